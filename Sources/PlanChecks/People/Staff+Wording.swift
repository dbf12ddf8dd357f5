import Diagnostics
import PlanFigures
import PlanModel

extension StaffBalance {
  /// The profile as people read it.
  var name: Text { FormatWords.profileName(profile) ?? Text(verbatim: profile) }
}

extension ExactNumber {
  /// "1,5 VZÄ"
  var fullTime: Text {
    Text(de: "\(Print.number(self)) VZÄ", en: "\(Print.number(self, .en)) FTE")
  }
}

extension [StaffBalance.Share] {
  /// "1,5 VZÄ „Berufskolleg“ und 1 VZÄ „Radweg“", the largest first.
  func listed(by name: (StaffBalance.Share) -> DocumentID?, _ plan: Plan) -> Text {
    let largest = sorted { left, right in
      left.amount == right.amount
        ? left.document.file.path.precedesByCodePoints(right.document.file.path)
        : left.amount > right.amount
    }
    return .list(
      largest.map { share in
        let id = name(share)
        let isBody = plan.body(id) != nil
        let name = isBody ? Text(verbatim: id.map { plan.name(of: $0) } ?? "") : plan.quoted(id)
        let amount = share.amount.fullTime
        return Text(de: "\(amount.de) \(name.de)", en: "\(amount.en) \(name.en)")
      }, atMost: 5)
  }
}

/// Days on which more staff is needed than is there, and how it is told.
struct StaffShortage {
  let stretches: [StaffBalance.Stretch]
  /// The stretch on which most is missing, the earliest on a tie.
  let worst: StaffBalance.Stretch
  let withRequests: Bool

  /// Nil if there are none.
  init?(_ stretches: [StaffBalance.Stretch], withRequests: Bool = false) {
    func missing(_ stretch: StaffBalance.Stretch) -> ExactNumber {
      withRequests ? stretch.missing + stretch.requested : stretch.missing
    }
    guard let first = stretches.first else { return nil }
    self.stretches = stretches
    self.withRequests = withRequests
    worst = stretches.dropFirst().reduce(first) { missing($1) > missing($0) ? $1 : $0 }
  }

  var needed: ExactNumber { withRequests ? worst.needed + worst.requested : worst.needed }
  var missing: ExactNumber { needed - worst.available }
  var day: Day { worst.days.lowerBound }

  /// "Okt. 2027"
  var month: Text { Text { Print.month(of: day, $0) } }

  /// "2027 bis 2029"
  var years: Text {
    var ranges: [ClosedRange<Int>] = []
    for stretch in stretches {
      let (first, last) = (stretch.days.lowerBound.year, stretch.days.upperBound.year)
      if let range = ranges.last, first <= range.upperBound + 1 {
        ranges[ranges.count - 1] = range.lowerBound...max(range.upperBound, last)
      } else {
        ranges.append(first...last)
      }
    }
    return .years(ranges)
  }

  /// Under the caret.
  var label: Text {
    let (gap, month) = (missing.fullTime, month)
    return Text(
      de: "am meisten im \(month.de): \(gap.de) zu wenig",
      en: "most in \(month.en): \(gap.en) too few")
  }
}
