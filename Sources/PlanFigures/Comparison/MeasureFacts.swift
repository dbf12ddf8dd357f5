import PlanModel

/// What the comparison reads of a measure beside its text.
struct MeasureFacts: Sendable {
  let type: Int?
  let carrier: DocumentID?
  /// Municipality of the carrier; nil for others.
  let carrierNumber: UInt32?
  /// Municipalities that it serves, ordered.
  let catchment: [UInt32]
  /// `kommunen`, ordered.
  let towns: [UInt32]
  /// `kommunen` and `betroffen`, ordered.
  let named: [UInt32]
  /// How far its type reaches: 0 its own town, 1 the whole county.
  let reach: Double
  let partners: [DocumentID]
  /// `ort`, else the site's.
  let spot: Region.Spot?
  /// Points of `kommunen`, for distances where there is no place.
  let townSpots: [Region.Spot]
  /// In cents.
  let cost: Double?
  let isCompleted: Bool
  /// The number of its phase, section or part, by its title.
  let phase: Int?

  init(_ measure: borrowing Measure, _ plan: Plan, _ region: Region, _ types: TypeRelations) {
    type = types.number(of: measure.art.value)
    carrier = measure.traeger.value
    carrierNumber = carrier.flatMap { region.number(of: $0) }.map(UInt32.init)
    partners = measure.partner.values
    let towns = region.municipalities(measure.kommunen.values)
    let point = measure.ort.value ?? plan.site(measure.flaeche.value)?.ort.value
    spot = point.map(Region.Spot.init)
    townSpots = point == nil ? towns.compactMap { region.spot(of: Int($0)) } : []
    var catchment = towns
    if !measure.betroffen.entries.isEmpty {
      catchment += region.municipalities(measure.betroffen.values)
    } else if let type {
      switch types.reach(type) {
      case .sharedMunicipality: break
      case .county: catchment += region.wholeCounty(of: towns)
      case .radius(let kilometres):
        let centers =
          point.map { [$0] }
          ?? towns.prefix(2).compactMap { region.municipalities[Int($0)].ort.value }
        for center in centers { catchment += region.within(kilometres, of: center) }
      }
    }
    self.catchment = MeasureFacts.ordered(catchment)
    self.towns = MeasureFacts.ordered(towns)
    named = MeasureFacts.ordered(towns + region.municipalities(measure.betroffen.values))
    reach =
      switch type.map(types.reach) {
      case .radius(let kilometres): min(1, kilometres / 40)
      case .county: 1
      case .sharedMunicipality, nil: 0
      }
    cost = measure.kosten.value.map { Double($0.cents) }
    isCompleted = measure.status.value == .abgeschlossen
    phase = measure.titel.value.flatMap(PhaseNumber.of)
  }

  private static func ordered(_ numbers: [UInt32]) -> [UInt32] {
    var ordered: [UInt32] = []
    for number in numbers.sorted() where number != ordered.last { ordered.append(number) }
    return ordered
  }

  /// The distance as format.md §5 has it, in kilometres; nil if unknown.
  func distance(to other: MeasureFacts) -> Double? {
    let (own, others) = (spot.map { [$0] } ?? townSpots, other.spot.map { [$0] } ?? other.townSpots)
    var nearest: Double?
    for a in own {
      for b in others {
        let distance = a.distance(to: b)
        if distance < nearest ?? .infinity { nearest = distance }
      }
    }
    return nearest
  }

  /// How many numbers two ordered lists share.
  static func shared(_ a: [UInt32], _ b: [UInt32]) -> Int {
    var (i, j, both) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        both += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return both
  }

  /// Whether the carrier of the other takes part here or is served.
  func involves(carrierOf other: MeasureFacts) -> Bool {
    if let carrier = other.carrier, partners.contains(carrier) { return true }
    guard let number = other.carrierNumber else { return false }
    return catchment.contains(number)
  }
}

/// The number of a phase, section or part in a title: `2. Bauabschnitt`, `Phase II`.
enum PhaseNumber {
  private static let words: Set<String> = [
    "phase", "abschnitt", "bauabschnitt", "ba", "teilabschnitt", "stufe", "baustufe",
    "ausbaustufe", "etappe", "los", "teil", "modul", "tranche", "teilprojekt", "teilmaßnahme",
  ]
  private static let numerals = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "erste": 1, "erster": 1, "ersten": 1, "zweite": 2,
    "zweiter": 2, "zweiten": 2, "dritte": 3, "dritter": 3, "dritten": 3, "eins": 1, "zwei": 2,
    "drei": 3,
  ]

  static func of(_ title: String) -> Int? {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() where self.words.contains(word) {
      if index + 1 < words.count, let number = number(words[index + 1]) { return number }
      if index > 0, let number = number(words[index - 1]) { return number }
    }
    return nil
  }

  private static func number(_ word: String) -> Int? {
    if let number = numerals[word] { return number }
    return Int(word).flatMap { (1...20).contains($0) ? $0 : nil }
  }
}
