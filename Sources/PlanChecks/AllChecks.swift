extension Check {
  /// The checks of this release, in the order of the catalogue.
  public static let all: [Check] = [
    fristVersaeumt,
    foerderquoteZuHoch,
    beginnVorBewilligung,
    doppelfoerderung,
    kumulierungUeberschritten,
    summeGehtNichtAuf,
    finanzierungLuecke,
    antragUnstimmig,
    folgekostenFehlen,
    eigenanteilUngedeckt,
    haushaltssicherung,
    belastungKumuliert,
    klumpenrisiko,
    kostenstandAlt,
    abhaengigkeitZuSpaet,
    zielOhneMassnahme,
    massnahmeOhneZiel,
    ueberangebot,
    unterdeckung,
    beschlussFehlt,
    betroffeneNichtInformiert,
  ]
}
