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
    personalUeberbucht,
    personalDoppelt,
    beitragZusageOffen,
    arbeitsplatzLuecke,
    tarifAnteil,
    arbeitsplatzBeleg,
    zielOhneMassnahme,
    massnahmeOhneZiel,
    ueberangebot,
    unterdeckung,
    schweinezyklus,
    gefaelleProKopf,
    beschlussFehlt,
    betroffeneNichtInformiert,
  ]
}
