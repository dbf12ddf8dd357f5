/// What a page's markup says, read tag by tag; strict: every element must be closed in order.
struct PageScan {
  private(set) var ids: [String] = []
  /// Destinations of links, images, style sheets and scripts.
  private(set) var addresses: [String] = []
  private(set) var headings: [Int] = []
  private(set) var problems: [String] = []
  private(set) var elements = 0
  /// Ids that something says it is labelled by.
  private(set) var labels: [String] = []
  private(set) var language = ""
  private var open: [String] = []

  private static let void: Set<String> = ["meta", "link", "br", "img", "input", "hr"]

  init(_ page: String) {
    let bytes = Array(page.utf8)
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = PageScan.end(of: start, in: bytes) else {
        problems.append("a tag that does not end")
        return
      }
      read(String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
      index = end + 1
    }
    if !open.isEmpty { problems.append("not closed: \(open)") }
  }

  /// The `>` of a tag, outside quotes.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private mutating func read(_ tag: String) {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if open.popLast() != name { problems.append("</\(name)> does not close what is open") }
      return
    }
    elements += 1
    let isClosed = tag.hasSuffix("/")
    let body = isClosed ? String(tag.dropLast()) : tag
    let name = String(body.prefix { !$0.isWhitespace })
    if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
      problems.append("no element: <\(tag.prefix(40))>")
      return
    }
    let attributes = PageScan.attributes(String(body.dropFirst(name.count)))
    check(name, attributes)
    if !isClosed && !PageScan.void.contains(name) { open.append(name) }
  }

  private mutating func check(_ name: String, _ attributes: [(name: String, value: String)]) {
    for (key, value) in attributes {
      switch key {
      case "id": ids.append(value)
      case "href", "src", "action": addresses.append(value)
      case "aria-labelledby": labels += value.split(separator: " ").map(String.init)
      case "lang": language = value
      case "style": problems.append("style on <\(name)>")
      default: if key.hasPrefix("on") { problems.append("\(key) on <\(name)>") }
      }
    }
    if Set(attributes.map(\.name)).count != attributes.count {
      problems.append("an attribute twice on <\(name)>")
    }
    if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
      headings.append(level)
    }
    if name == "th", !attributes.contains(where: { $0.name == "scope" }) {
      problems.append("<th> without scope")
    }
    if name == "img", !attributes.contains(where: { $0.name == "alt" }) {
      problems.append("<img> without alt")
    }
    if name == "form", !attributes.contains(where: { $0.name == "method" && $0.value == "get" }) {
      problems.append("<form> that sends")
    }
    if ["script", "style", "iframe", "object", "base"].contains(name), name != "script" {
      problems.append("<\(name)>")
    }
  }

  private static func attributes(_ text: String) -> [(name: String, value: String)] {
    var attributes: [(String, String)] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace }
      if rest.isEmpty { return attributes }
      let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        attributes.append((name, ""))
        continue
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      attributes.append((name, unescaped(String(value))))
    }
  }

  static func unescaped(_ text: String) -> String {
    var text = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ] {
      text = text.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text
  }
}
