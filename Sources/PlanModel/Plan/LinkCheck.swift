import Diagnostics
import Markup

/// Links and images of the bodies: whether they arrive, and what was taken out.
enum LinkCheck {
  static func findings(_ plan: Plan) -> [Finding] {
    var targets = Targets(plan)
    return plan.documents.flatMap { document -> [Finding] in
      let dead = (document.body?.references ?? []).compactMap { targets.problem($0, in: document) }
      return dead + [BodyCheck.removed(document)].compactMap { $0 }
    }
  }

  /// What a link may lead to.
  private struct Targets {
    let plan: Plan
    let ids: [String]
    let files: [String]
    // Names match byte for byte; strings would match by canonical equivalence.
    let idBytes: Set<[UInt8]>
    let fileBytes: Set<[UInt8]>
    var anchors: [String: Set<[UInt8]>] = [:]
    var suggestions = SuggestionBudget()

    init(_ plan: Plan) {
      self.plan = plan
      ids = plan.documents.compactMap { $0.id?.text }
      files = (plan.otherFiles + plan.documentPaths).sortedByCodePoints()
      idBytes = Set((ids + plan.unreadableIDs.map(\.text)).map { Array($0.utf8) })
      fileBytes = Set(files.map { Array($0.utf8) })
    }

    mutating func problem(_ reference: MarkdownFacts.Reference, in document: Document) -> Finding? {
      let start = document.bodyRange.lowerBound
      let place = document.place(
        (reference.range.lowerBound + start)..<(reference.range.upperBound + start))
      guard let reason = reason(reference, in: document) else { return nil }
      let nearest = nearest(to: reference, in: document)
      return Finding(
        .verweisInsLeere, at: place,
        Text(
          de: "„\(reference.target)“ führt ins Leere", en: "“\(reference.target)” leads nowhere"),
        explanation: reason, help: nearest.map { [Text(verbatim: $0)] } ?? [],
        subject: document.id?.text)
    }

    private mutating func nearest(
      to reference: MarkdownFacts.Reference, in document: Document
    ) -> String? {
      if suggestions.isSpent { return nil }
      if reference.form == .wiki {
        return suggestions.nearest(to: reference.target, in: ids).map { "[[\($0)]]" }
      }
      let names = relativeNames(document)
      return suggestions.nearest(to: PlanPath.file(reference.target), in: names)
    }

    private mutating func reason(
      _ reference: MarkdownFacts.Reference, in document: Document
    ) -> Text? {
      if reference.form == .wiki {
        return idBytes.contains(Array(reference.target.utf8))
          ? nil
          : Text(
            de: "Kein Dokument des Plans hat diese id.", en: "No document of the plan has this id.")
      }
      if PlanPath.isExternal(reference.target) { return nil }
      guard let path = PlanPath.resolve(reference.target, from: document.file.path) else {
        return Text(
          de: "Der Verweis führt aus dem Planordner hinaus; gelesen wird nur, was darin liegt.",
          en: "The link leads out of the plan folder; only what is in it is read.")
      }
      if !fileBytes.contains(Array(path.utf8)) {
        return Text(
          de: "Im Planordner gibt es keine Datei „\(path)“; Groß- und Kleinschreibung zählt.",
          en: "There is no file “\(path)” in the plan folder; upper and lower case count.")
      }
      guard let anchor = PlanPath.anchor(reference.target), !anchor.isEmpty else { return nil }
      if anchorsOf(path)?.contains(Array(anchor.utf8)) ?? true { return nil }
      return Text(
        de: "In „\(path)“ gibt es keine Überschrift mit dem Anker „\(anchor)“.",
        en: "There is no heading with the anchor “\(anchor)” in “\(path)”.")
    }

    /// The heading anchors of a document; nil for other files.
    private mutating func anchorsOf(_ path: String) -> Set<[UInt8]>? {
      if let known = anchors[path] { return known }
      guard let body = plan.documents.first(where: { $0.file.path == path })?.body else {
        return nil
      }
      let slugs = Set(body.headings.map { Array($0.slug.utf8) })
      anchors[path] = slugs
      return slugs
    }

    private func relativeNames(_ document: Document) -> [String] {
      let folder = document.file.path.split(separator: "/").dropLast().joined(separator: "/")
      let up = folder.split(separator: "/").map { _ in "../" }.joined()
      return files.map { path in
        path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.utf8.count + 1)) : up + path
      }
    }
  }
}

/// Paths as Markdown links write them.
public enum PlanPath {
  /// Whether the target has a scheme or names a host: it leads out of the plan and is not followed.
  public static func isExternal(_ target: String) -> Bool {
    if target.hasPrefix("//") { return true }
    let scheme = target.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return !scheme.isEmpty && target.dropFirst(scheme.count).first == ":"
  }

  /// The file part of a target, without anchor and query.
  static func file(_ target: String) -> String {
    String(target.prefix { $0 != "#" && $0 != "?" })
  }

  public static func anchor(_ target: String) -> String? {
    target.firstIndex(of: "#").map { decoded(String(target[target.index(after: $0)...])) }
  }

  /// The path in the plan folder that a relative target means; nil if it leads out of it.
  public static func resolve(_ target: String, from path: String) -> String? {
    let name = decoded(file(target))
    if name.isEmpty { return path }
    if name.hasPrefix("/") || name.contains("\\") { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Percent escapes resolved where they make valid UTF-8.
  private static func decoded(_ text: String) -> String {
    guard text.contains("%") else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == 0x25, index + 2 < source.count,
        let byte = UInt8(
          String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
