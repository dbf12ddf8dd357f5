/// German collation of names (DIN 5007-1): ä as a, ß as ss, small as capital letters.
enum GermanOrder {
  static func key(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    for character in text.lowercased() {
      switch character {
      case "ä", "á", "à", "â", "å", "ã": key.append(UInt8(ascii: "a"))
      case "é", "è", "ê", "ë": key.append(UInt8(ascii: "e"))
      case "í", "ì", "î", "ï": key.append(UInt8(ascii: "i"))
      case "ö", "ó", "ò", "ô", "õ", "ø": key.append(UInt8(ascii: "o"))
      case "ü", "ú", "ù", "û": key.append(UInt8(ascii: "u"))
      case "ç": key.append(UInt8(ascii: "c"))
      case "ñ": key.append(UInt8(ascii: "n"))
      case "ß": key += [UInt8(ascii: "s"), UInt8(ascii: "s")]
      default: key += Array(String(character).utf8)
      }
    }
    return key
  }
}

extension Sequence {
  /// Sorted by a name, equal ones in the order they had.
  func sortedByName(_ name: (Element) -> String) -> [Element] {
    enumerated().map { (GermanOrder.key(name($1)), $0, $1) }
      .sorted { left, right in
        left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
      }
      .map(\.2)
  }
}
