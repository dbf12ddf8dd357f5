import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let daseinsvorsorgePrivat = Check(
    Rule(
      "daseinsvorsorge-privat", .governance, .warnung,
      title: Text(
        de: "Daseinsvorsorge liegt in privater Hand", en: "An essential service is in private hands"
      ),
      condition: Text(
        de:
          "Eine Maßnahme einer Art der Daseinsvorsorge (D) hat die traegerschaft privat; fehlt sie, gilt der Träger: privat, wenn er privat ist.",
        en:
          "A measure of a type of essential service (D) has traegerschaft privat; if absent the carrier decides: privat if it is private."
      ),
      rationale: Text(
        de:
          "Wohnen, Bildung, Energie, Wasser und Krankenhaus sollen einheitlich in öffentlicher Hand sein (Anliegen N18): Auf private Angebote hat der Rat keinen Zugriff, wenn sie enden.",
        en:
          "Housing, education, energy, water and hospitals are to be uniformly in public hands (need N18): the council has no hold on private services when they end."
      ),
      answer: Text(
        de:
          "Eine öffentliche oder gemischte Trägerschaft vereinbaren; oder begründen, wie der Zugriff gesichert ist.",
        en: "Agree on public or mixed ownership; or say how the council keeps its hold."),
      reads: ["status", "art", "traegerschaft", "traeger"],
      failing: [
        RuleExample(
          Text(de: "Ein privates Wohngebiet", en: "Private housing"),
          homes("traegerschaft: ⟦privat⟧"))
      ],
      passing: [
        RuleExample(
          Text(de: "Gemischt getragen", en: "Mixed ownership"), homes("traegerschaft: gemischt")),
        RuleExample(
          Text(de: "Keine Daseinsvorsorge", en: "No essential service"),
          homes("traegerschaft: privat", type: "gruenderzentrum")),
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in
      guard measure.isLive, let type = measure.art.value, type.isEssentialService,
        isPrivate(measure, plan)
      else { return nil }
      return privateService(measure, type, plan)
    }
  }

  private static func homes(_ line: String, type: String = "wohngebiet") -> String {
    """
    === massnahmen/wohnhof.md
    ---
    titel: Wohnhof an der Rur
    art: \(type)
    traeger: stadt-a
    kommunen: stadt-a
    status: skizze
    zeitraum: 2028-2029
    kosten: 9 Mio. €
    ziele: ziel-eins
    \(line)
    ---
    """
  }

  private static func isPrivate(_ measure: Measure, _ plan: Plan) -> Bool {
    measure.traegerschaft.isAbsent
      ? plan.body(measure.traeger.value)?.art.value == .privat
      : measure.traegerschaft.value == "privat"
  }

  /// The edit with which a municipality carries it.
  private static func takeover(_ measure: Measure, _ plan: Plan) -> Text? {
    if measure.traeger.value.flatMap({ plan.body($0)?.art.value }) != .privat {
      return Text(
        de: "Wenn der Träger es selbst betreibt:  traegerschaft: oeffentlich",
        en: "If the carrier runs it itself:  traegerschaft: oeffentlich")
    }
    return measure.kommunen.values.first.map { town in
      Text(
        de: "Wenn die Kommune es trägt:  traeger: \(town)",
        en: "If the municipality carries it:  traeger: \(town)")
    }
  }

  private static func privateService(
    _ measure: Measure, _ type: MeasureType, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(measure.id)
    let carrier = measure.traeger.value.map { plan.name(of: $0) } ?? "–"
    let capacity = Text { language in
      measure.kapazitaet.value.map { amount in
        let unit = type.unit.map { " " + $0 } ?? ""
        let number = Print.number(amount, language) + unit
        return language == .de ? " mit \(number)" : " with \(number)"
      } ?? ""
    }
    return Finding(
      daseinsvorsorgePrivat.rule, at: measure.document.place(of: "traegerschaft"),
      Text(
        de: "\(name.de) ist Daseinsvorsorge in privater Hand",
        en: "\(name.en) is an essential service in private hands"),
      label: measure.traegerschaft.isAbsent
        ? Text(de: "der Träger ist privat", en: "the carrier is private")
        : Text(de: "privat", en: "private"),
      explanation: Text(
        de:
          "\(type.name.de)\(capacity.de) gehört zur Daseinsvorsorge; Träger ist \(carrier). Endet das Angebot, kann der Rat es nicht fortführen.",
        en:
          "\(type.name.en)\(capacity.en) is an essential service; the carrier is \(carrier). If the service ends, the council cannot continue it."
      ),
      help: [
        Text(
          de: "Wenn eine Kommune beteiligt ist:  traegerschaft: gemischt",
          en: "If a municipality has a share:  traegerschaft: gemischt"),
        takeover(measure, plan),
      ].compactMap(\.self),
      related: Finding.Related.at(measure.art.place, Text(de: "Daseinsvorsorge", en: "essential"))
        + Finding.Related.at(measure.traeger.place, Text(de: "Träger", en: "carrier")),
      subject: measure.id?.text)
  }
}
