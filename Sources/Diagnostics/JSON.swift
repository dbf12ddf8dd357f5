/// A JSON value whose keys keep their order, so that the same data is the same bytes.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int128)
  /// A decimal with at most so many places.
  case decimal(Double, places: Int = 6)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  public static func int(_ value: Int) -> JSON { .integer(Int128(value)) }
  public static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

  /// The text, indented by two blanks, without a final newline.
  public var text: String {
    var out: [UInt8] = []
    write(to: &out, indent: 0, pretty: true)
    return String(decoding: out, as: UTF8.self)
  }

  /// The text on one line.
  public var compactText: String {
    var out: [UInt8] = []
    write(to: &out, indent: 0, pretty: false)
    return String(decoding: out, as: UTF8.self)
  }

  private func write(to out: inout [UInt8], indent: Int, pretty: Bool) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .integer(let value): out += String(value).utf8
    case .decimal(let value, let places): out += JSON.format(value, places: places).utf8
    case .string(let value): JSON.quote(value, to: &out)
    case .array(let values):
      JSON.list(values, "[", "]", to: &out, indent: indent, pretty: pretty) { value, out in
        value.write(to: &out, indent: indent + 1, pretty: pretty)
      }
    case .object(let pairs):
      JSON.list(pairs, "{", "}", to: &out, indent: indent, pretty: pretty) { pair, out in
        JSON.quote(pair.0, to: &out)
        out += (pretty ? ": " : ":").utf8
        pair.1.write(to: &out, indent: indent + 1, pretty: pretty)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to out: inout [UInt8], indent: Int,
    pretty: Bool, write: (Element, inout [UInt8]) -> Void
  ) {
    out += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(0x2C) }
      if pretty { newline(indent + 1, to: &out) }
      write(element, &out)
    }
    if pretty && !elements.isEmpty { newline(indent, to: &out) }
    out += close.utf8
  }

  private static func newline(_ indent: Int, to out: inout [UInt8]) {
    out.append(0x0A)
    for _ in 0..<indent { out += "  ".utf8 }
  }

  private static func format(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let scale = (0..<places).reduce(into: Int128(1)) { scale, _ in scale *= 10 }
    let scaled = Int128((abs(value) * Double(scale)).rounded())
    var fraction = String(scaled % scale)
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    return sign + String(scaled / scale) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func quote(_ text: String, to out: inout [UInt8]) {
    out.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: out += "\\\"".utf8
      case 0x5C: out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case 0..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        out += "\\u00".utf8
        out += (hex.count == 1 ? "0" + hex : hex).utf8
      default: out.append(byte)
      }
    }
    out.append(0x22)
  }
}
