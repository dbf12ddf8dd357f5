import Diagnostics
import Testing

@testable import PlanModel

/// Fingerprints of the other kinds, and what a decision adopts.
@Suite struct AdoptionKindsTests {
  static func fingerprint(_ path: String, _ lines: String) async -> String? {
    await AdoptionFingerprintTests.fingerprint("---\n\(lines)\n---\n", at: path)
  }

  static let plan = "titel: P\ngebiet: '05999'\nstichtag: 2026-11-21"
  static let goal = "titel: Z\nkurz: K."
  static let risk = "titel: R\nart: risiko\nschwere: hoch"
  static let standard = "titel: S\nmessgroesse: M\nsoll: 3\nist: {stadt-a: 2}"
  static let application =
    "massnahme: radweg\nprogramm: programm-eins\nantragsteller: stadt-a\nbetrag: 1 €\nstatus: antrag"
  static let contribution =
    "von: stadt-a\nmassnahme: radweg\nart: geld\nwert: 100 €\nzeitraum: 2027-2029\nstatus: zugesagt"

  @Test(arguments: [
    ("plan.md", plan, "phase: aufbau"), ("plan.md", plan, "sprache: de"),
    ("plan.md", plan, "beispieldaten: nein"), ("plan.md", plan, "schwellen: {vorlauf_tage: 42}"),
    ("plan.md", plan, "x-a: 1"), ("leitbild/n.md", goal, "istwerte: {2025: 3}"),
    ("leitbild/n.md", goal, "beschluesse: b"), ("risiken/n.md", risk, "status: offen"),
    ("standards/n.md", standard, "richtung: mindestens"),
    ("standards/n.md", standard, "gilt_fuer: [gemeinde-b, stadt-a]"),
    ("foerderantraege/n.md", application, "kostenteil: gesamt\nfoerderfaehig: 400.000 €"),
    ("beitraege/n.md", contribution, "jahre: {2027: '33,33', 2028: '33,33 €', 2029: '33,34 €'}"),
    ("koerperschaften/n.md", "name: N\nart: land", "stand: 2026-01-01"),
  ])
  func whatDoesNotCount(_ path: String, _ lines: String, _ added: String) async {
    let plain = await Self.fingerprint(path, lines)
    #expect(plain != nil)
    #expect(await Self.fingerprint(path, lines + "\n" + added) == plain)
  }

  @Test(arguments: [
    ("plan.md", plan, "phase: entwurf"), ("plan.md", plan, "schwellen: {vorlauf_tage: 43}"),
    ("plan.md", plan, "handlungsfelder: {wasser: Wasser}"),
    ("leitbild/n.md", goal, "bedarf_max: 3"), ("leitbild/n.md", goal, "sdg: [1]"),
    ("risiken/n.md", risk, "status: beantwortet"), ("risiken/n.md", risk, "bis: 2027-01-01"),
    ("standards/n.md", standard, "richtung: hoechstens"),
    ("standards/n.md", standard, "gilt_fuer: stadt-a"),
    ("foerderantraege/n.md", application, "foerderfaehig: 399.999 €"),
    ("foerderantraege/n.md", application, "aktenzeichen: a"),
    ("beitraege/n.md", contribution, "jahre: {2027: 100 €}"),
    ("koerperschaften/n.md", "name: N\nart: land", "thema: T"),
  ])
  func whatCounts(_ path: String, _ lines: String, _ added: String) async {
    let other = await Self.fingerprint(path, lines + "\n" + added)
    #expect(other != nil)
    #expect(await Self.fingerprint(path, lines) != other)
  }

  @Test func oneMeaningTwoNotations() async {
    let mapped = await Self.fingerprint(
      "plan.md", Self.plan + "\nhandlungsfelder: {wasser: {name: Wasser}}")
    #expect(
      await Self.fingerprint("plan.md", Self.plan + "\nhandlungsfelder: {wasser: Wasser}") == mapped
    )
  }

  /// Every key of every kind counts, but those that the format leaves out.
  @Test(arguments: Kind.allCases.filter { $0 != .massnahme })
  func allOtherKeysCount(_ kind: Kind) {
    let leftOut: Set = ["typ", "id", "stand", "beschluesse", "anerkannt", "istwerte", "fassung"]
    let counted = Set(AdoptedKeys.of(kind).map(\.name))
    #expect(counted == Set(Schema.keys(of: kind).map(\.name)).subtracting(leftOut))
  }

  static let steps: [(String, String)] = [
    ("idee", "idee"), ("skizze", "skizze"), ("fertig", "abgeschlossen"), ("ruht", "ruht"),
    ("weg", "verworfen"),
  ]

  static func adopted(_ subjects: String) async -> [String] {
    let measures = steps.map { id, status in
      (
        "massnahmen/\(id).md",
        Sample.measure("teil_von: skizze", without: "status")
          .replacing("teil_von: skizze", with: id == "skizze" ? "kurz: K" : "teil_von: skizze")
          .replacing("---\ntitel", with: "---\nstatus: \(status)\ntitel")
      )
    }
    let decision = Sample.decision("datum: 2026-05-01\ngegenstand: [\(subjects)]")
    let (plan, _) = await ValuesPlan.lower(
      [
        ("plan.md", "---\n\(Self.plan)\n---\n"), ("leitbild/z1.md", "---\n\(goal)\n---\n"),
        ("koerperschaften/stadt-a.md", "---\nname: A\nart: land\n---\n"),
        ("beschluesse/b.md", decision),
      ] + measures)
    let found = plan.decision(DocumentID("b"))
    return found.map { plan.documentsAdopted(by: $0).compactMap { $0.id?.text } } ?? []
  }

  @Test(arguments: [
    ("plan", ["fertig", "plan", "skizze", "z1"]),
    ("skizze", ["fertig", "idee", "ruht", "skizze", "weg"]), ("idee", ["idee"]),
    ("z1, stadt-a", ["stadt-a", "z1"]), ("weg, plan", ["fertig", "plan", "skizze", "weg", "z1"]),
  ])
  func whatADecisionAdopts(_ subjects: String, _ ids: [String]) async {
    #expect(await Self.adopted(subjects) == ids)
  }
}
