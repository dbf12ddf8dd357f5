import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let personalDoppelt = Check(
    Rule(
      "personal-doppelt", .people, .fehler,
      title: Text(
        de: "Dasselbe Personal ist mehrfach zugesagt", en: "The same staff is promised twice"),
      condition: Text(
        de:
          "An einem Tag sind die zugesagten Beiträge der Art personal einer Körperschaft in einem Profil mehr als (1 + personal_toleranz) mal ihr personal_verfuegbar in diesem Profil (außerhalb der angegebenen Zeiten 0; ein Profil, das sie nicht nennt, ist unbekannt). Gilt es erst mit den angefragten Beiträgen, ist es ein Hinweis. Ein Befund je Profil.",
        en:
          "On some day the promised contributions of art personal of a body in a profile are more than (1 + personal_toleranz) times its personal_verfuegbar in that profile (0 outside the times given; a profile that it does not list is unknown). If it is so only with the requested contributions, it is a note. One finding per profile."
      ),
      rationale: Text(
        de:
          "Eine Stelle kann nur einmal arbeiten. Das Personal der Rathäuser ist der Engpass; wer verleiht, soll wissen, was es für die anderen Aufgaben heißt (Anliegen N11, N31).",
        en:
          "A post can work only once. Staff of the town halls is the bottleneck; who lends should know what it means for other tasks (needs N11, N31)."
      ),
      answer: Text(
        de:
          "Eine Zusage senken oder zurückziehen, zeitlich trennen, oder das verfügbare Personal nachtragen.",
        en: "Lower or withdraw a promise, separate them in time, or enter the staff available."),
      thresholds: [Thresholds.Name.personalToleranz.rawValue],
      reads: [
        "personal_verfuegbar", "profil", "vzae", "von", "bis", "massnahme", "art", "wert",
        "zeitraum", "status", "beitrag",
      ],
      traits: [.needsCounterpart, .milderForm],
      failing: [
        RuleExample(
          Text(de: "Eine Stelle für zwei Vorhaben", en: "One post for two projects"),
          """
          === koerperschaften/stadt-a.md
          ---
          name: Stadt A
          art: stadt
          ags: 05999004
          einwohner: 40.000
          ort: 50,80; 6,48
          personal_verfuegbar:
            - ⟦profil: hochbau⟧
              vzae: 1
          ---
          === massnahmen/rathaus.md
          ---
          titel: Rathaus ohne Stufen
          art: gebaeudesanierung
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2029-2030
          kosten: 2 Mio. €
          ziele: ziel-eins
          ---
          === beitraege/a-gruenderhaus.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: personal
          profil: hochbau
          wert: 1 VZÄ
          zeitraum: 2028-2029
          status: zugesagt
          ---
          === beitraege/a-rathaus.md
          ---
          von: stadt-a
          massnahme: rathaus
          art: personal
          profil: hochbau
          wert: 1 VZÄ
          zeitraum: 2029-07 – 2030-06
          status: beschlossen
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Nacheinander reicht die Stelle", en: "One after the other is enough"),
          """
          === koerperschaften/stadt-a.md
          ---
          name: Stadt A
          art: stadt
          ags: 05999004
          einwohner: 40.000
          ort: 50,80; 6,48
          personal_verfuegbar:
            - {profil: hochbau, vzae: 1}
          ---
          === beitraege/a-planung.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: personal
          profil: hochbau
          wert: 1 VZÄ
          zeitraum: 2028
          status: zugesagt
          ---
          === beitraege/a-bau.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: personal
          profil: hochbau
          wert: 1 VZÄ
          zeitraum: 2029
          status: zugesagt
          ---
          """),
        RuleExample(
          Text(de: "Ein Profil ohne Angabe ist unbekannt", en: "A profile not listed is unknown"),
          """
          === beitraege/a-planung.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: personal
          profil: it
          wert: 3 VZÄ
          zeitraum: 2028
          status: zugesagt
          ---
          """),
      ])
  ) { plan, figures in
    let tolerance = plan.thresholds[.personalToleranz]
    return figures.staff.bodies.flatMap { staff -> [Finding] in
      guard let body = plan.body(staff.body) else { return [] }
      return staff.balances.compactMap { balance in
        let promised = StaffShortage(balance.overbooked(tolerance: tolerance))
        let asked = StaffShortage(
          balance.overbooked(tolerance: tolerance, withRequests: true), withRequests: true)
        return (promised ?? asked).map { doublyPromised(body, balance, $0, plan) }
      }
    }
  }

  private static func doublyPromised(
    _ body: Body, _ balance: StaffBalance, _ shortage: StaffShortage, _ plan: Plan
  ) -> Finding {
    let entry = body.personalVerfuegbar.entries.first {
      $0.value.profil.value == balance.profile
    }
    let (name, years) = (balance.name, shortage.years)
    let who = body.id.map { plan.name(of: $0) } ?? "–"
    let asked =
      shortage.withRequests
      ? Text(de: "zugesagt und angefragt", en: "promised and asked for")
      : Text(de: "zugesagt", en: "promised")
    return Finding(
      personalDoppelt.rule, severity: shortage.withRequests ? .hinweis : .fehler,
      at: entry?.place ?? body.document.titlePlace,
      Text(
        de: "\(who): Für \(name.de) ist \(years.de) mehr Personal \(asked.de), als da ist",
        en: "\(who): for \(name.en) more staff is \(asked.en) in \(years.en) than there is"),
      label: shortage.label,
      explanation: account(balance, shortage, asked, plan),
      help: help(body, balance, shortage),
      related: places(balance, shortage),
      subject: body.id?.text, counterparts: [balance.profile])
  }

  private static func places(
    _ balance: StaffBalance, _ shortage: StaffShortage
  ) -> [Finding.Related] {
    let requests = shortage.withRequests ? balance.requests.within(shortage.stretches) : []
    return balance.needs.within(shortage.stretches)
      .map { Finding.Related($0.place, Text(de: "zugesagt", en: "promised")) }
      + requests.map { Finding.Related($0.place, Text(de: "angefragt", en: "asked for")) }
      + balance.sources.map { Finding.Related($0.place, Text(de: "verfügbar", en: "available")) }
  }

  private static func shares(
    _ balance: StaffBalance, _ shortage: StaffShortage
  ) -> [StaffBalance.Share] {
    (balance.needs + (shortage.withRequests ? balance.requests : [])).on(shortage.day)
  }

  private static func account(
    _ balance: StaffBalance, _ shortage: StaffShortage, _ asked: Text, _ plan: Plan
  ) -> Text {
    let month = shortage.month
    let list = shares(balance, shortage).listed(by: \.measure, plan)
    let (needed, available) = (shortage.needed.fullTime, shortage.worst.available.fullTime)
    let missing = shortage.missing.fullTime
    return .sentences([
      Text(
        de: "Im \(month.de) sind \(needed.de) \(asked.de): \(list.de).",
        en: "In \(month.en) \(needed.en) are \(asked.en): \(list.en)."),
      Text(
        de: "Verfügbar: \(available.de). Die übrigen \(missing.de) werden einem Vorhaben fehlen.",
        en: "Available: \(available.en). The other \(missing.en) will be missing in a project."),
      knownShare(
        balance.needs.count, of: balance.needs.count + balance.unknownNeeds,
        Text(de: "Zusagen", en: "promises")),
    ])
  }

  /// Fewer or smaller promises, those that begin last first; or more staff.
  private static func help(
    _ body: Body, _ balance: StaffBalance, _ shortage: StaffShortage
  ) -> [Text] {
    var help: [Text] = []
    var missing = shortage.missing
    let latest = shares(balance, shortage).sorted { left, right in
      left.days.lowerBound == right.days.lowerBound
        ? left.amount > right.amount : left.days.lowerBound > right.days.lowerBound
    }
    for share in latest.prefix(3) where missing > .zero {
      let path = share.document.file.path
      let rest = share.amount - missing
      missing = missing - share.amount
      help.append(
        rest > .zero
          ? Text(
            de: "Weniger zusagen, in \(path):  wert: \(rest.fullTime.de)",
            en: "Promise less, in \(path):  wert: \(rest.fullTime.de)")
          : Text(
            de: "Nicht zusagen, in \(path):  status: zurueckgezogen",
            en: "Do not promise it, in \(path):  status: zurueckgezogen"))
    }
    let line = "{profil: \(balance.profile), vzae: \"\(Print.number(shortage.needed))\"}"
    help.append(
      Text(
        de: "Wenn mehr Personal da ist, unter personal_verfuegbar:  - \(line)",
        en: "If there is more staff, in personal_verfuegbar:  - \(line)"))
    return help
  }
}
