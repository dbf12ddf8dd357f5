import Diagnostics
import PlanModel

/// What do the words of the plan mean? In plain language, each with its anchor.
struct GlossaryPage {
  /// A word; its anchor is made of the word in the format, so it stays while the format does.
  struct Entry {
    let anchor: String
    let word: String
    let meaning: HTML
  }

  let view: View

  func draft() -> PageDraft {
    let index = IndexPage.glossary
    var draft = PageDraft(.glossar, path: index.path, title: view.say(index.title), section: nil)
    let sections = self.sections
    let count = HTML.strong(
      HTML(Print.count(sections.reduce(0) { $0 + $1.entries.count }, view.language)))
    draft["antwort"] = view.lead([
      view.say(
        de: "\(count) Wörter des Plans, kurz erklärt.",
        en: "\(count) words of this plan, explained in short."),
      view.say(
        de: "Die Regeln der Prüfung stehen unter \(view.link(.rules)).",
        en: "The rules of the check stand under \(view.link(.rules))."),
    ])
    let blocks = sections.map { section in
      (id: section.id, title: section.title, block: list(section.entries))
    }
    draft["aufderseite"] = view.onThisPage(blocks)
    draft["liste"] = blocks.map { view.section($0.id, $0.title, $0.block) }.joined()
    return draft
  }

  private typealias Section = (id: String, title: Text, entries: [Entry])

  private var sections: [Section] {
    [
      (
        "_dokumente", Text(de: "Was im Plan steht", en: "What the plan holds"),
        kinds.sortedByName(\.word)
      ),
      ("_stufen", Text(de: "Status eines Vorhabens", en: "Status of a project"), statuses),
      (
        "_geld", Text(de: "Geld und Förderung", en: "Money and funding"), money.sortedByName(\.word)
      ),
      ("_antraege", Text(de: "Status eines Antrags", en: "Status of an application"), applications),
      ("_felder", Text(de: "Handlungsfelder", en: "Fields"), fields.sortedByName(\.word)),
      (
        "_arten", Text(de: "Arten von Vorhaben", en: "Types of project"), types.sortedByName(\.word)
      ),
    ]
  }

  private func list(_ entries: [Entry]) -> HTML {
    guard !entries.isEmpty else { return HTML() }
    let items = entries.map { entry in
      HTML.element(.dt, [.id(entry.anchor)], HTML(entry.word))
        + .element(.dd, [], entry.meaning)
    }
    return .element(.dl, [.class("glossary")], items.joined("\n"))
  }

  private func entry(_ anchor: String, _ word: Text, _ meaning: HTML) -> Entry {
    Entry(
      anchor: "_wort-" + anchor, word: Words.capitalised(view.say(word)), meaning: meaning)
  }

  private var kinds: [Entry] {
    Kind.allCases.map { entry($0.rawValue, $0.name, HTML(view.say($0.meaning))) }
  }

  private var statuses: [Entry] {
    Status.allCases.map { status in
      let step: Text =
        status.step
        ?? Text(de: "steht neben der Stufenleiter", en: "stands beside the ladder")
      let words = "\(Words.capitalised(view.say(step)))."
      let count = view.plan.measures.count { $0.status.value == status }
      return entry(
        "status-" + status.rawValue, status.chip.word,
        view.chip(status.chip) + HTML(" \(words) \(view.say(GlossaryPage.inPlan(count)))"))
    }
  }

  private var applications: [Entry] {
    let used = Set(view.plan.applications.compactMap(\.status.value))
    return ApplicationStatus.allCases.filter(used.contains).map { status in
      let count = view.plan.applications.count { $0.status.value == status }
      return entry(
        "antrag-" + status.rawValue, status.chip.word,
        view.chip(status.chip) + HTML(" \(view.say(GlossaryPage.inPlan(count)))"))
    }
  }

  private static func inPlan(_ count: Int) -> Text {
    Text(
      de: "In diesem Plan: \(Print.count(count)).", en: "In this plan: \(Print.count(count, .en)).")
  }

  private var fields: [Entry] {
    let used = Dictionary(grouping: view.plan.measures) { $0.handlungsfeld.value ?? "" }
    return view.plan.vocabulary.fields.map { id, name in
      entry(
        "feld-" + id, name,
        HTML(
          view.words(
            de: "Handlungsfeld mit \(view.projects(used[id]?.count ?? 0)).",
            en: "Field with \(view.projects(used[id]?.count ?? 0)).")))
    }
  }

  /// The types that measures of the plan have.
  private var types: [Entry] {
    let used = Dictionary(grouping: view.plan.measures) { $0.art.value?.id ?? "" }
    return view.plan.vocabulary.measureTypes.compactMap { type in
      guard let measures = used[type.id] else { return nil }
      var sentences = [
        view.words(de: "Handlungsfeld ", en: "Field: ")
          + view.say(view.plan.vocabulary.fieldName(type.field)) + "."
      ]
      if let unit = type.unit {
        sentences.append(view.words(de: "Gemessen in \(unit).", en: "Measured in \(unit)."))
      }
      if type.isEssentialService {
        sentences.append(view.words(de: "Gehört zur Daseinsvorsorge.", en: "An essential service."))
      }
      sentences.append(view.say(GlossaryPage.inPlan(measures.count)))
      return entry("art-" + type.id, type.name, HTML(sentences.joined(separator: " ")))
    }
  }
}
