/// Where each document of the plan stands, by id; of two with one id the first by path.
struct PlanIndex: Sendable {
  var documents: [DocumentID: Int] = [:]
  var measures: [DocumentID: Int] = [:]
  var goals: [DocumentID: Int] = [:]
  var bodies: [DocumentID: Int] = [:]
  var applications: [DocumentID: Int] = [:]
  var programmes: [DocumentID: Int] = [:]
  var decisions: [DocumentID: Int] = [:]
  var sites: [DocumentID: Int] = [:]
  var applicationsByMeasure: [DocumentID: [Int]] = [:]
  var contributionsByMeasure: [DocumentID: [Int]] = [:]
  var partsByMeasure: [DocumentID: [Int]] = [:]
  /// Decisions by what they decide on, from either side of the relation.
  var decisionsBySubject: [DocumentID: [Int]] = [:]
  /// What each decision decides on, from either side.
  var subjectsByDecision: [DocumentID: [DocumentID]] = [:]
  /// Documents whose front matter or body names an id.
  var referrers: [DocumentID: [Int]] = [:]

  init(
    documents: [Document], measures: [Measure], goals: [Goal], bodies: [Body],
    applications: [Application], programmes: [Programme], contributions: [Contribution],
    decisions: [Decision], sites: [Site]
  ) {
    self.documents = PlanIndex.byID(documents.map(\.id))
    self.measures = PlanIndex.byID(measures.map(\.id))
    self.goals = PlanIndex.byID(goals.map(\.id))
    self.bodies = PlanIndex.byID(bodies.map(\.id))
    self.applications = PlanIndex.byID(applications.map(\.id))
    self.programmes = PlanIndex.byID(programmes.map(\.id))
    self.decisions = PlanIndex.byID(decisions.map(\.id))
    self.sites = PlanIndex.byID(sites.map(\.id))
    applicationsByMeasure = PlanIndex.group(applications.map(\.massnahme.value))
    contributionsByMeasure = PlanIndex.group(contributions.map(\.massnahme.value))
    partsByMeasure = PlanIndex.group(measures.map(\.teilVon.value))
    link(decisions: decisions, measures: measures, goals: goals)
    link(referrersOf: documents)
  }

  private static func byID(_ ids: [DocumentID?]) -> [DocumentID: Int] {
    var index: [DocumentID: Int] = [:]
    for (position, id) in ids.enumerated() {
      if let id, index[id] == nil { index[id] = position }
    }
    return index
  }

  private static func group(_ keys: [DocumentID?]) -> [DocumentID: [Int]] {
    var groups: [DocumentID: [Int]] = [:]
    for (position, key) in keys.enumerated() {
      if let key { groups[key, default: []].append(position) }
    }
    return groups
  }

  private mutating func link(decisions: [Decision], measures: [Measure], goals: [Goal]) {
    func add(_ subject: DocumentID, _ decision: DocumentID, _ position: Int) {
      guard !(subjectsByDecision[decision] ?? []).contains(subject) else { return }
      subjectsByDecision[decision, default: []].append(subject)
      decisionsBySubject[subject, default: []].append(position)
    }
    for (position, decision) in decisions.enumerated() {
      guard let id = decision.id else { continue }
      for subject in decision.gegenstand.values { add(subject, id, position) }
    }
    let backward =
      measures.map { ($0.id, $0.beschluesse) } + goals.map { ($0.id, $0.beschluesse) }
    for (id, list) in backward {
      for decision in list.values {
        if let id, let position = self.decisions[decision] { add(id, decision, position) }
      }
    }
  }

  private mutating func link(referrersOf documents: [Document]) {
    for (position, document) in documents.enumerated() {
      var targets = document.references.map(\.target)
      for reference in document.body?.references ?? [] where reference.form == .wiki {
        targets.append(DocumentID(reference.target))
      }
      for target in Set(targets) where target != document.id {
        referrers[target, default: []].append(position)
      }
    }
  }
}

extension Plan {
  public func document(_ id: DocumentID?) -> Document? { element(id, index.documents, documents) }
  public func measure(_ id: DocumentID?) -> Measure? { element(id, index.measures, measures) }
  public func goal(_ id: DocumentID?) -> Goal? { element(id, index.goals, goals) }
  public func body(_ id: DocumentID?) -> Body? { element(id, index.bodies, bodies) }
  public func programme(_ id: DocumentID?) -> Programme? {
    element(id, index.programmes, programmes)
  }
  public func decision(_ id: DocumentID?) -> Decision? { element(id, index.decisions, decisions) }
  public func site(_ id: DocumentID?) -> Site? { element(id, index.sites, sites) }
  public func application(_ id: DocumentID?) -> Application? {
    element(id, index.applications, applications)
  }

  private func element<T>(_ id: DocumentID?, _ index: [DocumentID: Int], _ list: [T]) -> T? {
    id.flatMap { index[$0] }.map { list[$0] }
  }

  public var municipalities: [Body] { bodies.filter(\.isMunicipality) }
  /// The county: the first body of art kreis.
  public var county: Body? { bodies.first { $0.art.value == .kreis } }

  /// Applications for a measure, dead ones too.
  public func applications(for id: DocumentID?) -> [Application] {
    (id.flatMap { index.applicationsByMeasure[$0] } ?? []).map { applications[$0] }
  }

  public func contributions(to id: DocumentID?) -> [Contribution] {
    (id.flatMap { index.contributionsByMeasure[$0] } ?? []).map { contributions[$0] }
  }

  /// The direct parts (`teil_von`) of a measure.
  public func parts(of id: DocumentID?) -> [Measure] {
    (id.flatMap { index.partsByMeasure[$0] } ?? []).map { measures[$0] }
  }

  /// Decisions on a document, whichever side names the other; not those on its whole or the plan.
  public func decisions(on id: DocumentID?) -> [Decision] {
    (id.flatMap { index.decisionsBySubject[$0] } ?? []).map { decisions[$0] }
  }

  /// What a decision decides on, whichever side names the other.
  public func subjects(of decision: Decision) -> [DocumentID] {
    decision.id.flatMap { index.subjectsByDecision[$0] } ?? []
  }

  /// Documents that name this one in front matter or body, ordered by path.
  public func referrers(to id: DocumentID?) -> [Document] {
    (id.flatMap { index.referrers[$0] } ?? []).map { documents[$0] }
  }

  /// The wholes of a measure, from the nearest.
  public func wholes(of measure: Measure) -> [Measure] {
    wholePositions(of: measure).map { measures[$0] }
  }

  /// The goals that a measure serves: its own and those of its wholes.
  public func goals(of measure: Measure) -> [DocumentID] {
    var goals = measure.ziele.values
    for position in wholePositions(of: measure) {
      goals += measures[position].ziele.values.filter { !goals.contains($0) }
    }
    return goals
  }

  /// The ids of the wholes of a measure, from the nearest; nil if it is no measure.
  func wholeIDs(of id: DocumentID) -> [DocumentID]? {
    index.measures[id].map { position in
      wholePositions(from: measures[position].teilVon.value).compactMap { measures[$0].id }
    }
  }

  private func wholePositions(of measure: Measure) -> [Int] {
    wholePositions(from: measure.teilVon.value)
  }

  /// Positions, because a measure is large to copy and chains may be long. Loops are broken before.
  private func wholePositions(from whole: DocumentID?) -> [Int] {
    var chain: [Int] = []
    var next = whole.flatMap { index.measures[$0] }
    while let position = next, chain.count < measures.count {
      chain.append(position)
      next = measures[position].teilVon.value.flatMap { index.measures[$0] }
    }
    return chain
  }

  /// Eligible cost of an application: its own, else the measure's.
  public func eligibleCost(of application: Application) -> Given<Money> {
    application.foerderfaehig.isAbsent
      ? measure(application.massnahme.value)?.kosten ?? .absent : application.foerderfaehig
  }

  /// The name of a document as people know it: its title or name, else its id.
  public func name(of id: DocumentID) -> String {
    guard let document = document(id) else { return id.text }
    for key in ["titel", "name"] {
      if case .text(let text)? = document.field(key)?.value { return text }
    }
    return id.text
  }
}
