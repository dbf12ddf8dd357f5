import Diagnostics

/// Templates are checked before anything is written: what they name must exist.
///
/// The template library itself renders an unknown name as nothing and a partial that includes
/// itself without end.
struct TemplateCheck {
  /// Texts of all templates by name.
  let templates: [String: [UInt8]]

  /// Checks a page's template and every partial that it includes.
  func check(_ name: String, knows names: [TemplateName], ownKeys: Bool) throws(TemplateError) {
    try check(name, knows: names, ownKeys: ownKeys, path: [])
  }

  private func check(
    _ name: String, knows names: [TemplateName], ownKeys: Bool, path: [String]
  ) throws(TemplateError) {
    guard let text = templates[name] else { return }
    let file = TemplateFile(name: name, text: text)
    let (tags, unfinished) = TemplateTag.all(in: text)
    if let unfinished {
      throw file.error(
        at: unfinished,
        Text(de: "Der Platzhalter ist nicht geschlossen", en: "The tag is not closed"))
    }
    var open: [TemplateTag] = []
    for tag in tags {
      switch tag.form {
      case .comment: continue
      case .refused: throw file.error(at: tag.offset, TemplateCheck.refusal)
      case .partial: try follow(tag, in: file, names, ownKeys: ownKeys, path: path + [name])
      case .end: try close(tag, &open, in: file)
      case .section, .inverted:
        try look(up: tag, in: file, names, ownKeys: ownKeys)
        open.append(tag)
      case .words, .block: try look(up: tag, in: file, names, ownKeys: ownKeys)
      }
    }
    if let tag = open.last {
      throw file.error(
        at: tag.offset,
        Text(
          de: "Der Abschnitt „\(tag.name)“ wird nicht beendet",
          en: "The section “\(tag.name)” does not end"))
    }
  }

  private static let refusal = Text(
    de: "Andere Begrenzer, Vererbung und Anweisungen gibt es in diesen Vorlagen nicht",
    en: "These templates have no other delimiters, inheritance or pragmas")

  private func close(
    _ tag: TemplateTag, _ open: inout [TemplateTag], in file: TemplateFile
  ) throws(TemplateError) {
    guard let last = open.popLast(), last.name == tag.name else {
      throw file.error(
        at: tag.offset,
        Text(
          de: "Hier endet „\(tag.name)“, begonnen wurde das nicht",
          en: "“\(tag.name)” ends here without having begun"))
    }
  }

  private func follow(
    _ tag: TemplateTag, in file: TemplateFile, _ names: [TemplateName], ownKeys: Bool,
    path: [String]
  ) throws(TemplateError) {
    guard templates[tag.name] != nil else {
      throw file.error(
        at: tag.offset,
        missing(
          Text(
            de: "Die Vorlage „\(tag.name)“ gibt es nicht", en: "There is no template “\(tag.name)”"),
          tag.name, among: templates.keys.sortedByCodePoints()))
    }
    if path.contains(tag.name) {
      let loop = (path + [tag.name]).joined(separator: " → ")
      throw file.error(
        at: tag.offset,
        Text(
          de: "Die Vorlage schließt sich selbst ein: \(loop)",
          en: "The template includes itself: \(loop)"))
    }
    try check(tag.name, knows: names, ownKeys: ownKeys, path: path)
  }

  private func look(
    up tag: TemplateTag, in file: TemplateFile, _ names: [TemplateName], ownKeys: Bool
  ) throws(TemplateError) {
    if ownKeys, tag.form != .block, TemplateCheck.isOwnKey(tag.name) { return }
    guard let known = names.first(where: { $0.name == tag.name }) else {
      throw file.error(
        at: tag.offset,
        missing(
          Text(
            de: "„\(tag.name)“ gibt es auf dieser Seite nicht",
            en: "“\(tag.name)” does not exist on this page"),
          tag.name, among: names.map(\.name)))
    }
    if tag.form == .words && known.isBlock {
      throw file.error(
        at: tag.offset,
        Text(
          de: "„\(tag.name)“ ist fertiges HTML und steht in drei Klammern: {{{\(tag.name)}}}",
          en: "“\(tag.name)” is finished HTML and takes three braces: {{{\(tag.name)}}}"))
    }
    if tag.form == .block && !known.isBlock {
      throw file.error(
        at: tag.offset,
        Text(
          de: "„\(tag.name)“ ist Text und steht in zwei Klammern: {{\(tag.name)}}",
          en: "“\(tag.name)” is text and takes two braces: {{\(tag.name)}}"))
    }
  }

  private static func isOwnKey(_ name: String) -> Bool {
    name.hasPrefix("x-")
      && name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
          || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
      }
  }

  private func missing(_ message: Text, _ name: String, among names: [String]) -> Text {
    guard let nearest = NearestName.of(name, in: names) else { return message }
    return message + Text(de: "; gemeint ist wohl „\(nearest)“", en: "; “\(nearest)” may be meant")
  }
}

/// A template file, for places in it.
private struct TemplateFile {
  let name: String
  let text: [UInt8]

  func error(at offset: Int, _ message: Text) -> TemplateError {
    let position = SourceFile(path: name, bytes: text).position(at: offset)
    return TemplateError(
      file: name + ".mustache", line: position.line, column: position.column, message: message)
  }
}
