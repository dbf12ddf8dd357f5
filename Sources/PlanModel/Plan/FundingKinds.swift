import Diagnostics

/// A funding application (`antrag`).
public struct Application: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let massnahme: Given<DocumentID>
  public let programm: Given<DocumentID>
  public let antragsteller: Given<DocumentID>
  public let betrag: Given<Money>
  public let status: Given<ApplicationStatus>
  public let kostenteil: Given<String>
  /// As written; see `Plan.eligibleCost(of:)`.
  public var foerderfaehig: Given<Money>
  public var aufruf: Given<String>
  public let eingereicht: Given<Day>
  public let bewilligt: Given<Day>
  public let abgelehnt: Given<Day>
  public let bewilligungszeitraum: Given<Period>
  public let vorzeitigerBeginn: Given<Day>
  public let abgerufen: Given<Money>
  public let nachweisBis: Given<Day>
  public let begleitung: Given<DocumentID>
  public let beihilfe: Given<String>
  public var folgtAuf: Given<DocumentID>
  public let aktenzeichen: Given<String>

  /// The part of the cost it is for; `gesamt` overlaps every part.
  public var costPart: String? { kostenteil.isAbsent ? "gesamt" : kostenteil.value }

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    massnahme = f.reference("massnahme")
    programm = f.reference("programm")
    antragsteller = f.reference("antragsteller")
    betrag = f.money("betrag")
    status = f.choice("status", ApplicationStatus.self)
    kostenteil = f.text("kostenteil")
    foerderfaehig = f.money("foerderfaehig")
    aufruf = f.text("aufruf")
    eingereicht = f.date("eingereicht")
    bewilligt = f.date("bewilligt")
    abgelehnt = f.date("abgelehnt")
    bewilligungszeitraum = f.period("bewilligungszeitraum")
    vorzeitigerBeginn = f.date("vorzeitiger_beginn")
    abgerufen = f.money("abgerufen")
    nachweisBis = f.date("nachweis_bis")
    begleitung = f.reference("begleitung")
    beihilfe = f.word("beihilfe")
    folgtAuf = f.reference("folgt_auf")
    aktenzeichen = f.text("aktenzeichen")
  }
}

/// A funding programme and its rules (`programm`).
public struct Programme: Sendable {
  public let document: Document
  public let id: DocumentID?
  public let name: Given<String>
  public let geber: Given<String>
  public let quelle: Given<String>
  public let stand: Given<Day>
  /// One rate for all, if it is written so.
  public let quoteMax: Given<ExactNumber>
  /// A rate by kind of applicant, if it is written so.
  public let quoteMaxByKind: Table<BodyKind, ExactNumber>
  public let eigenanteilMin: Given<ExactNumber>
  public let volumen: Given<Money>
  public let regionAnteil: Given<Money>
  public let fristen: Listing<Deadline>
  public let laufzeitMax: Given<Int>
  public let ende: Given<Day>
  public let berechtigt: Listing<BodyKind>
  public let gebiet: Listing<String>
  public let gegenstand: Listing<String>
  public let ausgeschlossen: Listing<String>
  public let schliesstAus: Listing<String>
  public let gruppen: Listing<String>
  public let hoechstbetrag: Given<Money>
  public let zweckbindungJahre: Given<Int>
  public let nachweisMonate: Given<Int>

  public struct Deadline: Sendable {
    public let aufruf: Given<String>
    public let bis: Given<Day>
  }

  /// The highest rate for an applicant of this kind, which may be unknown: absent where the
  /// programme names none for it.
  public func rate(for kind: BodyKind?) -> Given<ExactNumber> {
    guard quoteMaxByKind.isGiven else { return quoteMax }
    return kind.map { quoteMaxByKind[$0] } ?? .unknown(nil)
  }

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    name = f.text("name")
    geber = f.text("geber")
    quelle = f.text("quelle")
    stand = f.date("stand")
    let isByKind = f.mapping("quote_max") != nil
    quoteMax = isByKind ? .absent : f.number("quote_max")
    quoteMaxByKind =
      isByKind ? f.table("quote_max", BodyKind.init(rawValue:), Fields.figure) : .absent
    eigenanteilMin = f.number("eigenanteil_min")
    volumen = f.money("volumen")
    regionAnteil = f.money("region_anteil")
    fristen = f.mappings("fristen").mapped { entry in
      Deadline(aufruf: entry.text("aufruf"), bis: entry.date("bis"))
    }
    laufzeitMax = f.count("laufzeit_max")
    ende = f.date("ende")
    berechtigt = f.listing("berechtigt") { value in
      if case .choice(let word) = value { BodyKind(rawValue: word) } else { nil }
    }
    gebiet = f.words("gebiet")
    gegenstand = f.words("gegenstand")
    ausgeschlossen = f.words("ausgeschlossen")
    schliesstAus = f.words("schliesst_aus")
    gruppen = f.words("gruppen")
    hoechstbetrag = f.money("hoechstbetrag")
    zweckbindungJahre = f.count("zweckbindung_jahre")
    nachweisMonate = f.count("nachweis_monate")
  }
}

/// What a body contributes to a measure (`beitrag`).
public struct Contribution: Sendable {
  /// What is contributed.
  public enum Form: String, Sendable, CaseIterable {
    case geld, personal, flaeche, gebaeude, wissen, betrieb
  }

  public let document: Document
  public let id: DocumentID?
  public let von: Given<DocumentID>
  public let massnahme: Given<DocumentID>
  public let art: Given<Form>
  /// The amount of a contribution of money.
  public let geld: Given<Money>
  /// Full-time equivalents or hectares.
  public let menge: Given<ExactNumber>
  public let worte: Given<String>
  public let zeitraum: Given<Period>
  public let profil: Given<String>
  public let status: Given<ContributionStatus>
  public let jahre: Table<Int, Money>
  public let beschluss: Given<DocumentID>

  init(_ f: Fields) {
    document = f.document
    id = f.document.id
    von = f.reference("von")
    massnahme = f.reference("massnahme")
    art = f.choice("art", Form.self)
    geld = f.money("wert")
    menge = f.number("wert")
    worte = f.text("wert")
    zeitraum = f.period("zeitraum")
    profil = f.word("profil")
    status = f.choice("status", ContributionStatus.self)
    jahre = f.byYear("jahre")
    beschluss = f.reference("beschluss")
  }
}
