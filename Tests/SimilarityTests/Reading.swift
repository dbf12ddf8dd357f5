@testable import Similarity

/// The words and quantities of a text.
struct Reading: WordScanner.Reader {
  var words: [String] = []
  var quantities: [Quantity] = []

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    let scanner = WordScanner()
    defer { scanner.deallocate() }
    bytes.withUnsafeBufferPointer { scanner.scan($0, into: &self) }
  }

  mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int) {
    words.append(String(decoding: bytes, as: UTF8.self))
  }

  mutating func quantity(_ quantity: Quantity, at offset: Int) { quantities.append(quantity) }
}

/// Texts by their titles, read without the background unless said.
func collection(
  _ titles: String..., bodies: [String] = [], names: [String] = [], synonyms: [[String]] = [],
  usesBackground: Bool = false
) -> TextCollection {
  var options = TextOptions()
  options.names = names
  options.synonyms = synonyms
  options.usesBackground = usesBackground
  let records = titles.enumerated().map { number, title in
    TextRecord(title: title, body: Array((number < bodies.count ? bodies[number] : "").utf8))
  }
  return TextCollection(records, options)
}

/// What the words of a title mean.
func meanings(_ title: String, names: [String] = [], synonyms: [[String]] = []) -> Set<String> {
  Set(collection(title, names: names, synonyms: synonyms).frequencies.map(\.concept))
}

/// The same numbers in every run.
struct Random {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % limit
  }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[next(below: list.count)] }
}
