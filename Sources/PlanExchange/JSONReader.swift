import Diagnostics

/// Why a text is no JSON, and where.
struct JSONProblem: Error {
  let line: Int
  let message: Text
}

/// Reads JSON (RFC 8259) whose author is unknown: strict, with limits, keys in their order.
///
/// A key given twice stays twice; whoever looks it up takes the first, as in front matter.
struct JSONReader {
  /// What nests deeper is refused.
  static let depthLimit = 64
  /// Longer numbers are refused.
  private static let numberLimit = 400

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func read(_ bytes: [UInt8]) throws(JSONProblem) -> JSON {
    var reader = JSONReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.index = 3 }
    let value = try reader.readValue()
    reader.skipBlanks()
    guard reader.index == bytes.count else {
      throw reader.problem(
        Text(de: "hinter dem Ende steht noch etwas", en: "something follows the end"))
    }
    return value
  }

  private func problem(_ message: Text) -> JSONProblem {
    let before = bytes.prefix(index)
    return JSONProblem(line: 1 + before.count { $0 == 0x0A }, message: message)
  }

  private func unexpected() -> JSONProblem {
    problem(
      index < bytes.count
        ? Text(de: "hier steht kein JSON", en: "this is no JSON")
        : Text(de: "die Datei endet mitten im JSON", en: "the file ends in the middle of the JSON"))
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  /// Whether the next byte is this one, which is then read.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func readValue() throws(JSONProblem) -> JSON {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: return try readNumber()
    }
  }

  private mutating func readWord(_ word: String, _ value: JSON) throws(JSONProblem) -> JSON {
    guard bytes[index...].starts(with: word.utf8) else { throw unexpected() }
    index += word.utf8.count
    return value
  }

  private mutating func enter() throws(JSONProblem) {
    depth += 1
    guard depth <= JSONReader.depthLimit else {
      throw problem(
        Text(
          de: "tiefer als \(JSONReader.depthLimit) Ebenen verschachtelt",
          en: "nested deeper than \(JSONReader.depthLimit) levels"))
    }
    index += 1
    skipBlanks()
  }

  private mutating func readArray() throws(JSONProblem) -> JSON {
    try enter()
    defer { depth -= 1 }
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      elements.append(try readValue())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func readObject() throws(JSONProblem) -> JSON {
    try enter()
    defer { depth -= 1 }
    var pairs: [(String, JSON)] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try readString()
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected() }
      pairs.append((key, try readValue()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(pairs) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func readNumber() throws(JSONProblem) -> JSON {
    let start = index
    _ = take(UInt8(ascii: "-"))
    let whole = try readDigits()
    guard whole == 1 || bytes[index - whole] != UInt8(ascii: "0") else { throw unexpected() }
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      _ = try readDigits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      _ = try readDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, text.utf8.count < 40, let integer = Int128(text) { return .integer(integer) }
    guard text.utf8.count <= JSONReader.numberLimit, let number = Double(text), number.isFinite
    else { throw problem(Text(de: "die Zahl ist zu groß", en: "the number is too large")) }
    return .decimal(number)
  }

  /// How many digits there are; at least one.
  private mutating func readDigits() throws(JSONProblem) -> Int {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw unexpected() }
    return index - start
  }
}

extension JSONReader {
  private mutating func readString() throws(JSONProblem) -> String {
    index += 1
    let start = index
    var text: [UInt8] = []
    var copied = start
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw unexpected() }
      index += 1
      guard byte == UInt8(ascii: "\\") else { continue }
      text += bytes[copied..<index - 1]
      text += String(try readEscape()).utf8
      copied = index
    }
    let rest = bytes[copied..<index]
    let string =
      copied == start
      ? String(validating: rest, as: UTF8.self) : String(validating: text + rest, as: UTF8.self)
    guard take(UInt8(ascii: "\"")) else { throw unexpected() }
    guard let string else {
      throw problem(Text(de: "der Text ist kein UTF-8", en: "the text is not UTF-8"))
    }
    return string
  }

  private mutating func readEscape() throws(JSONProblem) -> Unicode.Scalar {
    guard let byte = next else { throw unexpected() }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw unexpected()
    }
    let unit = try readHex()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A character beyond the first plane is two surrogates.
    if unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let low = try readHex()
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw problem(Text(de: "ein halbes Zeichen (\\u)", en: "half a character (\\u)"))
  }

  private mutating func readHex() throws(JSONProblem) -> UInt32 {
    guard index + 4 <= bytes.count else { throw unexpected() }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw unexpected() }
    index += 4
    return unit
  }
}
