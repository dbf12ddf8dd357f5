import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let personalUeberbucht = Check(
    Rule(
      "personal-ueberbucht", .people, .warnung,
      title: Text(
        de: "Vorhaben brauchen mehr Personal, als ihnen zugesagt ist",
        en: "Projects need more staff than is promised to them"),
      condition: Text(
        de:
          "An einem Tag ist das Personal eines Profils, das die Maßnahmen in vereinbart und in_umsetzung brauchen (personal), mehr als (1 + personal_toleranz) mal das, was ihnen und den Personalpools zugesagt ist (Beiträge der Art personal). Ein Befund je Profil.",
        en:
          "On some day the staff of a profile that measures in vereinbart and in_umsetzung need (personal) is more than (1 + personal_toleranz) times what is promised to them and to staff pools (contributions of art personal). One finding per profile."
      ),
      rationale: Text(
        de:
          "Fachleute sind der erste Engpass: Von den ersten Bewilligungen im Revier waren die meisten Stellen für Planung und Steuerung. Kreis und Kommunen sollen Personal gemeinsam stellen und verleihen (Anliegen N11, N27, N29).",
        en:
          "Experts are the first bottleneck: of the first grants in the region most went to posts for planning and steering. County and municipalities are to provide and lend staff together (needs N11, N27, N29)."
      ),
      answer: Text(
        de:
          "Einen Beitrag zusagen lassen, den Personalpool vergrößern, oder den Bedarf senken oder verschieben.",
        en: "Get a contribution promised, enlarge the staff pool, or lower or postpone the need."),
      thresholds: [Thresholds.Name.personalToleranz.rawValue],
      reads: [
        "personal", "profil", "vzae", "von", "bis", "status", "zeitraum", "art", "massnahme",
        "wert", "beitrag",
      ],
      traits: .needsCounterpart,
      failing: [
        RuleExample(
          Text(de: "Nur ein Teil ist zugesagt", en: "Only a part is promised"),
          """
          === plan.md
          ---
          titel: Masterplan Kreis Muster
          gebiet: 05999
          stichtag: 2026-11-21
          phase: entwurf
          schwellen:
            personal_toleranz: ⟦10 %⟧
          ---
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
          personal:
            - {profil: hochbau, vzae: 2}
          ---
          === beitraege/a-hochbau.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: personal
          profil: hochbau
          wert: 1 VZÄ
          zeitraum: 2028-2029
          status: zugesagt
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Der Pool deckt den Rest", en: "The pool covers the rest"),
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
          personal:
            - {profil: hochbau, vzae: 2}
          ---
          === massnahmen/pool.md
          ---
          titel: Personalpool des Kreises
          art: personalpool
          traeger: kreis-muster
          kommunen: kreis-muster
          status: skizze
          zeitraum: 2027-2030
          kosten: 1 Mio. €
          ziele: ziel-eins
          ---
          === beitraege/kreis-hochbau.md
          ---
          von: kreis-muster
          massnahme: pool
          art: personal
          profil: hochbau
          wert: 2 VZÄ
          zeitraum: 2027-2030
          status: zugesagt
          ---
          """),
        RuleExample(
          Text(
            de: "Noch nicht vereinbart, also noch kein Bedarf",
            en: "Not agreed yet, so no need yet"),
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
          personal:
            - {profil: hochbau, vzae: 2}
          ---
          """),
      ])
  ) { plan, figures in
    figures.staff.profiles.compactMap { balance in
      let stretches = balance.overbooked(tolerance: plan.thresholds[.personalToleranz])
      return StaffShortage(stretches).map { overbooked(balance, $0, plan, figures.staff) }
    }
  }

  private static func overbooked(
    _ balance: StaffBalance, _ shortage: StaffShortage, _ plan: Plan, _ staff: StaffFigures
  ) -> Finding {
    let needs = balance.needs.within(shortage.stretches)
    let sources = balance.sources.within(shortage.stretches)
    let (name, years) = (balance.name, shortage.years)
    return Finding(
      personalUeberbucht.rule, at: plan.place(of: .personalToleranz),
      Text(
        de: "\(name.de): \(years.de) brauchen die Vorhaben mehr Personal, als zugesagt ist",
        en: "Staff for \(name.en): projects need more in \(years.en) than is promised"),
      label: shortage.label, explanation: account(balance, shortage, plan),
      help: help(balance, shortage, staff, plan),
      related: needs.map { Finding.Related($0.place, Text(de: "gebraucht", en: "needed")) }
        + sources.map { Finding.Related($0.place, Text(de: "zugesagt", en: "promised")) },
      subject: DocumentID.plan.text, items: DocumentID.items(needs.map(\.document.id)),
      counterparts: [balance.profile])
  }

  private static func account(
    _ balance: StaffBalance, _ shortage: StaffShortage, _ plan: Plan
  ) -> Text {
    let (month, day) = (shortage.month, shortage.day)
    let needs = balance.needs.on(day).listed(by: \.measure, plan)
    let sources = balance.sources.on(day).listed(by: \.body, plan)
    let (needed, available) = (shortage.needed.fullTime, shortage.worst.available.fullTime)
    let missing = shortage.missing.fullTime
    let have =
      sources.de.isEmpty
      ? Text(de: "Zugesagt ist dafür nichts.", en: "Nothing is promised for it.")
      : Text(
        de: "Zugesagt: \(available.de) (\(sources.de)).",
        en: "Promised: \(available.en) (\(sources.en)).")
    return .sentences([
      Text(
        de: "Gebraucht im \(month.de): \(needed.de) (\(needs.de)).",
        en: "Needed in \(month.en): \(needed.en) (\(needs.en))."),
      have,
      Text(
        de: "Ohne die übrigen \(missing.de) verzögern sich Vorhaben, die schon vereinbart sind.",
        en: "Without the other \(missing.en) projects are delayed that are agreed already."),
      knownShare(
        balance.needs.count, of: balance.needs.count + balance.unknownNeeds,
        Text(de: "Bedarfsangaben", en: "needs")),
    ])
  }

  /// A contribution that is asked for, one that a body could give, or a smaller need.
  private static func help(
    _ balance: StaffBalance, _ shortage: StaffShortage, _ staff: StaffFigures, _ plan: Plan
  ) -> [Text] {
    let day = shortage.day
    var help = balance.requests.on(day).prefix(2).map { request in
      Text(
        de: "Sobald es zugesagt ist, in \(request.document.file.path):  status: zugesagt",
        en: "Once it is promised, in \(request.document.file.path):  status: zugesagt")
    }
    guard let open = leastCovered(balance, on: day) else { return help }
    let measure = open.measure?.text ?? "–"
    let days = shortage.worst.days
    if help.isEmpty, let giver = spare(balance.profile, in: days, staff) {
      let amount = min(giver.amount, shortage.missing).fullTime
      let name = plan.name(of: giver.body)
      let lines =
        "{von: \(giver.body), massnahme: \(measure), art: personal, profil: \(balance.profile), wert: \"\(amount.de)\", zeitraum: \(days.lowerBound.iso) – \(days.upperBound.iso), status: angefragt}"
      help.append(
        Text(
          de: "\(name) hat noch \(giver.amount.fullTime.de) frei; neuer Beitrag:  \(lines)",
          en: "\(name) has \(giver.amount.fullTime.en) to spare; new contribution:  \(lines)"))
    }
    let path = open.document.file.path
    let rest = open.amount - shortage.missing
    help.append(
      rest > .zero
        ? Text(
          de: "Weniger brauchen, in \(path) unter personal:  vzae: \(Print.number(rest))",
          en: "Need less, in \(path) in personal:  vzae: \(Print.number(rest))")
        : Text(
          de: "Erst vereinbaren, wenn Personal da ist, in \(path):  status: abgestimmt",
          en: "Agree on it only once there is staff, in \(path):  status: abgestimmt"))
    return help
  }

  /// The need of which most is not promised to its measure.
  private static func leastCovered(
    _ balance: StaffBalance, on day: Day
  ) -> StaffBalance.Share? {
    let promised = Dictionary(
      balance.sources.on(day).map { ($0.measure, $0.amount) }, uniquingKeysWith: +)
    func open(_ need: StaffBalance.Share) -> ExactNumber {
      need.amount - (promised[need.measure] ?? .zero)
    }
    return balance.needs.on(day).max { open($0) < open($1) }
  }

  /// The body that has most to spare of a profile over a time.
  private static func spare(
    _ profile: String, in days: ClosedRange<Day>, _ staff: StaffFigures
  ) -> (body: DocumentID, amount: ExactNumber)? {
    let spare = staff.bodies.compactMap { one -> (body: DocumentID, amount: ExactNumber)? in
      let balance = one.balances.first { $0.profile == profile }
      let rest = balance?.stretches.filter { $0.days.overlaps(days) }
        .map { $0.available - $0.needed }.min()
      return rest.flatMap { $0 > .zero ? (one.body, $0) : nil }
    }
    return spare.max { $0.amount == $1.amount ? $0.body > $1.body : $0.amount < $1.amount }
  }
}
