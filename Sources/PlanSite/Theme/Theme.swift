import Diagnostics
import Mustache

/// The templates and files of the look, checked and ready.
struct Theme: Sendable {
  private let library: MustacheLibrary
  /// Files that go into the output as they are.
  let files: [SitePage]

  /// - Parameter overriding: files by name that stand in for the built-in ones.
  init(overriding: [String: [UInt8]]) throws(TemplateError) {
    var sources: [String: [UInt8]] = [:]
    var files: [SitePage] = []
    for (name, builtIn) in BuiltInTheme.files {
      let bytes = overriding[name] ?? builtIn
      if name.hasSuffix(Theme.suffix) {
        sources[String(name.dropLast(Theme.suffix.count))] = bytes
      } else {
        files.append(SitePage(path: name, content: .bytes(bytes)))
      }
    }
    for name in overriding.keys.sortedByCodePoints() where name.hasSuffix(Theme.suffix) {
      sources[String(name.dropLast(Theme.suffix.count))] = overriding[name]
    }
    self.files = files
    library = try Theme.library(sources)
  }

  private static let suffix = ".mustache"
  static let layout = "layout"

  private static func library(
    _ sources: [String: [UInt8]]
  ) throws(TemplateError) -> MustacheLibrary {
    let check = TemplateCheck(templates: sources)
    try check.check(layout, knows: TemplateName.layout, ownKeys: false)
    for kind in PageKind.allCases {
      try check.check(kind.template, knows: TemplateName.names(of: kind), ownKeys: kind.hasOwnKeys)
    }
    var library = MustacheLibrary()
    for name in sources.keys.sortedByCodePoints() {
      guard let bytes = sources[name], let text = String(validating: bytes, as: UTF8.self) else {
        throw Theme.error(
          name, Text(de: "Die Vorlage ist kein UTF-8", en: "The template is no UTF-8"))
      }
      do {
        try library.register(text, named: name)
      } catch {
        throw Theme.error(
          name, Text(de: "Die Vorlage ist nicht lesbar", en: "The template cannot be read"))
      }
    }
    return library
  }

  private static func error(_ name: String, _ message: Text) -> TemplateError {
    TemplateError(file: name + suffix, line: 1, column: 1, message: message)
  }

  /// - Parameter values: words and blocks by name; an empty one counts as absent.
  func render(_ template: String, _ values: [String: String]) -> String {
    library.render(values.filter { !$0.value.isEmpty }, withTemplate: template) ?? ""
  }
}

extension PageKind {
  /// Whether the keys of one document (`x-…`) can be named.
  var hasOwnKeys: Bool {
    switch self {
    case .ziel, .massnahme, .programm, .antrag, .koerperschaft, .beschluss: true
    default: false
    }
  }
}
