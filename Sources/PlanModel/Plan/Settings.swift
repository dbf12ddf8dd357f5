import Diagnostics

/// What plan.md says of the plan as a whole.
public struct Settings: Sendable {
  public let document: Document
  public let titel: Given<String>
  public let gebiet: Given<String>
  public let stichtag: Given<Day>
  public let phase: Given<Phase>
  public let untertitel: Given<String>
  public let herausgeber: Given<String>
  public let kontakt: Given<String>
  public let sitzungGremium: Given<String>
  public let sitzungDatum: Given<Day>
  public let beispieldaten: Given<Bool>
  public let lizenz: Given<String>
  public let sprache: Given<String>
  public let abbau: Listing<JobLoss>
  public let synonyme: [[String]]

  /// Jobs that go with coal in a year.
  public struct JobLoss: Sendable {
    public let jahr: Given<Int>
    public let stellen: Given<Int>
    public let art: Given<String>
    public let quelle: Given<String>
  }

  init(_ f: Fields) {
    document = f.document
    titel = f.text("titel")
    gebiet = f.ags("gebiet")
    stichtag = f.date("stichtag")
    phase = f.choice("phase", Phase.self)
    untertitel = f.text("untertitel")
    herausgeber = f.text("herausgeber")
    kontakt = f.text("kontakt")
    let session = f.mapping("sitzung")
    sitzungGremium = session?.text("gremium") ?? .absent
    sitzungDatum = session?.date("datum") ?? .absent
    beispieldaten = f.flag("beispieldaten")
    lizenz = f.text("lizenz")
    sprache = f.word("sprache")
    abbau = f.mappings("abbau").mapped { loss in
      JobLoss(
        jahr: loss.year("jahr"), stellen: loss.count("stellen"), art: loss.word("art"),
        quelle: loss.text("quelle"))
    }
    synonyme =
      f.listing("synonyme") { value -> [String]? in
        guard case .list(let words) = value else { return nil }
        return words.compactMap { if case .text(let word) = $0.value { word } else { nil } }
      }.values
  }
}

extension Vocabulary {
  /// The standard words and the additions of plan.md, which is read for them before all else.
  init(additionsOf plan: Document?) {
    self = .standard
    guard let plan else { return }
    if case .mapping(let fields)? = plan.field("handlungsfelder")?.value {
      for field in fields {
        switch field.value {
        case .text(let name): add(field: field.key, name: name)
        case .mapping(let inside):
          if case .text(let name)? = inside.first(where: { $0.key == "name" })?.value {
            add(field: field.key, name: name)
          }
        default: continue
        }
      }
    }
    guard case .mapping(let types)? = plan.field("massnahmenarten")?.value else { return }
    for type in types {
      if case .mapping(let inside) = type.value { add(MeasureType(type.key, inside)) }
    }
  }
}

extension MeasureType {
  fileprivate init(_ id: String, _ fields: [Field]) {
    func text(_ key: String) -> String? {
      switch fields.first(where: { $0.key == key })?.value {
      case .text(let text), .choice(let text): text
      default: nil
      }
    }
    func flag(_ key: String) -> Bool {
      fields.first { $0.key == key }?.value == .flag(true)
    }
    let unit = text("einheit")
    self.init(
      id: id, name: Text(verbatim: text("name") ?? id),
      unit: unit == "–" || unit == "-" ? nil : unit,
      reach: MeasureType.reach(text("radius")),
      field: text("handlungsfeld") ?? "verwaltung_beteiligung",
      isFacility: flag("anlage"), isEssentialService: flag("daseinsvorsorge"))
  }

  private static func reach(_ text: String?) -> Reach {
    switch text {
    case "kreis", "∞": return .county
    case nil, "–", "-": return .sharedMunicipality
    case .some(let text):
      guard case .exact(let number)? = Numeral(text)?.reading else { return .sharedMunicipality }
      return .radius(number.approximate)
    }
  }
}
