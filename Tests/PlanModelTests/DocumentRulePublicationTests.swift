import Diagnostics
import Testing

@testable import PlanModel

/// zeichen-verdeckt and personendaten.
@Suite struct DocumentRulePublicationTests {
  /// The first and last of every range that rules.md lists.
  static let hidden: [UInt32] = [
    0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
    0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x206F, 0xFEFF, 0xFFF9, 0xFFFB, 0xE0000, 0xE007F,
  ]

  @Test(arguments: hidden) func hiddenInATitle(_ value: UInt32) async throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = Sample.risk().replacing(
      "titel: Fachkräfte fehlen", with: "titel: ⟦Fach\(scalar)kräfte⟧")
    try await RuleCase("U+\(value)", at: "risiken/r.md", text).checkAlone(.zeichenVerdeckt)
  }

  /// Neighbours of those ranges, and what may look suspicious but is not.
  static let shown: [UInt32] = [
    0xA0, 0xAC, 0xAE, 0x34E, 0x350, 0x61B, 0x115E, 0x1161, 0x17B3, 0x17B6, 0x180D, 0x200A, 0x2010,
    0x202F, 0x2009, 0x205F, 0x2070, 0xFE0F, 0xFEFE, 0xFFFC, 0xFFFD, 0xE0080, 0x20AC,
  ]

  @Test(arguments: shown) func notHidden(_ value: UInt32) async throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = Sample.risk().replacing("Fachkräfte fehlen", with: "Fach\(scalar)kräfte")
    try await RuleCase("U+\(value)", at: "risiken/r.md", text).checkAlone(.zeichenVerdeckt)
  }

  private static func titled(_ name: String, _ title: String) -> RuleCase {
    let text = Sample.risk().replacing("titel: Fachkräfte fehlen", with: "titel: \(title)")
    return RuleCase(name, at: "risiken/r.md", text)
  }

  static let places: [RuleCase] = [
    titled("emoji", "Team 👩\u{200D}👩\u{200D}👧 ❤\u{FE0F} 🏳\u{FE0F}\u{200D}🌈 👩🏽\u{200D}🔧"),
    titled("a joiner behind an emoji", "⟦Team 👩\u{200D}⟧"),
    titled("a joiner between letters", "⟦Te\u{200D}am⟧"),
    titled("a joiner behind a digit", "⟦1\u{200D}2⟧"),
    titled("one finding for many", "⟦A\u{200B}B\u{200B}C\u{202E}⟧"),
    titled("by an escape", "⟦\"A\\u200BB\"⟧"),
    titled("a control character", "⟦\"A\\u0007B\"⟧"),
    .measure("kurz", "kurz: ⟦A\u{200B}B⟧"),
    .measure("other texts", "zustaendig: A\u{200B}B\nabgrenzung: A\u{AD}B"),
    .measure("a key", "⟦stan\u{200B}d⟧: 2026-01-01"),
    .measure("a key in a mapping", "arbeitsplaetze: {⟦ne\u{AD}u⟧: 5}"),
    .measure("one's own key", "⟦x-a\u{200B}⟧: 5"),
    .measure("a key that is an id", "informiert: {⟦stadt\u{200B}-a⟧: 2026-01-01}"),
    .measure("a reference", "betreiber: ⟦stadt\u{200B}-a⟧"),
    .measure("a reference in a list", "partner: [gemeinde-b, ⟦stadt\u{AD}-a⟧]"),
    RuleCase("name", at: "koerperschaften/c.md", "---\nname: ⟦A\u{200B}B⟧\nart: verein\n---\n"),
    RuleCase("the body", at: "risiken/r.md", Sample.risk(body: "A\u{200B}B")),
  ]

  @Test(arguments: places) func whereItCounts(_ test: RuleCase) async throws {
    try await test.checkAlone(.zeichenVerdeckt)
  }

  @Test func hiddenInAnId() async throws {
    try await RuleCase("id", at: "risiken/r.md", Sample.risk("id: ⟦a\u{200B}b⟧")).check(
      .zeichenVerdeckt)
    try await RuleCase("id", at: "risiken/r.md", Sample.risk("id: ⟦a\u{200B}b⟧")).check(.dateiname)
    try await RuleCase(
      "file name", at: "risiken/a\u{AD}b.md", "---\ntitel: ⟦T⟧\nart: risiko\nschwere: hoch\n---\n"
    ).check(.zeichenVerdeckt)
  }

  @Test func theTextIsReadWithout() async throws {
    let plan = try MarkedPlan(
      "=== massnahmen/r.md\n"
        + Sample.measure("stan\u{200B}d: 2026-01-01\nkurz: A\u{AD}B 👩\u{200D}🔧"))
    let (lowered, findings) = await plan.lowered()
    #expect(findings.map(\.severity) == [.fehler, .fehler])
    #expect(lowered.measures.first?.stand.value == Day(year: 2026, month: 1, day: 1))
    #expect(lowered.measures.first?.kurz.value == "AB 👩\u{200D}🔧")
  }

  // personendaten

  static let personal = [
    "Erika Muster <em@kreis.example>", "bei Frau Dr. Erika Muster <info@kreis.example>",
    "Anna-Lena Müller-Groß <a@b.example>", "Ämter Übersicht <info@kreis.example>",
    "strukturwandel@gmail.com", "Info: INFO@Web.de", "buero@t-online.de",
    "erika.muster@kreis.example", "e.muster@kreis.example", "Erika.Muster@Kreis.Example",
    "anna-lena.muster@kreis.example", "(erika.muster@kreis.example)",
    "mailto:erika.muster@kreis.example",
    "Tel. 02421 123456", "Tel.: 02421/12-3456", "Telefon 02421 123456", "Fon: 02421 123456",
    "Mobil 0171-1234567", "tel 024211234", "TELEFON: (02421) 220", "+49 2421 22 0", "0049 2421 220",
    "0151 2345678", "01621234567", "0175/1234567", "Amt, +49 (0) 2421-220", "Tel. 1234567",
    "Telefon:\u{A0}02421\u{A0}123456",
  ]

  @Test(arguments: personal) func namesAPerson(_ text: String) async throws {
    try await RuleCase.risk(text, "antwort: ⟦\"\(text)\"⟧").checkAlone(.personendaten)
  }

  static let harmless = [
    "Stabsstelle Strukturwandel, strukturwandel@kreis.example", "info@kreis.example",
    "bau.amt@kreis.example", "stab.wandel@kreis.example", "post.stelle@kreis.example",
    "klimaschutz.konzept@kreis.example", "planungs.bauamt@kreis.example", "muster@kreis.example",
    "e.m.muster@kreis.example", "Erika Muster", "Erika Muster, info@kreis.example",
    "das Amt <info@kreis.example>", "Muster <info@kreis.example>", "Kosten <5 Euro>",
    "wer <Erika Muster> fragt", "Tel. 123456", "Tel. 02421", "02421 123456", "Hotel 1234567",
    "Telefonie 1234567", "Mobilität 2027 2028", "2015 bis 2016, 017", "A0151234567",
    "1.234.567,89 €", "Mobil 2027, 2028", "@kreis", "a@b", "Aktenzeichen 34.02-17/26",
    "4015 123 4567",
  ]

  @Test(arguments: harmless) func namesNobody(_ text: String) async throws {
    try await RuleCase.risk(text, "antwort: \"\(text)\"").checkAlone(.personendaten)
  }

  private static let person = "erika.muster@kreis.example, Tel. 02421 123456"

  static let keys: [RuleCase] = [
    .risk("once per value", "antwort: ⟦\"\(person)\"⟧"),
    .measure("in a list", "schlagworte: [a, ⟦\(person.prefix(26))⟧]"),
    .measure("in an entry", "meilensteine: {was: ⟦erika.muster@kreis.example⟧, bis: 2027}"),
    .measure("the title", "titel: ⟦\(person)⟧", without: "titel"),
    .measure("two values", "zustaendig: ⟦\(person)⟧\nabgrenzung: ⟦\(person)⟧"),
    .measure("one's own", "x-kontakt: \(person)"),
    .risk("the body", "x-a: 1", body: person),
    RuleCase(
      "plan.md", at: "plan.md",
      "---\ntitel: P\ngebiet: 05999\nstichtag: 2026-11-21\nkontakt: ⟦\(person)⟧\n---\n"),
  ]

  @Test(arguments: keys) func keysOfTypeText(_ test: RuleCase) async throws {
    try await test.checkAlone(.personendaten)
  }

  @Test func aFindingAboutAPerson() async throws {
    let plan = try MarkedPlan("=== risiken/r.md\n" + Sample.risk("antwort: \(Self.person)"))
    let finding = try #require(await plan.findings().first)
    #expect(finding.severity == .warnung && finding.items == ["r"])
    #expect(finding.place.start == Position(line: 5, column: 10))
  }
}
