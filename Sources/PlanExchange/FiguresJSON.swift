import Diagnostics
import PlanFigures
import PlanModel

/// What the pages show, as numbers: money, need and supply, adoption, staff, jobs, grants.
enum FiguresJSON {
  static func value(_ plan: Plan, _ figures: Figures) -> JSON {
    .object([
      ("money", money(plan, figures.money)),
      ("supply", .array(figures.supply.supplies.compactMap(object))),
      ("adoption", .array(adoption(plan, figures.adoption))),
      ("staff", staff(figures.staff)),
      ("jobs", jobs(figures.jobs)),
      ("grants", grants(figures.grants)),
      ("standards", .array(figures.standards.coverages.compactMap(object))),
    ])
  }

  private static func object(_ supply: SupplyFigures.Supply) -> JSON? {
    guard let id = supply.goal.id else { return nil }
    func figure(_ name: String, _ value: ExactNumber?) -> [(String, JSON)] {
      value.map { [(name, .string($0.plain))] } ?? []
    }
    func planned(_ list: [SupplyFigures.Planned]) -> JSON {
      .array(
        list.compactMap { entry in
          entry.measure.id.map { id in
            .object([
              ("measure", .string(id.text)), ("capacity", .string(entry.capacity.plain)),
            ])
          }
        })
    }
    func ids(_ measures: [Measure]) -> JSON { .strings(measures.compactMap { $0.id?.text }) }
    let head: [(String, JSON)] =
      [("goal", .string(id.text)), ("type", .string(supply.type.id))]
      + (supply.type.unit.map { [("unit", .string($0))] } ?? [])
    let need =
      figure("needMin", supply.goal.bedarfMin.value)
      + figure("needMax", supply.goal.bedarfMax.value)
    let have: [(String, JSON)] = [
      ("existing", .string(supply.existing.plain)),
      ("isExistingAssumed", .bool(supply.isExistingAssumed)),
      ("planned", planned(supply.planned)), ("unknown", ids(supply.unknown)),
      ("undetermined", ids(supply.undetermined)), ("ideas", planned(supply.ideas)),
      ("total", .string(supply.total.plain)),
    ]
    return .object(
      head + need + have + figure("surplus", supply.surplus) + figure("deficit", supply.deficit))
  }

  /// Who has to adopt each goal and each live measure, and who has.
  private static func adoption(_ plan: Plan, _ figures: AdoptionFigures) -> [JSON] {
    let goals = plan.goals.compactMap { goal in goal.id.map { ($0, figures.required(for: goal)) } }
    let measures = plan.measures.filter(\.isLive).compactMap { measure in
      measure.id.map { ($0, figures.required(for: measure)) }
    }
    return (goals + measures).map { id, required in
      .object([
        ("document", .string(id.text)),
        (
          "required",
          .array(
            required.map { one in
              .object(
                [("body", .string(one.body.text)), ("role", .string(word(one.role)))]
                  + state(figures.state(of: id, by: one.body))
                  + version(figures, of: id, by: one.body))
            })
        ),
      ])
    }
  }

  private static func word(_ role: AdoptionFigures.Role) -> String {
    switch role {
    case .carrier: "carrier"
    case .municipality: "municipality"
    case .county: "county"
    }
  }

  /// Whether the version that was adopted is the one at hand.
  private static func version(
    _ figures: AdoptionFigures, of id: DocumentID, by body: DocumentID
  ) -> [(String, JSON)] {
    guard case .adopted(let decision, _) = figures.state(of: id, by: body),
      let coverage = figures.coverage(of: id, in: decision)
    else { return [] }
    return [("version", .string(coverage.rawValue))]
  }

  private static func object(_ coverage: StandardFigures.Coverage) -> JSON? {
    coverage.standard.id.map { id in
      .object([
        ("standard", .string(id.text)),
        (
          "bodies",
          .array(
            coverage.entries.map { entry in
              .object([
                ("body", .string(entry.body.text)), ("state", .string(entry.state.rawValue)),
                ("measures", .strings(entry.measures.map(\.text))),
              ])
            })
        ),
      ])
    }
  }

  private static func state(_ state: AdoptionFigures.State) -> [(String, JSON)] {
    func decision(_ decision: Decision) -> [(String, JSON)] {
      decision.id.map { [("decision", .string($0.text))] } ?? []
    }
    switch state {
    case .adopted(let by, let pinned):
      return [("state", .string("adopted"))] + decision(by) + [("pinned", .bool(pinned))]
    case .rejected(let by): return [("state", .string("rejected"))] + decision(by)
    case .missing: return [("state", .string("missing"))]
    case .unclear: return [("state", .string("unclear"))]
    }
  }
}
