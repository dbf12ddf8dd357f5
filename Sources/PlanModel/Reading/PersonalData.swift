import Diagnostics

/// Traces of a person in a text that will be published (rules.md, personendaten).
public enum PersonalData {
  /// Mail providers whose addresses belong to people, not to functions.
  public static let freeProviders: Set<String> = [
    "aol.com", "arcor.de", "freenet.de", "gmail.com", "gmx.at", "gmx.ch", "gmx.de", "gmx.net",
    "googlemail.com", "hotmail.com", "hotmail.de", "icloud.com", "live.de", "mail.de",
    "mailbox.org",
    "me.com", "online.de", "outlook.com", "outlook.de", "posteo.de", "proton.me", "protonmail.com",
    "t-online.de", "web.de", "yahoo.com", "yahoo.de",
  ]

  /// Words of an address that name a function.
  public static let functionWords: [String] = [
    "amt", "anfrage", "ansprech", "archiv", "ausschuss", "bau", "beirat", "beratung", "beteiligung",
    "bibliothek", "buero", "buerger", "datenschutz", "dezernat", "digital", "energie",
    "entwicklung",
    "fachbereich", "finanz", "foerder", "gemeinde", "geschaeft", "gesundheit", "hilfe", "impressum",
    "info", "it", "jugend", "klima", "kommun", "kontakt", "kreis", "kultur", "leitstelle", "mail",
    "masterplan", "mobil", "office", "plan", "post", "presse", "projekt", "rat", "redaktion",
    "referat", "sekretariat", "service", "soziales", "stab", "stadt", "stelle", "strukturwandel",
    "support", "team", "tourismus", "umwelt", "verkehr", "verwaltung", "wirtschaft", "zentral",
  ]

  static func problem(in text: String) -> Text? {
    if text.utf8.contains(0x40), let problem = addressProblem(in: text) { return problem }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    guard digits >= leastDigits, phoneNumber(in: text) != nil else { return nil }
    return Text(de: "Hier steht eine Telefonnummer", en: "A phone number stands here")
  }

  /// Digits from which a number counts as a phone number.
  private static let leastDigits = 7

  private static func addressProblem(in text: String) -> Text? {
    if hasNamedAddress(text) {
      return Text(de: "Hier steht ein Name mit Adresse", en: "A name with an address stands here")
    }
    if addresses(in: text).contains(where: isPersonal) {
      return Text(de: "Hier steht die Adresse einer Person", en: "A person's address stands here")
    }
    return nil
  }

  /// Two capitalised words before `<mail>`.
  private static func hasNamedAddress(_ text: String) -> Bool {
    let pieces = text.split(separator: "<", omittingEmptySubsequences: false)
    for piece in pieces.indices.dropFirst() {
      guard let end = pieces[piece].firstIndex(of: ">"), pieces[piece][..<end].contains("@") else {
        continue
      }
      let words = pieces[piece - 1].split { $0 == " " || $0 == "\u{A0}" }.suffix(2)
      let areNames = words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || $0 == "-" }
      }
      if words.count == 2 && areNames { return true }
    }
    return false
  }

  private static func addresses(in text: String) -> [String] {
    let words = text.split { !($0.isLetter || $0.isNumber || "@._%+-".contains($0)) }
    return words.map { $0.trimmingSuffix(while: { $0 == "." || $0 == "-" }) }
      .filter { word in
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      }
  }

  private static func isPersonal(_ address: String) -> Bool {
    let parts = address.lowercased().split(separator: "@")
    guard parts.count == 2 else { return false }
    if freeProviders.contains(String(parts[1])) { return true }
    let words = parts[0].split(separator: ".")
    guard words.count == 2, words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } }) else {
      return false
    }
    return !words.contains { namesFunction(String($0)) }
  }

  /// A word of the list, one that holds a longer one of them (`klimaschutz`), or an office (`bauamt`).
  private static func namesFunction(_ word: String) -> Bool {
    word.hasSuffix("amt")
      || functionWords.contains { word == $0 || ($0.utf8.count > 4 && word.contains($0)) }
  }

  /// At least seven digits after Tel., Telefon, Fon, Mobil, or beginning with a German prefix.
  private static func phoneNumber(in text: String) -> String? {
    let characters = Array(text)
    var start = 0
    while start < characters.count {
      let isWordStart =
        start == 0 || !(characters[start - 1].isLetter || characters[start - 1].isNumber)
      if isWordStart, let first = numberStart(characters, start) {
        let number = digits(characters, from: first)
        if number.filter(\.isNumber).count >= leastDigits { return number }
      }
      start += 1
    }
    return nil
  }

  private static func numberStart(_ text: [Character], _ start: Int) -> Int? {
    func begins(with prefix: String) -> Bool {
      text[start...].starts(with: prefix) { $0.lowercased() == $1.lowercased() }
    }
    for prefix in ["+49", "0049", "015", "016", "017"] where begins(with: prefix) { return start }
    for prefix in ["telefon", "tel", "fon", "mobil"] where begins(with: prefix) {
      var index = start + prefix.count
      if index < text.count, text[index].isLetter { continue }
      while index < text.count, ".: \u{A0}".contains(text[index]) { index += 1 }
      return index
    }
    return nil
  }

  private static func digits(_ text: [Character], from start: Int) -> String {
    let allowed = "0123456789 +-/()\u{A0}"
    return String(text[start...].prefix { allowed.contains($0) }).trimmingBlanks()
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, matches(last) { text.removeLast() }
    return String(text)
  }
}
