/// Words as the search compares them: small letters, ä as ae, ß as ss, each word once. The script
/// of the site (`masterplan.js`) folds what is typed in the same way.
enum SearchWords {
  static func words(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    var words: [String] = []
    for text in texts {
      for part in folded(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let word = String(part)
        if word.unicodeScalars.count > 1, seen.insert(word).inserted { words.append(word) }
      }
    }
    return words
  }

  static func folded(_ text: String) -> String {
    var folded = ""
    for character in text.lowercased() where character != "\u{AD}" {
      switch character {
      case "ä": folded += "ae"
      case "ö": folded += "oe"
      case "ü": folded += "ue"
      case "ß": folded += "ss"
      default: folded.append(character)
      }
    }
    return folded
  }
}
