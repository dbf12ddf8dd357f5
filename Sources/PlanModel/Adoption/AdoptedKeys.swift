/// The keys of a kind that a council decides on (format.md §4).
enum AdoptedKeys {
  static func of(_ kind: Kind) -> [Key] {
    Schema.keys(of: kind).filter { key in
      kind == .massnahme ? measure.contains(key.name) : !isLeftOut(key.name)
    }
  }

  /// Whether a key never counts, at any depth: what is written when nothing has been decided anew,
  /// what says who a document is, and what `masterplan adopt` writes itself.
  static func isLeftOut(_ name: String) -> Bool { leftOut.contains(name) || name.hasPrefix("x-") }

  /// The key and those inside its value that count.
  static func names(_ key: Key) -> [String] {
    [key.name] + key.type.innerKeys.filter { !isLeftOut($0.name) }.flatMap(names)
  }

  private static let leftOut: Set<String> = [
    "typ", "id", "stand", "beschluesse", "anerkannt", "istwerte", "fassung",
  ]

  private static let measure: Set<String> = [
    "titel", "kurz", "art", "traeger", "kommunen", "ziele", "zeitraum", "kosten", "finanzierung",
    "jahre", "folgekosten", "betreiber", "kapazitaet", "arbeitsplaetze", "flaeche", "flaeche_ha",
    "ort", "traegerschaft", "teil_von",
  ]
}
