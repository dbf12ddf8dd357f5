import Diagnostics

/// The kinds of document that a plan consists of.
public enum Kind: String, Sendable, CaseIterable {
  case plan, ziel, massnahme, antrag, beitrag, koerperschaft, programm, beschluss, risiko, standard
  case flaeche

  /// The folder whose documents have this kind; nil for the plan itself.
  public var folder: String? {
    switch self {
    case .plan: nil
    case .ziel: "leitbild"
    case .massnahme: "massnahmen"
    case .antrag: "foerderantraege"
    case .beitrag: "beitraege"
    case .koerperschaft: "koerperschaften"
    case .programm: "programme"
    case .beschluss: "beschluesse"
    case .risiko: "risiken"
    case .standard: "standards"
    case .flaeche: "flaechen"
    }
  }

  static let byFolder: [String: Kind] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { kind in kind.folder.map { ($0, kind) } })

  public var name: Text {
    switch self {
    case .plan: Text(de: "Plan", en: "plan")
    case .ziel: Text(de: "Ziel", en: "goal")
    case .massnahme: Text(de: "Maßnahme", en: "measure")
    case .antrag: Text(de: "Förderantrag", en: "funding application")
    case .beitrag: Text(de: "Beitrag", en: "contribution")
    case .koerperschaft: Text(de: "Körperschaft", en: "body")
    case .programm: Text(de: "Förderprogramm", en: "funding programme")
    case .beschluss: Text(de: "Beschluss", en: "decision")
    case .risiko: Text(de: "Risiko", en: "risk")
    case .standard: Text(de: "Standard", en: "standard")
    case .flaeche: Text(de: "Fläche", en: "site")
    }
  }

  public var meaning: Text {
    switch self {
    case .plan:
      Text(
        de: "Der Plan selbst: Titel, Gebiet, Stichtag und die Regeln, die für ihn gelten.",
        en: "The plan itself: title, area, its “today”, and the settings that apply to it.")
    case .ziel:
      Text(de: "Ein Ziel des gemeinsamen Leitbilds.", en: "A goal of the joint Leitbild.")
    case .massnahme:
      Text(
        de: "Ein Vorhaben, mit dem ein Ziel erreicht werden soll.",
        en: "A project that is to reach a goal.")
    case .antrag:
      Text(
        de: "Ein Antrag auf Förderung einer Maßnahme aus einem Programm.",
        en: "An application for funding of a measure from a programme.")
    case .beitrag:
      Text(
        de: "Was eine Kommune, der Kreis oder eine andere Stelle zu einer Maßnahme beiträgt.",
        en: "What a municipality, the county or another body contributes to a measure.")
    case .koerperschaft:
      Text(
        de: "Kreis, Stadt, Gemeinde, Gesellschaft, Verein oder Bürgerrat.",
        en: "County, town, municipality, company, association or citizens' assembly.")
    case .programm:
      Text(
        de: "Ein Förderprogramm mit seinen Regeln, mit Quelle und Stand.",
        en: "A funding programme and its rules, with source and date.")
    case .beschluss:
      Text(
        de: "Ein Beschluss eines Rats oder eine Empfehlung eines Bürgerrats.",
        en: "A decision of a council, or a recommendation of a citizens' assembly.")
    case .risiko: Text(de: "Ein Risiko oder eine offene Frage.", en: "A risk or an open question.")
    case .standard:
      Text(
        de: "Ein kreisweiter Standard für Leistungen oder Ausstattung.",
        en: "A county-wide standard of service or equipment.")
    case .flaeche:
      Text(
        de: "Eine Fläche, auf der etwas entstehen soll.",
        en: "A site on which something is to be built.")
    }
  }
}
