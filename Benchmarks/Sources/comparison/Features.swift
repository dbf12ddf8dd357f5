import Foundation
import PlanFigures
import PlanModel
import Similarity

/// The documents of a plan folder, with thresholds for both rules if given.
func readPlan(_ folder: String, thresholds: String? = nil) async -> Plan {
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  let documents = names.filter(PlanSource.isDocument).sorted().compactMap { name in
    FileManager.default.contents(atPath: folder + "/" + name).map { data in
      var bytes = Array(data)
      if name == "plan.md", let thresholds {
        bytes = Array("---\nschwellen: \(thresholds)\n".utf8) + bytes.dropFirst(4)
      }
      return SourceEntry(path: name, content: .bytes(bytes))
    }
  }
  let reading = await PlanReading(PlanSource(documents: documents), jobs: 2)
  return Plan.lower(reading, today: nil).plan
}

func printFeatures(_ folder: String, _ arguments: [String]) async {
  let plan = await readPlan(folder)
  let study = ComparisonStudy(plan, options(arguments))
  var isFirst = true
  for pair in study.pairs {
    let features = named(pair.features)
    if isFirst {
      print((["a", "b", "candidate"] + features.map(\.name)).tabbed)
      isFirst = false
    }
    let values = features.map { String(format: "%.5f", $0.value) }
    print(([pair.a, pair.b, pair.isCandidate ? "1" : "0"] + values).tabbed)
  }
}

/// The features by name, as the script that fits the weights knows them.
private func named(_ f: PairFeatures) -> [(name: String, value: Double)] {
  [
    ("text", f.text), ("rareWords", f.rareWords), ("rarePlaceWords", f.rarePlaceWords),
    ("otherBranch", f.otherBranch), ("quantities", f.quantities), ("type", f.type),
    ("things", f.things), ("place", f.place), ("near", f.near), ("reach", f.reach),
    ("overlap", f.overlap), ("commonCatchment", f.commonCatchment),
    ("townOverlap", f.townOverlap), ("otherTowns", f.otherTowns),
    ("otherCarrier", f.otherCarrier), ("cost", f.cost), ("renewal", f.renewal),
    ("apart", f.apart), ("purpose", f.purpose), ("series", f.series),
    ("typeReach", f.typeReach),
  ]
}
