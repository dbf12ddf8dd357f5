import Diagnostics

extension FieldReader {
  mutating func readScalar(
    _ raw: String, node: YAMLNode, as type: ValueType, key: Key, neighbours: [YAMLPair]
  ) -> Value {
    let text = raw.trimmingBlanks()
    do throws(NotationProblem) {
      switch type {
      case .text(let limit): return try readText(raw, node, key, atMost: limit)
      case .url: return try Notation.url(text)
      case .money: return try Notation.money(text)
      case .count(let range): return try Notation.count(text, in: range)
      case .number: return try Notation.number(text)
      case .quantity(let source, let bare):
        return try readQuantity(text, source, bare: bare, neighbours)
      case .percent: return try Notation.percent(text)
      case .date: return try Notation.date(text)
      case .moment: return try Notation.moment(text)
      case .year: return try Notation.year(text)
      case .period: return try Notation.period(text)
      case .flag: return try Notation.flag(text)
      case .choice(let choices): return try Notation.choice(text, of: words(choices))
      case .ags(let lengths): return try Notation.ags(text, lengths: lengths)
      case .point: return try Notation.point(text)
      case .reference(let kinds, let orPlan):
        if let hidden = HiddenCharacters.first(in: text) {
          reportHidden(hidden, at: node.range, in: key.name, key.name)
        }
        references.append(
          Document.Reference(
            key: key.name, target: DocumentID(text), range: node.range, kinds: kinds,
            orPlan: orPlan))
        return .reference(text)
      case .mapping, .table:
        throw NotationProblem.invalid(
          Text(
            de: "Hier stehen Felder mit Namen, kein einzelner Wert „\(text)“",
            en: "Named fields stand here, not the single value “\(text)”"),
          edits: [key.exampleInLine])
      case .list, .either, .depends: return .unreadable(raw)
      }
    } catch {
      return report(error, at: node.range, key: key.name, raw: raw)
    }
  }

  func words(_ choices: ValueType.Choices) -> [String] {
    switch choices {
    case .words(let words): words
    case .measureTypes: vocabulary.measureTypes.map(\.id)
    case .measureTypesWithUnit: vocabulary.measureTypes.filter { $0.unit != nil }.map(\.id)
    case .fields: vocabulary.fields.map(\.id)
    }
  }

  private func readQuantity(
    _ text: String, _ source: ValueType.UnitSource, bare: Bool, _ neighbours: [YAMLPair]
  ) throws(NotationProblem) -> Value {
    switch source {
    case .fixed(let unit): return try Notation.quantity(text, unit: unit, bare: bare)
    case .measureType(let key):
      guard let name = scalar(key, in: neighbours), let type = vocabulary.measureType(name) else {
        return try Notation.quantity(text, unit: nil, bare: bare)
      }
      // A figure that may stand bare is a goal's, whose type without a unit is a finding itself.
      if type.unit == nil && !bare {
        throw .invalid(
          Text(
            de: "Die Maßnahmenart „\(name)“ hat keine Kapazität",
            en: "The measure type “\(name)” has no capacity"),
          Text(
            de:
              "Ohne gemeinsame Einheit lässt sie sich mit keinem Bedarf vergleichen; die Zeile kann entfallen.",
            en: "Without a common unit it cannot be compared with a need; the line can go."))
      }
      return try Notation.quantity(text, unit: type.unit, bare: bare)
    }
  }

  /// Whether a `#` could belong to the value: not to an id, a threshold or a fingerprint.
  private func isProse(_ text: String, _ key: Key) -> Bool {
    !["id", "typ"].contains(key.name) && Thresholds.Name(rawValue: key.name) == nil
      && !Fingerprint.isWellFormed(text)
  }

  private mutating func readText(
    _ raw: String, _ node: YAMLNode, _ key: Key, atMost limit: Int?
  ) throws(NotationProblem) -> Value {
    if let comment = takeComment(at: node.range.lowerBound), isProse(raw, key) {
      add(
        .kommentarVerschluckt, at: node.range,
        Text(
          de: "\(key.name): Was hinter # steht, wird nicht gelesen",
          en: "\(key.name): what follows # is not read"),
        Text(
          de:
            "Ein Nummernzeichen nach einem Leerzeichen beginnt in YAML einen Kommentar. In Anführungszeichen gehört es zum Text.",
          en:
            "In YAML a number sign after a blank begins a comment. In quotes it belongs to the text."
        ),
        help: [comment.help])
    }
    var text = raw.precomposed
    if ["titel", "name", "kurz"].contains(key.name), let hidden = HiddenCharacters.first(in: text) {
      reportHidden(hidden, at: node.range, in: key.name, key.name)
      text = HiddenCharacters.removed(from: text)
    }
    if let problem = PersonalData.problem(in: text) {
      add(
        .personendaten, at: node.range,
        Text(de: "\(key.name): \(problem.de)", en: "\(key.name): \(problem.en)"),
        Text(
          de:
            "Der Plan wird veröffentlicht. Statt einer Person stehen hier Funktion und Funktionspostfach.",
          en: "The plan is published. A function and its mailbox stand here instead of a person."),
        help: ["kontakt", "kuemmerer", "zustaendig"].contains(key.name)
          ? ["\(key.name): Stabsstelle Strukturwandel, strukturwandel@kreis.example"] : [])
    }
    return try Notation.text(text, atMost: limit)
  }

  mutating func readPeriod(_ pairs: [YAMLPair], node: YAMLNode, key: Key) -> Value {
    var moments: [String: Moment] = [:]
    var isBroken = false
    for pair in pairs where !pair.value.isMissing {
      let name = pair.key.text ?? ""
      guard name == "von" || name == "bis" else {
        reportUnknown(name, at: pair.key.range, among: ["von", "bis"])
        continue
      }
      let part = Key(name, .moment, "2027", de: "", en: "")
      switch read(pair.value, as: .moment, key: part, neighbours: []) {
      case .moment(let moment): moments[name] = moment
      default: isBroken = true
      }
    }
    if isBroken { return .unreadable(file.text(node.range)) }
    guard let from = moments["von"], let to = moments["bis"] else {
      let problem = NotationProblem.invalid(
        Text(de: "Der Zeitraum ist an einer Seite offen", en: "The period is open at one side"),
        Text(de: "Ein Zeitraum hat von und bis.", en: "A period has von and bis."),
        edits: ["{von: 2027, bis: 2029}"])
      return report(problem, at: node.entryRange, key: key.name, raw: file.text(node.range))
    }
    do {
      return try Notation.period(from: from, to: to, "")
    } catch {
      return report(error, at: node.entryRange, key: key.name, raw: file.text(node.range))
    }
  }

  mutating func readPoint(_ pairs: [YAMLPair], node: YAMLNode, key: Key) -> Value {
    var degrees: [String: Double] = [:]
    var problem: NotationProblem?
    let strays = StrayKeys(pairs)
    for (index, pair) in pairs.enumerated() where !strays.contains(index) {
      let name = pair.key.text ?? ""
      guard name == "lat" || name == "lon" else {
        reportUnknown(name, at: pair.key.range, among: ["lat", "lon"])
        continue
      }
      if let stray = strays.problem(at: index) {
        let written = file.text(pair.value.range.lowerBound..<stray.range.upperBound)
        return report(
          .strayComma(key: name, written: written, quoted: written), at: pair.value.range, key: name
        )
      }
      let text = pair.value.text ?? ""
      degrees[name] = Notation.degrees(text)
      if degrees[name] == nil { problem = Notation.noPoint(file.text(node.range)) }
    }
    do throws(NotationProblem) {
      guard let latitude = degrees["lat"], let longitude = degrees["lon"], problem == nil else {
        throw problem ?? Notation.noPoint(file.text(node.range))
      }
      return try Notation.point(
        latitude: latitude, longitude: longitude, file.text(node.range))
    } catch {
      return report(error, at: node.entryRange, key: key.name, raw: file.text(node.range))
    }
  }

  private mutating func reportUnknown(_ name: String, at range: Range<Int>, among keys: [String]) {
    add(
      .feldUnbekannt, at: range,
      Text(de: "„\(name)“ ist hier keine bekannte Angabe", en: "“\(name)” is no known key here"),
      Text(de: "Sie hat keine Wirkung.", en: "It has no effect."),
      help: NearestName.of(name, in: keys).map { ["\($0):"] } ?? [])
  }
}
