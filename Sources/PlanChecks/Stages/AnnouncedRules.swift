import Diagnostics

extension KnownRule {
  /// Rules of the catalogue that this release does not check yet: a plan may name them already.
  static let announced: [KnownRule] = [
    announced("massnahme-doppelt", .warnung, [.pair]),
    announced("massnahme-vergleichbar", .warnung, [.pair]),
    announced("doppelantrag", .warnung, [.pair]),
    announced("topf-konkurrenz", .warnung),
    announced("personal-ueberbucht", .warnung, [.needsCounterpart]),
    announced("personal-doppelt", .fehler, [.needsCounterpart, .milderForm]),
    announced("beitrag-zusage-offen", .warnung),
    announced("arbeitsplatz-luecke", .warnung),
    announced("tarif-anteil", .warnung),
    announced("arbeitsplatz-beleg", .hinweis),
    announced("schweinezyklus", .hinweis),
    announced("gefaelle-pro-kopf", .hinweis, [.early]),
    announced("beschluss-ueberholt", .warnung, [.pair]),
    announced("position-offen", .hinweis, [.early]),
    announced("buergerrat-zusammensetzung", .warnung),
    announced("buergerrat-nicht-gehoert", .warnung, [.early]),
    announced("empfehlung-unbeantwortet", .warnung),
    announced("standard-verfehlt", .warnung),
    announced("daseinsvorsorge-privat", .warnung),
    announced("risiko-ohne-antwort", .warnung),
  ]

  private static func announced(
    _ id: String, _ severity: Severity, _ traits: Rule.Traits = []
  ) -> KnownRule {
    KnownRule(id: id, severity: severity, traits: traits, isChecked: false)
  }
}
