import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let klumpenrisiko = Check(
    Rule(
      "klumpenrisiko", .finance, .hinweis,
      title: Text(
        de: "Fast alles hängt an einem Programm", en: "Almost all depends on one programme"),
      condition: Text(
        de:
          "Ab abgestimmt: Die laufenden Anträge in einem Programm machen zusammen mehr als klumpen_anteil der Kosten aus, und rueckfall fehlt. Nicht mehr, wenn die Maßnahme abgeschlossen ist.",
        en:
          "From abgestimmt on: the live applications in one programme together are more than klumpen_anteil of the cost, and rueckfall is missing. No longer once the measure is completed."
      ),
      rationale: Text(
        de:
          "Fällt das Programm aus, fällt das Vorhaben. Ein Plan B gehört in den Plan, bevor er gebraucht wird (Anliegen N33, N05).",
        en:
          "If the programme fails, so does the project. A plan B belongs into the plan before it is needed (needs N33, N05)."
      ),
      answer: Text(
        de: "Unter rueckfall sagen, was ohne diese Förderung geschieht.",
        en: "Say in rueckfall what happens without this funding."),
      thresholds: [Thresholds.Name.klumpenAnteil.rawValue],
      reads: ["status", "kosten", "rueckfall", "massnahme", "programm", "betrag", "antrag"],
      failing: [
        RuleExample(
          Text(de: "95 % aus einem Programm", en: "95% from one programme"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: ⟦4 Mio. €⟧
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3.800.000 €
          status: skizze
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau 90 %", en: "Exactly 90%"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3.600.000 €
          status: skizze
          ---
          """),
        RuleExample(
          Text(de: "Es gibt einen Plan B", en: "There is a plan B"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          rueckfall: Nur das Erdgeschoss wird umgebaut.
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3.800.000 €
          status: skizze
          ---
          """),
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isFrom(.abgestimmt), measure.status.value != .abgeschlossen,
        measure.rueckfall.isAbsent, case .known(let cost, let place) = measure.kosten
      else { return nil }
      let live = plan.applications(for: measure.id).filter { $0.status.value?.isLive ?? false }
      let clusters = clusters(of: live).filter {
        $0.sum.exceeds(plan.thresholds[.klumpenAnteil], of: cost)
      }
      return clusters.isEmpty ? nil : cluster(measure, cost, clusters, at: place, plan)
    }
  }

  /// Live applications of a measure in one programme.
  private struct Cluster {
    let programme: DocumentID
    var applications: [Application] = []

    var sum: Money { applications.compactMap(\.betrag.value).sum() }
    var known: Int { applications.count { $0.betrag.value != nil } }
  }

  private static func clusters(of applications: [Application]) -> [Cluster] {
    var clusters: [Cluster] = []
    var positions: [DocumentID: Int] = [:]
    for application in applications {
      guard let programme = application.programm.value else { continue }
      let position = positions[programme] ?? clusters.count
      if position == clusters.count {
        positions[programme] = position
        clusters.append(Cluster(programme: programme))
      }
      clusters[position].applications.append(application)
    }
    return clusters
  }

  private static func cluster(
    _ measure: Measure, _ cost: Money, _ clusters: [Cluster], at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let programmes = Text.list(clusters.map { plan.quoted($0.programme) })
    let limit = plan.thresholds.printed(.klumpenAnteil, .de)
    let limitEnglish = plan.thresholds.printed(.klumpenAnteil, .en)
    return Finding(
      klumpenrisiko.rule, at: place,
      Text(
        de: "\(name.de) hängt fast ganz an \(programmes.de)",
        en: "\(name.en) depends almost wholly on \(programmes.en)"),
      label: Text(
        de: "mehr als \(limit) davon aus einem Programm, ohne Plan B",
        en: "more than \(limitEnglish) of it from one programme, without a plan B"),
      explanation: .sentences(clusters.map { sentence($0, cost, plan) }),
      help: [
        Text(
          de:
            "Was geschieht ohne diese Förderung, zum Beispiel:  rueckfall: Nur der erste Abschnitt wird gebaut.",
          en:
            "What happens without this funding, for example:  rueckfall: Nur der erste Abschnitt wird gebaut."
        )
      ],
      related: clusters.flatMap(\.applications).flatMap {
        Finding.Related.at(
          $0.betrag.place, Text(de: "aus diesem Programm", en: "from this programme"))
      },
      subject: measure.id?.text)
  }

  private static func sentence(_ cluster: Cluster, _ cost: Money, _ plan: Plan) -> Text {
    let sum = cluster.sum
    let name = plan.quoted(cluster.programme)
    let share = Text { language in
      sum.share(of: cost).map { " (\(Print.percent($0, language)))" } ?? ""
    }
    return .sentences([
      Text(
        de:
          "Aus \(name.de) sollen \(Print.money(sum)) von \(Print.money(cost)) kommen\(share.de). Fällt das weg, ist das Vorhaben nicht bezahlt.",
        en:
          "\(name.en) is to give \(Print.money(sum, .en)) of \(Print.money(cost, .en))\(share.en). If that fails, the project is not paid for."
      ),
      knownShare(
        cluster.known, of: cluster.applications.count, Text(de: "Anträgen", en: "applications")),
    ])
  }
}
