import Diagnostics
import PlanModel

/// What a document refers to, and what refers to it.
extension View {
  func relations(_ document: Document) -> HTML {
    let outgoing = outgoing(document)
    let incoming = incoming(document)
    let none = Text(
      de: "Kein anderes Dokument verweist hierher.", en: "No other document refers to this one.")
    let there =
      outgoing.isEmpty
      ? HTML()
      : HTML.heading(3, HTML(words(de: "Worauf verwiesen wird", en: "What it refers to")))
        + facts(grouped(outgoing))
    let back =
      HTML.heading(3, HTML(words(de: "Wer darauf verweist", en: "What refers to it")))
      + (incoming.isEmpty ? empty(none) : facts(grouped(incoming)))
    return section("_beziehungen", Text(de: "Beziehungen", en: "Relations"), there + back)
  }

  private typealias Relation = (document: Document, roles: [Text])

  private func outgoing(_ document: Document) -> [Relation] {
    var relations: [Relation] = []
    var positions: [String: Int] = [:]
    func add(_ target: DocumentID, _ role: Text?) {
      guard target != document.id, let other = plan.document(target) else { return }
      let path = other.file.path
      if positions[path] == nil {
        positions[path] = relations.count
        relations.append((other, []))
      }
      if let role, let position = positions[path], !relations[position].roles.contains(role) {
        relations[position].roles.append(role)
      }
    }
    for reference in document.references {
      add(reference.target, ReferenceWords.role(reference.key))
    }
    for reference in document.body?.references ?? [] where reference.form == .wiki {
      add(DocumentID(reference.target), Text(de: "im Text", en: "in the text"))
    }
    return relations
  }

  private func incoming(_ document: Document) -> [Relation] {
    guard let id = document.id else { return [] }
    return plan.referrers(to: id).map { other in
      var roles: [Text] = []
      for reference in other.references where reference.target == id {
        if let role = ReferenceWords.role(reference.key), !roles.contains(role) {
          roles.append(role)
        }
      }
      let isInText = (other.body?.references ?? []).contains {
        $0.form == .wiki && $0.target == id.text
      }
      if isInText { roles.append(Text(de: "im Text", en: "in the text")) }
      return (other, roles)
    }
  }

  private func grouped(_ relations: [Relation]) -> [Fact?] {
    Kind.allCases.map { kind in
      let ofKind = relations.filter { $0.document.kind == kind }
      guard !ofKind.isEmpty else { return nil }
      var items = ofKind.prefix(View.mostRelations).map { relation in
        let roles = relation.roles.map { say($0) }.joined(separator: ", ")
        return link(relation.document) + (roles.isEmpty ? HTML() : " \(HTML.meta(HTML(roles)))")
      }
      if ofKind.count > items.count {
        let rest = ofKind.count - items.count
        items.append(say(de: "und \(rest) weitere", en: "and \(rest) more"))
      }
      return fact(Words.plural(kind), factList(items))
    }
  }

  private static let mostRelations = 40
}
