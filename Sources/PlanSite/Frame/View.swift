import Diagnostics
import PlanModel

/// Where a block is going to stand: how it links from there, and in which language it speaks.
struct View: Sendable {
  let content: SiteContent
  /// The page, relative to the output folder.
  let page: String
  /// Whether it is masterplan.html, in which every document has an anchor.
  let isEdition: Bool
  /// Stands before the ids of sections, where a page shows several documents.
  private(set) var scope = ""
  /// The level of the headings of sections.
  private(set) var level = 2

  init(_ content: SiteContent, page: String, isEdition: Bool = false) {
    self.content = content
    self.page = page
    self.isEdition = isEdition
  }

  static let editionPath = "masterplan.html"

  /// The same place, within the block of one of several documents.
  func within(_ document: Document, level: Int) -> View {
    var view = self
    // It begins like all ids of the frame, so no heading of a text can have the same.
    view.scope = (content.addresses[document]?.slug).map { "_\($0)--" } ?? ""
    view.level = level
    return view
  }

  var plan: Plan { content.plan }
  var language: Language { content.language }

  func say(_ text: Text) -> String { text[language] }

  /// A sentence with markup, in the language of the page.
  func say(de: @autoclosure () -> HTML, en: @autoclosure () -> HTML) -> HTML {
    language == .de ? de() : en()
  }
  func words(de: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language == .de ? de() : en()
  }

  func address(_ page: String, _ fragment: String? = nil) -> Address {
    Address(from: self.page, to: page, fragment: fragment)
  }

  func address(of document: Document) -> Address? {
    guard let address = content.addresses[document] else { return nil }
    if isEdition { return .anchor(address.slug) }
    return self.address(address.page, address.anchor)
  }

  /// A link to a document under its name; the name alone if there is no such document.
  func link(_ id: DocumentID, _ words: String? = nil) -> HTML {
    guard let document = plan.document(id) else { return HTML(words ?? id.text) }
    return link(document, words)
  }

  func link(_ document: Document, _ words: String? = nil) -> HTML {
    let words = words ?? name(of: document)
    guard let address = address(of: document) else { return HTML(words) }
    return .a(address, HTML(words))
  }

  func link(_ index: IndexPage, _ words: String? = nil) -> HTML {
    .a(address(index.path), HTML(words ?? say(index.title)))
  }

  func links(_ ids: [DocumentID]) -> HTML { ids.map { link($0) }.joined(", ") }

  /// The name under which people know a document.
  func name(of document: Document) -> String {
    switch document.kind {
    case .beschluss: decisionName(document)
    case .antrag: applicationName(document)
    case .beitrag: contributionName(document)
    default: document.id.map { plan.name(of: $0) } ?? document.file.path
    }
  }

  func name(of id: DocumentID) -> String {
    plan.document(id).map { name(of: $0) } ?? id.text
  }

  private func decisionName(_ document: Document) -> String {
    guard let decision = plan.decision(document.id), let body = decision.gremium.value,
      let day = decision.datum.value
    else { return document.id?.text ?? document.file.path }
    let council = council(body)
    return words(
      de: "\(council), \(Print.date(day))", en: "\(council), \(Print.date(day, .en))")
  }

  /// The body as a council: the county's is its Kreistag.
  func council(_ id: DocumentID) -> String {
    let name = plan.name(of: id)
    return switch plan.body(id)?.art.value {
    case .kreis: words(de: "Kreistag", en: "County council")
    case .stadt, .gemeinde:
      words(
        de: View.kindsBeforeNames.contains(where: name.hasPrefix)
          ? "Rat der \(name)" : "Rat \(name)",
        en: "Council of \(name)")
    default: name
    }
  }

  /// What the name of a municipality may begin with.
  static let kindsBeforeNames = ["Stadt ", "Gemeinde ", "Landgemeinde "]

  private func applicationName(_ document: Document) -> String {
    guard let application = plan.application(document.id),
      let measure = application.massnahme.value, let programme = application.programm.value
    else { return document.id?.text ?? document.file.path }
    return "\(plan.name(of: measure)): \(plan.name(of: programme))"
  }

  private func contributionName(_ document: Document) -> String {
    guard let contribution = content.contribution(document),
      let giver = contribution.von.value, let form = contribution.art.value
    else { return document.id?.text ?? document.file.path }
    return "\(plan.name(of: giver)): \(say(Words.choice(form.rawValue)))"
  }
}
