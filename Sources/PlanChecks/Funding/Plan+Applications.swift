import Diagnostics
import PlanModel

extension Plan {
  /// The live applications for a measure, in the order of the plan.
  func liveApplications(for measure: Measure) -> [Application] {
    applications(for: measure.id).filter { $0.status.value?.isLive ?? false }
  }
}

extension Text {
  /// Edits that make a sum of applications smaller: one of them lower, if possible one that is not
  /// granted yet; else the last one withdrawn.
  static func lowering(_ applications: [Application], by excess: Money) -> [Text] {
    func reducible(_ application: Application) -> Bool {
      application.betrag.value.map { $0 > excess } ?? false
    }
    let open = applications.filter { $0.status.value?.isOpen ?? false }
    guard let last = open.last(where: reducible) ?? applications.last(where: reducible),
      let amount = last.betrag.value
    else {
      let path = (open.last ?? applications.last)?.document.file.path
      return path.map { [Text(verbatim: "In \($0):  status: zurueckgezogen")] } ?? []
    }
    let edit = "betrag: \(Print.money(amount - excess))"
    return [Text(verbatim: "In \(last.document.file.path):  \(edit)")]
  }
}

extension [Application] {
  /// The place of each amount, as a further place of a finding.
  var amountPlaces: [Finding.Related] {
    flatMap { application in
      let isFirm = application.status.value?.isFirm ?? false
      return Finding.Related.at(
        application.betrag.place,
        isFirm
          ? Text(de: "beantragt oder bewilligt", en: "applied for or granted")
          : Text(de: "in Vorbereitung", en: "in preparation"))
    }
  }
}
