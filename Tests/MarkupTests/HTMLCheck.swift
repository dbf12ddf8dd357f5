import Testing

/// Checks that HTML of ours is well-formed, has only elements that we write, and leads only to where
/// links may lead.
func checkHTML(_ page: String, of text: String) throws {
  // A mark above a > would make one character of both.
  let page = String(page.unicodeScalars.map { $0.isASCII ? Character($0) : "x" })
  try #require(!page.contains("\r"), "a carriage return in the page of \(text.debugDescription)")
  var open: [Substring] = []
  var rest = page[...]
  while let start = rest.firstIndex(of: "<") {
    try #require(!rest[..<start].contains(">"), "a stray > in the page of \(text.debugDescription)")
    rest = rest[start...].dropFirst()
    let end = try #require(rest.firstIndex(of: ">"), "an open tag in the page of \(text)")
    let tag = rest[..<end]
    rest = rest[end...].dropFirst()
    if tag.hasPrefix("/") {
      let name = tag.dropFirst()
      try #require(open.last == name, "\(name) is not open in \(page) of \(text.debugDescription)")
      open.removeLast()
      continue
    }
    let name = tag.prefix { $0.isLetter || $0.isNumber }
    try #require(elements.contains(String(name)), "\(name) in \(page) of \(text.debugDescription)")
    try #require(name != "a" || !open.contains("a"), "a link in a link of \(text.debugDescription)")
    if !["br", "hr", "img", "input"].contains(name) { open.append(name) }
    for mark in ["href=\"", "src=\""] {
      guard let place = tag.firstRange(of: mark) else { continue }
      let address = tag[place.upperBound...].prefix { $0 != "\"" }.lowercased()
      let scheme = address.prefix { $0.isLetter || $0.isNumber || "+-.".contains($0) }
      let hasScheme = address.dropFirst(scheme.count).hasPrefix(":") && !scheme.isEmpty
      try #require(
        !hasScheme || ["http", "https", "mailto", "tel"].contains(scheme),
        "\(address) of \(text.debugDescription)")
      try #require(!address.hasPrefix("//"), "\(address) of \(text.debugDescription)")
    }
  }
  try #require(open.isEmpty, "\(open) stay open in \(page) of \(text.debugDescription)")
}

private let elements: Set<String> = [
  "a", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
  "img", "input", "li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th",
  "thead", "tr", "ul",
]
