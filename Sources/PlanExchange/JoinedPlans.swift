import Diagnostics
import PlanModel

/// Several counties' plans as one, for comparing their measures with each other.
///
/// Ids and files bear the number of their plan, so that equal ids stay two things. A municipality or
/// county that two plans name by one AGS is one body, and so is a Land, the Bund or a Zweckverband
/// of one name. The first plan's settings, types and thresholds are in force; others only add.
/// What is not compared is left out: goals, money and decisions, references to them, and tables.
public struct JoinedPlans {
  /// A document of one of the plans.
  public struct Origin: Sendable, Equatable {
    /// Position of its plan.
    public let plan: Int
    /// Nil where the document has none.
    public let id: String?
    public let file: String
  }

  private let types = KeyTypes()
  private var entries: [SourceEntry] = []
  /// What a body is called that more than one plan may name.
  private var shared: [String: String] = [:]
  /// Values of the bodies under their new id, in the order of the plans.
  private var bodies: [(id: String, file: String, values: [(String, JSON)])] = []
  private var positions: [String: Int] = [:]

  /// - Parameter plans: the own one first.
  public init(_ plans: [PublishedPlan]) {
    for (number, plan) in plans.enumerated() {
      var names = takeBodies(plan, number)
      addCounty(plan, number)
      let compared = plan.documents.filter { [.massnahme, .flaeche].contains($0.kind) }
      for id in compared.compactMap(\.id) { names[id] = names[id] ?? JoinedPlans.name(id, number) }
      for document in compared { add(document, number, names) }
    }
    for body in bodies {
      add(.koerperschaft, body.id, body.file, body.values, body: "", rename: { $0 })
    }
    let settings = JoinedPlans.settings(plans.map(\.settings))
    add(.plan, nil, "plan.md", settings, body: "", rename: { $0 })
  }

  /// The files of the joined plan, as the reader takes them.
  public var source: PlanSource { PlanSource(documents: entries) }

  /// Where a document of the joined plan comes from.
  public static func origin(of document: Document) -> Origin? {
    let parts = document.file.path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let plan = Int(parts[0]) else { return nil }
    let id = document.id.map { String($0.text.drop { $0 != ":" }.dropFirst()) }
    return Origin(plan: plan, id: id, file: String(parts[1]))
  }

  private static func name(_ id: String, _ plan: Int) -> String { "\(plan):\(id)" }

  /// Gives the bodies of a plan their new ids; what is missing of a known one is added to it.
  private mutating func takeBodies(_ plan: PublishedPlan, _ number: Int) -> [String: String] {
    var names: [String: String] = [:]
    var found: [String: String] = [:]
    for document in plan.documents where document.kind == .koerperschaft {
      guard let id = document.id else { continue }
      let mark = JoinedPlans.mark(document.values)
      let name = mark.flatMap { shared[$0] } ?? JoinedPlans.name(id, number)
      names[id] = names[id] ?? name
      if let mark, found[mark] == nil { found[mark] = name }
      if let position = positions[name] {
        let known = Set(bodies[position].values.map(\.0))
        bodies[position].values += document.values.filter { !known.contains($0.0) }
      } else {
        positions[name] = bodies.count
        bodies.append(
          (name, "\(number)/\(document.file)", JoinedPlans.placed(document.values, plan.county)))
      }
    }
    shared.merge(found) { first, _ in first }
    return names
  }

  /// What makes a body the same in two plans; nil if nothing does.
  private static func mark(_ values: [(String, JSON)]) -> String? {
    if let ags = values.value(of: "ags")?.string { return "ags \(ags)" }
    guard let kind = values.value(of: "art")?.string, let name = values.value(of: "name")?.string,
      ["land", "bund", "zweckverband"].contains(kind)
    else { return nil }
    return "\(kind) \(name)"
  }

  /// A municipality without an AGS lies in the county of its plan; no real one has this number.
  private static func placed(
    _ values: [(String, JSON)], _ county: String?
  ) -> [(String, JSON)] {
    guard let county, values.value(of: "ags")?.string == nil,
      ["stadt", "gemeinde"].contains(values.value(of: "art")?.string)
    else { return values }
    return values.filter { $0.0 != "ags" } + [("ags", .string(county + "000"))]
  }

  /// Without its county a plan's municipalities would pass for those of another one.
  private mutating func addCounty(_ plan: PublishedPlan, _ number: Int) {
    guard let county = plan.county, shared["ags \(county)"] == nil else { return }
    let id = JoinedPlans.name("kreis", number) + ":" + county
    shared["ags \(county)"] = id
    positions[id] = bodies.count
    bodies.append(
      (
        id, "\(number)/koerperschaften/:kreis.md",
        [("name", .string(county)), ("art", .string("kreis")), ("ags", .string(county))]
      ))
  }

  private mutating func add(
    _ document: PublishedPlan.Document, _ number: Int, _ names: [String: String]
  ) {
    add(
      document.kind, document.id.map { JoinedPlans.name($0, number) },
      "\(number)/\(document.file)", document.values, body: document.body,
      rename: { names[$0] })
  }

  private mutating func add(
    _ kind: Kind, _ id: String?, _ file: String, _ values: [(String, JSON)], body: String,
    rename: (String) -> String?
  ) {
    let written = WrittenValue.pairs(values, rename: rename) { key in
      types.type(of: key, in: kind).flatMap { $0.isTable && kind != .plan ? nil : $0 }
    }
    entries.append(
      WrittenDocument.entry(
        path: file, isNamed: id != nil,
        values: (id.map { [("id", .scalar($0))] } ?? []) + written, body: body))
  }

  /// The first plan's settings; the vocabularies and synonyms of the others besides.
  private static func settings(_ plans: [[(String, JSON)]]) -> [(String, JSON)] {
    var joined = plans.first ?? []
    for plan in plans.dropFirst() {
      for key in ["handlungsfelder", "massnahmenarten", "synonyme"] {
        guard let added = plan.value(of: key) else { continue }
        guard let index = joined.firstIndex(where: { $0.0 == key }) else {
          joined.append((key, added))
          continue
        }
        switch (joined[index].1, added) {
        case (.object(let known), .object(let more)):
          let names = Set(known.map(\.0))
          joined[index].1 = .object(known + more.filter { !names.contains($0.0) })
        case (.array(let known), .array(let more)): joined[index].1 = .array(known + more)
        default: break
        }
      }
    }
    return joined
  }
}

extension FormatType {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
