import Diagnostics
import PlanModel

/// A state as word, shape and colour.
struct Chip: Sendable {
  let shape: String
  let tone: String
  let word: Text

  init(_ shape: String, _ tone: String, de: String, en: String) {
    self.shape = shape
    self.tone = tone
    word = Text(de: de, en: en)
  }
}

extension Status {
  var chip: Chip {
    switch self {
    case .idee: Chip("sh-0", "quiet", de: "Idee", en: "idea")
    case .skizze: Chip("sh-25", "quiet", de: "Skizze", en: "sketch")
    case .abgestimmt: Chip("sh-50", "info", de: "abgestimmt", en: "coordinated")
    case .vereinbart: Chip("sh-75", "ok", de: "vereinbart", en: "agreed")
    case .inUmsetzung: Chip("sh-100", "ok", de: "in Umsetzung", en: "under way")
    case .abgeschlossen: Chip("sh-square", "ok", de: "abgeschlossen", en: "finished")
    case .ruht: Chip("sh-pause", "warn", de: "ruht", en: "on hold")
    case .verworfen: Chip("sh-cross", "quiet", de: "verworfen", en: "dropped")
    }
  }

  /// Where it stands on the ladder, in words.
  var step: Text? {
    let ordinals = [
      Text(de: "erste", en: "first"), Text(de: "zweite", en: "second"),
      Text(de: "dritte", en: "third"), Text(de: "vierte", en: "fourth"),
      Text(de: "fünfte", en: "fifth"), Text(de: "sechste", en: "sixth"),
    ]
    return rank.map { ordinals[$0] + Text(de: " von sechs Stufen", en: " of six steps") }
  }
}

extension ApplicationStatus {
  var chip: Chip {
    switch self {
    case .vorbereitung: Chip("sh-0", "quiet", de: "in Vorbereitung", en: "in preparation")
    case .skizze: Chip("sh-25", "quiet", de: "Skizze", en: "sketch")
    case .empfohlen: Chip("sh-25", "info", de: "empfohlen", en: "recommended")
    case .antrag: Chip("sh-50", "info", de: "beantragt", en: "applied for")
    case .bewilligt: Chip("sh-75", "ok", de: "bewilligt", en: "granted")
    case .abruf: Chip("sh-100", "ok", de: "im Abruf", en: "being drawn")
    case .nachweis: Chip("sh-100", "ok", de: "Nachweis läuft", en: "in final proof")
    case .geschlossen: Chip("sh-square", "ok", de: "geschlossen", en: "closed")
    case .abgelehnt: Chip("sh-cross", "bad", de: "abgelehnt", en: "refused")
    case .zurueckgezogen: Chip("sh-cross", "quiet", de: "zurückgezogen", en: "withdrawn")
    case .widerrufen: Chip("sh-cross", "bad", de: "widerrufen", en: "revoked")
    }
  }
}

extension ContributionStatus {
  var chip: Chip {
    switch self {
    case .angefragt: Chip("sh-25", "quiet", de: "angefragt", en: "asked for")
    case .zugesagt: Chip("sh-50", "info", de: "zugesagt", en: "promised")
    case .beschlossen: Chip("sh-75", "ok", de: "beschlossen", en: "decided")
    case .erbracht: Chip("sh-square", "ok", de: "erbracht", en: "provided")
    case .zurueckgezogen: Chip("sh-cross", "quiet", de: "zurückgezogen", en: "withdrawn")
    }
  }
}

extension DecisionResult {
  var chip: Chip {
    switch self {
    case .beschlossen: Chip("sh-check", "ok", de: "beschlossen", en: "adopted")
    case .abgelehnt: Chip("sh-cross", "bad", de: "abgelehnt", en: "rejected")
    case .vertagt: Chip("sh-pause", "quiet", de: "vertagt", en: "postponed")
    case .zurKenntnis: Chip("sh-dash", "quiet", de: "zur Kenntnis", en: "noted")
    case .empfehlung: Chip("sh-diamond", "info", de: "Empfehlung", en: "recommendation")
    }
  }
}

extension Severity {
  var chip: Chip {
    switch self {
    case .fehler: Chip("sh-octagon", "bad", de: "Fehler", en: "Error")
    case .warnung: Chip("sh-triangle", "warn", de: "Warnung", en: "Warning")
    case .hinweis: Chip("sh-100", "info", de: "Hinweis", en: "Note")
    }
  }
}

extension Chip {
  static let acknowledged = Chip("sh-check", "quiet", de: "anerkannt", en: "acknowledged")
  static let adopted = Chip("sh-check", "ok", de: "beschlossen", en: "adopted")
  static let overtaken = Chip("sh-triangle", "warn", de: "überholt", en: "overtaken")
  static let rejected = Chip("sh-cross", "bad", de: "abgelehnt", en: "rejected")
  static let missing = Chip("sh-ring", "warn", de: "fehlt", en: "missing")
  static let notDue = Chip("sh-0", "quiet", de: "noch nicht fällig", en: "not due yet")
  static let unclear = Chip("sh-50", "warn", de: "unklar", en: "unclear")
  static let tooLittle = Chip("sh-50", "warn", de: "zu wenig", en: "too little")
  static let tooMuch = Chip("sh-triangle", "warn", de: "zu viel", en: "too much")
  static let onCourse = Chip("sh-75", "ok", de: "auf Kurs", en: "on course")
  static let withoutFigures = Chip("sh-0", "quiet", de: "nicht messbar", en: "not measurable")
  static let met = Chip("sh-check", "ok", de: "erfüllt", en: "met")
  static let missedButPlanned = Chip(
    "sh-50", "info", de: "verfehlt, Maßnahme geplant", en: "missed, measure planned")
  static let missed = Chip("sh-ring", "warn", de: "verfehlt", en: "missed")
  static let done = Chip("sh-check", "ok", de: "erledigt", en: "done")
  static let open = Chip("sh-ring", "quiet", de: "offen", en: "open")
  static let overdue = Chip("sh-triangle", "warn", de: "überfällig", en: "overdue")

  static func position(_ word: String) -> Chip {
    switch word {
    case "zustimmung": Chip("sh-check", "ok", de: "Zustimmung", en: "consent")
    case "bedingt": Chip("sh-50", "warn", de: "bedingt", en: "conditional")
    case "ablehnung": Chip("sh-cross", "bad", de: "Ablehnung", en: "rejection")
    default: Chip("sh-ring", "warn", de: "offen", en: "open")
    }
  }

  static func answer(_ word: String?) -> Chip {
    switch word {
    case "angenommen": Chip("sh-check", "ok", de: "angenommen", en: "accepted")
    case "teilweise": Chip("sh-50", "warn", de: "teilweise", en: "in part")
    case "abgelehnt": Chip("sh-cross", "bad", de: "abgelehnt", en: "rejected")
    default: Chip("sh-ring", "warn", de: "ohne Antwort", en: "unanswered")
    }
  }

  static func risk(_ word: String) -> Chip {
    switch word {
    case "beantwortet": Chip("sh-check", "ok", de: "beantwortet", en: "answered")
    case "eingetreten": Chip("sh-octagon", "bad", de: "eingetreten", en: "occurred")
    case "entfallen": Chip("sh-dash", "quiet", de: "entfallen", en: "no longer relevant")
    default: Chip("sh-ring", "warn", de: "offen", en: "open")
    }
  }
}
