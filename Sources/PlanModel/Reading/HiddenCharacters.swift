import Diagnostics

/// Characters that cannot be seen and make a text look other than it is (rules.md, zeichen-verdeckt).
enum HiddenCharacters {
  /// The name of the first hidden character, such as `U+202E`.
  static func first(in text: String) -> String? {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? nil : hidden(in: text).first.map(name)
  }

  static func removed(from text: String) -> String {
    let kept = text.flatMap { character in
      character.unicodeScalars.filter { !isHidden($0, in: character) }
    }
    return String(String.UnicodeScalarView(kept))
  }

  static func finding(_ name: String, at place: Place, in what: Text, subject: String?) -> Finding {
    Finding(
      .zeichenVerdeckt, at: place,
      Text(
        de: "\(what.de): verdecktes Zeichen \(name)", en: "\(what.en): hidden character \(name)"),
      explanation: Text(
        de: """
          Es ist nicht zu sehen und kann den Text anders aussehen lassen, als er ist. Bitte neu \
          eintippen statt einfügen.
          """,
        en: """
          It cannot be seen and can make the text look other than it is. Type it anew instead of \
          pasting.
          """), subject: subject)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  private static func hidden(in text: String) -> [Unicode.Scalar] {
    text.flatMap { character in
      character.unicodeScalars.filter { isHidden($0, in: character) }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar, in character: Character) -> Bool {
    guard isHidden(scalar) else { return false }
    // A joiner at the end joins nothing.
    if scalar.value != 0x200D || character.unicodeScalars.last == scalar { return true }
    return !character.unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0xFF }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: scalar != "\t" && scalar != "\n" && scalar != "\r"
    case 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E,
      0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
