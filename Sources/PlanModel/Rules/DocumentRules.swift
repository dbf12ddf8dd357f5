import Diagnostics

/// Group A: what every document of a plan must be, so that all else can be checked (rules.md).
extension Rule {
  /// The rules of group A, in the order of the catalogue.
  public static let documentRules: [Rule] = [
    .planFehlt, .dateiUnlesbar, .frontmatterFehlt, .yamlFehler, .schluesselDoppelt, .kodierung,
    .dokumentZuGross, .dokumentZuAufwendig, .dateiname, .idDoppelt, .typUnbekannt, .feldUnbekannt,
    .kommentarVerschluckt, .pflichtfeldFehlt, .wertUnzulaessig, .zahlMehrdeutig, .zeitVerkehrt,
    .refUnbekannt, .refZyklus, .verweisInsLeere, .htmlEntfernt, .zeichenVerdeckt, .personendaten,
  ]
}
