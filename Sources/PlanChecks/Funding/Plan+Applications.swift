import Diagnostics
import PlanModel

extension Plan {
  /// The live applications for a measure, in the order of the plan.
  func liveApplications(for measure: Measure) -> [Application] {
    applications(for: measure.id).filter { $0.status.value?.isLive ?? false }
  }
}

extension Text {
  /// Edits that make a sum of applications smaller: the largest one lower, if possible one that is
  /// not granted yet; else the last one withdrawn.
  static func lowering(_ applications: [Application], by excess: Money) -> [Text] {
    let open = applications.filter { $0.status.value?.isOpen ?? false }
    func largest(_ applications: [Application]) -> (application: Application, amount: Money)? {
      applications.compactMap { application in application.betrag.value.map { (application, $0) } }
        .filter { $0.1 > excess }.max { $0.1 < $1.1 }
    }
    let edit: (application: Application, line: String)?
    if let (application, amount) = largest(open) ?? largest(applications) {
      edit = (application, "betrag: \(Print.money(amount - excess))")
    } else {
      edit = (open.last ?? applications.last).map { ($0, "status: zurueckgezogen") }
    }
    return edit.map { [Text(verbatim: "In \($0.application.document.file.path):  \($0.line)")] }
      ?? []
  }
}

extension [Application] {
  /// The place of each amount, as a further place of a finding.
  var amountPlaces: [Finding.Related] {
    flatMap { application in
      let status = application.status.value
      let label: Text =
        if status?.isGranted ?? false {
          Text(de: "bewilligt", en: "granted")
        } else if status?.isFirm ?? false {
          Text(de: "beantragt", en: "applied for")
        } else {
          Text(de: "in Vorbereitung", en: "in preparation")
        }
      return Finding.Related.at(application.betrag.place, label)
    }
  }
}
