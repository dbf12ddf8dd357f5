import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let beihilfeUngeklaert = Check(
    Rule(
      "beihilfe-ungeklaert", .funding, .warnung,
      title: Text(de: "Das Beihilferecht ist ungeklärt", en: "State aid is not settled"),
      condition: Text(
        de:
          "Der Antrag ist eingereicht oder bewilligt, der Antragsteller oder der betreiber der Maßnahme ist privat oder kommunale_gesellschaft, und beihilfe fehlt oder ist ungeklaert.",
        en:
          "The application is submitted or granted, the applicant or the measure's betreiber is privat or kommunale_gesellschaft, and beihilfe is missing or ungeklaert."
      ),
      rationale: Text(
        de:
          "Geld an Unternehmen kann eine staatliche Beihilfe sein: De-minimis (VO (EU) 2023/2831), Gruppenfreistellung oder Notifizierung. Ohne Klärung droht die Rückforderung mit Zinsen.",
        en:
          "Money to undertakings can be state aid: de minimis (Reg. (EU) 2023/2831), block exemption or notification. Unless settled, it may be reclaimed with interest."
      ),
      answer: Text(
        de: "Die Einordnung klären und unter beihilfe eintragen.",
        en: "Settle the classification and enter it in beihilfe."),
      reads: ["status", "antragsteller", "massnahme", "betreiber", "art", "beihilfe"],
      failing: [
        RuleExample(
          Text(de: "Ein Unternehmen beantragt, die Prüfung fehlt", en: "An undertaking applies"),
          """
          === koerperschaften/technik.md
          ---
          name: Technik für den Markt
          art: privat
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: technik
          betrag: 3 Mio. €
          status: antrag
          beihilfe: ⟦ungeklaert⟧
          ---
          """),
        RuleExample(
          Text(
            de: "Eine Gesellschaft betreibt, beihilfe fehlt",
            en: "A company operates, beihilfe is missing"),
          """
          === koerperschaften/stadtwerke.md
          ---
          name: Stadtwerke
          art: kommunale_gesellschaft
          ---
          === massnahmen/gruenderhaus.md
          ---
          titel: Gründerhaus am Markt
          art: gruenderzentrum
          traeger: stadt-a
          kommunen: stadt-a
          status: abgestimmt
          zeitraum: 2028-2029
          kosten: 4 Mio. €
          ziele: ziel-eins
          betreiber: stadtwerke
          ---
          === foerderantraege/gruenderhaus-land.md
          ---
          ⟦massnahme⟧: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: bewilligt
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Eine Stadt beantragt und betreibt", en: "A town applies and operates"),
          """
          === foerderantraege/gruenderhaus-land.md
          ---
          massnahme: gruenderhaus
          programm: programm-eins
          antragsteller: stadt-a
          betrag: 3 Mio. €
          status: antrag
          ---
          """)
      ])
  ) { plan, _ in
    plan.applicationsOfLiveMeasures.compactMap { application, measure in
      guard application.status.value?.isFirm ?? false else { return nil }
      let place: Place
      switch application.beihilfe {
      case .absent: place = application.document.firstKeyPlace
      case .known("ungeklaert", let at): place = at
      default: return nil
      }
      let undertakings = [
        Undertaking(application.antragsteller, isApplicant: true, plan),
        Undertaking(measure.betreiber, isApplicant: false, plan),
      ].compactMap(\.self)
      return undertakings.isEmpty ? nil : finding(application, undertakings, at: place, plan)
    }
  }

  /// A body that may be an undertaking in the sense of state aid.
  private struct Undertaking {
    let id: DocumentID
    let place: Place
    let kindPlace: Place
    let isApplicant: Bool

    init?(_ given: Given<DocumentID>, isApplicant: Bool, _ plan: Plan) {
      guard case .known(let id, let place) = given,
        case .known(let kind, let kindPlace)? = plan.body(id)?.art,
        kind == .privat || kind == .kommunaleGesellschaft
      else { return nil }
      (self.id, self.place, self.kindPlace) = (id, place, kindPlace)
      self.isApplicant = isApplicant
    }

    var role: Text {
      isApplicant
        ? Text(de: "Antragsteller", en: "applicant") : Text(de: "Betreiber", en: "operator")
    }
  }

  private static func finding(
    _ application: Application, _ undertakings: [Undertaking], at place: Place, _ plan: Plan
  ) -> Finding {
    let name = plan.quoted(application.massnahme.value)
    let isMissing = application.beihilfe.isAbsent
    let amount = application.betrag.value
    let bodies = undertakings.map(\.id).reduce(into: [DocumentID]()) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
    let who = Text.list(
      bodies.map { id in
        let roles = Text.list(undertakings.filter { $0.id == id }.map(\.role))
        let name = plan.name(of: id)
        return Text(de: "\(name) als \(roles.de)", en: "\(name) as \(roles.en)")
      })
    let may =
      bodies.count == 1
      ? Text(de: "kann ein Unternehmen", en: "may be an undertaking")
      : Text(de: "können Unternehmen", en: "may be undertakings")
    return Finding(
      beihilfeUngeklaert.rule, at: place,
      Text(
        de: "Für den Antrag zu \(name.de) ist das Beihilferecht nicht geklärt",
        en: "For the application for \(name.en) state aid is not settled"),
      label: isMissing
        ? Text(de: "beihilfe fehlt", en: "beihilfe is missing")
        : Text(de: "noch nicht eingeordnet", en: "not classified yet"),
      explanation: Text(
        de:
          "\(who.de) \(may.de) im Sinne des Beihilferechts sein. Ungeklärt kann die Förderung zurückgefordert werden\(amount.map { ", hier \(Print.roundMoney($0))" } ?? "").",
        en:
          "\(who.en) \(may.en) in the sense of state aid law. Unless settled, the funding can be reclaimed\(amount.map { ", here \(Print.roundMoney($0, .en))" } ?? "")."
      ),
      help: [
        Text(
          de: "Nach der Prüfung, je nach Ergebnis:  beihilfe: agvo",
          en: "Once examined, by its result:  beihilfe: agvo"),
        Text(
          de: "Wenn keine Beihilfe vorliegt:  beihilfe: keine",
          en: "If it is no state aid:  beihilfe: keine"),
      ],
      related: undertakings.map { Finding.Related($0.place, $0.role) }
        + bodies.compactMap { id in undertakings.first { $0.id == id } }.map {
          Finding.Related($0.kindPlace, Text(de: "Art der Körperschaft", en: "kind of the body"))
        },
      subject: application.id?.text)
  }
}
