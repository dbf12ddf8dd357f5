import Diagnostics

extension FormatPage {
  mutating func writeKinds() {
    heading(2, Text(de: "Arten von Dokumenten und ihre Schlüssel", en: "Kinds and their keys"))
    line(
      Text(
        de:
          "Jede Art kennt außerdem eigene Schlüssel des Kreises, die mit `x-` beginnen: Sie bleiben erhalten und werden mit ausgegeben. Jeder andere unbekannte Schlüssel wird gemeldet.",
        en:
          "Every kind also takes the county's own keys, which begin with `x-`: they are kept and exported. Any other unknown key is reported."
      ))
    for kind in Kind.allCases {
      heading(3, Text(verbatim: "\(FormatPage.code(kind.rawValue)) – ") + kind.name)
      line(kind.meaning)
      table(FormatPage.keyHead, Schema.ownKeys(of: kind).flatMap { FormatPage.rows($0, under: "") })
    }
    heading(3, Text(de: "Schlüssel aller Arten", en: "Keys of every kind"))
    table(FormatPage.keyHead, Schema.commonKeys.flatMap { FormatPage.rows($0, under: "") })
  }

  private static let keyHead = [
    Text(de: "Schlüssel", en: "key"), Text(de: "Wert", en: "value"),
    Text(de: "Pflicht", en: "required"), Text(de: "Bedeutung", en: "meaning"),
    Text(de: "Beispiel", en: "example"),
  ]

  /// The row of a key, and those of the keys inside it.
  private static func rows(_ key: Key, under path: String) -> [[Text]] {
    let name = path + key.name
    let row = [
      Text(verbatim: code(name)), key.type.words, key.requirement.words, key.meaning,
      Text(verbatim: code(key.example)),
    ]
    return [row] + key.type.innerKeys.flatMap { rows($0, under: name + ".") }
  }

  mutating func writeVocabularies() {
    heading(2, Text(de: "Wortlisten", en: "Vocabularies"))
    heading(3, Text(de: "Handlungsfelder", en: "Fields"))
    let vocabulary = Vocabulary.standard
    table(
      [Text(de: "Wort", en: "word"), Text(de: "Name", en: "name")],
      vocabulary.fields.map { [Text(verbatim: FormatPage.code($0.id)), $0.name] })
    heading(3, Text(de: "Maßnahmenarten", en: "Measure types"))
    line(
      Text(
        de:
          "Einheit der Kapazität; Radius, in dem zwei Vorhaben denselben Einzugsbereich haben (∞ der ganze Kreis, – nur in einer gemeinsamen Kommune); A: hinterlässt eine Anlage, die betrieben werden muss; D: Daseinsvorsorge. plan.md kann mit `massnahmenarten` und `handlungsfelder` weitere nennen.",
        en:
          "Unit of the capacity; radius within which two projects serve the same catchment (∞ the whole county, – only where they share a municipality); A: leaves something to run; D: essential service. plan.md can add to them by `massnahmenarten` and `handlungsfelder`."
      ))
    table(
      [
        Text(verbatim: "art"), Text(de: "Name", en: "name"), Text(de: "Einheit", en: "unit"),
        Text(de: "Radius", en: "radius"), Text(de: "Handlungsfeld", en: "field"),
        Text(verbatim: ""),
      ],
      vocabulary.measureTypes.map(\.row))
    heading(3, Text(de: "Profile des Personals", en: "Profiles of staff"))
    line(Text(verbatim: Vocabulary.profiles.map(FormatPage.code).joined(separator: ", ")))
    heading(3, Text(de: "Schwellen", en: "Thresholds"))
    line(
      Text(
        de: "Werte, die plan.md unter `schwellen` ändern kann.",
        en: "Values that plan.md can change by `schwellen`."))
    table(
      [Text(de: "Name", en: "name"), Text(de: "ohne Angabe", en: "default")],
      Thresholds.Name.allCases.map { name in
        [
          Text(verbatim: FormatPage.code(name.rawValue)),
          Text(
            de: Thresholds.standard.printed(name, .de), en: Thresholds.standard.printed(name, .en)),
        ]
      })
  }
}

extension MeasureType {
  fileprivate var row: [Text] {
    let radius: Text =
      switch reach {
      case .radius(let kilometres): Text(verbatim: "\(Int(kilometres)) km")
      case .county: Text(verbatim: "∞")
      case .sharedMunicipality: Text(verbatim: "–")
      }
    let marks = (isFacility ? ["A"] : []) + (isEssentialService ? ["D"] : [])
    return [
      Text(verbatim: FormatPage.code(id)), name, Text(verbatim: unit ?? "–"), radius,
      Text(verbatim: FormatPage.code(field)), Text(verbatim: marks.joined(separator: " ")),
    ]
  }
}

extension Schema {
  private static let commonNames: Set<String> = ["typ", "id", "anerkannt"]

  /// The keys that only this kind explains.
  static func ownKeys(of kind: Kind) -> [Key] {
    keys(of: kind).filter { !commonNames.contains($0.name) }
  }

  /// The keys of every kind.
  static var commonKeys: [Key] {
    keys(of: .massnahme).filter { commonNames.contains($0.name) }
  }
}
