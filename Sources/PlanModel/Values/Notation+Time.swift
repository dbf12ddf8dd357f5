import Diagnostics

extension Notation {
  static func date(_ text: String) throws(NotationProblem) -> Value { .date(try day(text)) }

  private static func day(_ text: String) throws(NotationProblem) -> Day {
    if let numbers = pattern(text, "-", widths: [4...4, 2...2, 2...2]) {
      return try existing(text, year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if let numbers = pattern(text, ".", widths: [1...2, 1...2, 4...4]) {
      return try existing(text, year: numbers[2], month: numbers[1], day: numbers[0])
    }
    if let numbers = pattern(text, "/", widths: [1...2, 1...2, 2...4]) {
      throw slashProblem(text, numbers)
    }
    var edits: [String] = []
    if let numbers = pattern(text, "-", widths: [4...4, 1...2, 1...2]),
      let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
    {
      edits = [day.iso]
    } else if let numbers = pattern(text, ".", widths: [1...2, 1...2, 2...2]),
      let day = Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    {
      edits = [day.iso]
    }
    throw .invalid(
      Text(de: "„\(text)“ ist kein Datum", en: "“\(text)” is no date"),
      Text(
        de: "Ein Datum steht als 2027-03-01 oder 01.03.2027 da.",
        en: "A date is written as 2027-03-01 or 01.03.2027."),
      edits: edits)
  }

  private static func slashProblem(_ text: String, _ numbers: [Int]) -> NotationProblem {
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    let readings = [
      Day(year: year, month: numbers[1], day: numbers[0]),
      Day(year: year, month: numbers[0], day: numbers[1]),
    ].compactMap { $0?.iso }
    let distinct = readings.count == 2 && readings[0] == readings[1] ? [readings[0]] : readings
    if distinct.count == 2 { return .ambiguous(text, distinct) }
    return .invalid(
      Text(de: "„\(text)“ ist kein Datum", en: "“\(text)” is no date"),
      Text(
        de: "Ein Datum steht als 2027-03-01 oder 01.03.2027 da.",
        en: "A date is written as 2027-03-01 or 01.03.2027."),
      edits: distinct)
  }

  private static func existing(
    _ text: String, year: Int, month: Int, day: Int
  ) throws(NotationProblem) -> Day {
    if let day = Day(year: year, month: month, day: day) { return day }
    throw .invalid(
      Text(de: "Den Tag „\(text)“ gibt es nicht", en: "The day “\(text)” does not exist"))
  }

  static func moment(_ text: String) throws(NotationProblem) -> Value {
    .moment(try readMoment(text))
  }

  private static func readMoment(_ text: String) throws(NotationProblem) -> Moment {
    if let numbers = pattern(text, "-", widths: [4...4]), let year = Moment(year: numbers[0]) {
      return year
    }
    let month =
      pattern(text, "-", widths: [4...4, 2...2])
      ?? pattern(text, ".", widths: [1...2, 4...4])?.reversed()
    if let month {
      if let moment = Moment(year: month[0], month: month[1]) { return moment }
      throw .invalid(
        Text(de: "Den Monat „\(text)“ gibt es nicht", en: "The month “\(text)” does not exist"))
    }
    do {
      return Moment(day: try day(text))
    } catch {
      if !error.edits.isEmpty || error.message.de.contains("gibt es nicht") { throw error }
      throw .invalid(
        Text(de: "„\(text)“ ist kein Zeitpunkt", en: "“\(text)” is no moment"),
        Text(
          de:
            "Möglich sind ein Tag (2027-03-01, 01.03.2027), ein Monat (2027-03) oder ein Jahr (2027).",
          en: "Possible are a day (2027-03-01, 01.03.2027), a month (2027-03) or a year (2027)."))
    }
  }

  static func year(_ text: String) throws(NotationProblem) -> Value {
    if let numbers = pattern(text, "-", widths: [4...4]), Moment(year: numbers[0]) != nil {
      return .year(numbers[0])
    }
    throw .invalid(
      Text(de: "„\(text)“ ist kein Jahr", en: "“\(text)” is no year"),
      Text(de: "Ein Jahr hat vier Ziffern: 2027.", en: "A year has four digits: 2027."))
  }

  static func period(_ text: String) throws(NotationProblem) -> Value {
    guard let (start, end) = halves(of: text) else {
      let moment = try readMoment(text)
      if moment.precision == .day {
        throw .invalid(
          Text(de: "Zu „\(text)“ fehlt das Ende", en: "“\(text)” lacks its end"),
          Text(
            de: "Ein Zeitraum hat Anfang und Ende: 2027-2029 oder 01.03.2027 – 31.12.2029.",
            en: "A period has a start and an end: 2027-2029 or 01.03.2027 – 31.12.2029."),
          edits: ["\(text) – \(text)"])
      }
      return .period(Period(from: moment, to: moment))
    }
    return try period(from: try readMoment(start), to: try readMoment(end), text)
  }

  static func period(
    from: Moment, to: Moment, _ text: String
  ) throws(NotationProblem) -> Value {
    guard from.canPrecede(to) else {
      throw NotationProblem(
        rule: .zeitVerkehrt,
        message: Text(de: "Das Ende liegt vor dem Anfang", en: "The end lies before the start"),
        explanation: Text(
          de: "\(Print.moment(to)) liegt vor \(Print.moment(from)).",
          en: "\(Print.moment(to, .en)) lies before \(Print.moment(from, .en))."),
        edits: text.isEmpty ? [] : ["\(Print.moment(to)) – \(Print.moment(from))"])
    }
    return .period(Period(from: from, to: to))
  }

  /// The two sides of `–`, `—`, `bis`, ` - `, of a hyphen between two years or German dates.
  private static func halves(of text: String) -> (String, String)? {
    let blanks = String(
      String.UnicodeScalarView(text.unicodeScalars.map { Numeral.isBlank($0) ? " " : $0 }))
    for separator in ["–", "—", " bis ", " - "] {
      if let (left, right) = split(blanks, at: separator) {
        return (left.trimmingBlanks(), right.trimmingBlanks())
      }
    }
    guard let (left, right) = split(blanks, at: "-") else { return nil }
    let years = [left, right].allSatisfy { pattern($0, "-", widths: [4...4]) != nil }
    let german = [left, right].allSatisfy { side in
      side.contains(".")
        && side.unicodeScalars.allSatisfy { "0123456789.".unicodeScalars.contains($0) }
    }
    return years || german ? (left, right) : nil
  }

  /// The parts before and behind the only occurrence of `separator`.
  private static func split(_ text: String, at separator: String) -> (String, String)? {
    let (text, separator) = (Array(text.utf8), Array(separator.utf8))
    guard text.count > separator.count else { return nil }
    let hits = (0...(text.count - separator.count)).filter {
      text[$0..<$0 + separator.count].elementsEqual(separator)
    }
    guard hits.count == 1 else { return nil }
    return (
      String(decoding: text[..<hits[0]], as: UTF8.self),
      String(decoding: text[(hits[0] + separator.count)...], as: UTF8.self)
    )
  }

  /// The numbers of a text of digits, separated as given, each with an allowed number of digits.
  private static func pattern(
    _ text: String, _ separator: Character, widths: [ClosedRange<Int>]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == widths.count else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard width.contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
