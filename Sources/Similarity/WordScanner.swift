/// Reads Markdown as words and quantities: lower case, composed umlauts, no soft hyphens; words
/// split at hyphens; addresses, tags and targets of links left out.
struct WordScanner {
  /// What is read, in the order of the text.
  protocol Reader {
    mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int)
    mutating func quantity(_ quantity: Quantity, at offset: Int)
  }

  private static let longest = 64
  private let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: longest + 4)

  func deallocate() { buffer.deallocate() }

  func scan<R: Reader>(_ text: UnsafeBufferPointer<UInt8>, into reader: inout R) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if WordScanner.isLetter(byte) || (byte >= 0xC3 && !isPunctuation(text, at)) {
        at = word(text, at, &reader)
      } else if WordScanner.isDigit(byte) {
        at = number(text, at, &reader)
      } else {
        at = skip(text, at)
      }
    }
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Dashes, quotes, blanks and signs of the general blocks: they end a word.
  @inline(__always)
  private func isPunctuation(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    text[at] >= 0xE2 && text[at] <= 0xE3
  }

  /// One word; letters that are no letters of German stay as they are.
  private func word<R: Reader>(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ reader: inout R
  ) -> Int {
    var (at, length) = (start, 0)
    var hash = WordTable.seed
    func put(_ byte: UInt8) {
      guard length < WordScanner.longest else { return }
      buffer[length] = byte
      length += 1
      hash = WordTable.extend(hash, byte)
    }
    while at < text.count {
      var byte = text[at]
      while WordScanner.isLetter(byte) {
        put(byte | 0x20)
        at += 1
        guard at < text.count else { break }
        byte = text[at]
      }
      if at == text.count { break }
      if WordScanner.isDigit(byte) {
        put(byte)
      } else if byte < 0xC2 || (byte >= 0xE2 && byte <= 0xE3) || at + 1 >= text.count {
        break
      } else if byte == 0xC2 {
        if text[at + 1] != 0xAD { break }
        at += 1
      } else if byte == 0xC3 {
        put(byte)
        put(WordScanner.lowered(text[at + 1]))
        at += 1
      } else if byte == 0xE1, at + 2 < text.count, text[at + 1] == 0xBA, text[at + 2] == 0x9E {
        put(0xC3)
        put(0x9F)  // ẞ as ß
        at += 2
      } else if byte == 0xCC, text[at + 1] == 0x88 {
        if length > 0, let umlaut = WordScanner.umlaut(buffer[length - 1]) {
          length -= 1
          hash = WordTable.hash(UnsafeBufferPointer(rebasing: buffer[..<length]))
          put(0xC3)
          put(umlaut)
        }
        at += 1
      } else {
        put(byte)
        while at + 1 < text.count, text[at + 1] & 0xC0 == 0x80 {
          at += 1
          put(text[at])
        }
      }
      at += 1
    }
    if isAddress(text, at) { return endOfAddress(text, at) }
    if length > 1 {
      reader.word(UnsafeBufferPointer(rebasing: buffer[..<length]), hash: hash, at: start)
    }
    return max(at, start + 1)
  }

  /// The second byte of a letter of Latin-1 in lower case.
  @inline(__always)
  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? byte + 0x20 : byte
  }

  /// The second byte of the umlaut of a vowel that a combining diaeresis follows.
  private static func umlaut(_ vowel: UInt8) -> UInt8? {
    switch vowel {
    case UInt8(ascii: "a"): 0xA4
    case UInt8(ascii: "o"): 0xB6
    case UInt8(ascii: "u"): 0xBC
    default: nil
    }
  }

  private func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 2 < text.count && text[at] == 0x3A && text[at + 1] == 0x2F && text[at + 2] == 0x2F
  }

  private func endOfAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] > 0x20, text[at] != 0x29, text[at] != 0x3E { at += 1 }
    return at
  }

  /// Past what is neither word nor number.
  private func skip(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let next = at + 1
    guard next < text.count else { return next }
    switch (text[at], text[next]) {
    case (0x5D, 0x28): return end(of: 0x29, text, next)  // ](target)
    case (0x5B, 0x5B): return wikiTarget(text, next + 1)
    case (0x3C, let byte) where byte == 0x2F || byte == 0x21 || WordScanner.isLetter(byte):
      return end(of: 0x3E, text, next)
    default: return next
    }
  }

  /// Past the closing byte if it stands in the same line, else where it began.
  private func end(of close: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] != close, text[at] != 0x0A, at - start < 2_000 { at += 1 }
    return at < text.count && text[at] == close ? at + 1 : start
  }

  /// Past the id of `[[id|words]]`.
  private func wikiTarget(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < text.count, text[at] != 0x7C, text[at] != 0x5D, text[at] != 0x0A { at += 1 }
    return at
  }

  private func number<R: Reader>(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ reader: inout R
  ) -> Int {
    let numeral = Numeral(text, start)
    let digits = UnsafeBufferPointer(rebasing: text[start..<min(numeral.end, start + 32)])
    reader.word(digits, hash: WordTable.hash(digits), at: start)
    if let quantity = Quantity(numeral, text) {
      reader.quantity(quantity, at: start)
    }
    return numeral.end
  }
}
