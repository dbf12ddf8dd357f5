import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let buergerratNichtGehoert = Check(
    Rule(
      "buergerrat-nicht-gehoert", .governance, .warnung,
      title: Text(
        de: "Der Bürgerrat wurde zu einem Leitprojekt nicht gehört",
        en: "The citizens' assembly was not heard on a flagship"),
      condition: Text(
        de:
          "Ein leitprojekt ab abgestimmt, der Plan hat einen Bürgerrat, und keiner hat zu der Maßnahme, ihrem Ganzen, einem ihrer Ziele oder plan etwas beschlossen, abgelehnt oder empfohlen. Nicht mehr, wenn sie abgeschlossen ist.",
        en:
          "A leitprojekt from abgestimmt on, the plan has an assembly, and none has adopted, rejected or recommended anything on the measure, its whole, one of its goals, or plan. No longer once it is completed."
      ),
      rationale: Text(
        de: "Bürgerräte sollen mithören und mitbestimmen (Anliegen N19), zuerst bei Leitprojekten.",
        en: "Assemblies are to be heard and to have a say (need N19), first of all on flagships."),
      answer: Text(
        de:
          "Den Bürgerrat zu dem Vorhaben befragen und seine Empfehlung als Beschluss eintragen.",
        en: "Ask the assembly about the project and enter its recommendation as a decision."),
      reads: [
        "leitprojekt", "status", "ziele", "teil_von", "beschluesse", "gremium", "ergebnis",
        "gegenstand", "art",
      ],
      traits: .early,
      failing: [
        RuleExample(
          Text(de: "Ein Leitprojekt ohne Anhörung", en: "A flagship without a hearing"),
          hearing(leitprojekt: "⟦ja⟧", ""))
      ],
      passing: [
        RuleExample(
          Text(de: "Empfehlung zu einem seiner Ziele", en: "A recommendation on one of its goals"),
          hearing(
            leitprojekt: "ja",
            """
            === beschluesse/empfehlung-2026-06-13.md
            ---
            gremium: buergerrat-2026
            datum: 2026-06-13
            ergebnis: empfehlung
            gegenstand: [ziel-eins]
            ---
            """)),
        RuleExample(
          Text(de: "Kein Leitprojekt", en: "No flagship"), hearing(leitprojekt: "nein", "")),
      ])
  ) { plan, _ in
    let assemblies = plan.bodies.filter { $0.art.value == .buergerrat }
    guard !assemblies.isEmpty, !plan.hasUnreadable(.beschluss) else { return [] }
    let hearings = Hearings(plan)
    return plan.measures.compactMap { measure in
      guard measure.leitprojekt.value == true, measure.isFrom(.abgestimmt),
        measure.status.value != .abgeschlossen, hearings.areMissing(for: measure, plan)
      else { return nil }
      return unheard(measure, assemblies, plan)
    }
  }

  private static func hearing(leitprojekt: String, _ decision: String) -> String {
    """
    === koerperschaften/buergerrat-2026.md
    ---
    name: Bürgerrat 2026
    art: buergerrat
    losverfahren: ja
    zeitraum: 2026
    ---
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
    leitprojekt: \(leitprojekt)
    ---
    \(decision)
    """
  }

  /// What assemblies have said something about, or may have.
  private struct Hearings {
    private var subjects: Set<DocumentID> = []
    /// Whether an assembly may have spoken on something that cannot be read.
    private var isUnclear = false

    init(_ plan: Plan) {
      for decision in plan.decisions {
        if let result = decision.ergebnis.value, !result.isDecisive, result != .empfehlung {
          continue
        }
        // A body that cannot be read may be an assembly.
        let kind = plan.body(decision.gremium.value)?.art
        if let kind = kind?.value, kind != .buergerrat { continue }
        subjects.formUnion(plan.subjects(of: decision))
        if !decision.gegenstand.isComplete || !decision.gegenstand.isGiven { isUnclear = true }
      }
    }

    func areMissing(for measure: Measure, _ plan: Plan) -> Bool {
      let family = [measure] + plan.wholes(of: measure)
      let isReadable = family.allSatisfy { member in
        !member.teilVon.isUnknown && member.ziele.isComplete
          && member.beschluesse.isComplete
          && !(member.teilVon.value.map(plan.unreadableIDs.contains) ?? false)
      }
      let named = family.compactMap(\.id) + plan.goals(of: measure) + [.plan]
      return isReadable && !isUnclear && !named.contains(where: subjects.contains)
    }
  }

  private static func unheard(_ measure: Measure, _ assemblies: [Body], _ plan: Plan) -> Finding {
    let name = plan.quoted(measure.id)
    let assembly = assemblies.max { one, other in
      (one.zeitraum.value?.last.number ?? 0) < (other.zeitraum.value?.last.number ?? 0)
    }
    let who = plan.name(of: assembly?.id ?? .plan)
    let id = measure.id?.text ?? ""
    let cost = measure.kosten.value
    return Finding(
      buergerratNichtGehoert.rule, at: measure.leitprojekt.place ?? measure.document.titlePlace,
      Text(
        de: "Zum Leitprojekt \(name.de) wurde kein Bürgerrat gehört",
        en: "No citizens' assembly was heard on the flagship \(name.en)"),
      label: Text(de: "Leitprojekt", en: "flagship"),
      explanation: .sentences([
        Text(
          de:
            "Weder zum Vorhaben noch zu einem Ziel, dem es dient, gibt es eine Empfehlung\(cost.map { "; geplant sind \(Print.roundMoney($0))" } ?? "").",
          en:
            "There is no recommendation on the project or on a goal that it serves\(cost.map { "; \(Print.roundMoney($0, .en)) are planned" } ?? "")."
        )
      ]),
      help: [
        Text(
          de:
            "Nach der Befragung von \(who), in einem Beschluss mit ergebnis: empfehlung:  gegenstand: [\(id)]",
          en:
            "Once \(who) has been asked, in a decision with ergebnis: empfehlung:  gegenstand: [\(id)]"
        ),
        Text(
          de: "Wenn es kein Leitprojekt ist:  leitprojekt: nein",
          en: "If it is no flagship:  leitprojekt: nein"),
      ],
      related: Finding.Related.at(
        assembly?.name.place, Text(de: "der Bürgerrat", en: "the assembly")),
      subject: measure.id?.text)
  }
}
