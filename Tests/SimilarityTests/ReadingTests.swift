import Testing

@testable import Similarity

@Suite("What is read as a word")
struct ReadingTests {
  @Test(
    "However it is written, it is one word",
    arguments: [
      ["Gründerzentrum", "GRÜNDERZENTRUM", "Gru\u{308}nderzentrum", "GRU\u{308}NDERZENTRUM"],
      ["Ärztehaus", "A\u{308}rztehaus", "ÄRZTEHAUS"],
      ["Öffnung", "O\u{308}ffnung", "öff\u{AD}nung"],
      ["Hochwasserschutz", "Hochwasser\u{AD}schutz", "HOCHWASSERSCHUTZ"],
      ["Straße", "straße"], ["Café", "CAFÉ"],
    ])
  func oneWord(_ forms: [String]) {
    for form in forms { #expect(Reading(form).words == Reading(forms[0]).words, "\(form)") }
    #expect(Reading(forms[0]).words.count == 1)
  }

  @Test("ß and ss mean one thing")
  func sharpS() {
    #expect(meanings("Fußwegnetz") == meanings("FUSSWEGNETZ"))
  }

  @Test("ß and ẞ mean one thing")
  func capitalSharpS() {
    #expect(meanings("FUẞWEGNETZ") == meanings("Fußwegnetz"))
  }

  @Test(
    "Words end at hyphens, blanks and signs",
    arguments: [
      ("Wasserstoff-Tankstelle", ["wasserstoff", "tankstelle"]),
      ("Wasserstoff\u{2011}Tankstelle – „Nord“", ["wasserstoff", "tankstelle", "nord"]),
      ("Bus\u{A0}und\u{202F}Bahn/Rad", ["bus", "und", "bahn", "rad"]),
      ("H2 für den Park&Ride", ["h2", "für", "den", "park", "ride"]),
      ("E-Bus", ["bus"]), ("", []), ("…", []),
    ])
  func ends(_ text: String, _ words: [String]) {
    #expect(Reading(text).words == words)
  }

  @Test(
    "Targets of links, addresses and tags are no words",
    arguments: [
      ("[Der Bahnhof](https://kreis.de/geheim) kommt", ["der", "bahnhof", "kommt"]),
      ("[Plan](anlagen/geheim.pdf \"Titel\")", ["plan"]),
      ("siehe https://kreis.de/geheim?a=b#c und", ["siehe", "und"]),
      ("(https://kreis.de/geheim) und", ["und"]),
      ("<https://kreis.de/geheim> und", ["und"]),
      ("<b class=\"geheim\">fett</b><br/><!-- geheim -->", ["fett"]),
      ("[[geheime-id|das Haus]] und [[geheime-id]]", ["das", "haus", "und"]),
      ("![Bild vom Markt](geheim.jpg)", ["bild", "vom", "markt"]),
      ("**fett** _schräg_ `code`", ["fett", "schräg", "code"]),
      ("a < b und c > d", ["und"]),
      ("offen [text](ohne Ende\nneue Zeile", ["offen", "text", "ohne", "ende", "neue", "zeile"]),
    ])
  func markdown(_ text: String, _ words: [String]) {
    #expect(Reading(text).words == words)
  }

  @Test("Long words are cut, not lost")
  func longWords() {
    let words = Reading(String(repeating: "ab", count: 5_000)).words
    #expect(words == [String(repeating: "ab", count: 32)])
  }
}
