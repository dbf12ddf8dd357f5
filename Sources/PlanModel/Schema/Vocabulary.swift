import Diagnostics

/// The word lists that a plan chooses from, with the additions of its plan.md.
public struct Vocabulary: Sendable {
  public private(set) var fields: [(id: String, name: Text)]
  public private(set) var measureTypes: [MeasureType]
  private var typeIndex: [String: Int]

  /// format.md §5 without additions.
  public static let standard = Vocabulary(fields: standardFields, measureTypes: standardTypes)

  private init(fields: [(id: String, name: Text)], measureTypes: [MeasureType]) {
    self.fields = fields
    self.measureTypes = measureTypes
    typeIndex = Dictionary(
      measureTypes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func measureType(_ id: String) -> MeasureType? {
    typeIndex[id].map { measureTypes[$0] }
  }

  public func fieldName(_ id: String) -> Text {
    fields.first { $0.id == id }?.name ?? Text(verbatim: id)
  }

  mutating func add(field id: String, name: String) {
    guard !fields.contains(where: { $0.id == id }) else { return }
    fields.append((id, Text(verbatim: name)))
  }

  mutating func add(_ type: MeasureType) {
    guard typeIndex[type.id] == nil else { return }
    typeIndex[type.id] = measureTypes.count
    measureTypes.append(type)
  }

  static let profiles = [
    "bauleitplanung", "hochbau", "tiefbau", "foerdermittel", "vergabe", "it", "klima",
    "wirtschaftsfoerderung", "sozialplanung", "gesundheit", "projektleitung",
  ]

  private static let standardFields: [(id: String, name: Text)] = [
    ("wirtschaft_flaechen", Text(de: "Wirtschaft und Flächen", en: "Economy and land")),
    ("energie_industrie", Text(de: "Energie und Industrie", en: "Energy and industry")),
    ("mobilitaet", Text(de: "Mobilität", en: "Mobility")),
    ("bildung_forschung", Text(de: "Bildung und Forschung", en: "Education and research")),
    ("digitalisierung", Text(de: "Digitalisierung", en: "Digitalisation")),
    ("wohnen_staedtebau", Text(de: "Wohnen und Städtebau", en: "Housing and urban renewal")),
    ("gesundheit_soziales", Text(de: "Gesundheit und Soziales", en: "Health and social affairs")),
    (
      "klima_umwelt_landschaft",
      Text(de: "Klima, Umwelt und Landschaft", en: "Climate, environment and landscape")
    ),
    (
      "tourismus_kultur_sport",
      Text(de: "Tourismus, Kultur und Sport", en: "Tourism, culture and sport")
    ),
    (
      "verwaltung_beteiligung",
      Text(de: "Verwaltung und Beteiligung", en: "Administration and participation")
    ),
  ]
}

/// A type of measure: what it provides, how far it reaches, what it leaves behind.
public struct MeasureType: Sendable {
  /// How far two measures of this type reach the same catchment.
  public enum Reach: Sendable, Hashable {
    /// Kilometres as the crow flies.
    case radius(Double)
    /// The whole county.
    case county
    /// Only where they share a municipality.
    case sharedMunicipality
  }

  public let id: String
  public let name: Text
  /// Unit of the capacity; nil where there is none.
  public let unit: String?
  public let reach: Reach
  public let field: String
  /// Leaves something to run (Anlage).
  public let isFacility: Bool
  /// An essential service (Daseinsvorsorge).
  public let isEssentialService: Bool
}

/// Word lists of the format that other rooms name.
public enum FormatWords {
  /// Staff profiles (format.md §3, beitrag).
  public static let profiles = Vocabulary.profiles

  /// A staff profile as people read it; nil for another word.
  public static func profileName(_ profile: String) -> Text? { profileNames[profile] }

  private static let profileNames: [String: Text] = [
    "bauleitplanung": Text(de: "Bauleitplanung", en: "land-use planning"),
    "hochbau": Text(de: "Hochbau", en: "building"),
    "tiefbau": Text(de: "Tiefbau", en: "civil works"),
    "foerdermittel": Text(de: "Fördermittel", en: "funding"),
    "vergabe": Text(de: "Vergabe", en: "procurement"), "it": Text(de: "IT", en: "IT"),
    "klima": Text(de: "Klima", en: "climate"),
    "wirtschaftsfoerderung": Text(de: "Wirtschaftsförderung", en: "economic development"),
    "sozialplanung": Text(de: "Sozialplanung", en: "social planning"),
    "gesundheit": Text(de: "Gesundheit", en: "health"),
    "projektleitung": Text(de: "Projektleitung", en: "project management"),
  ]
}
