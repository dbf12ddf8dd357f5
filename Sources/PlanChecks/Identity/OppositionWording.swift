import Diagnostics
import PlanModel

/// What is said of measures that stand against each other or against a goal.
struct OppositionWording {
  /// How many measures of a goal are named, and of how many the place is shown.
  private static let (named, shown) = (8, 3)

  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  func finding(of pair: Oppositions.Pair, _ rule: Rule) -> Finding {
    let (one, other) = (plan.measures[pair.first], plan.measures[pair.second])
    let (first, second) = (plan.quoted(one.id), plan.quoted(other.id))
    let goal = plan.quoted(pair.goals.first?.goal)
    let message: Text =
      switch pair.goals.count {
      case 0:
        Text(
          de: "\(first.de) und \(second.de) stehen laut Plan gegeneinander",
          en: "\(first.en) and \(second.en) stand against each other, as the plan says")
      case 1:
        Text(
          de: "\(first.de) und \(second.de) wirken gegeneinander auf \(goal.de)",
          en: "\(first.en) and \(second.en) work against each other on \(goal.en)")
      case let count:
        Text(
          de: "\(first.de) und \(second.de) wirken auf \(count) Ziele gegeneinander",
          en: "\(first.en) and \(second.en) work against each other on \(count) goals")
      }
    return Finding(
      rule, at: place(of: pair), message, label: label(pair),
      explanation: .sentences(
        pair.goals.prefix(4).map(balance) + [naming(pair), cost([one, other])]),
      help: help(one, other), related: related(pair), subject: one.id?.text,
      items: DocumentID.items([one.id, other.id]))
  }

  private func place(of pair: Oppositions.Pair) -> Place {
    pair.goals.first?.first.place ?? pair.firstNames
      ?? plan.measures[pair.first].document.titlePlace
  }

  private func label(_ pair: Oppositions.Pair) -> Text {
    if let (goal, first, second) = pair.goals.first {
      let (one, other) = (amount(first.amount, goal), amount(second.amount, goal))
      return Text(de: "\(one.de) gegen \(other.de)", en: "\(one.en) against \(other.en)")
    }
    return pair.firstNames == nil
      ? Text(de: "wird dort unter konflikt_mit genannt", en: "is named there in konflikt_mit")
      : Text(de: "steht dagegen", en: "stands against it")
  }

  /// "+20 ha"
  private func amount(_ number: ExactNumber, _ goal: DocumentID) -> Text {
    let unit = plan.goal(goal)?.einheit.value.map { " " + $0 } ?? ""
    return Text { (number > .zero ? "+" : "") + Print.number(number, $0) + unit }
  }

  private func balance(
    _ goal: DocumentID, _ first: Oppositions.Effect, _ second: Oppositions.Effect
  ) -> Text {
    let name = plan.quoted(goal)
    let (one, other) = (amount(first.amount, goal), amount(second.amount, goal))
    let sum = first.amount + second.amount
    let rest =
      sum == .zero
      ? Text(de: "beides hebt sich auf", en: "they cancel each other out")
      : Text(de: "zusammen \(amount(sum, goal).de)", en: "together \(amount(sum, goal).en)")
    return Text(
      de: "Auf das Ziel \(name.de) wirken \(one.de) und \(other.de), \(rest.de).",
      en: "On the goal \(name.en) they have \(one.en) and \(other.en), \(rest.en).")
  }

  private func naming(_ pair: Oppositions.Pair) -> Text {
    let first = plan.quoted(plan.measures[pair.first].id)
    let second = plan.quoted(plan.measures[pair.second].id)
    switch (pair.firstNames, pair.secondNames) {
    case (nil, nil): return Text(verbatim: "")
    case (_?, _?):
      return Text(
        de: "Beide nennen einander unter konflikt_mit.",
        en: "Both name each other in konflikt_mit.")
    case (_?, nil):
      return Text(
        de: "\(first.de) nennt \(second.de) unter konflikt_mit, umgekehrt nicht.",
        en: "\(first.en) names \(second.en) in konflikt_mit, not the other way round.")
    case (nil, _?):
      return Text(
        de: "\(second.de) nennt \(first.de) unter konflikt_mit, umgekehrt nicht.",
        en: "\(second.en) names \(first.en) in konflikt_mit, not the other way round.")
    }
  }

  private func cost(_ measures: [Measure]) -> Text {
    let amounts = measures.compactMap(\.kosten.value)
    guard amounts.count == measures.count else { return Text(verbatim: "") }
    return amounts.count == 1
      ? Text(
        de: "Das Vorhaben kostet \(Print.roundMoney(amounts[0])).",
        en: "The project costs \(Print.roundMoney(amounts[0], .en)).")
      : Text(
        de: "Zusammen kosten sie \(Print.roundMoney(amounts.sum())).",
        en: "Together they cost \(Print.roundMoney(amounts.sum(), .en)).")
  }

  /// To acknowledge it, or to put off the one that is less far.
  private func help(_ one: Measure, _ other: Measure) -> [Text] {
    let isOtherFurther = (one.status.value?.rank ?? 0) < (other.status.value?.rank ?? 0)
    let path = (isOtherFurther ? one : other).document.file.path
    return [
      acknowledgement(against: other.id),
      Text(
        de: "Oder eines zurückstellen, in \(path):  status: ruht",
        en: "Or put one of them off, in \(path):  status: ruht"),
    ].compactMap(\.self)
  }

  private func acknowledgement(against other: DocumentID?) -> Text? {
    plan.acknowledgement(of: Check.zielKonflikt.rule, against: other).map {
      Text(de: "Wenn das abgewogen ist:  \($0)", en: "If that has been weighed up:  \($0)")
    }
  }

  private func related(_ pair: Oppositions.Pair) -> [Finding.Related] {
    let effects = pair.goals.flatMap { [$0.first, $0.second] }.map {
      Finding.Related($0.place, Text(de: "wirkt dagegen", en: "works against it"))
    }
    let names = [pair.firstNames, pair.secondNames].flatMap {
      Finding.Related.at(
        $0, Text(de: "nennt es unter konflikt_mit", en: "names it in konflikt_mit"))
    }
    return effects + names
  }
}

// A measure against a goal.
extension OppositionWording {
  func finding(of against: Oppositions.AgainstGoal, _ rule: Rule) -> Finding {
    let (measure, goal) = (against.measure, against.goal)
    let (name, other) = (plan.quoted(measure.id), plan.quoted(goal.id))
    return Finding(
      rule, at: against.place,
      Text(
        de: "\(name.de) steht dem Ziel \(other.de) entgegen",
        en: "\(name.en) stands against the goal \(other.en)"),
      label: Text(de: "steht diesem Ziel entgegen", en: "stands against this goal"),
      explanation: .sentences([serving(against), cost([measure])]),
      help: [
        acknowledgement(against: goal.id),
        Text(
          de: "Wenn der Widerspruch ausgeräumt ist, den Eintrag unter konflikt_mit streichen.",
          en: "If the conflict is settled, remove the entry from konflikt_mit."),
      ].compactMap(\.self),
      related: [Finding.Related(goal.document.titlePlace, Text(de: "das Ziel", en: "the goal"))]
        + against.serving.prefix(OppositionWording.shown).map { position in
          let other = plan.measures[position]
          let entry = goal.id.flatMap { other.ziele.place(of: $0) }
          return Finding.Related(
            entry ?? other.document.titlePlace, Text(de: "dient dem Ziel", en: "serves the goal"))
        },
      subject: measure.id?.text, items: DocumentID.items([measure.id, goal.id]))
  }

  private func serving(_ against: Oppositions.AgainstGoal) -> Text {
    let named = against.serving.prefix(OppositionWording.named)
      .map { plan.quoted(plan.measures[$0].id) }
    let rest = against.serving.count - named.count
    guard !named.isEmpty else {
      return Text(
        de: "Kein anderes Vorhaben dient diesem Ziel bisher.",
        en: "No other project serves this goal yet.")
    }
    let list = Text.list(
      named + (rest == 0 ? [] : [Text(de: "\(rest) weitere", en: "\(rest) more")]))
    return Text(de: "Dem Ziel dienen: \(list.de).", en: "The goal is served by: \(list.en).")
  }
}
