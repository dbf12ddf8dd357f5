import Stemmer

/// Snowball's German stemmer, with umlauts written out after it. One per thread.
final class GermanStemmer {
  private let stemmer: OpaquePointer?

  init() { stemmer = sb_stemmer_new("german", "UTF_8") }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case: `gründungen` becomes `gruendung`.
  func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard let base = word.baseAddress, let stem = sb_stemmer_stem(stemmer, base, Int32(word.count))
    else { return Folding.fold(word) }
    let length = Int(sb_stemmer_length(stemmer))
    return Folding.fold(UnsafeBufferPointer(start: stem, count: length))
  }
}

/// Umlauts as letters of the English alphabet.
enum Folding {
  static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count + 2)
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte == 0xC3, index + 1 < word.count, let pair = letters(word[index + 1]) {
        folded.append(pair.0)
        folded.append(pair.1)
        index += 2
      } else {
        folded.append(byte)
        index += 1
      }
    }
    return folded
  }

  /// `ä ö ü ß` by their second byte in UTF-8.
  private static func letters(_ byte: UInt8) -> (UInt8, UInt8)? {
    switch byte {
    case 0xA4: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xB6: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xBC: (UInt8(ascii: "u"), UInt8(ascii: "e"))
    case 0x9F: (UInt8(ascii: "s"), UInt8(ascii: "s"))
    default: nil
    }
  }
}
