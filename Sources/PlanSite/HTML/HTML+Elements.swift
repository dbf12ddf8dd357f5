extension HTML {
  static func p(_ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.p, attributes, content)
  }
  static func span(_ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.span, attributes, content)
  }
  static func strong(_ content: HTML) -> HTML { element(.strong, [], content) }
  static func code(_ text: String) -> HTML { element(.code, [], HTML(verbatim: text)) }
  static func div(_ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.div, attributes, content)
  }
  static func section(_ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.section, attributes, content)
  }
  static func article(_ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.article, attributes, content)
  }
  static func heading(_ level: Int, _ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.heading(level), attributes, content)
  }
  static func a(_ address: Address, _ content: HTML, _ attributes: Attribute...) -> HTML {
    element(.a, [.href(address)] + attributes, content)
  }
  static func list(_ items: [HTML], _ attributes: Attribute...) -> HTML {
    element(.ul, attributes, items.map { element(.li, [], $0) }.joined())
  }
  /// Small and muted; in a cell a second line.
  static func meta(_ content: HTML) -> HTML { span(content, .class("meta")) }
  static func pre(_ text: String) -> HTML {
    element(.pre, [], element(.code, [], HTML(verbatim: text)))
  }
  static func time(_ iso: String, _ words: HTML) -> HTML {
    element(.time, [.datetime(iso)], words)
  }
}
