import Diagnostics
import PlanModel

extension Plan {
  /// The deadline that binds an application: that of its `aufruf`, without one the programme's only
  /// deadline (rules.md, `frist-versaeumt`); nil if there is none or it is unknown.
  func deadline(of application: Application) -> (day: Day, place: Place)? {
    guard let programme = programme(application.programm.value) else { return nil }
    let entries: [Programme.Deadline]
    switch application.aufruf {
    case .unknown: return nil
    case .absent:
      guard programme.fristen.isComplete, programme.fristen.entries.count == 1 else { return nil }
      entries = programme.fristen.values
    case .known(let call, _):
      entries = programme.fristen.values.filter { $0.aufruf.value == call }
    }
    // A call that is listed twice is late only after the later of its dates.
    let days = entries.compactMap { entry in
      if case .known(let day, let place) = entry.bis { (day: day, place: place) } else { nil }
    }
    return days.count == entries.count ? days.max { $0.day < $1.day } : nil
  }

  /// The call that an application belongs to (rules.md, `topf-konkurrenz`): its `aufruf`, without
  /// one the programme's only one; in a programme without `fristen` all are of one call, the empty
  /// one. Nil if there is none or it is unknown.
  func call(of application: Application, in programme: Programme) -> String? {
    guard programme.fristen.isGiven else { return "" }
    switch application.aufruf {
    case .unknown: return nil
    case .known(let call, _): return call
    case .absent:
      guard programme.fristen.isComplete, programme.fristen.entries.count == 1 else { return nil }
      return programme.fristen.values[0].aufruf.value
    }
  }

  /// The programme's first call that ends on or after a day.
  func nextCall(of programme: Programme?, from day: Day) -> (call: String, until: Day)? {
    (programme?.fristen.values ?? []).compactMap { entry in
      guard let call = entry.aufruf.value, let until = entry.bis.value, until >= day else {
        return nil
      }
      return (call, until)
    }
    .min { $0.until < $1.until }
  }
}

extension Application {
  /// Whether it is known to be still in preparation and not submitted.
  var isYetToSubmit: Bool {
    guard let status = status.value else { return false }
    return status.isOpen && !status.isFirm && eingereicht.isAbsent
  }

  /// The day by which the final proof is still to be handed in, and where it stands; nil if there
  /// is none.
  var proofDue: (day: Day, place: Place)? {
    guard status.value == .bewilligt || status.value == .abruf,
      case .known(let day, let place) = nachweisBis
    else { return nil }
    return (day, place)
  }
}
