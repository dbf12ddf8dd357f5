import Diagnostics
import PlanModel

extension Text {
  /// A text whose two languages are made alike.
  init(_ make: (Language) -> String) {
    self.init(de: make(.de), en: make(.en))
  }

  /// "A, B und C"
  static func list(_ parts: [Text]) -> Text {
    Text { language in
      let parts = parts.map { $0[language] }
      guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
      let and = language == .de ? " und " : " and "
      return parts.dropLast().joined(separator: ", ") + and + last
    }
  }

  /// "A, B und 4 weitere", so that a finding stays readable.
  static func list(_ parts: [Text], atMost limit: Int) -> Text {
    guard parts.count > limit else { return list(parts) }
    let rest = parts.count - limit + 1
    return list(parts.prefix(limit - 1) + [Text(de: "\(rest) weitere", en: "\(rest) more")])
  }

  /// Sentences one after the other; empty ones are left out.
  static func sentences(_ parts: [Text]) -> Text {
    Text { language in parts.map { $0[language] }.filter { !$0.isEmpty }.joined(separator: " ") }
  }
}

extension Plan {
  /// The name of a document in quotes, for sentences.
  func quoted(_ id: DocumentID?) -> Text {
    let name = id.map { self.name(of: $0) } ?? "–"
    return Text(de: "„\(name)“", en: "“\(name)”")
  }

  /// The names of documents, listed.
  func names(_ ids: [DocumentID]) -> Text { .list(ids.map { Text(verbatim: name(of: $0)) }) }

  /// Applications that take part: their measure is live. Dead ones are among them.
  var applicationsOfLiveMeasures: [(application: Application, measure: Measure)] {
    applications.compactMap { application in
      guard let measure = measure(application.massnahme.value), measure.isLive else { return nil }
      return (application, measure)
    }
  }
}

extension Plan {
  /// Where a finding of the plan stands that names a threshold first: at its value in plan.md, else
  /// at the beginning of the file.
  func place(of threshold: Thresholds.Name) -> Place {
    guard let document = settings?.document,
      case .mapping(let lines)? = document.field("schwellen")?.value,
      let line = lines.first(where: { $0.key == threshold.rawValue })
    else { return .start(of: planFile) }
    return document.place(line.range)
  }

  /// The entry that acknowledges a finding of a rule for a year; its reason is left to be written.
  ///
  /// - Parameter other: the other side of a pair.
  func acknowledgement(of rule: Rule, against other: DocumentID? = nil) -> String? {
    let counterpart = other.map { "gegen: \($0), " } ?? ""
    return today.map {
      "anerkannt: [{regel: \(rule.id), \(counterpart)grund: …, bis: \($0.adding(months: 12).iso)}]"
    }
  }
}

extension Finding.Related {
  /// A further place, if the value has one.
  static func at(_ place: Place?, _ message: Text) -> [Finding.Related] {
    place.map { [Finding.Related($0, message)] } ?? []
  }
}

extension ExactNumber {
  /// As a planner writes it into a document: with a comma, and ungrouped, as `1.500` has two readings.
  var written: String { String(plain.map { $0 == "." ? "," : $0 }) }
}

extension DocumentID {
  /// The ids as texts, for `items`.
  static func items(_ ids: [DocumentID?]) -> [String] { ids.compactMap { $0?.text } }
}

extension Text {
  /// "2027", "2027 und 2028", "2027 bis 2030 und 2033"
  static func years(_ ranges: [ClosedRange<Int>]) -> Text {
    .list(
      ranges.map { range in
        range.count == 1
          ? Text(verbatim: "\(range.lowerBound)")
          : Text(
            de: "\(range.lowerBound) bis \(range.upperBound)",
            en: "\(range.lowerBound) to \(range.upperBound)")
      }, atMost: 4)
  }
}

/// "aus 3 von 4": how much of a sum is known; empty if all is.
func knownShare(_ known: Int, of count: Int, _ what: Text) -> Text {
  known == count
    ? Text(verbatim: "")
    : Text(
      de: "Gerechnet aus \(known) von \(count) \(what.de), die anderen sind unbekannt.",
      en: "Computed from \(known) of \(count) \(what.en), the others are unknown.")
}

extension Money {
  /// The amount as it can be copied into `{…}`, where a comma would end it.
  var inFlow: String {
    let text = Print.money(self)
    return text.contains(",") ? "'\(text)'" : text
  }
}
