/// The theme that is built into the program.
enum BuiltInTheme {
  /// By name, ordered.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("abstimmung.mustache", PackageResources.abstimmung_mustache),
    ("antrag.mustache", PackageResources.antrag_mustache),
    ("beschluss.mustache", PackageResources.beschluss_mustache),
    ("beteiligung.mustache", PackageResources.beteiligung_mustache),
    ("daten.mustache", PackageResources.daten_mustache),
    ("foerderung.mustache", PackageResources.foerderung_mustache),
    ("koerperschaft.mustache", PackageResources.koerperschaft_mustache),
    ("glossar.mustache", PackageResources.glossar_mustache),
    ("kommunen.mustache", PackageResources.kommunen_mustache),
    ("kopf.mustache", PackageResources.kopf_mustache),
    ("layout.mustache", PackageResources.layout_mustache),
    ("leitbild.mustache", PackageResources.leitbild_mustache),
    ("massnahme.mustache", PackageResources.massnahme_mustache),
    ("massnahmen.mustache", PackageResources.massnahmen_mustache),
    ("masterplan.mustache", PackageResources.masterplan_mustache),
    ("programm.mustache", PackageResources.programm_mustache),
    ("pruefbericht.mustache", PackageResources.pruefbericht_mustache),
    ("regeln.mustache", PackageResources.regeln_mustache),
    ("register.mustache", PackageResources.register_mustache),
    ("risiken.mustache", PackageResources.risiken_mustache),
    ("seite.mustache", PackageResources.seite_mustache),
    ("standards.mustache", PackageResources.standards_mustache),
    ("suche.mustache", PackageResources.suche_mustache),
    ("uebersicht.mustache", PackageResources.uebersicht_mustache),
    ("ziel.mustache", PackageResources.ziel_mustache),
    ("masterplan.css", PackageResources.masterplan_css),
    ("masterplan.js", PackageResources.masterplan_js),
  ]
}
