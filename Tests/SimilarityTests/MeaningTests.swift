import Testing

@testable import Similarity

@Suite("What words mean")
struct MeaningTests {
  @Test("Stop words mean nothing")
  func stopWords() {
    #expect(meanings("der und für über während dieser").isEmpty)
    #expect(meanings("Der Radweg für die Stadt").count == meanings("Radweg Stadt").count)
  }

  @Test(
    "Forms of a word mean one thing",
    arguments: [
      ("Gründung", "Gründungen"), ("Anlage", "Anlagen"), ("Brücke", "Brücken"),
      ("Handwerker", "Handwerkern"), ("Wald", "Waldes"),
    ])
  func stems(_ a: String, _ b: String) {
    #expect(!meanings(a).isEmpty)
    #expect(meanings(a) == meanings(b))
  }

  @Test(
    "Words of the lexicon that mean one thing are one",
    arguments: [
      ("Ladesäule", "Wallbox"), ("Kita", "Kindergarten"), ("Krankenhaus", "Klinik"),
      ("Photovoltaik", "PV"), ("Ortskern", "Dorfmitte"), ("Rufbus", "Bedarfsverkehr"),
    ])
  func lexicon(_ a: String, _ b: String) {
    #expect(!meanings(a).isDisjoint(with: meanings(b)))
    #expect(collection(a, b).evidence(0, 1).things == 1)
    var options = TextOptions()
    options.usesLexicon = false
    let without = TextCollection([TextRecord(title: a), TextRecord(title: b)], options)
    #expect(without.evidence(0, 1).things == 0)
  }

  @Test("A plan's synonyms mean one thing and join the lexicon")
  func synonyms() {
    let own = [["Kiezhaus", "Quartierslabor"], ["Stromtanke", "Ladesäule"]]
    #expect(meanings("Kiezhaus", synonyms: own) == meanings("Quartierslabor", synonyms: own))
    #expect(meanings("Stromtanke", synonyms: own) == meanings("Wallbox", synonyms: own))
    #expect(meanings("Kiezhaus") != meanings("Quartierslabor"))
  }

  @Test("Names are masked, with their endings as the caller gives them")
  func names() {
    let names = ["Ellerhoven", "Ellerhovener", "Bad Salzig"]
    #expect(meanings("Ellerhoven", names: names).isEmpty)
    #expect(meanings("ELLERHOVENER", names: names).isEmpty)
    #expect(meanings("Radweg Ellerhoven", names: names) == meanings("Radweg"))
    #expect(!meanings("Ellerhoven").isEmpty)
  }

  /// A word stands in one group: else its groups become one, and a kind of thing none.
  @Test("No word stands in two groups of the lexicon")
  func groups() {
    let stemmer = GermanStemmer()
    var seen: [String: String] = [:]
    var twice: [String] = []
    for group in Lexicon.manners + Lexicon.kinds {
      for word in group.split(separator: " ") {
        guard let read = words(of: String(word)).first else { continue }
        let stem = read.withUnsafeBufferPointer {
          String(decoding: stemmer.stem($0), as: UTF8.self)
        }
        if let other = seen[stem], other != group { twice.append("\(word): \(other) | \(group)") }
        seen[stem] = group
      }
    }
    #expect(twice.isEmpty, "\(twice.joined(separator: "\n"))")
  }

  @Test("The background lowers what is common in plans")
  func background() {
    func weight(_ title: String, usesBackground: Bool) -> Float {
      let texts = collection(title, "Radweg", usesBackground: usesBackground)
      return texts.profiles.totals[0].heading
    }
    func loss(_ title: String) -> Float {
      weight(title, usesBackground: false) - weight(title, usesBackground: true)
    }
    // More texts in all, so what the background does not have gains.
    #expect(loss("Xylophonbau") < 0)
    #expect(loss("Betrieb") > loss("Xylophonbau") + 2)
  }

  @Test("The background knows the words of the lexicon, too")
  func backgroundOfGroups() {
    let texts = collection("Flächen für die Schule", "Radweg", usesBackground: true)
    let concepts = texts.meanings.concepts
    let groups = (0..<concepts.count).filter { concepts.text($0).hasPrefix("#") }
    let shares = texts.meanings.background
    #expect(!groups.isEmpty)
    #expect(groups.contains { shares[$0] > 0 })
  }
}

@Suite("Compounds")
struct CompoundTests {
  func parts(_ word: String, of words: String...) -> [String] {
    var table = WordTable()
    for word in words { _ = table.insert(word) }
    var compounds = Compounds(table, WordTable())
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { compounds.parts(of: $0) }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func realOnesAreSplit() {
    #expect(
      parts("hochwasserrückhaltebecken", of: "hochwasser", "rückhalte", "becken", "rückhaltebecken")
        == ["hochwasser", "rückhalte", "becken"]
        || parts(
          "hochwasserrückhaltebecken", of: "hochwasser", "rückhalte", "becken", "rückhaltebecken")
          == ["hochwasser", "rückhaltebecken"]
    )
    #expect(
      parts("gewerbegebietsentwicklung", of: "gewerbegebiet", "entwicklung")
        == ["gewerbegebiet", "entwicklung"])
    #expect(parts("straßenbeleuchtung", of: "straße", "beleuchtung") == ["straße", "beleuchtung"])
    #expect(parts("schulgebäude", of: "schule", "gebäude") == ["schul", "gebäude"])
    #expect(parts("gründerzentrum", of: "gründer", "zentrum") == ["gründer", "zentrum"])
    #expect(parts("kinderspielplatz", of: "kind", "spiel", "platz") == ["kind", "spiel", "platz"])
    #expect(
      parts("qualifizierungszentrum", of: "qualifizierung", "zentrum")
        == ["qualifizierung", "zentrum"])
    #expect(parts("fährhafen", of: "fähre", "hafen") == ["fähr", "hafen"])
  }

  @Test func theLongestShortestPartWins() {
    #expect(
      parts("wasserkraftwerk", of: "wasser", "kraft", "werk", "kraftwerk")
        == ["wasser", "kraftwerk"])
  }

  @Test func othersAreNot() {
    #expect(parts("verwaltung", of: "wald", "walt", "waltung", "gewalt").isEmpty)
    #expect(parts("umgestaltung", of: "gestaltung", "gestalt").isEmpty)
    #expect(parts("hochwasser", of: "becken").isEmpty)
    #expect(parts("hochwasserbecken", of: "hochwasserbecken", "becken").isEmpty)
    #expect(parts("bahnhof", of: "bahn", "hof").isEmpty)
    #expect(parts("buslinie", of: "bus", "linie").isEmpty)
    #expect(parts("", of: "bahn").isEmpty)
  }

  @Test func partsCountHalf() {
    let texts = collection("Radwegbrücke am Radweg", "Brückenbau am Radweg", "Brücke Radweg")
    let whole = texts.evidence(1, 2).wording
    #expect(whole > texts.evidence(0, 0).wording - 1 && whole < 1)
    #expect(texts.evidence(0, 2).wording > 0)
  }
}
