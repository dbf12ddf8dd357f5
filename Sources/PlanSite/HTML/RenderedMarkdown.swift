import Diagnostics
import Markup

/// A Markdown text as safe HTML; too costly a one as plain text.
struct RenderedMarkdown: Sendable {
  let bytes: [UInt8]

  init(_ text: [UInt8], options: RenderOptions) {
    do {
      bytes = NoBreakInMarkup.applied(to: Array(try Markdown.html(of: text, options: options).utf8))
    } catch {
      bytes = HTML.pre(String(decoding: text, as: UTF8.self)).bytes
    }
  }
}

/// No-break spaces in the words of finished HTML: not in tags, not in code.
private enum NoBreakInMarkup {
  static func applied(to html: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(html.count + 32)
    var start = 0
    var codeDepth = 0
    while start < html.count {
      let tag = html[start...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
      let words = String(decoding: html[start..<tag], as: UTF8.self)
      out += (codeDepth == 0 ? NoBreak.applied(to: words) : words).utf8
      guard tag < html.count else { break }
      let end = html[tag...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
      let markup = html[tag...end]
      out += markup
      if markup.starts(with: "<code".utf8) || markup.starts(with: "<pre".utf8) { codeDepth += 1 }
      if markup.starts(with: "</code".utf8) || markup.starts(with: "</pre".utf8) { codeDepth -= 1 }
      start = end + 1
    }
    return out
  }
}
