import Diagnostics
import PlanSite
import Testing

/// Templates of a county: what is wrong with one is said before anything is rendered.
struct TemplateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let words: String
    var testDescription: String { text }
  }

  @Test(
    "A template that cannot work is an error with its place",
    arguments: [
      Case(text: "<h1>{{titel}}</h1>\n{{{fakte}}}", line: 2, column: 1, words: "„fakten“"),
      Case(text: "{{fakten}}", line: 1, column: 1, words: "drei Klammern"),
      Case(text: "ä {{{titel}}}", line: 1, column: 3, words: "zwei Klammern"),
      Case(text: "{{&titel}}", line: 1, column: 1, words: "zwei Klammern"),
      Case(text: "{{>kpf}}", line: 1, column: 1, words: "„kopf“"),
      Case(text: "\n {{>massnahme}}", line: 2, column: 2, words: "massnahme → massnahme"),
      Case(text: "{{#titel}}x", line: 1, column: 1, words: "nicht beendet"),
      Case(text: "{{#titel}}{{/plan}}", line: 1, column: 11, words: "begonnen"),
      Case(text: "{{/titel}}", line: 1, column: 1, words: "begonnen"),
      Case(text: "x {{titel", line: 1, column: 3, words: "nicht geschlossen"),
      Case(text: "{{=<% %>=}}<%titel%>", line: 1, column: 1, words: "Begrenzer"),
      Case(text: "{{% CONTENT_TYPE:TEXT }}{{titel}}", line: 1, column: 1, words: "Begrenzer"),
      Case(text: "{{>*titel}}", line: 1, column: 1, words: "Begrenzer"),
      Case(text: "{{<kopf}}{{/kopf}}", line: 1, column: 1, words: "Begrenzer"),
      Case(
        text: "{{lowercased(titel)}}", line: 1, column: 1, words: "gibt es auf dieser Seite nicht"),
      Case(text: "{{.}}", line: 1, column: 1, words: "gibt es auf dieser Seite nicht"),
      Case(text: "{{{x-kurzname}}}", line: 1, column: 1, words: "gibt es auf dieser Seite nicht"),
    ])
  func errors(_ example: Case) async throws {
    let error = await #expect(throws: TemplateError.self) {
      _ = try await SmallPlan.site(templates: ["massnahme.mustache": Array(example.text.utf8)])
    }
    #expect(error?.file == "massnahme.mustache")
    #expect(error?.line == example.line)
    #expect(error?.column == example.column)
    #expect(error?.message.de.contains(example.words) == true, "\(error?.message.de ?? "")")
  }

  @Test("Loops over several templates are found")
  func loops() async {
    let error = await #expect(throws: TemplateError.self) {
      _ = try await SmallPlan.site(templates: [
        "kopf.mustache": Array("{{>oben}}".utf8), "oben.mustache": Array("{{>kopf}}".utf8),
      ])
    }
    #expect(error?.message.de.contains("schließt sich selbst ein") == true)
  }

  @Test("A county's own template, partial and style sheet take the place of the built-in ones")
  func overriding() async throws {
    let site = try await SmallPlan.site(templates: ["masterplan.css": Array("body{}".utf8)])
    guard case .bytes(let style) = site["masterplan.css"] else {
      Issue.record("no style sheet")
      return
    }
    #expect(String(decoding: style, as: UTF8.self) == "body{}")
    let own = SmallPlan.pages(
      try await SmallPlan.site(templates: [
        "massnahme.mustache": Array("<h1>{{titel}}</h1>{{>oben}}{{! Kommentar }}".utf8),
        "oben.mustache": Array("<p>{{x-kurzname}}</p>{{#x-fehlt}}nie{{/x-fehlt}}".utf8),
      ]))
    let page = try #require(own["massnahmen/gruenderhaus.html"])
    #expect(page.contains("<h1>Gründerhaus am Markt</h1><p>Haus &amp; Markt</p>"))
    #expect(!page.contains("nie</main>"))
  }
}
