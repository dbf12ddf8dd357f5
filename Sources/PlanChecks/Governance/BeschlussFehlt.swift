import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let beschlussFehlt = Check(
    Rule(
      "beschluss-fehlt", .governance, .fehler,
      title: Text(de: "Ein Beschluss fehlt", en: "A decision is missing"),
      condition: Text(
        de:
          "Eine Maßnahme ist vereinbart oder in_umsetzung, und ihr Träger (Kreis, Stadt, Gemeinde, Zweckverband) hat sie nicht beschlossen. Fehlt nur der Beschluss einer Kommune unter kommunen oder des Kreises, ist es eine Warnung; der Kreis beschließt mit, wenn er Träger ist, Geld zusagt oder trägt, oder die Maßnahme über eine Kommune hinaus wirkt. In phase beschlossen beschließen Kreis und alle Kommunen jedes Ziel (Warnung). Es zählt der letzte Beschluss der Körperschaft (beschlossen oder abgelehnt) zur Maßnahme, ihrem Ganzen oder plan; hat er eine fassung, muss sie das Dokument nennen.",
        en:
          "A measure is vereinbart or in_umsetzung, and its carrier (county, town, municipality, association) has not adopted it. If only a municipality in kommunen or the county is missing, it is a warning; the county adopts, too, if it carries the measure, promises or bears money, or the measure reaches beyond one municipality. In phase beschlossen county and all municipalities adopt every goal (warning). The body's latest decision counts (beschlossen or abgelehnt) on the measure, its whole or plan; a fassung must name the document."
      ),
      rationale: Text(
        de:
          "Ein Masterplan, auf den man bauen kann, ist gemeinsam beschlossen (Anliegen N01, N02). Ohne Beschluss sind Eigenanteile nicht gedeckt, und die Zusage kann jederzeit entfallen.",
        en:
          "A masterplan that one can build on is adopted jointly (needs N01, N02). Without a decision own shares are not covered, and the promise can fall at any time."
      ),
      answer: Text(
        de:
          "Den gefassten Beschluss eintragen oder den Status auf abgestimmt setzen, bis er gefasst ist.",
        en: "Enter the decision that was taken, or set the status to abgestimmt until it is."),
      reads: [
        "status", "traeger", "kommunen", "teil_von", "beschluesse", "gremium", "datum", "ergebnis",
        "gegenstand", "fassung", "wirkungsraum", "finanzierung", "von", "massnahme", "art",
        "beschluss",
      ],
      traits: [.acknowledgeable, .early],
      failing: [
        RuleExample(
          Text(
            de: "Vereinbart, aber der Rat hat nicht beschlossen",
            en: "Agreed, but the council has not decided"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: ⟦vereinbart⟧
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Der Rat hat beschlossen", en: "The council has decided"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === beschluesse/rat-a-2026-05-12.md
          ---
          gremium: stadt-a
          datum: 2026-05-12
          ergebnis: beschlossen
          gegenstand: [gruenderhaus]
          ---
          """)
      ])
  ) { plan, figures in
    let measures = plan.measures.compactMap { measure -> Finding? in
      guard let status = measure.status.value, status == .vereinbart || status == .inUmsetzung,
        let id = measure.id
      else { return nil }
      let missing = figures.adoption.missing(for: measure)
      let gap = Gap(id: id, missing: missing, states: figures.adoption)
      return missing.isEmpty ? nil : unadopted(measure, gap, plan)
    }
    guard plan.phase == .beschlossen else { return measures }
    return measures
      + plan.goals.compactMap { goal -> Finding? in
        guard let id = goal.id else { return nil }
        let missing = figures.adoption.missing(for: goal)
        let gap = Gap(id: id, missing: missing, states: figures.adoption)
        return missing.isEmpty ? nil : unadopted(goal, gap, plan)
      }
  }

  /// The bodies that have not adopted a document.
  private struct Gap {
    let id: DocumentID
    let missing: [AdoptionFigures.Requirement]
    let states: AdoptionFigures

    var lacksCarrier: Bool { missing.contains { $0.role == .carrier } }

    /// "Stadt A (Träger, abgelehnt am 12.05.2026) und Gemeinde B"
    func bodies(_ plan: Plan) -> Text {
      .list(
        missing.map { requirement in
          var notes: [Text] = []
          if requirement.role == .carrier { notes.append(Text(de: "Träger", en: "carrier")) }
          if case .rejected(let decision) = states.state(of: id, by: requirement.body),
            let day = decision.datum.value
          {
            notes.append(
              Text(de: "abgelehnt am \(Print.date(day))", en: "rejected on \(Print.date(day, .en))")
            )
          }
          let name = plan.name(of: requirement.body)
          return Text { language in
            let inside = notes.map { $0[language] }.joined(separator: ", ")
            return inside.isEmpty ? name : "\(name) (\(inside))"
          }
        })
    }

    /// Where the rejections stand.
    var rejections: [Finding.Related] {
      missing.flatMap { requirement -> [Finding.Related] in
        guard case .rejected(let decision) = states.state(of: id, by: requirement.body) else {
          return []
        }
        return Finding.Related.at(decision.ergebnis.place, Text(de: "abgelehnt", en: "rejected"))
      }
    }
  }

  private static func unadopted(_ measure: Measure, _ gap: Gap, _ plan: Plan) -> Finding {
    let name = plan.quoted(measure.id)
    let bodies = gap.bodies(plan)
    let cost = measure.kosten.value
    let count = gap.missing.count
    return Finding(
      beschlussFehlt.rule, severity: gap.lacksCarrier ? .fehler : .warnung,
      at: measure.status.place ?? measure.document.titlePlace,
      gap.lacksCarrier
        ? Text(
          de: "\(name.de) ist vom Träger nicht beschlossen",
          en: "\(name.en) is not adopted by its carrier")
        : Text(
          de: "\(name.de) ist nicht von allen Beteiligten beschlossen",
          en: "\(name.en) is not adopted by all who take part"),
      label: Text(
        de: count == 1 ? "ein Beschluss fehlt" : "\(count) Beschlüsse fehlen",
        en: count == 1 ? "one decision is missing" : "\(count) decisions are missing"),
      explanation: .sentences([
        Text(
          de: "Kein geltender Beschluss: \(bodies.de).", en: "No decision in force: \(bodies.en)."),
        cost.map {
          Text(
            de: "Bis dahin ist die Zusage zu \(Print.roundMoney($0)) Kosten nicht verbindlich.",
            en: "Until then the promise of \(Print.roundMoney($0, .en)) of cost is not binding.")
        } ?? Text(verbatim: ""),
      ]),
      help: [
        Text(
          de: "Noch nicht gefasst:  status: abgestimmt", en: "Not yet taken:  status: abgestimmt"),
        Text(
          de: "Gefasst, im Dokument des Beschlusses:  gegenstand: [\(gap.id)]",
          en: "Taken, in the document of the decision:  gegenstand: [\(gap.id)]"),
      ],
      related: gap.rejections, subject: measure.id?.text)
  }

  private static func unadopted(_ goal: Goal, _ gap: Gap, _ plan: Plan) -> Finding {
    let name = plan.quoted(goal.id)
    let bodies = gap.bodies(plan)
    return Finding(
      beschlussFehlt.rule, severity: .warnung, at: goal.document.titlePlace,
      Text(
        de: "Das Ziel \(name.de) ist nicht von Kreis und allen Kommunen beschlossen",
        en: "The goal \(name.en) is not adopted by the county and all municipalities"),
      label: Text(de: "der Plan gilt als beschlossen", en: "the plan is said to be adopted"),
      explanation: Text(
        de: "Kein geltender Beschluss: \(bodies.de).", en: "No decision in force: \(bodies.en)."),
      help: [
        Text(
          de: "Noch nicht gefasst, in plan.md:  phase: entwurf",
          en: "Not yet taken, in plan.md:  phase: entwurf"),
        Text(
          de: "Gefasst, im Dokument des Beschlusses:  gegenstand: [\(gap.id)]",
          en: "Taken, in the document of the decision:  gegenstand: [\(gap.id)]"),
      ],
      related: gap.rejections, subject: goal.id?.text)
  }
}
