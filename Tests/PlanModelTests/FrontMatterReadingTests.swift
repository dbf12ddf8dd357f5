import Testing

@testable import PlanModel

/// Fences, values, places, limits.
@Suite struct FrontMatterReadingTests {
  static func read(_ text: String) -> FrontMatter { FrontMatter.read(Array(text.utf8)) }

  static func root(_ text: String) -> [YAMLPair]? {
    guard case .mapping(let node) = read(text).outcome, case .mapping(let pairs, _) = node.content
    else { return nil }
    return pairs
  }

  static func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  @Test(arguments: ["", "titel: x\n", " ---\na: b\n---\n", "----\n---\n", "--- x\n---\n", "--"])
  func withoutFence(text: String) {
    guard case .missing(unclosed: false) = Self.read(text).outcome else {
      Issue.record("is read")
      return
    }
  }

  @Test(arguments: ["---", "---\n", "---\ntitel: x\n", "---\na: b\n ---\n", "---\r\na: b\r\n--- x"])
  func unclosed(text: String) {
    guard case .missing(unclosed: true) = Self.read(text).outcome else {
      Issue.record("is read")
      return
    }
  }

  @Test(arguments: ["---\n---", "---  \n# so\n---\t\n", "---\r\n\r\n---\r\nText", "---\n\n---\n"])
  func emptyIsAMapping(text: String) {
    #expect(Self.root(text)?.isEmpty == true)
  }

  @Test func bodyBeginsBehindTheFence() {
    let text = "---\r\na: b\r\n---  \r\nText\n---\n"
    let matter = Self.read(text)
    #expect(Self.slice(text, matter.yamlRange) == "a: b\r\n")
    #expect(Self.slice(text, matter.bodyStart..<text.utf8.count) == "Text\n---\n")
    #expect(Self.read("---\na: b\n---").bodyStart == 12)
  }

  @Test func valuesAreText() {
    let text = """
      ---
      a: NO
      b: 1:30
      c: 05358024
      d: "x\\ty"
      e: 'it''s'
      f:
      g: |
        eins
        zwei
      h: >-
        eins
        zwei
      i: [a, "b, c"]
      j: {von: 2027, bis: }
      k: eins
        zwei
      ---
      """
    let values = (Self.root(text) ?? []).map(\.value)
    #expect(
      values.prefix(8).map(\.text)
        == ["NO", "1:30", "05358024", "x\ty", "it's", "", "eins\nzwei\n", "eins zwei"])
    #expect(values.last?.text == "eins zwei")
    #expect(
      values.map { Self.slice(text, $0.range) } == [
        "NO", "1:30", "05358024", "\"x\\ty\"", "'it''s'", "", "|", ">-", "[a, \"b, c\"]",
        "{von: 2027, bis: }", "eins\n  zwei",
      ])
  }

  @Test func collectionsReachToTheirLastEntry() {
    let text = "---\na:\n  - x: 1\n    y: |\n      t\n\n  - z\n\n# so\nb:\n  c: d  # so\n---\n"
    let values = (Self.root(text) ?? []).map(\.value)
    #expect(
      values.map { Self.slice(text, $0.range) }
        == ["- x: 1\n    y: |\n      t\n\n  - z", "c: d"])
    guard case .sequence(let items, _) = values.first?.content else {
      Issue.record("no list")
      return
    }
    #expect(Self.slice(text, items[0].range) == "x: 1\n    y: |\n      t")
  }

  @Test(arguments: ["ä", "🏗️", "\u{85}", "\u{2028}", "a\u{2029}b", "\u{FEFF}", "e\u{301}"])
  func placesCountBytes(sign: String) {
    for end in ["\n", "\r\n"] {
      let text =
        ("---\n# \(sign)\n\"\(sign)\": x\(sign)y\n" + "liste: [\(sign)1, 2]\nz: 3\n---\n")
        .replacing("\n", with: end)
      let pairs = Self.root(text) ?? []
      #expect(pairs.map(\.key.text) == [sign, "liste", "z"])
      #expect(pairs.first?.value.text == "x\(sign)y")
      #expect(
        pairs.map { Self.slice(text, $0.value.range) } == ["x\(sign)y", "[\(sign)1, 2]", "3"])
      expectSound(Self.read(text), Array(text.utf8))
    }
  }

  @Test(arguments: ["{2027: 1,2 Mio. €}", "{2027: 1, 2 Mio. € }", "{2027: 1,\n  2 Mio. €\n  }"])
  func keyWithoutColon(value: String) {
    guard
      case .mapping(let pairs, flow: true) = Self.root("---\na: \(value)\n---\n")?[0].value.content
    else {
      Issue.record("no mapping")
      return
    }
    #expect(pairs.map(\.key.text) == ["2027", "2 Mio. €"])
    #expect(pairs[1].value.isEmptyValue)
    #expect(pairs[1].value.range.lowerBound == pairs[1].key.range.upperBound)
  }

  @Test func keysTwice() {
    let text = "---\ngröße: 1\ngro\u{308}ße: 2\na: {b: 1, b: 2, b: 3}\ngröße: 4\n---\n"
    let matter = Self.read(text)
    #expect(
      matter.duplicates.map { Self.slice(text, $0.first) + Self.slice(text, $0.second) }
        == ["größegro\u{308}ße", "bb"])
    #expect(Self.root(text)?.map(\.key.text) == ["größe", "a"])
    #expect(Self.root(text)?.first?.value.text == "1")
  }

  @Test func manyKeysTwice() {
    let keys = (0..<40).map { "k\($0): \($0)\n" }.joined()
    let matter = Self.read("---\n" + keys + "k3: x\nk30: x\n---\n")
    #expect(matter.duplicates.map(\.key) == ["k3", "k30"])
  }

  @Test func swallowedComments() {
    let text = """
      ---
      amt: Amt #4
      ort: Ort  # so
      leer: # so
      zitat: "x" #4
      tab: x\t#4
      liste:
        - name: Das "x" #5
        - Haus #7  
      lang: eins
        zwei #3
      ---
      """
    let found = Self.read(text).swallowedComments
    #expect(
      found.map(\.help) == [
        "amt: \"Amt #4\"", "  - name: 'Das \"x\" #5'", "  - \"Haus #7\"", "lang: \"eins zwei #3\"",
      ])
    #expect(found.map(\.path) == [["amt"], ["liste", "name"], ["liste"], ["lang"]])
    #expect(found.map { Self.slice(text, $0.comment) } == ["#4", "#5", "#7", "#3"])
    #expect(Self.slice(text, found[0].range) == "Amt")
  }

  @Test func limits() {
    func nested(_ depth: Int) -> String {
      "---\na: " + String(repeating: "[", count: depth - 1)
        + String(repeating: "]", count: depth - 1)
        + "\n---\n"
    }
    #expect(Self.root(nested(32)) != nil)
    guard case .tooDeep(let range) = Self.read(nested(33)).outcome else {
      Issue.record("33 levels are read")
      return
    }
    #expect(range.lowerBound == 4 + 3 + 31)
    let long = "a: " + String(repeating: "x", count: FrontMatter.byteLimit - 4) + "\n"
    #expect(Self.root("---\n\(long)---\n") != nil)
    guard case .tooLarge(FrontMatter.byteLimit + 1) = Self.read("---\nb\(long)---\n").outcome else {
      Issue.record("more than the limit is read")
      return
    }
  }
}
