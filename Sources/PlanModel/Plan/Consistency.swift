import Diagnostics

/// What the values of a document say together, and of documents that belong to each other.
///
/// What contradicts itself becomes unknown, so that no second finding follows from it.
struct Consistency {
  let today: Day?
  /// Where plan.md gives it; nil if it does not.
  let todayPlace: Place?
  let programmes: [Programme]
  let decisions: [Decision]
  var findings: [Finding] = []

  init(today: Day?, todayPlace: Place?, programmes: [Programme], decisions: [Decision]) {
    self.today = today
    self.todayPlace = todayPlace
    self.programmes = programmes
    self.decisions = decisions
  }

  mutating func check(
    measures: inout [Measure], goals: inout [Goal], applications: inout [Application]
  ) {
    for index in measures.indices { check(&measures[index]) }
    for index in goals.indices { check(&goals[index]) }
    breakLoops(in: &measures)
    let costs = Dictionary(
      measures.compactMap { measure in measure.id.map { ($0, measure.kosten) } },
      uniquingKeysWith: { first, _ in first })
    let calls = Dictionary(
      programmes.compactMap { programme in programme.id.map { ($0, programme.fristen) } },
      uniquingKeysWith: { first, _ in first })
    for index in applications.indices { check(&applications[index], costs: costs, calls: calls) }
    breakLoops(in: &applications)
    for decision in decisions { check(decision) }
  }

  mutating func check(bodies: [Body], contributions: [Contribution]) {
    for body in bodies {
      for entry in body.personalVerfuegbar.values { check(entry, in: body.document) }
    }
  }

  private mutating func invalid(
    _ document: Document, _ place: Place, _ message: Text, _ explanation: Text,
    related: [Finding.Related] = []
  ) {
    findings.append(
      Finding(
        .wertUnzulaessig, at: place, message, explanation: explanation, related: related,
        subject: document.id?.text))
  }

  private mutating func misordered(
    _ document: Document, _ place: Place, severity: Severity = .fehler, _ message: Text,
    _ explanation: Text, related: [Finding.Related]
  ) {
    findings.append(
      Finding(
        .zeitVerkehrt, severity: severity, at: place, message, explanation: explanation,
        related: related, subject: document.id?.text))
  }

  private mutating func check(_ measure: inout Measure) {
    let document = measure.document
    if case .known(let neu, let place)? = measure.arbeitsplaetze?.neu {
      for (key, path) in [
        ("davon_industrie", \Measure.Jobs.davonIndustrie), ("davon_tarif", \.davonTarif),
      ] {
        guard case .known(let part, let partPlace)? = measure.arbeitsplaetze?[keyPath: path],
          part > neu
        else { continue }
        invalid(
          document, partPlace,
          Text(
            de: "\(key): \(Print.count(part)) ist mehr als die \(Print.count(neu)) neuen Stellen",
            en:
              "\(key): \(Print.count(part, .en)) is more than the \(Print.count(neu, .en)) new jobs"
          ),
          Text(
            de: "Ein Teil kann nicht größer sein als das Ganze.",
            en: "A part cannot be larger than the whole."),
          related: [Finding.Related(place, Text(de: "neue Stellen", en: "new jobs"))])
        measure.arbeitsplaetze?[keyPath: path] = .unknown(partPlace)
      }
    }
    if case .known(let start, let place) = measure.beginn,
      case .known(let period, let periodPlace) = measure.zeitraum, start > period.last
    {
      misordered(
        document, place,
        Text(
          de: "beginn: \(Print.date(start)) liegt nach dem Ende des Zeitraums",
          en: "beginn: \(Print.date(start, .en)) lies after the end of the period"),
        Text(
          de: "Der Zeitraum endet am \(Print.date(period.last)).",
          en: "The period ends on \(Print.date(period.last, .en))."),
        related: [Finding.Related(periodPlace, Text(de: "Zeitraum", en: "period"))])
    }
    checkMilestones(measure)
    for entry in measure.personal.values { check(entry, in: document) }
  }

  private mutating func checkMilestones(_ measure: Measure) {
    guard case .known(let period, let periodPlace) = measure.zeitraum else { return }
    for milestone in measure.meilensteine.values {
      guard case .known(let moment, let place) = milestone.bis,
        moment.last < period.first || moment.first > period.last
      else { continue }
      let what = milestone.was.value ?? ""
      misordered(
        measure.document, place, severity: .warnung,
        Text(
          de: "Der Meilenstein „\(what)“ liegt außerhalb des Zeitraums",
          en: "The milestone “\(what)” lies outside the period"),
        Text(
          de: "\(Print.moment(moment)) liegt nicht in \(Print.period(period)).",
          en: "\(Print.moment(moment, .en)) is not within \(Print.period(period, .en))."),
        related: [Finding.Related(periodPlace, Text(de: "Zeitraum", en: "period"))])
    }
  }

  private mutating func check(_ entry: Measure.StaffNeed, in document: Document) {
    guard case .known(let from, let place) = entry.von,
      case .known(let to, let toPlace) = entry.bis,
      !from.canPrecede(to)
    else { return }
    misordered(
      document, place, Text(de: "von liegt nach bis", en: "von lies after bis"),
      Text(
        de: "\(Print.moment(from)) liegt nach \(Print.moment(to)).",
        en: "\(Print.moment(from, .en)) lies after \(Print.moment(to, .en))."),
      related: [Finding.Related(toPlace, Text(de: "bis", en: "bis"))])
  }

  private mutating func check(_ goal: inout Goal) {
    if case .known(let least, let place) = goal.bedarfMin,
      case .known(let greatest, let other) = goal.bedarfMax, least > greatest
    {
      invalid(
        goal.document, place,
        Text(
          de: "bedarf_min ist größer als bedarf_max", en: "bedarf_min is greater than bedarf_max"),
        Text(
          de: "\(Print.number(least)) ist mehr als \(Print.number(greatest)).",
          en: "\(Print.number(least, .en)) is more than \(Print.number(greatest, .en))."),
        related: [Finding.Related(other, Text(de: "Höchstbedarf", en: "greatest need"))])
      goal.bedarfMin = .unknown(place)
    }
    if case .known(let start, let place)? = goal.ausgangswert?.jahr,
      case .known(let end, let other)? = goal.zielwert?.jahr, start > end
    {
      misordered(
        goal.document, place,
        Text(
          de: "Das Jahr des Ausgangswerts liegt nach dem des Zielwerts",
          en: "The start's year lies after the target's"),
        Text(de: "\(start) liegt nach \(end).", en: "\(start) lies after \(end)."),
        related: [Finding.Related(other, Text(de: "Zielwert", en: "target"))])
    }
  }

  private mutating func check(
    _ application: inout Application, costs: [DocumentID: Given<Money>],
    calls: [DocumentID: Listing<Programme.Deadline>]
  ) {
    checkDates(application)
    let document = application.document
    if case .known(let eligible, let place) = application.foerderfaehig,
      let measure = application.massnahme.value,
      case .known(let cost, let costPlace)? = costs[measure],
      eligible > cost
    {
      invalid(
        document, place,
        Text(
          de: "foerderfaehig: \(Print.money(eligible)) ist mehr als die Kosten der Maßnahme",
          en: "foerderfaehig: \(Print.money(eligible, .en)) is more than the measure's cost"),
        Text(
          de: "Die Maßnahme kostet \(Print.money(cost)); gefördert werden kann höchstens das.",
          en: "The measure costs \(Print.money(cost, .en)); no more than that can be funded."),
        related: [Finding.Related(costPlace, Text(de: "Kosten", en: "cost"))])
      application.foerderfaehig = .unknown(place)
    }
    if case .known(let call, let place) = application.aufruf,
      let programme = application.programm.value, let deadlines = calls[programme]
    {
      let names = deadlines.values.compactMap(\.aufruf.value)
      let hasUnknown = !deadlines.isComplete || names.count < deadlines.entries.count
      if !names.contains(call) && !hasUnknown {
        findings.append(
          unknownCall(
            call, at: place, programme, names, listed: deadlines.entries.first?.place, document))
        application.aufruf = .unknown(place)
      }
    }
  }

  private func unknownCall(
    _ call: String, at place: Place, _ programme: DocumentID, _ names: [String],
    listed: Place?, _ document: Document
  ) -> Finding {
    let list = names.joined(separator: ", ")
    return Finding(
      .refUnbekannt, at: place,
      Text(
        de: "aufruf: „\(call)“ steht nicht bei den Aufrufen von \(programme)",
        en: "aufruf: “\(call)” is not among the calls of \(programme)"),
      explanation: names.isEmpty
        ? Text(
          de: "Das Programm nennt keine Aufrufe (fristen).",
          en: "The programme names no calls (fristen).")
        : Text(de: "Das Programm nennt: \(list).", en: "The programme names: \(list)."),
      help: NearestName.of(call, in: names).map { [Text(verbatim: "aufruf: \($0)")] } ?? [],
      related: listed.map { [Finding.Related($0, Text(de: "Aufrufe", en: "calls"))] } ?? [],
      subject: document.id?.text)
  }

  private mutating func checkDates(_ application: Application) {
    let first = ("eingereicht", application.eingereicht)
    let middle = [("bewilligt", application.bewilligt), ("abgelehnt", application.abgelehnt)]
      .filter { !$0.1.isAbsent }
    let last = ("nachweis_bis", application.nachweisBis)
    var reported: Set<Int> = []
    let pairs =
      middle.isEmpty
      ? [(first, last)] : middle.map { (first, $0) } + middle.map { ($0, last) } + [(first, last)]
    for (early, late) in pairs {
      guard case .known(let start, let place) = early.1, case .known(let end, let other) = late.1,
        start > end, reported.insert(place.range.lowerBound).inserted
      else { continue }
      misordered(
        application.document, place,
        Text(
          de: "\(early.0): \(Print.date(start)) liegt nach \(late.0)",
          en: "\(early.0): \(Print.date(start, .en)) lies after \(late.0)"),
        Text(
          de: "\(late.0) ist der \(Print.date(end)).", en: "\(late.0) is \(Print.date(end, .en))."),
        related: [Finding.Related(other, Text(verbatim: late.0))])
    }
  }

  private mutating func check(_ decision: Decision) {
    guard let today, case .known(let day, let place) = decision.datum, day > today else { return }
    misordered(
      decision.document, place,
      Text(
        de: "datum: Der Beschluss liegt nach dem Stichtag",
        en: "datum: the decision lies after the plan's date"),
      Text(
        de:
          "Er ist vom \(Print.date(day)), der Stichtag ist der \(Print.date(today)). Ein Beschluss steht im Plan, wenn er gefasst ist.",
        en:
          "It is of \(Print.date(day, .en)), the plan's date is \(Print.date(today, .en)). A decision stands in the plan once it is taken."
      ),
      related: todayPlace.map {
        [Finding.Related($0, Text(de: "Stichtag", en: "the plan's date"))]
      } ?? [])
  }
}
