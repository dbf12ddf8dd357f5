import Foundation
import PlanFigures
import PlanModel
import Similarity

/// The documents of a plan folder.
func readPlan(_ folder: String) async -> Plan {
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  let documents = names.filter(PlanSource.isDocument).sorted().compactMap { name in
    FileManager.default.contents(atPath: folder + "/" + name).map {
      SourceEntry(path: name, content: .bytes(Array($0)))
    }
  }
  let reading = await PlanReading(PlanSource(documents: documents), jobs: 2)
  return Plan.lower(reading, today: nil).plan
}

func options(leavingOut parts: [String]) -> ComparisonOptions {
  var options = ComparisonOptions()
  options.text.usesLexicon = !parts.contains("-lexicon")
  options.text.usesBranches = !parts.contains("-branches")
  options.text.usesStems = !parts.contains("-stems")
  options.text.usesCompounds = !parts.contains("-compounds")
  options.text.dropsBoilerplate = !parts.contains("-boilerplate")
  options.text.usesBackground = !parts.contains("-background")
  return options
}

func printFeatures(_ folder: String, leavingOut parts: [String]) async {
  let plan = await readPlan(folder)
  let study = ComparisonStudy(plan, options(leavingOut: parts))
  var isFirst = true
  for pair in study.pairs {
    let features = named(pair.features)
    if isFirst {
      print((["a", "b", "candidate"] + features.map(\.name)).joined(separator: "\t"))
      isFirst = false
    }
    let values = features.map { String(format: "%.5f", $0.value) }
    print(([pair.a, pair.b, pair.isCandidate ? "1" : "0"] + values).joined(separator: "\t"))
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
