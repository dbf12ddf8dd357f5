import PlanFigures
import PlanModel

/// Open applications of different applicants that compete for one call of a programme.
struct RivalApplications {
  let programme: Programme
  /// Empty where the programme has no calls.
  let call: String
  /// In the order of the plan.
  let applications: [Application]

  /// Every group of a plan that hangs together: by programme in the order of the plan, by call,
  /// by its first application.
  static func all(_ plan: Plan, _ figures: Figures) -> [RivalApplications] {
    struct Call: Hashable {
      let programme: DocumentID
      let name: String
    }
    var calls: [Call: [Entrant]] = [:]
    for application in plan.applications {
      guard let entrant = Entrant(application, plan), let id = application.programm.value,
        let programme = plan.programme(id), let call = plan.call(of: application, in: programme)
      else { continue }
      calls[Call(programme: id, name: call), default: []].append(entrant)
    }
    let contested = calls.filter { Set($0.value.map(\.applicant)).count > 1 }
    guard !contested.isEmpty else { return [] }
    let kin = Kin(plan, figures)
    let byProgramme = Dictionary(grouping: contested, by: \.key.programme)
    return plan.programmes.flatMap { programme -> [RivalApplications] in
      guard let id = programme.id, plan.programme(id)?.document === programme.document else {
        return []
      }
      let calls = (byProgramme[id] ?? []).sorted { $0.key.name.precedesByCodePoints($1.key.name) }
      return calls.flatMap { call, entrants in
        Rivalry(entrants, kin, plan).groups.map { members in
          RivalApplications(
            programme: programme, call: call.name,
            applications: members.map { entrants[$0].application })
        }
      }
    }
  }
}

/// An open application with what the competition asks of it.
private struct Entrant {
  let application: Application
  let applicant: DocumentID
  let measure: DocumentID
  /// Nil where the type says nothing of the purpose.
  let type: String?

  init?(_ application: Application, _ plan: Plan) {
    guard application.status.value?.isOpen ?? false,
      let applicant = application.antragsteller.value,
      let measure = plan.measure(application.massnahme.value), measure.isLive, let id = measure.id
    else { return nil }
    self.application = application
    self.applicant = applicant
    self.measure = id
    type = measure.art.value.map(\.id).flatMap { ["sonstiges", "konzept"].contains($0) ? nil : $0 }
  }
}

/// Which measures are one project or plan comparable things.
private struct Kin {
  private var others: [DocumentID: [DocumentID]] = [:]

  init(_ plan: Plan, _ figures: Figures) {
    for pair in figures.pairs.pairs {
      guard let a = plan.measures[pair.a].id, let b = plan.measures[pair.b].id else { continue }
      others[a, default: []].append(b)
      others[b, default: []].append(a)
    }
  }

  subscript(measure: DocumentID) -> [DocumentID] { others[measure] ?? [] }
}

/// The applications of one call, and which of them hang together.
private struct Rivalry {
  private let entrants: [Entrant]
  private let kin: Kin
  private let plan: Plan
  private let byMeasure: [DocumentID: [Int]]
  /// Those of a type that are in no group yet, by applicant.
  private var waiting: [String: [DocumentID: [Int]]] = [:]
  private(set) var groups: [[Int]] = []

  init(_ entrants: [Entrant], _ kin: Kin, _ plan: Plan) {
    self.entrants = entrants
    self.kin = kin
    self.plan = plan
    byMeasure = Dictionary(grouping: entrants.indices) { entrants[$0].measure }
    for (index, entrant) in entrants.enumerated() {
      if let type = entrant.type {
        waiting[type, default: [:]][entrant.applicant, default: []].append(index)
      }
    }
    var isSeen = [Bool](repeating: false, count: entrants.count)
    for start in entrants.indices where !isSeen[start] {
      isSeen[start] = true
      var members = [start]
      var next = 0
      while next < members.count {
        for rival in rivals(of: members[next]) where !isSeen[rival] {
          isSeen[rival] = true
          members.append(rival)
        }
        next += 1
      }
      if members.count > 1 { groups.append(members.sorted()) }
    }
  }

  /// Rivals that are not in a group yet, and perhaps some that are. Each leaves the list of its
  /// type here, so that a call with many applications is not compared pair by pair.
  private mutating func rivals(of index: Int) -> [Int] {
    let entrant = entrants[index]
    var found = kin[entrant.measure].flatMap { byMeasure[$0] ?? [] }.filter {
      entrants[$0].applicant != entrant.applicant
    }
    guard let type = entrant.type, let lists = waiting[type] else { return found }
    for (applicant, list) in lists where applicant != entrant.applicant {
      let rest = list.filter { !isOther($0, than: index) }
      found += list.filter { isOther($0, than: index) }
      waiting[type]?[applicant] = rest.isEmpty ? nil : rest
    }
    return found
  }

  /// Whether they are for two measures, none of them a part of the other.
  private func isOther(_ index: Int, than other: Int) -> Bool {
    let (a, b) = (entrants[index].measure, entrants[other].measure)
    guard a != b, let first = plan.measure(a), let second = plan.measure(b) else { return false }
    return !plan.isPart(first, of: second) && !plan.isPart(second, of: first)
  }
}
