import Diagnostics
import Markup
import PlanModel

/// The text of a document as its page shows it.
extension View {
  /// The body in its frame; nothing where it is blank.
  ///
  /// - Parameter level: of the topmost headings in it.
  func body(of document: Document, level: Int) -> HTML {
    let text = document.bodyText
    guard text.contains(where: { $0 > 32 }) else { return HTML() }
    let prefix =
      isEdition
      ? (content.addresses[document]?.slug).map { $0 + "--" } ?? ""
      : content.addresses[document]?.headingPrefix ?? ""
    return body(text, path: document.file.path, prefix: prefix, level: level)
  }

  func body(_ text: [UInt8], path: String, prefix: String, level: Int) -> HTML {
    let options = RenderOptions(
      headingLevel: level, idPrefix: prefix,
      labels: language == .de ? .german : .english,
      resolve: { reference in resolve(reference, in: path) })
    return .div("\n" + HTML(rendered: RenderedMarkdown(text, options: options)), .class("body"))
  }

  /// The section with the text of a document.
  func textSection(_ document: Document) -> HTML {
    section("_text", Text(de: "Beschreibung", en: "Description"), body(of: document, level: 3))
  }

  /// The file that a page is made from.
  func source(_ document: Document, stand: Given<Day> = .absent) -> HTML {
    let path = HTML.code(document.file.path)
    let asOf = stand.value.map { day in say(de: ", Stand \(date(day))", en: ", as of \(date(day))")
    }
    return .p(
      say(de: "Quelle: \(path)", en: "Source: \(path)") + (asOf ?? HTML()), .class("meta"))
  }

  private func resolve(
    _ reference: MarkdownFacts.Reference, in path: String
  ) -> (target: LinkTarget, title: String?) {
    if reference.form == .wiki {
      let id = DocumentID(reference.target)
      guard let document = plan.document(id), let address = address(of: document) else {
        return (.text, nil)
      }
      return (.href(address.text), name(of: document))
    }
    guard !PlanPath.isExternal(reference.target),
      let target = PlanPath.resolve(reference.target, from: path)
    else { return (.text, nil) }
    let anchor = PlanPath.anchor(reference.target).flatMap { $0.isEmpty ? nil : $0 }
    if let document = content.document(atPath: target) {
      guard reference.form == .link, let address = address(of: document, heading: anchor) else {
        return (.text, nil)
      }
      return (.href(address.text), nil)
    }
    guard let file = content.files[target] else { return (.text, nil) }
    if reference.form == .image && !PlanFiles.isImage(target) { return (.text, nil) }
    return (.href(address(file).text), nil)
  }

  /// The address of a heading in the text of a document, or of the document.
  private func address(of document: Document, heading: String?) -> Address? {
    guard let heading, let address = content.addresses[document],
      document.body?.headings.contains(where: { $0.slug == heading }) ?? false
    else { return self.address(of: document) }
    if isEdition {
      return EditionTexts.kinds.contains(document.kind)
        ? .anchor(address.slug + "--" + heading) : .anchor(address.slug)
    }
    return self.address(address.textPage, address.headingPrefix + heading)
  }
}

/// The kinds of documents whose text masterplan.html has.
enum EditionTexts {
  static let kinds: Set<Kind> = [
    .plan, .ziel, .massnahme, .programm, .koerperschaft, .beschluss, .risiko, .standard,
  ]
}
