/// Byte offsets for libyaml's marks, which count characters.
struct YAMLPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  let base: Int
  private let isASCII: Bool
  private var character = 0
  private var byte = 0

  /// `base` is the text's offset in the file.
  init(_ text: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.text = text
    self.base = base
    self.isASCII = isASCII
  }

  mutating func offset(of target: Int) -> Int {
    if isASCII { return base + min(target, text.count) }
    // Marks hardly ever go back; when they do, by a token.
    if target < character { (character, byte) = (0, 0) }
    while character < target, byte < text.count {
      let lead = text[byte]
      byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      character += 1
    }
    return base + min(byte, text.count)
  }
}

/// Characters that libyaml takes for line ends or drops, but YAML 1.2 counts as text:
/// each is exchanged for one that the text does not have, and put back into the values.
struct YAMLStandIns {
  /// Original and stand-in.
  private var exchanges: [(Unicode.Scalar, Unicode.Scalar)] = []

  static let none = YAMLStandIns()

  private init() {}

  /// The text to parse instead. Characters keep their count, so marks stay true.
  static func exchange(in text: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], used: YAMLStandIns) {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var free = freeScalars(in: scalars).makeIterator()
    var used = YAMLStandIns()
    for original: Unicode.Scalar in ["\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"] {
      if scalars.contains(original), let standIn = free.next() {
        used.exchanges.append((original, standIn))
      }
    }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      result.append(used.exchanges.first { $0.0 == scalar }?.1 ?? scalar)
    }
    return (Array(String(result).utf8), used)
  }

  func restored(_ value: String) -> String {
    if exchanges.isEmpty { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      result.append(exchanges.first { $0.1 == scalar }?.0 ?? scalar)
    }
    return String(result)
  }

  /// Four private-use characters that do not occur.
  private static func freeScalars(in scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let taken = Set(scalars.lazy.filter { $0.value >= 0xF0000 })
    return (0xF0000...0xFFFFD).lazy.compactMap { Unicode.Scalar(UInt32($0)) }
      .filter { !taken.contains($0) }.prefix(4).map { $0 }
  }
}
