import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let belastungKumuliert = Check(
    Rule(
      "belastung-kumuliert", .finance, .warnung,
      title: Text(
        de: "Die Vorhaben zusammen belasten eine Kommune stark",
        en: "The projects together are a heavy burden on a municipality"),
      condition: Text(
        de:
          "In einem Kalenderjahr kosten die Maßnahmen ab abgestimmt eine Stadt oder Gemeinde mehr als belastung_pro_kopf je Einwohner: ihre Geldbeiträge (ohne zurückgezogene), ihre Einträge eigen, soweit solche Beiträge sie nicht decken (nach jahre verteilt, sonst gleich über zeitraum), und die folgekosten der Maßnahmen, die sie betreibt (betreiber, sonst Träger), in jedem Jahr nach deren Ende bis betrieb_bis, sonst bis zum letzten Jahr, in dem eine Maßnahme des Plans endet, die nicht ruht oder verworfen ist.",
        en:
          "In a calendar year the measures from abgestimmt on cost a town or gemeinde more than belastung_pro_kopf for each inhabitant: its contributions of money (not withdrawn), its entries eigen as far as such contributions do not cover them (over jahre in proportion, else evenly over zeitraum), and folgekosten of the measures that it operates (betreiber, else the carrier) in each year after their end up to betrieb_bis, else up to the last year in which a live measure of the plan ends."
      ),
      rationale: Text(
        de:
          "Jeder Eigenanteil für sich ist tragbar, zusammen übersteigen sie, was eine Kommune mit sinkenden Steuereinnahmen leisten kann (Anliegen N09). Das sieht nur, wer alle Vorhaben nebeneinander legt.",
        en:
          "Each own share is bearable by itself, together they exceed what a municipality with falling tax revenue can pay (need N09). Only who lays all projects side by side can see it."
      ),
      answer: Text(
        de: "Ein Vorhaben strecken oder verschieben, oder die Anteile anders verteilen.",
        en: "Stretch or postpone a project, or distribute the shares otherwise."),
      thresholds: [Thresholds.Name.belastungProKopf.rawValue],
      reads: [
        "einwohner", "art", "status", "finanzierung", "quelle", "ref", "betrag", "traeger", "jahre",
        "zeitraum", "folgekosten", "betreiber", "betrieb_bis", "teil_von", "massnahme", "beitrag",
        "von", "wert",
      ],
      failing: [
        RuleExample(
          Text(de: "Zwei Eigenanteile im selben Jahr", en: "Two own shares in one year"),
          """
          === koerperschaften/gemeinde-b.md
          ---
          name: Gemeinde B
          art: gemeinde
          ags: 05999008
          einwohner: ⟦20.000⟧
          ---
          === massnahmen/dorfplatz-b.md
          ---
          titel: Dorfplatz B
          art: ortsmitte
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2028
          kosten: 600.000 €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: 600.000 €}
          ---
          === massnahmen/radweg-b.md
          ---
          titel: Radweg nach A
          art: radweg
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: vereinbart
          zeitraum: 2028-2029
          kosten: 900.000 €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: 900.000 €}
          ---
          """)
      ],
      passing: [
        RuleExample(
          Text(de: "Genau 50 € je Einwohner", en: "Exactly €50 for each inhabitant"),
          """
          === massnahmen/dorfplatz-b.md
          ---
          titel: Dorfplatz B
          art: ortsmitte
          traeger: gemeinde-b
          kommunen: gemeinde-b
          status: abgestimmt
          zeitraum: 2028
          kosten: 1 Mio. €
          ziele: ziel-eins
          finanzierung:
            - {quelle: eigen, betrag: 1 Mio. €}
          ---
          === beitraege/b-geld.md
          ---
          von: gemeinde-b
          massnahme: dorfplatz-b
          art: geld
          wert: 1 Mio. €
          zeitraum: 2028
          status: zugesagt
          ---
          """)
      ])
  ) { plan, figures in
    let each = plan.thresholds.money(.belastungProKopf)
    return plan.municipalities.compactMap { body in
      guard case .known(let inhabitants, let place) = body.einwohner,
        let money = body.id.flatMap({ figures.money.money(of: $0) })
      else { return nil }
      let limit = Money(cents: each.cents * Int128(inhabitants))
      let years = money.agreed.years.filter { money.agreed.total(in: $0) > limit }
      // The earlier of two equally bad years.
      guard
        let worst = years.max(by: { left, right in
          (money.agreed.total(in: left), right) < (money.agreed.total(in: right), left)
        })
      else { return nil }
      return burden(Burden(money: money, worst: worst, years: years, limit: limit), at: place, plan)
    }
  }

  /// The years in which a municipality pays more than the limit.
  private struct Burden {
    let money: BodyMoney
    let worst: Int
    let years: [Int]
    let limit: Money

    var total: Money { money.agreed.total(in: worst) }

    /// What the worst year is made of, the largest first.
    var posts: [(post: BodyMoney.Post, amount: Money)] {
      money.agreedPosts.map { ($0, $0.amount(in: worst)) }.filter { $0.1 > .zero }
        .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        .map(\.element)
    }
  }

  private static func burden(_ burden: Burden, at place: Place, _ plan: Plan) -> Finding {
    let name = plan.name(of: burden.money.body)
    let (year, total) = (burden.worst, burden.total)
    let limit = plan.thresholds.money(.belastungProKopf)
    let perHead = burden.money.perInhabitant(total)
    let each = Text { language in perHead.map { Print.money($0, language) } ?? "–" }
    let posts = burden.posts
    return Finding(
      belastungKumuliert.rule, at: place,
      Text(
        de: "\(name) zahlt \(year) für Vorhaben des Plans \(each.de) je Einwohner",
        en: "\(name) pays \(each.en) for each inhabitant for projects of the plan in \(year)"),
      label: Text(
        de: "höchstens \(Print.money(burden.limit)) im Jahr",
        en: "\(Print.money(burden.limit, .en)) a year at most"),
      explanation: .sentences([
        Text(
          de:
            "\(year) sind es \(Print.money(total)), angesetzt sind höchstens \(Print.money(limit)) je Einwohner; das sind \(Print.money(total - burden.limit)) mehr.",
          en:
            "In \(year) it is \(Print.money(total, .en)), at most \(Print.money(limit, .en)) for each inhabitant are set; that is \(Print.money(total - burden.limit, .en)) more."
        ),
        span(burden.years),
        Text(de: "Daraus: \(shares(posts, plan).de).", en: "Made of: \(shares(posts, plan).en)."),
        knownShare(
          burden.money.agreed.known,
          of: burden.money.agreed.known + burden.money.agreed.unknown,
          Text(de: "Posten", en: "entries")),
      ]),
      help: help(burden, posts, plan),
      related: posts.flatMap { post, amount in
        Finding.Related.at(
          post.place,
          Text(
            de: "davon \(year) \(Print.money(amount))",
            en: "of it \(Print.money(amount, .en)) in \(year)"))
      },
      subject: burden.money.body.text)
  }

  private static func span(_ years: [Int]) -> Text {
    guard let first = years.first, let last = years.last, years.count > 1 else {
      return Text(de: "Es ist das einzige Jahr darüber.", en: "It is the only year above.")
    }
    return Text(
      de: "Darüber liegen \(years.count) Jahre zwischen \(first) und \(last).",
      en: "\(years.count) years between \(first) and \(last) are above.")
  }

  private static func shares(
    _ posts: [(post: BodyMoney.Post, amount: Money)], _ plan: Plan
  ) -> Text {
    .list(
      posts.map { post, amount in
        let name = plan.quoted(post.measure)
        let form: Text =
          switch post.form {
          case .contribution: Text(de: "Beitrag", en: "contribution")
          case .ownShare: Text(de: "Eigenanteil", en: "own share")
          case .followUp: Text(de: "Folgekosten", en: "follow-up cost")
          }
        return Text(
          de: "\(name.de) (\(form.de) \(Print.money(amount)))",
          en: "\(name.en) (\(form.en) \(Print.money(amount, .en)))")
      }, atMost: 4)
  }

  /// The largest share that is not yet due, a year later; else an acknowledgement.
  private static func help(
    _ burden: Burden, _ posts: [(post: BodyMoney.Post, amount: Money)], _ plan: Plan
  ) -> [Text] {
    let movable = posts.lazy.compactMap { post, _ -> (Measure, Period)? in
      guard post.form != .followUp, let measure = plan.measure(post.measure),
        let period = measure.zeitraum.value, let start = measure.start, let today = plan.today,
        start > today
      else { return nil }
      return (measure, period)
    }
    var help: [Text] = []
    if let (measure, period) = movable.first {
      let path = measure.document.file.path
      let years = "\(period.first.year + 1)-\(period.last.year + 1)"
      help.append(
        Text(
          de: "Ein Jahr später, in \(path) (mit jahre und Beiträgen):  zeitraum: \(years)",
          en: "A year later, in \(path) (with jahre and contributions):  zeitraum: \(years)"))
    }
    if let perHead = burden.money.perInhabitant(burden.total) {
      let whole = Print.money(Money(cents: (perHead.cents + 99) / 100 * 100))
      help.append(
        Text(
          de:
            "Wenn der Kreis mehr für tragbar hält, in plan.md:  schwellen: {belastung_pro_kopf: \(whole)}",
          en:
            "If the county deems more bearable, in plan.md:  schwellen: {belastung_pro_kopf: \(whole)}"
        ))
    }
    return help
  }
}
