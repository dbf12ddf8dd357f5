import Diagnostics
import Testing

@testable import PlanModel

/// Documents written as text, `=== path` before each, the places of findings between `⟦` and `⟧`.
///
/// They are laid over a small plan without findings; a path that it has is replaced.
struct MarkedPlan {
  /// Where a finding is expected.
  struct Mark: Hashable, CustomStringConvertible {
    let path: String
    let range: Range<Int>

    init(path: String, range: Range<Int>) {
      self.path = path
      self.range = range
    }

    init(_ finding: Finding) {
      self.init(path: finding.place.file.path, range: finding.place.range)
    }

    var description: String { "\(path)@\(range.lowerBound)..<\(range.upperBound)" }
  }

  struct BadMark: Error {}

  static let base = """
    === plan.md
    ---
    titel: Masterplan Kreis Muster
    gebiet: 05999
    stichtag: 2026-11-21
    phase: entwurf
    ---
    === koerperschaften/kreis-muster.md
    ---
    name: Kreis Muster
    art: kreis
    ags: 05999
    einwohner: 60000
    ---
    === koerperschaften/stadt-a.md
    ---
    name: Stadt A
    art: stadt
    ags: 05999004
    einwohner: 40000
    ---
    === koerperschaften/gemeinde-b.md
    ---
    name: Gemeinde B
    art: gemeinde
    ags: 05999008
    einwohner: 20000
    ---
    === leitbild/ziel-eins.md
    ---
    titel: Gute Arbeit im Kreis
    kurz: Wer hier lebt, findet hier Arbeit.
    ---
    === programme/programm-eins.md
    ---
    name: Programm Eins
    geber: Land
    quelle: Richtlinie vom 1. Januar 2026
    stand: 2026-11-01
    ---
    """

  private(set) var entries: [SourceEntry]
  private(set) var marks: [Mark] = []
  var otherFiles: Set<String> = []

  init(_ text: String) throws {
    var files: [String: [UInt8]] = [:]
    for (path, content) in MarkedPlan.split(MarkedPlan.base) { files[path] = Array(content.utf8) }
    for (path, content) in MarkedPlan.split(text) {
      let (bytes, ranges) = try MarkedPlan.unmarked(content)
      files[path] = bytes
      marks += ranges.map { Mark(path: path, range: $0) }
    }
    entries = files.map { SourceEntry(path: $0.key, content: .bytes($0.value)) }
  }

  /// Adds a file, or puts it in place of the one with its path.
  mutating func put(_ entry: SourceEntry) {
    entries.removeAll { $0.path == entry.path }
    entries.append(entry)
  }

  mutating func put(_ path: String, _ bytes: [UInt8]) {
    put(SourceEntry(path: path, content: .bytes(bytes)))
  }

  mutating func remove(_ path: String) { entries.removeAll { $0.path == path } }

  func lowered(today: Day? = nil, jobs: Int = 1) async -> (plan: Plan, findings: [Finding]) {
    let source = PlanSource(documents: entries, otherFiles: otherFiles)
    let (plan, findings) = Plan.lower(await PlanReading(source, jobs: jobs), today: today)
    return (plan, findings.inReportOrder(.de))
  }

  func findings() async -> [Finding] { await lowered().findings }
  static func findings(_ plan: MarkedPlan) async -> [Finding] { await plan.findings() }

  private static func split(_ text: String) -> [(path: String, content: String)] {
    var files: [(path: String, content: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].content += line + "\n"
      }
    }
    return files
  }

  /// The text without its marks, and the ranges between them.
  static func unmarked(_ text: String) throws -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧":
        guard let open = start else { throw BadMark() }
        ranges.append(open..<bytes.count)
        start = nil
      default: bytes += String(scalar).utf8
      }
    }
    return (bytes, ranges)
  }
}

/// The texts of documents that tests vary, shortest form first.
enum Sample {
  /// A measure with what is required and further lines.
  static func measure(_ lines: String = "", without key: String = "", body: String = "") -> String {
    let required = [
      "titel: Radweg nach Neudorf", "art: radweg", "traeger: stadt-a", "kommunen: [stadt-a]",
      "status: idee", "zeitraum: 2027-2028", "kosten: 400.000 €",
    ]
    let kept = required.filter { $0.split(separator: ":").first.map(String.init) != key }
    let all = kept + (lines.isEmpty ? [] : [lines])
    return "---\n" + all.joined(separator: "\n") + "\n---\n" + body
  }

  static func risk(_ lines: String = "", body: String = "") -> String {
    let rest = lines.isEmpty ? "" : lines + "\n"
    return "---\ntitel: Fachkräfte fehlen\nart: risiko\nschwere: hoch\n\(rest)---\n\(body)"
  }

  static func goal(_ lines: String) -> String {
    "---\ntitel: Genug Flächen\nkurz: Bis 2032 stehen 100 ha bereit.\n\(lines)\n---\n"
  }

  static func decision(_ lines: String) -> String {
    "---\ngremium: kreis-muster\nergebnis: beschlossen\n\(lines)\n---\n"
  }

  static func application(_ lines: String) -> String {
    """
    ---
    massnahme: radweg
    programm: programm-eins
    antragsteller: stadt-a
    betrag: 100.000 €
    status: antrag
    \(lines)
    ---

    """
  }
}

/// A group of documents and what one rule must find in it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let files: String
  /// Further files that are no documents.
  var otherFiles: Set<String> = []

  init(_ name: String, _ files: String, otherFiles: Set<String> = []) {
    self.name = name
    self.files = files
    self.otherFiles = otherFiles
  }

  /// One document at `path`.
  init(_ name: String, at path: String, _ text: String, otherFiles: Set<String> = []) {
    self.init(name, "=== \(path)\n\(text)", otherFiles: otherFiles)
  }

  /// A measure with further lines.
  static func measure(_ name: String, _ lines: String, without key: String = "") -> RuleCase {
    RuleCase(name, at: "massnahmen/radweg.md", Sample.measure(lines, without: key))
  }

  static func risk(_ name: String, _ lines: String, body: String = "") -> RuleCase {
    RuleCase(name, at: "risiken/fachkraefte.md", Sample.risk(lines, body: body))
  }

  static func goal(_ name: String, _ lines: String) -> RuleCase {
    RuleCase(name, at: "leitbild/flaechen.md", Sample.goal(lines))
  }

  var testDescription: String { name }

  private func plan() throws -> MarkedPlan {
    var plan = try MarkedPlan(files)
    plan.otherFiles = otherFiles
    return plan
  }

  /// Checks that the rule finds something exactly at the marks, once each.
  func check(_ rule: Rule, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let plan = try plan()
    let all = await plan.findings()
    let found = all.filter { $0.rule.id == rule.id }.map(MarkedPlan.Mark.init)
    let expected = plan.marks.sorted {
      ($0.path, $0.range.lowerBound) < ($1.path, $1.range.lowerBound)
    }
    let sorted = found.sorted { ($0.path, $0.range.lowerBound) < ($1.path, $1.range.lowerBound) }
    #expect(
      sorted == expected, "\(all.map { "\($0.rule.id) \(MarkedPlan.Mark($0)) \($0.message.de)" })",
      sourceLocation: sourceLocation)
  }

  /// The same, and that no other rule of the group finds anything.
  func checkAlone(_ rule: Rule, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await check(rule, sourceLocation: sourceLocation)
    let others = try await plan().findings().filter { $0.rule.id != rule.id }
    #expect(others.map { "\($0.rule.id): \($0.message.de)" } == [], sourceLocation: sourceLocation)
  }
}
