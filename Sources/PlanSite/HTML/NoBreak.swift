/// German typography: a no-break space before €, % and units (format.md §2).
enum NoBreak {
  /// The text with U+00A0 wherever a number and its unit belong together.
  static func applied(to text: String) -> String {
    guard needs(text) else { return text }
    return String(decoding: applied(to: Array(text.utf8)), as: UTF8.self)
  }

  /// Whether a blank behind a digit makes it worth a closer look.
  private static func needs(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x20, isDigit(previous) { return true }
        previous = byte
      }
      return false
    }
  }

  private static func applied(to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8)
    var afterFactor = false
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x20, index > 0 else {
        out.append(byte)
        continue
      }
      let afterNumber = isDigit(bytes[index - 1])
      let word = word(bytes, from: index + 1)
      if afterNumber && units.contains(word) || afterFactor && word == "€" {
        out += [0xC2, 0xA0]
      } else {
        out.append(byte)
      }
      afterFactor = afterNumber && factors.contains(word)
    }
    return out
  }

  private static let factors: Set<String> = ["Mio.", "Mrd.", "Tsd."]
  private static let units: Set<String> = [
    "€", "%", "Mio.", "Mrd.", "Tsd.", "VZÄ", "FTE", "ha", "km", "km²", "m", "m²", "m³", "m³/d", "t",
    "t/a", "MW", "MWp", "MWh", "GWh", "GWh/a", "WE", "Stk", "Gäste/a", "Fzkm/a", "million",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The word that begins at an offset, without the mark that ends its sentence.
  private static func word(_ bytes: [UInt8], from start: Int) -> String {
    var end = start
    while end < bytes.count, end - start < 12, bytes[end] > 0x20, !ends.contains(bytes[end]) {
      end += 1
    }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    return word.hasSuffix(".") && !factors.contains(word) ? String(word.dropLast()) : word
  }

  private static let ends = Set<UInt8>(",;:!?)(".utf8)
}
