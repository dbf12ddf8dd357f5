import Diagnostics

/// A measure (`massnahme`). Properties bear the names of the format's keys.
public struct Measure: Sendable {
  public let document: Document
  public let id: DocumentID?

  public let titel: Given<String>
  public let art: Given<MeasureType>
  public let traeger: Given<DocumentID>
  public let kommunen: Listing<DocumentID>
  public let status: Given<Status>
  public let zeitraum: Given<Period>
  public let kosten: Given<Money>
  public let kostenStand: Given<Day>
  public let kostenGenauigkeit: Given<String>
  /// As written; a part inherits its whole's goals, see `Plan.goals(of:)`.
  public let ziele: Listing<DocumentID>
  public let kurz: Given<String>
  /// Given, or that of `art`.
  public let handlungsfeld: Given<String>
  public let prioritaet: Given<String>
  public let leitprojekt: Given<Bool>
  public let schlagworte: Listing<String>

  public let partner: Listing<DocumentID>
  public let betroffen: Listing<DocumentID>
  public let informiert: Table<DocumentID, Day>
  public let positionen: Table<DocumentID, String>
  public let zustaendig: Given<String>
  public var teilVon: Given<DocumentID>
  public var haengtAbVon: Listing<DocumentID>
  public let konfliktMit: Listing<DocumentID>
  public var ersetztDurch: Given<DocumentID>
  public let ersetzt: Listing<String>
  public let abgrenzung: Given<String>

  public let vorgesehen: Listing<DocumentID>
  public let finanzierung: Listing<FundingEntry>
  public let jahre: Table<Int, Money>
  public let folgekosten: Given<Money>
  public let betreiber: Given<DocumentID>
  public let betriebBis: Given<Moment>
  public let rueckfall: Given<String>

  public let kapazitaet: Given<ExactNumber>
  public var arbeitsplaetze: Jobs?
  public let wirkung: Table<DocumentID, ExactNumber>
  public let nutzen: Given<String>
  public let traegerschaft: Given<String>

  public let standort: Given<String>
  public let ort: Given<Point>
  public let flaeche: Given<DocumentID>
  public let flaecheHa: Given<ExactNumber>
  public let nutzungExklusiv: Given<Bool>
  public let wirkungsraum: Given<String>
  public let planrecht: PlanningLaw?
  public let beginn: Given<Day>
  public let meilensteine: Listing<Milestone>
  public let personal: Listing<StaffNeed>

  /// As written; see `Plan.decisions(on:)` for both sides of the relation.
  public let beschluesse: Listing<DocumentID>
  public let sterne: Given<Int>
  public let reife: Given<String>
  public let stand: Given<Day>
  public let sdg: Listing<Int>
  public let bplan: Given<String>

  /// Whether it is live: neither `ruht` nor `verworfen`; an unknown status counts as live.
  public var isLive: Bool { status.value?.isLive ?? true }
  /// Whether its known status is `step` or a later one of the ladder.
  public func isFrom(_ step: Status) -> Bool { status.value?.isFrom(step) ?? false }
  /// `beginn`, else the first day of `zeitraum`.
  public var start: Day? {
    beginn.isAbsent ? zeitraum.value?.first : beginn.value
  }
  /// The last day of `zeitraum`.
  public var end: Day? { zeitraum.value?.last }

  /// An entry of `finanzierung`.
  public struct FundingEntry: Sendable {
    public let quelle: Given<String>
    public let ref: Given<DocumentID>
    public let betrag: Given<Money>
    public let kostenteil: Given<String>
  }

  /// `arbeitsplaetze`
  public struct Jobs: Sendable {
    public let neu: Given<Int>
    public let gesichert: Given<Int>
    public var davonIndustrie: Given<Int>
    public var davonTarif: Given<Int>
    public let ab: Given<Int>
    public let zaehlung: Given<String>
    public let beleg: Given<String>
  }

  public struct PlanningLaw: Sendable {
    public let schritt: Given<String>
    public let stand: Given<Day>
  }

  public struct Milestone: Sendable {
    public let was: Given<String>
    public let bis: Given<Moment>
    public let erledigt: Given<Bool>
  }

  /// Staff of a profile in full-time equivalents, over a time that may be open.
  public struct StaffNeed: Sendable {
    public let profil: Given<String>
    public let vzae: Given<ExactNumber>
    public let von: Given<Moment>
    public let bis: Given<Moment>
  }
}

extension Measure {
  init(_ f: Fields, vocabulary: Vocabulary) {
    document = f.document
    id = f.document.id
    titel = f.text("titel")
    art = f.word("art").map { vocabulary.measureType($0) }
    traeger = f.reference("traeger")
    kommunen = f.references("kommunen")
    status = f.choice("status", Status.self)
    zeitraum = f.period("zeitraum")
    let cost = f.mapping("kosten")
    kosten = cost?.money("wert") ?? f.money("kosten")
    kostenStand = cost?.date("stand") ?? .absent
    kostenGenauigkeit = cost?.word("genauigkeit") ?? .absent
    ziele = f.references("ziele")
    kurz = f.text("kurz")
    let field = f.word("handlungsfeld")
    handlungsfeld = field.isAbsent ? art.map(\.field) : field
    prioritaet = f.word("prioritaet")
    leitprojekt = f.flag("leitprojekt")
    schlagworte = f.words("schlagworte")
    partner = f.references("partner")
    betroffen = f.references("betroffen")
    informiert = f.byBody("informiert") { if case .date(let day) = $0 { day } else { nil } }
    positionen = f.byBody("positionen") { if case .choice(let word) = $0 { word } else { nil } }
    zustaendig = f.text("zustaendig")
    teilVon = f.reference("teil_von")
    haengtAbVon = f.references("haengt_ab_von")
    konfliktMit = f.references("konflikt_mit")
    ersetztDurch = f.reference("ersetzt_durch")
    ersetzt = f.words("ersetzt")
    abgrenzung = f.text("abgrenzung")
    vorgesehen = f.references("vorgesehen")
    finanzierung = f.mappings("finanzierung").mapped { entry in
      FundingEntry(
        quelle: entry.word("quelle"), ref: entry.reference("ref"), betrag: entry.money("betrag"),
        kostenteil: entry.text("kostenteil"))
    }
    jahre = f.byYear("jahre")
    folgekosten = f.money("folgekosten")
    betreiber = f.reference("betreiber")
    betriebBis = f.moment("betrieb_bis")
    rueckfall = f.text("rueckfall")
    kapazitaet = f.number("kapazitaet")
    arbeitsplaetze = f.mapping("arbeitsplaetze").map(Jobs.init)
    wirkung = f.byBody("wirkung", Fields.figure)
    nutzen = f.text("nutzen")
    traegerschaft = f.word("traegerschaft")
    standort = f.text("standort")
    ort = f.point("ort")
    flaeche = f.reference("flaeche")
    flaecheHa = f.number("flaeche_ha")
    nutzungExklusiv = f.flag("nutzung_exklusiv")
    wirkungsraum = f.word("wirkungsraum")
    planrecht = f.mapping("planrecht").map(PlanningLaw.init)
    beginn = f.date("beginn")
    meilensteine = f.mappings("meilensteine").mapped { entry in
      Milestone(was: entry.text("was"), bis: entry.moment("bis"), erledigt: entry.flag("erledigt"))
    }
    personal = f.mappings("personal").mapped(StaffNeed.init)
    beschluesse = f.references("beschluesse")
    sterne = f.count("sterne")
    reife = f.word("reife")
    stand = f.date("stand")
    sdg = f.listing("sdg") { if case .count(let number) = $0 { number } else { nil } }
    bplan = f.text("bplan")
  }
}

extension Measure.Jobs {
  init(_ f: Fields) {
    neu = f.count("neu")
    gesichert = f.count("gesichert")
    davonIndustrie = f.count("davon_industrie")
    davonTarif = f.count("davon_tarif")
    ab = f.year("ab")
    zaehlung = f.word("zaehlung")
    beleg = f.text("beleg")
  }
}

extension Measure.PlanningLaw {
  init(_ f: Fields) {
    schritt = f.word("schritt")
    stand = f.date("stand")
  }
}

extension Measure.StaffNeed {
  init(_ f: Fields) {
    profil = f.word("profil")
    vzae = f.number("vzae")
    von = f.moment("von")
    bis = f.moment("bis")
  }
}

extension Listing where Element == Fields {
  func mapped<T>(_ transform: (Fields) -> T) -> Listing<T> {
    Listing<T>(
      entries: entries.map { Listing<T>.Entry(value: transform($0.value), place: $0.place) },
      unknownCount: unknownCount, isGiven: isGiven)
  }
}
