import Diagnostics

/// What a county's web designer needs to know: docs/templates.md is made of it.
public enum TemplateDocumentation {
  /// Markdown: every template, and the names that it may use.
  public static func markdown(_ language: Language) -> String {
    func say(de: String, en: String) -> String { Text(de: de, en: en)[language] }
    var lines = [
      say(de: "# Vorlagen", en: "# Templates"), "",
      say(
        de:
          "Eine Vorlage ordnet fertige Blöcke (`{{{name}}}`) und Worte (`{{name}}`) an. Was leer ist, fehlt: `{{#name}}…{{/name}}` steht nur da, wenn es etwas gibt, `{{^name}}…{{/name}}` nur, wenn nicht. `{{>name}}` schließt eine andere Vorlage ein. Andere Begrenzer, Vererbung und Anweisungen gibt es nicht; ein unbekannter Name ist ein Fehler mit Ort.",
        en:
          "A template arranges finished blocks (`{{{name}}}`) and words (`{{name}}`). What is empty is absent: `{{#name}}…{{/name}}` stands only where there is something, `{{^name}}…{{/name}}` only where there is nothing. `{{>name}}` includes another template. There are no other delimiters, inheritance or pragmas; an unknown name is an error with its place."
      ),
      "", say(de: "## Überall", en: "## Everywhere"), "",
    ]
    lines += rows(TemplateName.everywhere, language)
    lines += ["", "## layout.mustache", ""]
    lines += rows(own(TemplateName.layout), language)
    for kind in PageKind.allCases {
      lines += ["", "## \(kind.template).mustache", ""]
      lines += rows(own(TemplateName.names(of: kind)), language)
      if kind.hasOwnKeys {
        lines.append(
          "- `{{x-…}}` – "
            + say(
              de: "eigene Angaben des Kreises im Dokument",
              en: "the county's own keys of the document"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func own(_ names: [TemplateName]) -> [TemplateName] {
    names.filter { name in !TemplateName.everywhere.contains { $0.name == name.name } }
  }

  private static func rows(_ names: [TemplateName], _ language: Language) -> [String] {
    names.map { name in
      let braces = name.isBlock ? "{{{\(name.name)}}}" : "{{\(name.name)}}"
      return "- `\(braces)` – \(name.meaning[language])"
    }
  }
}
