import Diagnostics
import PlanFigures
import PlanModel

extension Check {
  static let summeGehtNichtAuf = Check(
    Rule(
      "summe-geht-nicht-auf", .finance, .fehler,
      title: Text(de: "Die Summe geht nicht auf", en: "The sum does not add up"),
      condition: Text(
        de:
          "finanzierung ist um mehr als 1,00 € höher als kosten, oder jahre weicht um mehr als 1,00 € von kosten ab; oder jahre eines Beitrags weicht ebenso von seinem wert ab.",
        en:
          "finanzierung is more than €1.00 above kosten, or jahre differs from kosten by more than €1.00; or jahre of a contribution differs likewise from its wert."
      ),
      rationale: Text(
        de:
          "Ein Finanzierungsplan ist in der Summe verbindlich. Was nicht aufgeht, kommt aus der Prüfung zurück und fehlt im Haushalt.",
        en:
          "A financing plan is binding in total. What does not add up comes back from the audit and is missing in the budget."
      ),
      answer: Text(
        de: "Einen Betrag berichtigen; die Hilfe nennt den Wert, mit dem es aufgeht.",
        en: "Correct an amount; the help names the value with which it adds up."),
      reads: ["status", "kosten", "finanzierung", "betrag", "jahre", "wert", "art", "massnahme"],
      failing: [
        RuleExample(
          Text(
            de: "Die Jahre ergeben weniger als die Kosten",
            en: "The years add up to less than the cost"),
          """
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
          jahre:
            ⟦2028: 1 Mio. €⟧
            2029: 2,5 Mio. €
          ---
          """),
        RuleExample(
          Text(
            de: "Ein Beitrag, dessen Jahre nicht aufgehen",
            en: "A contribution whose years do not add up"),
          """
          === beitraege/a-geld.md
          ---
          von: stadt-a
          massnahme: gruenderhaus
          art: geld
          wert: 100.000 €
          zeitraum: 2028-2029
          status: zugesagt
          jahre:
            ⟦2028: 50.000 €⟧
            2029: 60.000 €
          ---
          """),
      ],
      passing: [
        RuleExample(
          Text(de: "Ein Rest darf offen sein", en: "A rest may be open"),
          """
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
          finanzierung:
            - {quelle: eigen, betrag: 400.000 €}
          jahre:
            2028: 1.500.000 €
            2029: 2.500.000 €
          ---
          """)
      ])
  ) { plan, _ in
    plan.measures.compactMap { measure in mismatch(in: measure, plan) }
      + plan.contributions.compactMap { contribution in mismatch(in: contribution, plan) }
  }

  private static let tolerance = Money(euros: 1)

  /// A sum that does not match its total.
  private struct Mismatch {
    let key: String
    let place: Place
    let sum: Money
    let total: Money
    /// How many of the values are known.
    let known: Int
    let count: Int

    var isAbove: Bool { sum > total }
    var difference: Money { isAbove ? sum - total : total - sum }

    /// The amount with which the sum comes out right; nil if it would be nothing or less.
    func corrected(_ amount: Money) -> Money? {
      let corrected = amount + total - sum
      return known == count && corrected > .zero ? corrected : nil
    }
  }

  private static func mismatch(in measure: Measure, _ plan: Plan) -> Finding? {
    guard measure.status.value?.isLive ?? false,
      case .known(let cost, let costPlace) = measure.kosten
    else { return nil }
    let entries = measure.finanzierung
    let amounts = entries.values.compactMap(\.betrag.value)
    let financing = Mismatch(
      key: "finanzierung", place: measure.document.place(of: "finanzierung"), sum: amounts.sum(),
      total: cost, known: amounts.count, count: entries.entries.count + entries.unknownCount)
    let mismatches = [
      financing.isAbove && financing.difference > tolerance ? financing : nil,
      mismatch(measure.jahre, measure.document, total: cost),
    ].compactMap(\.self)
    let name = plan.quoted(measure.id)
    return mismatches.first.map { first in
      finding(
        first, all: mismatches, totalKey: "kosten", totalPlace: costPlace, measure.document,
        edit: first.key == "jahre"
          ? lastYear(measure.jahre, first) : lastEntry(measure.finanzierung, first),
        Text(
          de: "Bei \(name.de) gehen \(first.key) und kosten nicht auf",
          en: "In \(name.en) \(first.key) and kosten do not add up"))
    }
  }

  private static func mismatch(in contribution: Contribution, _ plan: Plan) -> Finding? {
    guard let status = contribution.status.value, status != .zurueckgezogen,
      plan.measure(contribution.massnahme.value)?.status.value?.isLive ?? false,
      contribution.art.value == .geld, case .known(let total, let totalPlace) = contribution.geld,
      let mismatch = mismatch(contribution.jahre, contribution.document, total: total)
    else { return nil }
    let (giver, name) = (
      contribution.von.value.map { plan.name(of: $0) } ?? "–",
      plan.quoted(contribution.massnahme.value)
    )
    return finding(
      mismatch, all: [mismatch], totalKey: "wert", totalPlace: totalPlace, contribution.document,
      edit: lastYear(contribution.jahre, mismatch),
      Text(
        de: "Die Jahre des Beitrags von \(giver) zu \(name.de) ergeben nicht seinen Wert",
        en: "The years of the contribution of \(giver) to \(name.en) do not add up to its value"))
  }

  private static func mismatch(
    _ years: Table<Int, Money>, _ document: Document, total: Money
  ) -> Mismatch? {
    guard years.isGiven else { return nil }
    let amounts = years.rows.compactMap(\.value.value)
    let mismatch = Mismatch(
      key: "jahre", place: document.place(of: "jahre"), sum: amounts.sum(), total: total,
      known: amounts.count, count: years.rows.count + years.unknownCount)
    // Unknown years can only add to the sum.
    guard mismatch.difference > tolerance, mismatch.isAbove || years.isComplete else { return nil }
    return mismatch
  }

  /// The last year with the amount that makes the sum right; nil if that is not possible.
  private static func lastYear(_ years: Table<Int, Money>, _ mismatch: Mismatch) -> String? {
    guard let last = years.rows.last, let amount = last.value.value else { return nil }
    return mismatch.corrected(amount).map { "\(last.key): \(Print.money($0))" }
  }

  /// The last entry of `finanzierung`, likewise.
  private static func lastEntry(
    _ entries: Listing<Measure.FundingEntry>, _ mismatch: Mismatch
  ) -> String? {
    guard let amount = entries.values.last?.betrag.value else { return nil }
    return mismatch.corrected(amount).map { "betrag: \(Print.money($0))" }
  }

  private static func finding(
    _ first: Mismatch, all: [Mismatch], totalKey: String, totalPlace: Place, _ document: Document,
    edit: String?, _ message: Text
  ) -> Finding {
    Finding(
      summeGehtNichtAuf.rule, at: first.place, message,
      label: Text(
        de:
          "\(Print.money(first.difference)) \(first.isAbove ? "mehr" : "weniger") als \(totalKey)",
        en:
          "\(Print.money(first.difference, .en)) \(first.isAbove ? "more" : "less") than \(totalKey)"
      ),
      explanation: .sentences(all.map { sentence($0, totalKey) }),
      help: [
        totalEdit(totalKey, Print.money(first.sum), in: document),
        edit.map {
          Text(
            de: "Wenn \(totalKey) stimmt, zuletzt unter \(first.key):  \($0)",
            en: "If \(totalKey) is right, last in \(first.key):  \($0)")
        },
      ].compactMap(\.self),
      related: [Finding.Related(totalPlace, Text(verbatim: totalKey))]
        + all.dropFirst().map { Finding.Related($0.place, Text(verbatim: $0.key)) },
      subject: document.id?.text)
  }

  /// The total with another amount; `kosten` may be written as a mapping.
  private static func totalEdit(_ key: String, _ amount: String, in document: Document) -> Text {
    if case .mapping? = document.field(key)?.value {
      return Text(
        de: "Wenn die Summe stimmt, unter \(key):  wert: \(amount)",
        en: "If the sum is right, in \(key):  wert: \(amount)")
    }
    return Text(
      de: "Wenn die Summe stimmt:  \(key): \(amount)", en: "If the sum is right:  \(key): \(amount)"
    )
  }

  private static func sentence(_ mismatch: Mismatch, _ totalKey: String) -> Text {
    let (sum, total, difference) = (mismatch.sum, mismatch.total, mismatch.difference)
    let account = Text(
      de:
        "\(mismatch.key) ergibt \(Print.money(sum)), \(totalKey) ist \(Print.money(total)): \(Print.money(difference)) zu \(mismatch.isAbove ? "viel" : "wenig").",
      en:
        "\(mismatch.key) adds up to \(Print.money(sum, .en)), \(totalKey) is \(Print.money(total, .en)): \(Print.money(difference, .en)) too \(mismatch.isAbove ? "much" : "little")."
    )
    return .sentences([
      account,
      knownShare(mismatch.known, of: mismatch.count, Text(de: "Beträgen", en: "amounts")),
    ])
  }
}
