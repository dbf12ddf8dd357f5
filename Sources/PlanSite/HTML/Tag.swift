/// The elements that pages are made of.
enum Tag {
  case a, article, br, button, caption, circle, code, dd, desc, details, div, dl, dt, figcaption,
    figure, form, h1
  case h2, h3, h4, h5, h6, header, input, label, li, line, mark, nav, ol, p, pre, rect, section,
    span, strong
  case summary, svg, table, tbody, td, text, tfoot, footer, th, thead, time, title, tr, ul

  var name: StaticString {
    switch self {
    case .a: "a"
    case .article: "article"
    case .br: "br"
    case .button: "button"
    case .caption: "caption"
    case .circle: "circle"
    case .code: "code"
    case .dd: "dd"
    case .desc: "desc"
    case .details: "details"
    case .div: "div"
    case .dl: "dl"
    case .dt: "dt"
    case .figcaption: "figcaption"
    case .figure: "figure"
    case .form: "form"
    case .h1: "h1"
    case .h2: "h2"
    case .h3: "h3"
    case .h4: "h4"
    case .h5: "h5"
    case .h6: "h6"
    case .header: "header"
    case .input: "input"
    case .label: "label"
    case .li: "li"
    case .line: "line"
    case .footer: "footer"
    case .mark: "mark"
    case .nav: "nav"
    case .ol: "ol"
    case .p: "p"
    case .pre: "pre"
    case .rect: "rect"
    case .section: "section"
    case .span: "span"
    case .strong: "strong"
    case .summary: "summary"
    case .svg: "svg"
    case .table: "table"
    case .tbody: "tbody"
    case .td: "td"
    case .text: "text"
    case .tfoot: "tfoot"
    case .th: "th"
    case .thead: "thead"
    case .time: "time"
    case .title: "title"
    case .tr: "tr"
    case .ul: "ul"
    }
  }

  var isVoid: Bool { self == .br || self == .input }

  /// Whether a line ends behind it; inside a line that would be a blank.
  var isBlock: Bool {
    switch self {
    case .a, .br, .button, .circle, .input, .label, .code, .desc, .line, .mark, .rect, .span,
      .strong, .svg, .text, .th, .td,
      .time, .title, .dt, .dd, .caption, .figcaption:
      false
    default: true
    }
  }

  /// A heading; levels beyond the sixth are the sixth.
  static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
