import Diagnostics
import PlanFigures
import PlanModel

extension CountyComparison {
  /// The pairs as a person reads them, in the manner of findings; last what was compared.
  func text(_ writer: TextReport, isQuiet: Bool) -> String {
    let blocks = isQuiet ? [] : pairs.map { block($0, writer) }
    return (blocks + [summary(writer)]).map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func block(_ pair: Pair, _ writer: TextReport) -> [String] {
    let word =
      pair.kind == .double
      ? Text(de: "Vielleicht dasselbe", en: "Perhaps the same") : Text(de: "Ähnlich", en: "Alike")
    let (own, other) = (pair.own, pair.other)
    let headline = Text(
      de: "„\(own.title)“ und „\(other.title)“ (\(members[other.member].name))",
      en: "“\(own.title)” and “\(other.title)” (\(members[other.member].name))")
    let room = writer.width - word[language].count - 2
    let lines = TerminalText.wrapped(TerminalText.shortened(headline[language], to: room), to: room)
    let indent = String(repeating: " ", count: word[language].count + 2)
    var block = lines.enumerated().map { index, line in
      index == 0
        ? writer.paint(word[language] + ":", .warnung) + " " + writer.bold(line)
        : indent + writer.bold(line)
    }
    block.append("  [\(pair.kind.rawValue)]")
    for side in [own, other] { block += place(of: side, writer) }
    block += writer.prose(score(pair))
    return block + writer.helpLines(help(pair))
  }

  /// The file of the own plan or, with its plan in front, of the other; its id and carrier.
  private func place(of side: Side, _ writer: TextReport) -> [String] {
    let plan = side.member == 0 ? "" : members[side.member].source + ": "
    let carrier = side.carrier.map { language == .de ? ", Träger: \($0)" : ", carrier: \($0)" }
    return [
      "  " + writer.paint(TerminalText.line(plan + side.file), .place),
      "    " + TerminalText.line(side.id + (carrier ?? "")),
    ]
  }

  private func score(_ pair: Pair) -> String {
    let percent = Int((pair.score * 100).rounded())
    let digits = "\(percent / 100)" + (language == .de ? "," : ".")
    let score = digits + (percent % 100 < 10 ? "0" : "") + "\(percent % 100)"
    let names = pair.reasons.map { TerminalText.line($0.text[language]) }
    let isDistanceTold = pair.reasons.contains { $0.kind == .place }
    let distance = pair.distance.map { Print.kilometres($0, language) }
    let facts = isDistanceTold ? names : names + [distance].compactMap(\.self)
    return (language == .de ? "Bewertung \(score): " : "Score \(score): ")
      + facts.joined(separator: " · ")
  }

  private func help(_ pair: Pair) -> [Text] {
    let (own, other) = (pair.own, pair.other)
    let name = other.carrier ?? members[other.member].name
    if pair.kind == .double {
      return [
        Text(
          de: "Mit \(name) klären, wer das Vorhaben führt; der andere Plan lässt es weg.",
          en: "Settle with \(name) who keeps the project; the other plan drops it."),
        Text(
          de: "Sind es zwei, sagen Titel, Ort und Text, worin sie sich unterscheiden.",
          en: "If they are two, title, place and text say how they differ."),
      ]
    }
    let talk = Text(
      de: "Mit \(name) sprechen: zusammen planen, aufteilen oder eines lassen.",
      en: "Talk to \(name): plan together, share, or drop one of them.")
    guard let carrier = other.carrierName(beside: ownIDs) else { return [talk] }
    let body = Text(
      de: "\(name) gehört noch nicht zum Plan: masterplan new koerperschaft \(carrier)",
      en: "\(name) is not in the plan yet: masterplan new koerperschaft \(carrier)")
    let note = Text(
      de: """
        Bleiben beide, nennt jede Seite den anderen Träger, und eine den Unterschied.
        In \(own.file):
        partner: \(carrier)
        abgrenzung: Was dieses Vorhaben anders macht als „\(other.title)“
        """,
      en: """
        If both stay, each side names the other's carrier, and one the difference.
        In \(own.file):
        partner: \(carrier)
        abgrenzung: What this project does other than “\(other.title)”
        """)
    return other.isCarrierKnown ? [talk, note] : [talk, body, note]
  }

  private func summary(_ writer: TextReport) -> [String] {
    let others = members.dropFirst()
    let count = Print.count(pairs.count, language)
    let (own, their) = (members[0].measures, others.reduce(0) { $0 + $1.measures })
    let found =
      pairs.isEmpty
      ? Text(de: "Keine Parallelplanung gefunden", en: "No parallel planning found")
      : pairs.count == 1
        ? Text(de: "1 Paar", en: "1 pair") : Text(de: "\(count) Paare", en: "\(count) pairs")
    let compared = Text(
      de:
        " · \(Print.count(own)) eigene Maßnahmen, \(Print.count(their)) aus: \(others.map(\.name).joined(separator: ", "))",
      en:
        " · \(Print.count(own, .en)) own measures, \(Print.count(their, .en)) of: \(others.map(\.name).joined(separator: ", "))"
    )
    return TerminalText.wrapped(
      TerminalText.line((found + compared)[language]), to: writer.width)
  }
}
