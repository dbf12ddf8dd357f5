import Diagnostics
import PlanFigures
import PlanModel

/// Who has adopted a document, who has not, and what was decided beside.
extension View {
  /// - Parameter isDue: whether a decision that nobody has taken is missing; it is not as long as
  ///   the measure is not agreed.
  func adoption(
    _ required: [AdoptionFigures.Requirement], of id: DocumentID, isDue: Bool = true, title: Text,
    empty: Text
  ) -> HTML {
    let states = required.map { requirement in
      (requirement, content.figures.adoption.state(of: id, by: requirement.body))
    }
    let waiting = states.filter { if case .missing = $0.1 { true } else { false } }.map(\.0)
    let isLong = waiting.count > View.mostMissing
    let rows = states.compactMap { requirement, state in
      isLong && waiting.contains(requirement) ? nil : adoptionRow(requirement, of: id, state, isDue)
    }
    let shown = Set(
      states.compactMap { _, state -> String? in
        switch state {
        case .adopted(let decision, _), .rejected(let decision): decision.document.file.path
        case .missing, .unclear: nil
        }
      })
    let others = plan.decisions(on: id).filter { !shown.contains($0.document.file.path) }
    let all = rows + others.map { decisionRow($0, of: id) }
    let table = TableBlock(
      say(title), hidesCaption: true,
      columns: [
        .init(HTML(words(de: "Wer", en: "Who"))), .init(HTML(words(de: "Wann", en: "When"))),
        .init(HTML(words(de: "Ergebnis", en: "Result"))),
      ], rows: all, style: .stack)
    let rest = isLong ? notYet(waiting, isNobody: all.isEmpty, isDue) : HTML()
    let nobody = all.isEmpty ? self.empty(empty) : HTML()
    return section("_beschluesse", title, table.html + nobody + rest)
  }

  /// How many missing adoptions have a row each.
  private static let mostMissing = 4

  private func notYet(
    _ waiting: [AdoptionFigures.Requirement], isNobody: Bool, _ isDue: Bool
  ) -> HTML {
    let names = waiting.map { requirement in
      requirement.role == .county ? council(requirement.body) : shortName(requirement.body)
    }
    let list = names.joined(separator: ", ")
    return .p(
      isNobody
        ? HTML(words(de: "Zu beschließen haben: \(list).", en: "To decide: \(list)."))
        : chip(isDue ? .missing : .notDue)
          + HTML(
            words(de: " bei \(waiting.count): \(list).", en: " for \(waiting.count): \(list).")))
  }

  private func adoptionRow(
    _ requirement: AdoptionFigures.Requirement, of id: DocumentID, _ state: AdoptionFigures.State,
    _ isDue: Bool
  ) -> TableBlock.Row {
    let name = council(requirement.body)
    let role: HTML =
      requirement.role == .carrier
      ? " \(HTML.meta(say(de: "Träger", en: "carrier")))" : HTML()
    let notYet = HTML.span(
      HTML(words(de: "noch nicht gefasst", en: "not taken yet")), .class("missing"))
    switch state {
    case .adopted(let decision, _):
      return TableBlock.Row(
        link(decision.document, name) + role, date(decision.datum),
        chip(.adopted) + coverage(of: id, in: decision))
    case .rejected(let decision):
      return TableBlock.Row(
        link(decision.document, name) + role, date(decision.datum), chip(.rejected))
    case .missing:
      return TableBlock.Row(HTML(name) + role, notYet, chip(isDue ? .missing : .notDue))
    case .unclear: return TableBlock.Row(HTML(name) + role, missing, chip(.unclear))
    }
  }

  /// Whether the version that a decision has adopted is the text at hand; empty if it says nothing.
  func coverage(of id: DocumentID, in decision: Decision) -> HTML {
    guard decision.ergebnis.value == .beschlossen,
      let coverage = content.figures.adoption.coverage(of: id, in: decision)
    else { return HTML() }
    return switch coverage {
    case .current:
      " " + HTML.meta(say(de: "gilt für die vorliegende Fassung", en: "covers the version at hand"))
    case .overtaken:
      " " + chip(.overtaken) + " " + HTML.meta(say(de: "seitdem geändert", en: "changed since"))
    case .incomparable, .unknown:
      " " + HTML.meta(say(de: "Fassung nicht vergleichbar", en: "version cannot be compared"))
    }
  }

  private func decisionRow(_ decision: Decision, of id: DocumentID) -> TableBlock.Row {
    let name = decision.gremium.value.map { council($0) } ?? decision.id?.text ?? ""
    return TableBlock.Row(
      link(decision.document, name), date(decision.datum),
      given(decision.ergebnis) { chip($0.chip) } + coverage(of: id, in: decision))
  }

  /// "44 ja, 9 nein, 3 Enthaltungen"
  func votes(_ votes: Decision.Votes) -> HTML {
    let parts: [HTML?] = [
      votes.ja.value.map { say(de: "\(count($0)) ja", en: "\(count($0)) in favour") },
      votes.nein.value.map { say(de: "\(count($0)) nein", en: "\(count($0)) against") },
      votes.enthaltung.value.map {
        HTML(
          counted(
            $0, Text(de: "Enthaltung", en: "abstention"),
            Text(de: "Enthaltungen", en: "abstentions")))
      },
    ]
    return parts.compactMap { $0 }.joined(", ")
  }

  /// The register of decisions, the latest first.
  func decisionRows(_ decisions: [Decision]) -> [TableBlock.Row] {
    decisions.map { decision in
      let subjects = plan.subjects(of: decision)
      let shown = subjects.prefix(4).map { link($0) }
      let rest: HTML = subjects.count > 4 ? ", +\(subjects.count - 4)" : HTML()
      let result = given(decision.ergebnis) { chip($0.chip) }
      let name = decision.gremium.value.map { council($0) } ?? decision.id?.text ?? ""
      return TableBlock.Row([
        .init(link(decision.document, name), sort: name),
        .init(date(decision.datum), sort: decision.datum.value?.iso ?? ""),
        .init(result, filter: decision.ergebnis.value.map { [say($0.chip.word)] }),
        .init(shown.joined(", ") + rest),
      ])
    }
  }

  var decisionColumns: [TableBlock.Column] {
    [
      .init(HTML(words(de: "Gremium", en: "Council")), choice: true),
      .init(HTML(words(de: "Datum", en: "Date"))),
      .init(HTML(words(de: "Ergebnis", en: "Result")), choice: true),
      .init(
        HTML(words(de: "Gegenstand", en: "Subject")), label: words(de: "Gegenstand", en: "Subject")),
    ]
  }
}
