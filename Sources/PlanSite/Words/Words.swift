import Diagnostics
import PlanModel

/// Words of the format as people read them.
enum Words {
  /// A word of an enumeration; one that is not listed as it stands.
  static func choice(_ word: String) -> Text {
    choices[word] ?? FormatWords.profileName(word) ?? Text(verbatim: word)
  }

  private static let choices: [String: Text] = [
    "hoechste": Text(de: "höchste", en: "highest"), "hoch": Text(de: "hoch", en: "high"),
    "mittel": Text(de: "mittel", en: "medium"), "gering": Text(de: "gering", en: "low"),
    "steigern": Text(de: "steigern", en: "raise"), "senken": Text(de: "senken", en: "lower"),
    "halten": Text(de: "halten", en: "keep"),
    "ausgeglichen": Text(de: "ausgeglichen", en: "balanced"),
    "fiktiv_ausgeglichen": Text(de: "fiktiv ausgeglichen", en: "balanced by reserves"),
    "haushaltssicherung": Text(de: "Haushaltssicherung", en: "under budget consolidation"),
    "vorlaeufig": Text(de: "vorläufige Haushaltsführung", en: "provisional budget"),
    "nicht_erforderlich": Text(de: "nicht erforderlich", en: "not required"),
    "aufstellung": Text(de: "Aufstellungsbeschluss", en: "resolution to prepare"),
    "auslegung": Text(de: "öffentliche Auslegung", en: "public display"),
    "satzung": Text(de: "Satzung", en: "by-law"),
    "rechtskraft": Text(de: "rechtskräftig", en: "in force"),
    "planfeststellung": Text(de: "Planfeststellung", en: "plan approval"),
    "schaetzung": Text(de: "Schätzung", en: "estimate"),
    "berechnung": Text(de: "Berechnung", en: "calculation"),
    "vertrag": Text(de: "Vertrag", en: "contract"),
    "kommunal": Text(de: "kommunal", en: "municipal"), "bergbau": Text(de: "Bergbau", en: "mining"),
    "privat": Text(de: "privat", en: "private"),
    "oeffentlich": Text(de: "öffentlich", en: "public"),
    "gemischt": Text(de: "gemischt", en: "mixed"),
    "ort": Text(de: "der Ort", en: "the place"),
    "kommune": Text(de: "die Kommune", en: "the municipality"),
    "mehrere": Text(de: "mehrere Kommunen", en: "several municipalities"),
    "kreis": Text(de: "der Kreis", en: "the county"),
    "revier": Text(de: "das Revier", en: "the mining region"),
    "vzae": Text(de: "VZÄ", en: "FTE"), "koepfe": Text(de: "Köpfe", en: "heads"),
    "eigen": Text(de: "Eigenmittel", en: "own means"),
    "antrag": Text(de: "Förderung", en: "grant"), "kredit": Text(de: "Kredit", en: "loan"),
    "dritte": Text(de: "Dritte", en: "third parties"),
    "keine": Text(de: "keine Beihilfe", en: "no state aid"),
    "deminimis": Text(de: "De-minimis", en: "de minimis"),
    "agvo": Text(de: "AGVO", en: "GBER"),
    "notifiziert": Text(de: "notifiziert", en: "notified"),
    "ungeklaert": Text(de: "ungeklärt", en: "not settled"),
    "geld": Text(de: "Geld", en: "money"), "personal": Text(de: "Personal", en: "staff"),
    "flaeche": Text(de: "Fläche", en: "land"), "gebaeude": Text(de: "Gebäude", en: "building"),
    "wissen": Text(de: "Wissen", en: "knowledge"), "betrieb": Text(de: "Betrieb", en: "operation"),
    "risiko": Text(de: "Risiko", en: "risk"),
    "offene_frage": Text(de: "offene Frage", en: "open question"),
    "mindestens": Text(de: "mindestens", en: "at least"),
    "hoechstens": Text(de: "höchstens", en: "at most"),
  ]

  static func kind(_ kind: BodyKind) -> Text {
    switch kind {
    case .kreis: Text(de: "Kreis", en: "county")
    case .stadt: Text(de: "Stadt", en: "town")
    case .gemeinde: Text(de: "Gemeinde", en: "municipality")
    case .zweckverband: Text(de: "Zweckverband", en: "special-purpose association")
    case .kommunaleGesellschaft: Text(de: "kommunale Gesellschaft", en: "municipal company")
    case .land: Text(de: "Land", en: "state")
    case .bund: Text(de: "Bund", en: "federation")
    case .wissenschaft: Text(de: "Wissenschaft", en: "science")
    case .verein: Text(de: "Verein", en: "association")
    case .privat: Text(de: "privates Unternehmen", en: "private company")
    case .buergerrat: Text(de: "Bürgerrat", en: "citizens’ assembly")
    }
  }

  static func phase(_ phase: Phase) -> Text {
    switch phase {
    case .aufbau: Text(de: "im Aufbau", en: "being built up")
    case .entwurf: Text(de: "Entwurf", en: "draft")
    case .beschlossen: Text(de: "beschlossen", en: "adopted")
    }
  }

  /// Kinds of documents in the plural.
  static func plural(_ kind: Kind) -> Text {
    switch kind {
    case .plan: Text(de: "Plan", en: "Plan")
    case .ziel: Text(de: "Ziele", en: "Goals")
    case .massnahme: Text(de: "Maßnahmen", en: "Measures")
    case .antrag: Text(de: "Förderanträge", en: "Applications")
    case .beitrag: Text(de: "Beiträge", en: "Contributions")
    case .koerperschaft: Text(de: "Beteiligte", en: "Bodies")
    case .programm: Text(de: "Förderprogramme", en: "Programmes")
    case .beschluss: Text(de: "Beschlüsse", en: "Decisions")
    case .risiko: Text(de: "Risiken und Fragen", en: "Risks and questions")
    case .standard: Text(de: "Standards", en: "Standards")
    case .flaeche: Text(de: "Flächen", en: "Sites")
    }
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
