/// HTML under construction. Text gets into it escaped, or not at all: a literal is text, too, and
/// markup comes from `element` alone.
struct HTML: Sendable {
  fileprivate(set) var bytes: [UInt8]

  init() { bytes = [] }

  init(_ text: String) {
    bytes = []
    append(text: text)
  }

  /// Characters as they stand: no space of them becomes a no-break one.
  init(verbatim text: String) {
    bytes = []
    append(verbatim: text)
  }

  /// HTML that Markdown has made.
  init(rendered html: RenderedMarkdown) { bytes = html.bytes }

  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.bytes.append(contentsOf: right.bytes)
    return sum
  }

  static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }

  static func element(
    _ tag: Tag, _ attributes: [Attribute], _ content: HTML = HTML()
  ) -> HTML {
    var html = HTML()
    html.bytes.reserveCapacity(content.bytes.count + 64)
    html.append(markup: "<")
    html.append(markup: tag.name)
    for attribute in attributes { html.append(attribute) }
    html.append(markup: ">")
    html.bytes.append(contentsOf: content.bytes)
    if !tag.isVoid {
      html.append(markup: "</")
      html.append(markup: tag.name)
      html.append(markup: ">")
    }
    if tag.isBlock { html.bytes.append(0x0A) }
    return html
  }
}

extension HTML: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    init(literalCapacity: Int, interpolationCount: Int) {
      html.bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { html.append(text: literal) }
    mutating func appendInterpolation(_ text: String) { html.append(text: text) }
    mutating func appendInterpolation(_ number: Int) { html.append(text: String(number)) }
    mutating func appendInterpolation(_ part: HTML) { html += part }
  }

  init(stringLiteral text: String) { self.init(text) }
  init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }
}

extension HTML {
  private mutating func append(markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  private mutating func append(text: String) {
    var text = NoBreak.applied(to: text)
    text.withUTF8 { Escaping.append($0, to: &bytes) }
  }

  private mutating func append(verbatim text: String) {
    var text = text
    text.withUTF8 { Escaping.append($0, to: &bytes) }
  }

  private mutating func append(_ attribute: Attribute) {
    append(markup: " ")
    append(markup: attribute.name)
    guard let value = attribute.value else { return }
    append(markup: "=\"")
    append(verbatim: value)
    append(markup: "\"")
  }
}

extension Sequence where Element == HTML {
  func joined(_ separator: HTML = HTML()) -> HTML {
    var joined = HTML()
    for (index, part) in enumerated() {
      if index > 0 { joined += separator }
      joined += part
    }
    return joined
  }
}

/// The one place where text becomes markup.
enum Escaping {
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var clean = 0
    for index in text.indices {
      guard let replacement = replacement(text[index]) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      bytes.append(
        contentsOf: UnsafeBufferPointer(
          start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
      clean = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }

  private static func replacement(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0...8, 11, 12, 14...31, 127: "\u{FFFD}"
    default: nil
    }
  }
}
