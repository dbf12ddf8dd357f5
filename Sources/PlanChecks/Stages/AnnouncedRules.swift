import Diagnostics

extension KnownRule {
  /// Rules of the catalogue that this release does not check yet: a plan may name them already.
  static let announced: [KnownRule] = [
    announced("id-verschwunden", .warnung, [.needsCounterpart, .baseline]),
    announced("status-sprung", .hinweis, [.baseline]),
  ]

  private static func announced(
    _ id: String, _ severity: Severity, _ traits: Rule.Traits = []
  ) -> KnownRule {
    KnownRule(id: id, severity: severity, traits: traits, isChecked: false)
  }
}
