import Diagnostics

/// A new document of a kind: its essential keys, each with a hint, and a body to fill.
///
/// Required keys stand there without a value, so that a check names what is still missing.
public enum DocumentTemplate {
  /// Where the document belongs, relative to the plan folder.
  public static func path(kind: Kind, id: String) -> String {
    kind.folder.map { "\($0)/\(id).md" } ?? "plan.md"
  }

  /// The text of the document. The file name carries the id, so the text does not repeat it.
  public static func text(kind: Kind, id: String, language: Language = .de) -> String {
    var lines = ["---"]
    for key in Schema.keys(of: kind) {
      switch key.requirement {
      case .required: lines += hint(key, language) + ["\(key.name):"]
      case .optional: if key.essential { lines += hint(key, language) + ["\(key.name):"] }
      case .when, .with: lines += hint(key, language) + ["# \(key.name):"]
      }
    }
    lines.append("---")
    for section in sections(of: kind) { lines += ["", "## " + section[language], "", "…"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Comment lines above a key: what it means, what it may be, an example.
  private static func hint(_ key: Key, _ language: Language) -> [String] {
    let meaning = (key.meaning + key.requirement.sentence)[language].filter { $0 != "`" }
    var lines = wrapped(meaning)
    if let words = words(of: key.type, language) { lines += wrapped(words) }
    let example = Text(de: "Beispiel", en: "Example")[language]
    return lines + key.example.split(separator: "\n").map { "# \(example): \($0)" }
  }

  private static func words(of type: ValueType, _ language: Language) -> String? {
    switch type {
    case .choice(.words(let words)):
      Text(de: "Eines von: ", en: "One of: ")[language] + words.joined(separator: ", ")
    case .choice(.measureTypes), .choice(.measureTypesWithUnit):
      Text(
        de: "Die Maßnahmenarten nennt: masterplan explain art",
        en: "The measure types are listed by: masterplan explain art")[language]
    case .choice(.fields):
      Text(de: "Eines von: ", en: "One of: ")[language]
        + Vocabulary.standard.fields.map(\.id).joined(separator: ", ")
    default: nil
    }
  }

  /// Comment lines of at most 90 characters, as far as words allow.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = "#"
    for word in text.split(separator: " ") {
      if line.count + 1 + word.count > 90, line != "#" {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    return lines + [line]
  }

  private static func sections(of kind: Kind) -> [Text] {
    switch kind {
    case .plan:
      [
        Text(de: "Warum ein gemeinsamer Plan", en: "Why a joint plan"),
        Text(de: "Was wir vereinbart haben", en: "What we have agreed on"),
      ]
    case .ziel:
      [
        Text(de: "Was wir erreichen wollen", en: "What we want to reach"),
        Text(de: "Woran wir es messen", en: "How we measure it"),
      ]
    case .massnahme:
      [
        Text(de: "Worum geht es", en: "What it is about"), Text(de: "Warum", en: "Why"),
        Text(de: "Nächste Schritte", en: "Next steps"),
      ]
    case .antrag:
      [
        Text(de: "Was beantragt wird", en: "What is applied for"),
        Text(de: "Nächste Schritte", en: "Next steps"),
      ]
    case .beitrag: [Text(de: "Was beigetragen wird", en: "What is contributed")]
    case .koerperschaft: [Text(de: "Aufgabe im Strukturwandel", en: "Task in structural change")]
    case .programm:
      [
        Text(de: "Was gefördert wird", en: "What is funded"),
        Text(de: "Was zu beachten ist", en: "What to observe"),
      ]
    case .beschluss:
      [Text(de: "Beschluss", en: "Decision"), Text(de: "Begründung", en: "Reasons")]
    case .risiko:
      [
        Text(de: "Was geschehen kann", en: "What may happen"),
        Text(de: "Was wir tun", en: "What we do"),
      ]
    case .standard:
      [
        Text(de: "Warum dieser Standard", en: "Why this standard"),
        Text(de: "Wie gemessen wird", en: "How it is measured"),
      ]
    case .flaeche: [Text(de: "Lage und Zustand", en: "Location and condition")]
    }
  }
}
