/// A number at the start of a text, before its type decides what its separators mean.
struct Numeral {
  enum Reading: Equatable {
    case exact(ExactNumber)
    /// One dot with three digits behind it: `1.500`.
    case dotTriple(thousands: ExactNumber?, decimal: ExactNumber)
    /// One comma with three digits and no groups: `12,345`.
    case commaTriple(decimal: ExactNumber, thousands: ExactNumber?)
    /// A decimal point: `1.5`; the form with a comma.
    case point(comma: String)
    /// English notation: `1,234.56`; the German form.
    case english(String)
    case malformed
    case outOfRange
  }

  let negative: Bool
  let signed: Bool
  let reading: Reading
  /// What follows the number, without blanks around it.
  let rest: String

  /// Nil if the text does not begin with a number.
  init?(_ text: String) {
    var scalars = Substring(text).unicodeScalars
    var negative = false
    var signed = false
    if let sign = scalars.first, sign == "-" || sign == "−" || sign == "+" {
      negative = sign != "+"
      signed = true
      scalars.removeFirst()
    }
    guard let first = scalars.first, Numeral.isDigit(first) else { return nil }
    var end = scalars.startIndex
    var cursor = scalars.startIndex
    while cursor < scalars.endIndex {
      let scalar = scalars[cursor]
      let next = scalars.index(after: cursor)
      if Numeral.isDigit(scalar) {
        end = next
      } else if Numeral.isSeparator(scalar) {
        guard next < scalars.endIndex, Numeral.isDigit(scalars[next]) else { break }
      } else {
        break
      }
      cursor = next
    }
    self.negative = negative
    self.signed = signed
    reading = Numeral.read(String(scalars[scalars.startIndex..<end]), negative: negative)
    rest = String(scalars[end...]).trimmingBlanks()
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || isBlank(scalar)
  }
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
  }

  private static func read(_ text: String, negative: Bool) -> Reading {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2 { return .malformed }
    let fraction = parts.count == 2 ? parts[1] : ""
    if !fraction.unicodeScalars.allSatisfy(isDigit) {
      let pieces = fraction.split(separator: ".", omittingEmptySubsequences: false)
      let isEnglish = pieces.count == 2 && pieces[0].count == 3 && parts[0].count <= 3
      return isEnglish ? .english("\(parts[0]).\(pieces[0]),\(pieces[1])") : .malformed
    }
    let separators = parts[0].unicodeScalars.filter { !isDigit($0) }
    guard Set(separators).count <= 1 else { return .malformed }
    let groups = parts[0].unicodeScalars.split { !isDigit($0) }.map { String($0) }
    if separators.first == ".", separators.count == 1, parts.count == 1 {
      return readSingleDot(groups[0], groups[1], negative: negative)
    }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return .malformed
      }
    }
    guard let value = number(groups.joined(), fraction, negative: negative) else {
      return .outOfRange
    }
    if parts.count == 2, fraction.count == 3, groups.count == 1 {
      let grouped = groups[0].count <= 3 && !groups[0].hasPrefix("0")
      return .commaTriple(
        decimal: value,
        thousands: grouped ? number(groups[0] + fraction, "", negative: negative) : nil)
    }
    return .exact(value)
  }

  private static func readSingleDot(_ left: String, _ right: String, negative: Bool) -> Reading {
    guard right.count == 3 else {
      return .point(comma: (negative ? "-" : "") + left + "," + right)
    }
    guard let decimal = number(left, right, negative: negative) else { return .outOfRange }
    let grouped = left.count <= 3 && !left.hasPrefix("0")
    return .dotTriple(
      thousands: grouped ? number(left + right, "", negative: negative) : nil, decimal: decimal)
  }

  /// At most 18 digits before and 9 behind the point.
  private static func number(_ whole: String, _ fraction: String, negative: Bool) -> ExactNumber? {
    let whole = whole.drop { $0 == "0" }
    var fraction = fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    guard whole.count <= 18, fraction.count <= 9 else { return nil }
    let padding = String(repeating: "0", count: 9 - fraction.count)
    guard let value = Int128("0" + whole + fraction + padding) else { return nil }
    return ExactNumber(billionths: negative ? -value : value)
  }
}

extension String {
  /// Without blanks, tabs and no-break blanks at both ends.
  func trimmingBlanks() -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      Numeral.isBlank(scalar) || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
    guard let first = unicodeScalars.firstIndex(where: { !isBlank($0) }),
      let last = unicodeScalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
