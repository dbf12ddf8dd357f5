import Diagnostics

extension KnownRule {
  /// Rules of the catalogue that this release does not check yet: a plan may name them already.
  static let announced: [KnownRule] = [
    announced("massnahme-doppelt", .warnung, [.pair]),
    announced("massnahme-vergleichbar", .warnung, [.pair]),
    announced("ziel-konflikt", .warnung, [.pair]),
    announced("doppelzaehlung", .fehler),
    announced("id-verschwunden", .warnung, [.needsCounterpart, .baseline]),
    announced("frist-naht", .hinweis),
    announced("eigenanteil-zu-niedrig", .fehler, [.acknowledgeable]),
    announced("hoechstbetrag", .fehler),
    announced("doppelantrag", .warnung, [.pair]),
    announced("topf-ueberzeichnet", .warnung),
    announced("topf-konkurrenz", .warnung),
    announced("nicht-foerderfaehig", .fehler, [.acknowledgeable]),
    announced("zeitraum-ausserhalb", .fehler, [.acknowledgeable]),
    announced("mittelverfall", .warnung),
    announced("zweckbindung", .warnung),
    announced("beihilfe-ungeklaert", .warnung),
    announced("begleitung-fehlt", .warnung),
    announced("finanzierung-luecke", .warnung),
    announced("antrag-unstimmig", .fehler, [.pair]),
    announced("folgekosten-fehlen", .warnung),
    announced("eigenanteil-ungedeckt", .warnung),
    announced("haushaltssicherung", .warnung),
    announced("belastung-kumuliert", .warnung),
    announced("klumpenrisiko", .hinweis),
    announced("kostenstand-alt", .hinweis),
    announced("abhaengig-von-gescheitert", .fehler, [.acknowledgeable, .pair]),
    announced("stillstand", .warnung),
    announced("planrecht-fehlt", .warnung),
    announced("status-sprung", .hinweis, [.baseline]),
    announced("flaeche-mehrfach", .fehler, [.acknowledgeable]),
    announced("ort-ausserhalb", .hinweis),
    announced("wirkungsraum-ohne-partner", .hinweis),
    announced("personal-ueberbucht", .warnung, [.needsCounterpart]),
    announced("personal-doppelt", .fehler, [.needsCounterpart, .milderForm]),
    announced("beitrag-zusage-offen", .warnung),
    announced("arbeitsplatz-luecke", .warnung),
    announced("tarif-anteil", .warnung),
    announced("arbeitsplatz-beleg", .hinweis),
    announced("schweinezyklus", .hinweis),
    announced("gefaelle-pro-kopf", .hinweis, [.early]),
  ]

  private static func announced(
    _ id: String, _ severity: Severity, _ traits: Rule.Traits = []
  ) -> KnownRule {
    KnownRule(id: id, severity: severity, traits: traits, isChecked: false)
  }
}
