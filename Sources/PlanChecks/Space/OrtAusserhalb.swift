import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let ortAusserhalb = Check(
    Rule(
      "ort-ausserhalb", .space, .hinweis,
      title: Text(
        de: "Der Ort liegt näher an einer anderen Kommune",
        en: "The place is nearer to another municipality"),
      condition: Text(
        de:
          "ort liegt um mehr als ort_toleranz näher am Punkt einer Kommune, die nicht unter kommunen steht, als an jeder, die dort steht. Nicht geprüft, wenn eine Körperschaft unter kommunen keine Stadt oder Gemeinde ist oder keinen Punkt hat.",
        en:
          "ort is nearer, by more than ort_toleranz, to the point of a municipality that is not in kommunen than to every one that is. Not checked if a body in kommunen is no municipality or has no point."
      ),
      rationale: Text(
        de:
          "Wo gebaut wird, soll der zuständige Rat es wissen; oft ist auch nur eine Zahl vertauscht (Anliegen N23).",
        en:
          "The council in charge should know what is built in its area; often a figure is merely mistyped (need N23)."
      ),
      answer: Text(
        de: "Den Ort oder die Kommunen berichtigen.", en: "Correct the place or the municipalities."
      ),
      thresholds: [Thresholds.Name.ortToleranz.rawValue],
      reads: ["status", "ort", "kommunen", "art"],
      failing: [
        RuleExample(
          Text(
            de: "In Stadt A geplant, eingetragen in Gemeinde B",
            en: "Planned in town A, placed in municipality B"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          ort: ⟦50,9150; 6,3600⟧
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Etwa in der Mitte", en: "About halfway"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          ort: 50,8690; 6,4120
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """),
        RuleExample(
          Text(de: "Der Kreis ist überall", en: "The county is everywhere"),
          """
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: kreis-muster
          ort: 50,9150; 6,3600
          status: skizze
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          ---
          """),
      ])
  ) { plan, _ in
    let centres = MunicipalCentres(plan)
    let tolerance = plan.thresholds[.ortToleranz]
    return plan.measures.compactMap { measure in
      guard measure.isLive, case .known(let point, let place) = measure.ort,
        measure.kommunen.isComplete
      else { return nil }
      let inside = measure.kommunen.values.map { centres.distance(from: point, to: $0) }
      guard inside.allSatisfy({ $0 != nil }),
        let own = inside.compactMap(\.self).min(by: { $0.metres < $1.metres }),
        let other = centres.nearest(
          to: point, within: own.metres, except: Set(measure.kommunen.values)),
        // In billionths of a kilometre, as the limit is kept.
        Int128(own.metres - other.metres) * 1_000_000 > tolerance.billionths
      else { return nil }
      return outside(measure, own, other, at: place, plan)
    }
  }

  private static func outside(
    _ measure: Measure, _ own: MunicipalCentres.Distance, _ other: MunicipalCentres.Distance,
    at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let (here, there) = (plan.name(of: own.body), plan.name(of: other.body))
    let (far, near) = (own.kilometres, other.kilometres)
    let limit = Text { plan.thresholds.printed(.ortToleranz, $0) }
    return Finding(
      ortAusserhalb.rule, at: place,
      Text(
        de: "\(name.de) liegt näher an \(there) als an \(here)",
        en: "\(name.en) is nearer to \(there) than to \(here)"),
      label: Text(
        de: "\(near.de) bis \(there), \(far.de) bis \(here)",
        en: "\(near.en) to \(there), \(far.en) to \(here)"),
      explanation: Text(
        de:
          "Unter kommunen steht \(there) nicht. Mehr als \(limit.de) Unterschied heißt meist: Eine Zahl ist vertauscht, oder dort weiß der Rat noch nichts davon.",
        en:
          "\(there) is not in kommunen. More than \(limit.en) of difference mostly means that a figure is mistyped, or that the council there does not know of it yet."
      ),
      help: help(measure, other.body),
      related: measure.kommunen.entries.map {
        Finding.Related($0.place, Text(de: "hier eingetragen", en: "entered here"))
      } + [
        Finding.Related(other.place, Text(de: "Punkt von \(there)", en: "point of \(there)")),
        Finding.Related(own.place, Text(de: "Punkt von \(here)", en: "point of \(here)")),
      ],
      subject: measure.id?.text)
  }

  private static func help(_ measure: Measure, _ other: DocumentID) -> [Text] {
    let ids = (measure.kommunen.values + [other]).map(\.text).joined(separator: ", ")
    return [
      Text(
        de: "Wenn es auch dort stattfindet:  kommunen: [\(ids)]",
        en: "If it takes place there as well:  kommunen: [\(ids)]"),
      Text(
        de: "Wenn es nur dort stattfindet:  kommunen: \(other)",
        en: "If it takes place there only:  kommunen: \(other)"),
      Text(
        de: "Wenn die Kommune stimmt, unter ort Breite und Länge berichtigen.",
        en: "If the municipality is right, correct latitude and longitude in ort."),
    ]
  }
}
