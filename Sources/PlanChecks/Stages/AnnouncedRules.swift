import Diagnostics

extension KnownRule {
  /// Rules of the catalogue that this release does not check yet: a plan may name them already.
  static let announced: [KnownRule] = [
    announced("massnahme-doppelt", .warnung, [.pair]),
    announced("massnahme-vergleichbar", .warnung, [.pair]),
    announced("id-verschwunden", .warnung, [.needsCounterpart, .baseline]),
    announced("doppelantrag", .warnung, [.pair]),
    announced("topf-konkurrenz", .warnung),
    announced("status-sprung", .hinweis, [.baseline]),
  ]

  private static func announced(
    _ id: String, _ severity: Severity, _ traits: Rule.Traits = []
  ) -> KnownRule {
    KnownRule(id: id, severity: severity, traits: traits, isChecked: false)
  }
}
