import Testing

@testable import Similarity

@Suite("What two texts have in common")
struct EvidenceTests {
  static let style = "Die Finanzierung ist im Haushalt des kommenden Jahres vorgesehen und beraten."

  @Test("The same text is alike in everything, other texts in nothing")
  func extremes() {
    let texts = collection(
      "Radweg am Kanal", "Radweg am Kanal", "Kita Sonnenblume", bodies: ["Asphalt", "Asphalt"])
    #expect(texts.evidence(0, 1).wording > 0.999)
    #expect(texts.evidence(0, 1).containment > 0.999)
    #expect(texts.likeness(0, 1) > 0.999)
    #expect(texts.evidence(0, 2).wording == 0)
    #expect(texts.likeness(0, 2) < 0.1)
  }

  @Test("Phrases of many texts are left out")
  func boilerplate() {
    let titles = ["Radweg", "Kita", "Klärwerk", "Museum", "Sirene"]
    let records = titles.map { TextRecord(title: $0, body: Array(EvidenceTests.style.utf8)) }
    var options = TextOptions()
    options.usesBackground = false
    #expect(TextCollection(records, options).evidence(0, 1).wording == 0)
    options.dropsBoilerplate = false
    #expect(TextCollection(records, options).evidence(0, 1).wording > 0)
  }

  @Test("Words that only two texts have are rare, those of all are not")
  func rare() {
    let texts = collection(
      "Ellebachaue Radweg", "Ellebachaue Kita", "Radweg Nord", "Radweg Süd", "Radweg West",
      "Radweg Ost", "Radweg Mitte", "Radweg Tal", "Radweg Berg", "Radweg See")
    #expect(texts.evidence(0, 1).rareWords == 1)
    #expect(texts.evidence(0, 2).rareWords == 0)
    #expect(texts.shared(0, 1).words == ["Ellebachaue"])
  }

  @Test("Places are compared as places")
  func places() {
    func record(_ title: String, _ place: String, _ body: String = "") -> TextRecord {
      TextRecord(title: title, place: place, body: Array(body.utf8))
    }
    let texts = TextCollection([
      record("Radweg", "Alter Güterbahnhof"), record("Kita", "Güterbahnhof"),
      record("Museum", "Zeche Anna"), record("Halle", "", "Sie steht am Güterbahnhof."),
    ])
    #expect(texts.evidence(0, 1).places == 1)
    #expect(texts.evidence(0, 2).places == 0)
    #expect(texts.evidence(0, 3).places == nil)
    #expect(texts.evidence(0, 3).placeMentions > 0)
    #expect(texts.evidence(2, 3).placeMentions == 0)
    #expect(texts.evidence(0, 1).rarePlaceWords > 0)
    #expect(texts.evidence(0, 1).rareWords == 0)
  }

  @Test("Headings of different branches, and two renewals, are known as such")
  func branches() {
    let texts = collection(
      "Akademie für Pflegeberufe", "Akademie für Energieberufe", "Sanierung Halle",
      "Modernisierung Bad")
    #expect(texts.evidence(0, 1).namesOtherBranch)
    #expect(!texts.evidence(0, 0).namesOtherBranch)
    #expect(texts.evidence(2, 3).speaksOfRenewal)
    #expect(!texts.evidence(0, 2).speaksOfRenewal)
  }

  @Test("Shared quantities are named as the first text writes them")
  func sharedQuantities() {
    let texts = collection("Halle", "Werk", bodies: ["mit 2.400 m² Fläche", "auf 2400 qm gebaut"])
    #expect(texts.shared(0, 1).quantities == ["2.400 m²"])
    #expect(texts.shared(1, 0).quantities == ["2400 qm"])
  }
}

@Suite("Finding what is worth comparing")
struct CandidateTests {
  static let text =
    "Am alten Güterbahnhof entsteht ein Haus für junge Betriebe mit Werkstätten im Erdgeschoss, "
    + "einer Prüfhalle für Bauteile aus Papier und einem Lager für Musterstücke."

  func found(_ texts: TextCollection, after record: Int) -> [Int] {
    var scratch = LinkScratch(texts)
    texts.findOthers(after: record, &scratch)
    return scratch.found.map(Int.init).sorted()
  }

  /// Texts that have nothing to do with each other.
  func others(_ count: Int) -> [TextRecord] {
    (0..<count).map { number in
      let letter = String(UnicodeScalar(UInt8(97 + number % 26)))
      let word = String(repeating: letter, count: 4) + "\(number)wort"
      return TextRecord(title: "x\(word)", body: Array("y\(word) z\(word)".utf8))
    }
  }

  @Test("A near-verbatim text is found among many, two and three times")
  func nearVerbatim() {
    for copies in 2...3 {
      var records = others(300)
      let changed = CandidateTests.text.replacing("Werkstätten", with: "Studios")
      records.append(TextRecord(title: "Alpha", body: Array(CandidateTests.text.utf8)))
      records.append(TextRecord(title: "Beta", body: Array(changed.utf8)))
      if copies == 3 { records.append(TextRecord(title: "Gamma", body: Array(changed.utf8))) }
      let texts = TextCollection(records)
      #expect(found(texts, after: 300) == (copies == 2 ? [301] : [301, 302]))
      if copies == 3 { #expect(found(texts, after: 301) == [302]) }
      #expect(found(texts, after: 5).isEmpty)
    }
  }

  @Test("Three copies of a text are alike in a plan of any size", arguments: [3, 20, 300])
  func threeCopies(_ size: Int) {
    let copies = ["Alpha", "Beta", "Gamma"].map {
      TextRecord(title: $0, body: Array(CandidateTests.text.utf8))
    }
    let texts = TextCollection(copies + others(size - 3))
    #expect(found(texts, after: 0) == [1, 2])
    #expect(found(texts, after: 1) == [2])
    #expect(texts.evidence(0, 1).wording > 0.5)
    #expect(texts.evidence(1, 2).wording > 0.5)
  }

  @Test("The same for any number of threads, and for the texts in another order")
  func deterministic() {
    var random = Random(state: 7)
    let vocabulary = (0..<400).map { "wort\($0 * 7919 % 1000)artig" } + ["Kita", "Halle", "Radweg"]
    let records = (0..<4_200).map { _ in
      TextRecord(
        title: random.pick(vocabulary), summary: random.pick(vocabulary),
        place: random.pick(vocabulary),
        body: Array((0..<5).map { _ in random.pick(vocabulary) }.joined(separator: " ").utf8))
    }
    let collections = [1, 2, 5].map { jobs in
      var options = TextOptions()
      options.jobs = jobs
      return TextCollection(records, options)
    }
    let reversed = TextCollection(records.reversed())
    for record in stride(from: 0, to: 4_200, by: 61) {
      let expected = found(collections[0], after: record)
      let other = (record * 31 + 17) % 4_200
      let evidence = collections[0].evidence(record, other)
      for texts in collections.dropFirst() {
        #expect(found(texts, after: record) == expected)
        #expect(texts.evidence(record, other) == evidence)
        #expect(texts.likeness(record, other) == collections[0].likeness(record, other))
      }
      let turned = reversed.evidence(4_199 - record, 4_199 - other)
      #expect(abs(turned.wording - evidence.wording) < 1e-5)
      #expect(abs(turned.rareWords - evidence.rareWords) < 1e-5)
    }
  }
}

@Suite("What holds for any text at all")
struct PropertyTests {
  static let pieces = [
    "[", "](", "[[", "]]", "|", "<b", "<!--", "-->", "</", "`", "*", "://", "https://a", "\u{AD}",
    "u\u{308}", "\u{308}", "ß", "Ä", "🏗️", "2.400", ",", "m²", "12:30", "1.2.3",
    "99999999999999999999",
    " ", "\n", "\t", "\u{A0}", "\u{0}", "Radweg", "Kita", "der", "hochwasserschutzmaßnahmen", "é",
    "×", "€", "kWp", "§", "ẞ", "א", "字", "-", "{{", "&#x0;", "\\",
  ]

  func bytes(_ random: inout Random, _ round: Int) -> [UInt8] {
    let count = random.next(below: 120)
    if round % 2 == 0 { return (0..<count).map { _ in UInt8(random.next(below: 256)) } }
    return (0..<count).flatMap { _ in Array(random.pick(PropertyTests.pieces).utf8) }
  }

  @Test("Any bytes are read, and evidence is symmetric and within its bounds", arguments: 0..<8)
  func anyBytes(_ seed: UInt64) {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let records = (0..<120).map { round in
      TextRecord(
        title: String(decoding: bytes(&random, round), as: UTF8.self),
        summary: String(decoding: bytes(&random, round + 1), as: UTF8.self),
        place: round % 3 == 0 ? "" : String(decoding: bytes(&random, 1).prefix(20), as: UTF8.self),
        quantities: "\(random.next(below: 50)) m²", body: bytes(&random, round))
    }
    let texts = TextCollection(records)
    for _ in 0..<400 {
      let (a, b) = (random.next(below: 120), random.next(below: 120))
      let (there, back) = (texts.evidence(a, b), texts.evidence(b, a))
      for path in [\TextEvidence.wording, \.containment, \.things, \.placeMentions] {
        #expect(there[keyPath: path] >= 0 && there[keyPath: path] <= 1)
        #expect(abs(there[keyPath: path] - back[keyPath: path]) < 1e-5)
      }
      for path in [\TextEvidence.rareWords, \.rarePlaceWords, \.quantities] {
        #expect(there[keyPath: path] >= 0 && there[keyPath: path].isFinite)
        #expect(abs(there[keyPath: path] - back[keyPath: path]) < 1e-4)
      }
      #expect((there.places == nil) == (back.places == nil))
      #expect((0...1).contains(there.places ?? 0))
      let likeness = texts.likeness(a, b)
      #expect((0...1).contains(likeness) && abs(likeness - texts.likeness(b, a)) < 1e-5)
      _ = texts.shared(a, b)
    }
  }

  @Test("Hostile texts take no longer than their length", arguments: pieces)
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 5_000)
    let records = [0, 1].map { _ in TextRecord(title: "a", body: Array(text.utf8)) }
    let time = ContinuousClock().measure {
      let texts = TextCollection(records)
      #expect((0...1).contains(texts.evidence(0, 1).wording))
      _ = texts.shared(0, 1)
    }
    #expect(time < .seconds(20))
  }

  @Test("No texts and empty texts are fine")
  func empty() {
    #expect(TextCollection([]).count == 0)
    let texts = TextCollection([TextRecord(title: ""), TextRecord(title: "")])
    #expect(texts.evidence(0, 1) == TextEvidence())
    #expect(texts.likeness(0, 1) == 0)
  }
}
