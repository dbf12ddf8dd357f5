/// A number of a text with what it counts; money, shares, times and dates are none.
struct Quantity: Hashable {
  /// In thousandths of the unit.
  let value: UInt64
  /// What it counts; nil for a bare number.
  let unit: Unit?

  /// What is counted, each with one unit that others are turned into.
  enum Unit: UInt8 {
    case area = 1
    case length, power, peak, energy, mass, volume, flow, places, beds, seats, dwellings
    case people, jobs, pieces, connections, rooms, groups, kilometresPerYear
  }

  /// Value and unit in one number; values beyond 2^56 fall together.
  var key: UInt64 { value << 8 | UInt64(unit?.rawValue ?? 0) }

  init?(_ numeral: Numeral, _ text: UnsafeBufferPointer<UInt8>) {
    guard let value = numeral.thousandths, !numeral.isPartOfDate(text), !numeral.isMoney(text)
    else { return nil }
    var word = ""
    var at = numeral.endOfDashes(text)
    while at < text.count, text[at] == 0x20 || text[at] == 0x2D || Quantity.isNoBreak(text, &at) {
      at += 1
    }
    let start = at
    while at < text.count, at - start < 24, text[at] > 0x20, !Quantity.ends(text[at]) { at += 1 }
    if at > start {
      word = String(decoding: text[start..<at], as: UTF8.self).lowercased()
    }
    guard !Quantity.isNoQuantity(word) else { return nil }
    if let (unit, factor) = Quantity.units[word] {
      self.value = value &* factor
      self.unit = unit
    } else {
      guard value >= 10_000, !numeral.mayBeYear else { return nil }
      self.value = value
      unit = nil
    }
  }

  private static func isNoBreak(_ text: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Bool {
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 {
      at += 1
      return true
    }
    if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] == 0xAF {
      at += 2
      return true
    }
    return false
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x28, 0x29, 0x21, 0x3F, 0x22, 0x7C, 0x2D, 0x2A: true
    default: false
    }
  }

  /// Money, shares, times: equal ones say little about whether two projects are one.
  private static func isNoQuantity(_ word: String) -> Bool {
    nonQuantities.contains(word) || times.contains { word.hasPrefix($0) }
  }

  /// How adjectives of time and share begin: `24-monatig`, `80-prozentig`.
  private static let times = ["monat", "jähr", "täg", "wöch", "stünd", "minüt", "prozent"]

  private static let nonQuantities: Set<String> = [
    "€", "eur", "euro", "mio", "million", "millionen", "mrd", "milliarde", "milliarden", "tsd",
    "tausend", "t€", "teur", "cent", "%", "prozent", "jahr", "jahre", "jahren", "monat", "monate",
    "monaten", "woche", "wochen", "tag", "tage", "tagen", "stunde", "stunden", "std", "uhr", "min",
    "minute", "minuten", "sekunden", "januar", "februar", "märz", "april", "mai", "juni", "juli",
    "august", "september", "oktober", "november", "dezember", "grad", "°c", "quartal", "phase",
    "bauabschnitt", "abschnitt", "uhr,", "%,", "ct",
  ]

  private static let units: [String: (Unit, UInt64)] = {
    var units: [String: (Unit, UInt64)] = [:]
    func add(_ unit: Unit, _ factor: UInt64, _ words: String) {
      for word in words.split(separator: " ") { units[String(word)] = (unit, factor) }
    }
    add(.area, 1, "m² qm m2 quadratmeter quadratmetern")
    add(.area, 10_000, "ha hektar")
    add(.area, 1_000_000, "km² qkm quadratkilometer")
    add(.length, 1_000, "km kilometer kilometern")
    add(.length, 1, "m meter metern lfm")
    add(.power, 1, "kw kilowatt")
    add(.power, 1_000, "mw megawatt")
    add(.peak, 1, "kwp kw_p")
    add(.peak, 1_000, "mwp")
    add(.energy, 1, "kwh")
    add(.energy, 1_000, "mwh mwh/a")
    add(.energy, 1_000_000, "gwh gwh/a")
    add(.mass, 1, "kg")
    add(.mass, 1_000, "t tonnen tonne t/a t/jahr")
    add(.volume, 1, "m³ kubikmeter cbm m3")
    add(.flow, 1, "m³/d m³/tag")
    add(.places, 1, "plätze plätzen platz stellplätze stellplätzen kitaplätze ausbildungsplätze")
    add(
      .places, 1, "betreuungsplätze schulplätze tagespflegeplätze wohnplätze unterbringungsplätze")
    add(.beds, 1, "betten bett planbetten")
    add(.seats, 1, "sitze arztsitze sitz sitzplätze")
    add(.dwellings, 1, "we wohneinheiten wohnungen einheiten apartments appartements wohneinheit")
    add(
      .people, 1, "personen menschen kinder kindern schüler schülerinnen beschäftigte teilnehmende")
    add(
      .people, 1, "gäste besucher besucherinnen auszubildende azubis teilnehmer gäste/a einwohner")
    add(.jobs, 1, "vzä stellen arbeitsplätze arbeitsplätzen vollzeitstellen stelle")
    add(.pieces, 1, "stk stück geräte geräten ladepunkte ladepunkten fahrzeuge busse leuchten")
    add(.connections, 1, "anschlüsse anschlüssen adressen haushalte haushalten hausanschlüsse")
    add(.rooms, 1, "räume räumen klassenräume büros zimmer")
    add(.groups, 1, "gruppen gruppe züge")
    add(.kilometresPerYear, 1, "fzkm/a fahrplankilometer")
    return units
  }()
}

/// A number as it is written, in thousandths.
struct Numeral {
  private let start: Int
  /// Behind its last byte.
  let end: Int
  /// Nil for dates, times and numbers that are none (`1.2.3`).
  let thousandths: UInt64?
  let mayBeYear: Bool

  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) {
    self.start = start
    var at = start
    var value: UInt64 = 0
    var (digits, decimals, groups) = (0, 0, 0)
    var isNumber = true
    var inDecimals = false
    while at < text.count {
      let byte = text[at]
      if WordScanner.isDigit(byte) {
        digits += 1
        if inDecimals {
          decimals += 1
          if decimals <= 3 { value = value * 10 + UInt64(byte - 0x30) }
        } else if digits <= 12 {
          value = value * 10 + UInt64(byte - 0x30)
        }
      } else if byte == 0x2E || byte == 0x2C || byte == 0x3A, at + 1 < text.count,
        WordScanner.isDigit(text[at + 1])
      {
        if byte == 0x3A || inDecimals {
          isNumber = false
        } else if byte == 0x2C {
          inDecimals = true
        } else if Numeral.isGroup(text, at + 1) {
          groups += 1
        } else {
          isNumber = false
        }
      } else {
        break
      }
      at += 1
    }
    end = at
    for _ in min(decimals, 3)..<3 { value *= 10 }
    thousandths = isNumber && digits <= 15 ? value : nil
    mayBeYear = groups == 0 && !inDecimals && value >= 1_900_000 && value <= 2_100_000
  }

  /// Whether it is joined to other digits (`2027-03-31`, `2025/26`) or a month follows.
  func isPartOfDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func isJoint(_ at: Int) -> Bool { text[at] == 0x2D || text[at] == 0x2F }
    if start > 1, isJoint(start - 1), WordScanner.isDigit(text[start - 2]) { return true }
    if end + 1 < text.count, isJoint(end), WordScanner.isDigit(text[end + 1]) { return true }
    guard end + 2 < text.count, text[end] == 0x2E, text[end + 1] == 0x20 else { return false }
    let word = text[(end + 2)...].prefix { $0 > 0x20 && $0 != 0x2E && $0 != 0x2C }
    return word.count < 12
      && Numeral.months.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let months: Set<String> = [
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "dezember", "jan", "feb", "mär", "apr", "jun", "jul", "aug", "sep", "okt", "nov",
    "dez",
  ]

  /// Whether `€` or `EUR` stands before it.
  func isMoney(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = start
    while at > 0, text[at - 1] == 0x20 || text[at - 1] == 0xA0 || text[at - 1] == 0xC2 { at -= 1 }
    guard at >= 3 else { return false }
    let before = (text[at - 3], text[at - 2], text[at - 1])
    return before == (0xE2, 0x82, 0xAC) || before == (0x45, 0x55, 0x52)
  }

  /// Behind `,-` and `,–`, as sums of money are written.
  func endOfDashes(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard end + 1 < text.count, text[end] == 0x2C else { return end }
    if text[end + 1] == 0x2D { return end + 2 }
    return text[end + 1] == 0xE2 && end + 3 < text.count ? end + 4 : end
  }

  /// Whether exactly three digits follow.
  private static func isGroup(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + 3 <= text.count else { return false }
    for at in start..<start + 3 where !WordScanner.isDigit(text[at]) { return false }
    return start + 3 == text.count || !WordScanner.isDigit(text[start + 3])
  }
}
