import Diagnostics
import PlanModel

extension PublishedPlan {
  /// A plan as it would be published.
  public init(_ plan: Plan) {
    let values = DocumentValues()
    let documents = plan.documents.map { document in
      Document(
        kind: document.kind, id: document.id?.text, file: document.file.path,
        values: values.pairs(of: document), body: document.file.text(document.bodyRange))
    }
    self.init(documents.filter { $0.kind == .plan } + documents.filter { $0.kind != .plan })
  }

  /// Values of plan.md; empty without one.
  var settings: [(String, JSON)] { documents.first { $0.kind == .plan }?.values ?? [] }

  public var ids: Set<String> { Set(documents.compactMap(\.id)) }

  /// The AGS of the county.
  public var county: String? { settings.value(of: "gebiet")?.string }
  public var title: String? { settings.value(of: "titel")?.string }

  /// The county as it is called: by its body, else by the plan's title.
  public var countyName: String? {
    let body = county.flatMap { county in
      documents.first {
        $0.kind == .koerperschaft && $0.values.value(of: "ags")?.string == county
      }
    }
    return body?.values.value(of: "name")?.string ?? title
  }
}

extension [(String, JSON)] {
  /// The value of a key; of a key given twice the first.
  func value(of key: String) -> JSON? { first { $0.0 == key }?.1 }
}
