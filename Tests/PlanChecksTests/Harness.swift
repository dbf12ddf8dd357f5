import Diagnostics
import PlanFigures
import PlanModel

@testable import PlanChecks

/// A plan of documents laid over the base, with the marks that they carry.
struct Laid {
  let plan: Plan
  let figures: Figures
  let documentFindings: [Finding]
  let marks: Set<Mark>

  /// Lays documents, each after a line `=== path`, over the base plan.
  ///
  /// - Parameter before: documents of an earlier state, laid over the base, too.
  init(_ files: String, before: String? = nil) async {
    await self.init(RuleExample(Text(verbatim: ""), before: before, files))
  }

  init(_ example: RuleExample) async {
    let (source, marks) = ExampleBase.source(example)
    let reading = await PlanReading(source, jobs: 1)
    (plan, documentFindings) = Plan.lower(reading, today: nil)
    var earlier: Plan?
    if let source = ExampleBase.earlierSource(example) {
      earlier = Plan.lower(await PlanReading(source, jobs: 1), today: nil).plan
    }
    figures = Figures(plan, since: earlier)
    self.marks = Set(marks.flatMap { path, ranges in ranges.map { Mark(path: path, range: $0) } })
  }

  func findings(of check: Check) -> [Finding] { check.find(plan, figures) }
}

/// A place as tests compare it.
struct Mark: Hashable, CustomStringConvertible {
  let path: String
  let range: Range<Int>

  init(path: String, range: Range<Int>) {
    self.path = path
    self.range = range
  }

  init(_ place: Place) {
    self.init(path: place.file.path, range: place.range)
  }

  var description: String { "\(path):\(range)" }
}

/// The front matter of documents, so that a test shows only what it is about.
enum Make {
  static func measure(_ id: String, _ lines: String...) -> String { measure(id, lines) }

  private static func measureDefaults(_ id: String) -> [(key: String, value: String)] {
    [
      ("titel", id), ("art", "gruenderzentrum"), ("traeger", "stadt-a"), ("kommunen", "stadt-a"),
      ("status", "abgestimmt"), ("zeitraum", "2028-2029"), ("kosten", "4 Mio. €"),
      ("ziele", "ziel-eins"),
    ]
  }

  static func application(_ id: String, _ lines: String...) -> String { application(id, lines) }

  static func application(_ id: String, _ lines: [String]) -> String {
    document(
      "foerderantraege/\(id).md", lines,
      [
        ("massnahme", "gruenderhaus"), ("programm", "programm-eins"), ("antragsteller", "stadt-a"),
        ("betrag", "1 Mio. €"), ("status", "antrag"),
      ])
  }

  static func programme(_ id: String, _ lines: String...) -> String {
    document(
      "programme/\(id).md", lines,
      [
        ("name", id), ("geber", "Land"), ("quelle", "Richtlinie"), ("stand", "2026-11-15"),
      ])
  }

  static func measure(_ id: String, _ lines: [String]) -> String {
    // Paid for in full and run, as long as a test does not speak of it.
    let funding =
      lines.contains { $0.hasPrefix("kosten:") }
      ? [] : [("finanzierung", "[{quelle: kredit, betrag: 4 Mio. €}]")]
    return document(
      "massnahmen/\(id).md", lines, measureDefaults(id),
      last: funding + [("folgekosten", "0 €"), ("betreiber", "stadt-a")])
  }

  static func goal(_ id: String, _ lines: [String], replacing line: String) -> String {
    let key = line.prefix { $0 != ":" } + ":"
    return goal(id, lines.filter { !$0.hasPrefix(key) } + [line])
  }

  static func goal(_ id: String, _ lines: String...) -> String { goal(id, lines) }

  static func goal(_ id: String, _ lines: [String]) -> String {
    document("leitbild/\(id).md", lines, [("titel", id), ("kurz", "Ein Ziel.")])
  }

  static func decision(_ id: String, _ lines: String...) -> String { decision(id, lines, []) }

  static func decision(_ id: String, _ first: [String], _ rest: [String]) -> String {
    document(
      "beschluesse/\(id).md", first + rest,
      [
        ("gremium", "stadt-a"), ("datum", "2026-05-12"), ("ergebnis", "beschlossen"),
        ("gegenstand", "gruenderhaus"),
      ])
  }

  static func contribution(_ id: String, _ lines: String...) -> String { contribution(id, lines) }

  static func contribution(_ id: String, _ lines: [String]) -> String {
    document(
      "beitraege/\(id).md", lines,
      [
        ("von", "stadt-a"), ("massnahme", "gruenderhaus"), ("art", "geld"), ("wert", "100.000 €"),
        ("zeitraum", "2028-2029"), ("status", "zugesagt"),
      ])
  }

  /// `stadt-c` with any art, to be added to the base's bodies.
  static func body(_ id: String, _ lines: String...) -> String { body(id, lines) }

  static func body(_ id: String, _ lines: [String]) -> String {
    document("koerperschaften/\(id).md", lines, [("name", id), ("art", "privat")])
  }

  static func assembly(_ id: String, _ lines: String...) -> String {
    document(
      "koerperschaften/\(id).md", lines,
      [("name", id), ("art", "buergerrat"), ("losverfahren", "ja"), ("zeitraum", "2026")])
  }

  static func risk(_ id: String, _ lines: String...) -> String { risk(id, lines) }

  static func risk(_ id: String, _ lines: [String]) -> String {
    document(
      "risiken/\(id).md", lines, [("titel", id), ("art", "risiko"), ("schwere", "hoch")])
  }

  static func standard(_ id: String, _ lines: String...) -> String { standard(id, lines) }

  static func standard(_ id: String, _ lines: [String]) -> String {
    document(
      "standards/\(id).md", lines, [("titel", id), ("messgroesse", "Geräte"), ("soll", "40")])
  }

  static func plan(_ lines: String...) -> String {
    document(
      "plan.md", lines,
      [
        ("titel", "Plan"), ("gebiet", "05999"), ("stichtag", "2026-11-21"), ("phase", "entwurf"),
      ])
  }

  /// A line `key: value` takes the place of a default, `-key` removes it; others are added, and
  /// after them the defaults that stand last.
  private static func document(
    _ path: String, _ lines: [String], _ defaults: [(key: String, value: String)],
    last: [(key: String, value: String)] = []
  ) -> String {
    let removed = lines.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }
    let added = lines.filter { !$0.hasPrefix("-") }
    let own = added.map { String($0.prefix { $0 != ":" }) }
    func kept(_ defaults: [(key: String, value: String)]) -> [String] {
      defaults.filter { !own.contains($0.key) && !removed.contains($0.key) }
        .map { "\($0.key): \($0.value)" }
    }
    let body = kept(defaults) + added + kept(last)
    return "=== \(path)\n---\n" + body.joined(separator: "\n") + "\n---\n"
  }
}

/// What a check finds in documents laid over the base.
func findings(_ check: Check, _ files: String...) async -> [Finding] {
  await Laid(files.joined()).findings(of: check)
}

extension [Finding] {
  var severities: [Severity] { map(\.conditionSeverity) }
  var subjects: [String] { compactMap(\.subject) }
  /// The text of the file at each place.
  var values: [String] { map { $0.place.file.text($0.place.range) } }
}
