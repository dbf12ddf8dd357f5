/// What the destination of a link or image is, judged the way a forgiving browser would read it.
enum Destination {
  /// A path, an anchor, or nothing.
  case relative
  /// http or https.
  case web
  /// mailto or tel.
  case contact
  /// Any other scheme, or an address that leaves out its scheme (`//host`).
  case refused

  init(_ destination: Bytes) {
    let text = Self.simplified(destination)
    if text.count > 1, Self.isSlash(text[0]), Self.isSlash(text[1]) {
      self = .refused
      return
    }
    let head = text.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != 35 }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      self = .relative
      return
    }
    let scheme = head[..<colon]
    guard !scheme.isEmpty, scheme.allSatisfy(Self.isSchemeByte) else {
      self = .relative
      return
    }
    switch String(decoding: scheme, as: UTF8.self) {
    case "http", "https": self = .web
    case "mailto", "tel": self = .contact
    default: self = .refused
    }
  }

  /// Percent signs resolved, blanks and control characters taken out, ASCII letters small. Only the
  /// beginning is needed.
  private static func simplified(_ destination: Bytes) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < destination.count, text.count < 64 {
      var byte = destination[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < destination.count,
        let high = hexDigit(destination[index]), let low = hexDigit(destination[index + 1])
      {
        byte = high << 4 | low
        index += 2
      }
      if byte <= 32 || byte == 127 { continue }
      text.append(byte &- 65 < 26 ? byte | 32 : byte)
    }
    return text
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    default: nil
    }
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
