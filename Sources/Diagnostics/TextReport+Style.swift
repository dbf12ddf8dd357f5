extension TextReport {
  /// What a piece of the report is; its colour follows from it.
  public enum Style {
    case fehler, warnung, hinweis, place, gutter, help

    fileprivate var code: String {
      switch self {
      case .fehler: "1;31"
      case .warnung: "1;33"
      case .hinweis: "1;36"
      case .place: "34"
      case .gutter: "2"
      case .help: "32"
      }
    }
  }

  static func style(_ severity: Severity) -> Style {
    switch severity {
    case .fehler: .fehler
    case .warnung: .warnung
    case .hinweis: .hinweis
    }
  }

  public func paint(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }

  public func bold(_ text: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
