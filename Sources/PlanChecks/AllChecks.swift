extension Check {
  /// The checks of this release, in the order of the catalogue.
  public static let all: [Check] = [
    zielKonflikt,
    doppelzaehlung,
    fristVersaeumt,
    foerderquoteZuHoch,
    beginnVorBewilligung,
    doppelfoerderung,
    kumulierungUeberschritten,
    summeGehtNichtAuf,
    abhaengigkeitZuSpaet,
    abhaengigVonGescheitert,
    stillstand,
    planrechtFehlt,
    flaecheMehrfach,
    ortAusserhalb,
    wirkungsraumOhnePartner,
    zielOhneMassnahme,
    massnahmeOhneZiel,
    ueberangebot,
    unterdeckung,
    beschlussFehlt,
    betroffeneNichtInformiert,
  ]
}
