/// The kinds of page; each has a template of its name.
enum PageKind: String, CaseIterable {
  case uebersicht, leitbild, ziel, massnahmen, massnahme, foerderung, programm, antrag, kommunen
  case finanzen, arbeitsplaetze, bedarf
  case koerperschaft, beteiligung, beschluss, abstimmung, risiken, standards, pruefbericht, regeln
  case daten, suche, register, glossar, seite, masterplan

  var template: String { rawValue }
}
