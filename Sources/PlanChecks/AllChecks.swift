extension Check {
  /// The checks of this release, in the order of the catalogue.
  public static let all: [Check] = [
    fristVersaeumt,
    foerderquoteZuHoch,
    beginnVorBewilligung,
    doppelfoerderung,
    kumulierungUeberschritten,
    summeGehtNichtAuf,
    abhaengigkeitZuSpaet,
    zielOhneMassnahme,
    massnahmeOhneZiel,
    ueberangebot,
    unterdeckung,
    beschlussFehlt,
    beschlussUeberholt,
    betroffeneNichtInformiert,
    positionOffen,
    buergerratZusammensetzung,
    buergerratNichtGehoert,
    empfehlungUnbeantwortet,
    standardVerfehlt,
    daseinsvorsorgePrivat,
    risikoOhneAntwort,
  ]
}
