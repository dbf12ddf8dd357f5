extension Check {
  /// The checks of this release, in the order of the catalogue.
  public static let all: [Check] = [
    fristVersaeumt,
    fristNaht,
    foerderquoteZuHoch,
    eigenanteilZuNiedrig,
    hoechstbetrag,
    beginnVorBewilligung,
    doppelfoerderung,
    kumulierungUeberschritten,
    topfUeberzeichnet,
    nichtFoerderfaehig,
    zeitraumAusserhalb,
    mittelverfall,
    zweckbindung,
    beihilfeUngeklaert,
    begleitungFehlt,
    summeGehtNichtAuf,
    abhaengigkeitZuSpaet,
    zielOhneMassnahme,
    massnahmeOhneZiel,
    ueberangebot,
    unterdeckung,
    beschlussFehlt,
    betroffeneNichtInformiert,
  ]
}
