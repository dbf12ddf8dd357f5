/// What an id may look like (format.md §1).
public enum DocumentName {
  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  public static func isValid(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isSlug = parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isSlug, name.utf8.count <= 80, name != "plan", name != "index",
      !devices.contains(name)
    else { return false }
    let isPage = parts.count == 2 && parts[0] == "seite" && parts[1].allSatisfy(\.isNumber)
    return !isPage
  }

  /// The nearest allowed name: ä ö ü ß → ae oe ue ss, lower case, other marks off, every other run
  /// of characters a hyphen; nil if nothing is left of it.
  public static func proposal(for name: String) -> String? {
    var slug = ""
    for scalar in name.precomposed.lowercased().decomposedUmlauts.unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !(0x300...0x36F).contains(scalar.value), !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    slug = String(slug.drop { $0 == "-" }.prefix(80))
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return nil }
    return isValid(slug) ? slug : "\(slug.prefix(76))-neu"
  }
}

extension String {
  /// Umlauts written out, all other marks apart from their letters.
  fileprivate var decomposedUmlauts: String {
    var out = ""
    for character in self {
      switch character {
      case "ä": out += "ae"
      case "ö": out += "oe"
      case "ü": out += "ue"
      case "ß": out += "ss"
      default: out += String(character).canonicallyDecomposed
      }
    }
    return out
  }
}
