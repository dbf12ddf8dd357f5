import Diagnostics
import Testing

@testable import PlanModel

/// `fassung` is rewritten as a whole, every other byte stays.
@Suite struct AdoptionEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String?
    var testDescription: String { before.debugDescription }

    init(_ before: String, _ after: String?) {
      self.before = before
      self.after = after
    }
  }

  static let one = "v1:0123456789abcdef"
  static let two = "v1:fedcba9876543210"
  static let head = "gremium: a\ngegenstand: [haus, plan]"

  static let cases: [Case] = [
    Case(
      "---\n\(head)\nvorlage: 1\n---\nText\n",
      "---\n\(head)\nfassung:\n  haus: \(one)\n  plan: \(two)\nvorlage: 1\n---\nText\n"),
    Case(
      "---\ngremium: a\ngegenstand:\n  - haus # das Haus\n  - plan   # alles\n# Ende\n---\n",
      "---\ngremium: a\ngegenstand:\n  - haus # das Haus\n  - plan   # alles\nfassung:\n  haus: \(one)\n  plan: \(two)\n# Ende\n---\n"
    ),
    Case(
      "---\n\(head)\nfassung: # von adopt\n    alt: v1:0000000000000000\n    haus: 'x'  # zuletzt\nvorlage: 1\n---\n",
      "---\n\(head)\nfassung: # von adopt\n    haus: \(one)\n    plan: \(two)  # zuletzt\nvorlage: 1\n---\n"
    ),
    Case(
      "---\nfassung: {alt: \"v1:0\"} # kurz\n\(head)\n---\n",
      "---\nfassung: {haus: \"\(one)\", plan: \"\(two)\"} # kurz\n\(head)\n---\n"),
    Case(
      "---\n\(head)\nfassung: {\n    alt: \"v1:0\",\n    neu: \"v1:1\"\n  }\n---\n",
      "---\n\(head)\nfassung: {\n    haus: \"\(one)\",\n    plan: \"\(two)\"\n  }\n---\n"),
    Case(
      "---\n\(head)\nfassung:   # leer\nvorlage: 1\n---\n",
      "---\n\(head)\nfassung:   # leer\n  haus: \(one)\n  plan: \(two)\nvorlage: 1\n---\n"),
    Case(
      "---\n\(head)\nfassung: {}\n---\n",
      "---\n\(head)\nfassung: {haus: \"\(one)\", plan: \"\(two)\"}\n---\n"),
    Case(
      "---\n\(head)\nfassung: unsinn\n---\n",
      "---\n\(head)\nfassung: {haus: \"\(one)\", plan: \"\(two)\"}\n---\n"),
    Case(
      "---\n{gremium: a, gegenstand: [haus]}\n---\n",
      "---\n{gremium: a, gegenstand: [haus], fassung: {haus: \"\(one)\", plan: \"\(two)\"}}\n---\n"),
    Case(
      "---\n  gremium: a\n  gegenstand: haus\n---\n",
      "---\n  gremium: a\n  gegenstand: haus\n  fassung:\n    haus: \(one)\n    plan: \(two)\n---\n"
    ),
    Case(
      "---\nvorlage: |\n  eins\n  zwei\n---",
      "---\nvorlage: |\n  eins\n  zwei\nfassung:\n  haus: \(one)\n  plan: \(two)\n---"),
    Case("---\n\(head)\nfassung: |\n  unsinn\n---\n", nil),
  ]

  static func edited(_ text: String, _ versions: [AdoptionEdit.Version]? = nil) async -> [UInt8]? {
    let (plan, _) = await ValuesPlan.lower([("beschluesse/b.md", text)])
    let rows =
      versions ?? [
        AdoptionEdit.Version(DocumentID("haus"), one), AdoptionEdit.Version(.plan, two),
      ]
    return plan.documents.first.flatMap { AdoptionEdit.apply(rows, to: $0) }
  }

  @Test(arguments: cases) func rewrites(_ test: Case) async {
    #expect(await Self.edited(test.before) == test.after.map { Array($0.utf8) })
  }

  @Test(arguments: cases) func keepsLineEndsAndByteOrderMark(_ test: Case) async {
    func noisy(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
    #expect(
      await Self.edited(noisy(test.before)) == test.after.map { Array(noisy($0).utf8) })
  }

  @Test(arguments: cases) func onceMoreChangesNothing(_ test: Case) async {
    guard let after = test.after else { return }
    #expect(await Self.edited(after) == Array(after.utf8))
  }

  @Test func strangeIDsAreQuoted() async {
    let rows = ["Größe", "-x", "a: b", "no", "1"].map {
      AdoptionEdit.Version(DocumentID($0), Self.one)
    }
    #expect(await Self.edited("---\n\(Self.head)\n---\n", rows) != nil)
    #expect(await Self.edited("---\n\(Self.head)\nfassung: {}\n---\n", rows) != nil)
  }

  @Test func tooLargeIsRefused() async {
    let rows = (0..<9000).map { AdoptionEdit.Version(DocumentID("massnahme-\($0)"), Self.one) }
    #expect(await Self.edited("---\n\(Self.head)\n---\n", rows) == nil)
    #expect(await Self.edited("---\n\(Self.head)\n---\n", Array(rows.prefix(4000))) != nil)
  }
}
