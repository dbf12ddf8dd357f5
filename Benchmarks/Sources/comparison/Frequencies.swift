import PlanModel
import Similarity

/// In how many documents of plan folders each stem and each part of a compound stands, as the
/// background table of `Similarity`.
func printFrequencies(_ folders: [String]) async {
  var records: [TextRecord] = []
  var options = TextOptions()
  options.usesLexicon = false
  options.usesBackground = false
  for folder in folders {
    let plan = await readPlan(folder)
    options.names += plan.bodies.compactMap(\.name.value)
    records += plan.documents.filter { $0.kind != .plan }.map { document in
      TextRecord(
        title: text(document, "titel") ?? text(document, "name") ?? "",
        summary: text(document, "kurz") ?? "", place: text(document, "standort") ?? "",
        body: document.file.bytes, bodyRange: document.bodyRange)
    }
  }
  print("texts \(records.count)")
  for (stem, texts) in TextCollection(records, options).frequencies where texts > 1 {
    print(stem, texts)
  }
}

private func text(_ document: Document, _ key: String) -> String? {
  if case .text(let text)? = document.field(key)?.value { text } else { nil }
}
