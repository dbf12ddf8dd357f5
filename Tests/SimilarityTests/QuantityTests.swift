import Testing

@testable import Similarity

@Suite("What is read as a quantity")
struct QuantityTests {
  @Test(
    "Equal quantities are equal however they are written",
    arguments: [
      ["2.400 m²", "2400 m²", "2.400 qm", "2.400 m2"],
      ["60 MWp", "60.000 kWp", "60\u{A0}MWp", "60\u{202F}MWp", "60-MWp-Anlage"],
      ["1,5 km", "1.500 m", "1,50 km", "1.500 Meter"],
      ["12 ha", "12 Hektar", "0,12 km²", "**12 ha**", "(12 ha)"],
      ["24 Plätze", "24 Kitaplätze"], ["3 MW", "3.000 kW"], ["10 MWh", "10.000 kWh"],
      ["0,5 t", "500 kg"], ["12 GWh/a", "12.000 MWh/a"], ["80 WE", "80 Wohnungen"],
    ])
  func equal(_ forms: [String]) {
    for form in forms {
      #expect(Reading(form).quantities == Reading(forms[0]).quantities, "\(form)")
    }
    #expect(Reading(forms[0]).quantities.count == 1)
    #expect(Reading(forms[0]).quantities.allSatisfy { $0.unit != nil })
  }

  @Test(
    "Other units are other quantities",
    arguments: [("60 MW", "60 MWp"), ("12 ha", "12 m²"), ("24 Plätze", "24 Betten")])
  func different(_ a: String, _ b: String) {
    #expect(Reading(a).quantities != Reading(b).quantities)
  }

  @Test(
    "Dates, years, times, money, shares and small bare numbers are none",
    arguments: [
      "15.05.2027", "15.5.27", "2027", "im Jahr 2027", "14:30 Uhr", "18 Uhr",
      "500.000 €", "2,4 Mio. €", "2,4 Millionen Euro", "300 Tsd. €", "40 TEUR", "80 %", "80%",
      "12,5 Prozent", "36 Monate", "20 Jahre", "7", "9,5", "1.2.3", "Version 1.2",
      "1234567890123456789",
    ])
  func none(_ text: String) {
    #expect(Reading(text).quantities.isEmpty)
  }

  @Test("A bare number counts half of one with its unit")
  func bare() {
    let texts = collection(
      "Eins", "Zwei", "Drei", "Vier", bodies: ["1.234 m²", "1.234 m²", "1.234", "1.234 Betten"])
    #expect(texts.evidence(0, 1).quantities == 1)
    #expect(texts.evidence(0, 2).quantities == 0.5)
    #expect(texts.evidence(0, 3).quantities == 0)
  }

  @Test("What many texts name counts less, and nothing from twelve on")
  func common() {
    let bodies = [String](repeating: "20 Plätze", count: 12)
    let many = TextCollection(bodies.map { TextRecord(title: "", body: Array($0.utf8)) })
    #expect(many.evidence(0, 1).quantities == 0)
    let some = TextCollection(bodies.prefix(7).map { TextRecord(title: "", body: Array($0.utf8)) })
    #expect(some.evidence(0, 1).quantities > 0 && some.evidence(0, 1).quantities < 1)
  }

  @Test(
    "What is no quantity either",
    arguments: [
      "am 31. Dezember", "2027-03-31", "2025/26", "€ 500.000", "EUR 500.000", "500.000,- €",
      "80-prozentig", "24-monatig",
    ])
  func otherWritings(_ text: String) {
    #expect(Reading(text).quantities.isEmpty)
  }

  @Test(
    "What is equal too",
    arguments: [("2,4 ha", "24.000 m²"), ("12 GWh", "12.000 MWh")])
  func otherUnits(_ a: String, _ b: String) {
    #expect(Reading(a).quantities == Reading(b).quantities)
  }
}
