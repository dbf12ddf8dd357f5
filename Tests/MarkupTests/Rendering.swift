import Markup

/// Renders as a page does: wiki links lead to `ID.html`, other references to what they name.
func html(_ text: String, level: Int = 2, prefix: String = "") throws -> String {
  let options = RenderOptions(headingLevel: level, idPrefix: prefix) { reference in
    switch (reference.form, reference.target) {
    case (_, "nirgends"): (.text, reference.form == .wiki ? "Titel von nirgends" : nil)
    case (.wiki, let id): (.href("\(id).html"), "Titel von \(id)")
    case (_, let target): (.href(target), nil)
    }
  }
  return try Markdown.html(of: Array(text.utf8), options: options)
}

func facts(_ text: String) throws -> MarkdownFacts { try Markdown.facts(of: Array(text.utf8)) }

func cost(_ text: String) -> CostExcess? { Markdown.cost(of: Array(text.utf8)) }

func source(_ range: Range<Int>, of text: String) -> String {
  String(decoding: Array(text.utf8)[range], as: UTF8.self)
}
