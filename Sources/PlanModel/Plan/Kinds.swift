import Diagnostics

/// A body (`koerperschaft`): county, town, company, citizens' assembly.
public struct Body: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let name: Given<String>
  public let art: Given<BodyKind>
  public let ags: Given<String>
  public let einwohner: Given<Int>
  public let stand: Given<Day>
  public let ort: Given<Point>
  public let haushaltslage: Given<String>
  public let kuemmerer: Given<String>
  public let anteilOeffentlich: Given<ExactNumber>
  public let personalVerfuegbar: Listing<Measure.StaffNeed>
  public let losverfahren: Given<Bool>
  public let zeitraum: Given<Period>
  public let mitglieder: Given<Int>
  public let thema: Given<String>

  public var isMunicipality: Bool { art.value?.isMunicipality ?? false }

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    name = f.text("name")
    art = f.choice("art", BodyKind.self)
    ags = f.ags("ags")
    einwohner = f.count("einwohner")
    stand = f.date("stand")
    ort = f.point("ort")
    haushaltslage = f.word("haushaltslage")
    kuemmerer = f.text("kuemmerer")
    anteilOeffentlich = f.number("anteil_oeffentlich")
    personalVerfuegbar = f.mappings("personal_verfuegbar").mapped(Measure.StaffNeed.init)
    losverfahren = f.flag("losverfahren")
    zeitraum = f.period("zeitraum")
    mitglieder = f.count("mitglieder")
    thema = f.text("thema")
  }
}

/// A figure with its year and source.
public struct DatedFigure: Sendable {
  public let wert: Given<ExactNumber>
  public let jahr: Given<Int>
  public let quelle: Given<String>

  init(_ f: Fields) {
    wert = f.number("wert")
    jahr = f.year("jahr")
    quelle = f.text("quelle")
  }
}

/// A goal of the Leitbild (`ziel`).
public struct Goal: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let titel: Given<String>
  public let kurz: Given<String>
  public let handlungsfeld: Given<String>
  public let prioritaet: Given<String>
  public let indikator: Given<String>
  public let einheit: Given<String>
  public let richtung: Given<String>
  public let ausgangswert: DatedFigure?
  public let zielwert: DatedFigure?
  public let istwerte: Table<Int, ExactNumber>
  public let kapazitaetArt: Given<MeasureType>
  public var bedarfMin: Given<ExactNumber>
  public let bedarfMax: Given<ExactNumber>
  public let bestand: Given<ExactNumber>
  public let bedarfBis: Given<Int>
  public let tarifAnteilMin: Given<ExactNumber>
  public let beschluesse: Listing<DocumentID>
  public let konfliktMit: Listing<DocumentID>
  public let vergleich: Listing<Comparison>
  public let sdg: Listing<Int>

  public struct Comparison: Sendable {
    public let kreis: Given<String>
    public let wert: Given<ExactNumber>
    public let jahr: Given<Int>
    public let quelle: Given<String>
  }

  init(_ f: Fields, vocabulary: Vocabulary) {
    document = f.document
    id = f.document.id
    titel = f.text("titel")
    kurz = f.text("kurz")
    handlungsfeld = f.word("handlungsfeld")
    prioritaet = f.word("prioritaet")
    indikator = f.text("indikator")
    einheit = f.text("einheit")
    richtung = f.word("richtung")
    ausgangswert = f.mapping("ausgangswert").map(DatedFigure.init)
    zielwert = f.mapping("zielwert").map(DatedFigure.init)
    istwerte = f.table("istwerte", Fields.year, Fields.figure)
    kapazitaetArt = f.word("kapazitaet_art").map { vocabulary.measureType($0) }
    bedarfMin = f.number("bedarf_min")
    bedarfMax = f.number("bedarf_max")
    bestand = f.number("bestand")
    bedarfBis = f.year("bedarf_bis")
    tarifAnteilMin = f.number("tarif_anteil_min")
    beschluesse = f.references("beschluesse")
    konfliktMit = f.references("konflikt_mit")
    vergleich = f.mappings("vergleich").mapped { entry in
      Comparison(
        kreis: entry.text("kreis"), wert: entry.number("wert"), jahr: entry.year("jahr"),
        quelle: entry.text("quelle"))
    }
    sdg = f.listing("sdg") { if case .count(let number) = $0 { number } else { nil } }
  }
}

/// A decision of a council, or a recommendation of an assembly (`beschluss`).
public struct Decision: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let gremium: Given<DocumentID>
  public let datum: Given<Day>
  public let ergebnis: Given<DecisionResult>
  /// As written; see `Plan.subjects(of:)` for both sides of the relation.
  public let gegenstand: Listing<DocumentID>
  public let fassung: Table<DocumentID, String>
  public let vorlage: Given<String>
  public let stimmen: Votes?
  public let kostenKommune: Given<Money>
  public let oparl: Given<String>
  public let antwort: Answer?

  public struct Votes: Sendable {
    public let ja: Given<Int>
    public let nein: Given<Int>
    public let enthaltung: Given<Int>
  }

  public struct Answer: Sendable {
    public let datum: Given<Day>
    public let folge: Given<String>
    public let text: Given<String>
  }

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    gremium = f.reference("gremium")
    datum = f.date("datum")
    ergebnis = f.choice("ergebnis", DecisionResult.self)
    gegenstand = f.references("gegenstand")
    fassung = f.byBody("fassung") { if case .text(let text) = $0 { text } else { nil } }
    vorlage = f.text("vorlage")
    stimmen = f.mapping("stimmen").map { votes in
      Votes(
        ja: votes.count("ja"), nein: votes.count("nein"), enthaltung: votes.count("enthaltung"))
    }
    kostenKommune = f.money("kosten_kommune")
    oparl = f.text("oparl")
    antwort = f.mapping("antwort").map { answer in
      Answer(datum: answer.date("datum"), folge: answer.word("folge"), text: answer.text("text"))
    }
  }
}

/// A risk or an open question (`risiko`).
public struct Risk: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let titel: Given<String>
  public let art: Given<String>
  public let schwere: Given<String>
  public let eintritt: Given<String>
  public let betrifft: Listing<DocumentID>
  public let antwort: Given<String>
  public let eigner: Given<DocumentID>
  public let bis: Given<Day>
  public let status: Given<String>

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    titel = f.text("titel")
    art = f.word("art")
    schwere = f.word("schwere")
    eintritt = f.word("eintritt")
    betrifft = f.references("betrifft")
    antwort = f.text("antwort")
    eigner = f.reference("eigner")
    bis = f.date("bis")
    status = f.word("status")
  }
}

/// A county-wide standard (`standard`).
public struct Standard: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let titel: Given<String>
  public let messgroesse: Given<String>
  public let soll: Given<ExactNumber>
  public let richtung: Given<String>
  public let einheit: Given<String>
  public let bis: Given<Day>
  public let giltFuer: Listing<DocumentID>
  public let ist: Table<DocumentID, ExactNumber>
  public let erhoben: Given<Day>
  public let quelle: Given<String>
  public let erfuelltDurch: Listing<DocumentID>

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    titel = f.text("titel")
    messgroesse = f.text("messgroesse")
    soll = f.number("soll")
    richtung = f.word("richtung")
    einheit = f.text("einheit")
    bis = f.date("bis")
    giltFuer = f.references("gilt_fuer")
    ist = f.byBody("ist", Fields.figure)
    erhoben = f.date("erhoben")
    quelle = f.text("quelle")
    erfuelltDurch = f.references("erfuellt_durch")
  }
}

/// A site (`flaeche`).
public struct Site: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let name: Given<String>
  public let kommune: Given<DocumentID>
  public let ha: Given<ExactNumber>
  public let eigentum: Given<String>
  public let planrecht: Measure.PlanningLaw?
  public let ort: Given<Point>

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    name = f.text("name")
    kommune = f.reference("kommune")
    ha = f.number("ha")
    eigentum = f.word("eigentum")
    planrecht = f.mapping("planrecht").map(Measure.PlanningLaw.init)
    ort = f.point("ort")
  }
}
