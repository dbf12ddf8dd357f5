import Diagnostics

extension Consistency {
  /// Reports loops between measures and takes their edges out for every other rule.
  mutating func breakLoops(in measures: inout [Measure]) {
    let documents = measures.map(\.document)
    let dependencies = report(
      "haengt_ab_von", documents, edges(measures) { $0.haengtAbVon.entries.map(\.value) })
    let wholes = report(
      "teil_von", documents, edges(measures) { $0.teilVon.value.map { [$0] } ?? [] })
    let successors = report(
      "ersetzt_durch", documents, edges(measures) { $0.ersetztDurch.value.map { [$0] } ?? [] })
    for index in measures.indices {
      let id = measures[index].id
      measures[index].haengtAbVon = measures[index].haengtAbVon.without {
        dependencies.contain(id, $0)
      }
      if let whole = measures[index].teilVon.value, wholes.contain(id, whole) {
        measures[index].teilVon = .absent
      }
      if let successor = measures[index].ersetztDurch.value, successors.contain(id, successor) {
        measures[index].ersetztDurch = .absent
      }
    }
  }

  mutating func breakLoops(in applications: inout [Application]) {
    let loops = report(
      "folgt_auf", applications.map(\.document),
      Dictionary(
        applications.compactMap { item in
          item.id.map { ($0, item.folgtAuf.value.map { [$0] } ?? []) }
        },
        uniquingKeysWith: { first, _ in first }))
    for index in applications.indices {
      if let before = applications[index].folgtAuf.value,
        loops.contain(applications[index].id, before)
      {
        applications[index].folgtAuf = .absent
      }
    }
  }

  private func edges(
    _ measures: [Measure], _ targets: (Measure) -> [DocumentID]
  ) -> [DocumentID: [DocumentID]] {
    Dictionary(
      measures.compactMap { measure in measure.id.map { ($0, targets(measure)) } },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func report(
    _ key: String, _ documents: [Document], _ edges: [DocumentID: [DocumentID]]
  ) -> Loops {
    let loops = Loops(edges)
    for component in loops.components {
      let members = Set(component.members)
      let inside = documents.filter { $0.id.map(members.contains) ?? false }
      guard let first = inside.first else { continue }
      let places = inside.map { document in
        Finding.Related(
          edgePlace(key, in: document, to: members),
          Text(de: "gehört zum Kreis", en: "is part of the loop"))
      }
      let path = (component.loop + component.loop.prefix(1)).map(\.text).joined(separator: " → ")
      findings.append(
        Finding(
          .refZyklus, at: places[0].place,
          Text(de: "\(key) führt im Kreis: \(path)", en: "\(key) leads in a circle: \(path)"),
          explanation: Text(
            de:
              "Keines der Dokumente kann vor dem anderen stehen. Andere Regeln lassen diese Verweise außer Acht.",
            en:
              "None of the documents can stand before the other. Other rules ignore these references."
          ),
          help: [Text(de: "Einen der Verweise streichen.", en: "Remove one of the references.")],
          related: Array(places.dropFirst()), subject: first.id?.text,
          items: component.members.map(\.text)))
    }
    return loops
  }

  /// Where the document names another member of the loop.
  private func edgePlace(_ key: String, in document: Document, to members: Set<DocumentID>) -> Place
  {
    let reference = document.references.first { $0.key == key && members.contains($0.target) }
    return reference.map { document.place($0.range) } ?? document.place(of: key)
  }
}

extension Listing where Element == DocumentID {
  fileprivate func without(_ isOut: (DocumentID) -> Bool) -> Listing {
    let kept = entries.filter { !isOut($0.value) }
    return kept.count == entries.count
      ? self : Listing(entries: kept, unknownCount: unknownCount, isGiven: isGiven)
  }
}
