/// Status of a measure: the ladder, and beside it `ruht` and `verworfen` (format.md §3).
public enum Status: String, Sendable, CaseIterable {
  case idee, skizze, abgestimmt, vereinbart
  case inUmsetzung = "in_umsetzung"
  case abgeschlossen, ruht, verworfen

  /// Step of the ladder from 0; nil beside it.
  public var rank: Int? {
    switch self {
    case .idee: 0
    case .skizze: 1
    case .abgestimmt: 2
    case .vereinbart: 3
    case .inUmsetzung: 4
    case .abgeschlossen: 5
    case .ruht, .verworfen: nil
    }
  }

  /// Whether this is `step` or a later one of the ladder.
  public func isFrom(_ step: Status) -> Bool {
    guard let rank, let other = step.rank else { return false }
    return rank >= other
  }

  public var isLive: Bool { self != .ruht && self != .verworfen }
}

/// Status of a funding application.
public enum ApplicationStatus: String, Sendable, CaseIterable {
  case vorbereitung, skizze, empfohlen, antrag, bewilligt, abruf, nachweis, geschlossen
  case abgelehnt, zurueckgezogen, widerrufen

  public var isOpen: Bool { [.vorbereitung, .skizze, .empfohlen, .antrag].contains(self) }
  public var isGranted: Bool { [.bewilligt, .abruf, .nachweis, .geschlossen].contains(self) }
  public var isLive: Bool { isOpen || isGranted }
  public var isFirm: Bool { self == .antrag || isGranted }
  public var isDead: Bool { !isLive }
}

/// Status of a contribution.
public enum ContributionStatus: String, Sendable, CaseIterable {
  case angefragt, zugesagt, beschlossen, erbracht, zurueckgezogen

  public var isPromised: Bool { [.zugesagt, .beschlossen, .erbracht].contains(self) }
}

/// Kind of a body.
public enum BodyKind: String, Sendable, CaseIterable {
  case kreis, stadt, gemeinde, zweckverband
  case kommunaleGesellschaft = "kommunale_gesellschaft"
  case land, bund, wissenschaft, verein, privat, buergerrat

  /// Municipality means town or gemeinde.
  public var isMunicipality: Bool { self == .stadt || self == .gemeinde }
}

/// Result of a decision.
public enum DecisionResult: String, Sendable, CaseIterable {
  case beschlossen, abgelehnt, vertagt
  case zurKenntnis = "zur_kenntnis"
  case empfehlung

  /// Whether it settles the matter: the others change nothing.
  public var isDecisive: Bool { self == .beschlossen || self == .abgelehnt }
}

/// How far a plan is.
public enum Phase: String, Sendable, CaseIterable {
  case aufbau, entwurf, beschlossen
}
