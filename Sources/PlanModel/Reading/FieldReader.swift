import Diagnostics

/// Reads the front matter of one document along the schema, and collects what is wrong with it.
struct FieldReader {
  let file: SourceFile
  let subject: String?
  let vocabulary: Vocabulary
  var findings: [Finding] = []
  var references: [Document.Reference] = []
  private var comments: [Int: FrontMatter.SwallowedComment]
  private let unreadableValues: [Int: String]
  /// Whether the value that is read stands in brackets or braces, where a comma ends it.
  private var isInFlow = false

  init(
    file: SourceFile, subject: String?, vocabulary: Vocabulary,
    swallowedComments: [FrontMatter.SwallowedComment], unreadableValues: [Int: String] = [:]
  ) {
    self.unreadableValues = unreadableValues
    self.file = file
    self.subject = subject
    self.vocabulary = vocabulary
    comments = Dictionary(
      swallowedComments.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func readDocument(_ pairs: [YAMLPair], kind: Kind) -> [Field] {
    readMapping(pairs, keys: Schema.keys(of: kind), allowsOwnKeys: true)
  }

  mutating func report(duplicates: [FrontMatter.DuplicateKey]) {
    for duplicate in duplicates {
      add(
        .schluesselDoppelt, at: duplicate.second,
        Text(de: "„\(duplicate.key)“ steht zweimal da", en: "“\(duplicate.key)” stands here twice"),
        Text(
          de: "Es gilt die erste Angabe; diese hier bleibt unbeachtet.",
          en: "The first one counts; this one is ignored."),
        related: [
          Finding.Related(
            Place(file, duplicate.first), Text(de: "hier zuerst", en: "first here"))
        ])
    }
  }

  mutating func add(
    _ rule: Rule, at range: Range<Int>, _ message: Text, _ explanation: Text = Text(verbatim: ""),
    help: [String] = [], example: String? = nil, related: [Finding.Related] = []
  ) {
    let shown = example.map { [Text(de: "Beispiel:  \($0)", en: "Example:  \($0)")] } ?? []
    findings.append(
      Finding(
        rule, at: Place(file, range), message, explanation: explanation,
        help: help.map(Text.init(verbatim:)) + shown, related: related, subject: subject))
  }

  /// Reads the pairs of a mapping whose keys the schema knows.
  private mutating func readMapping(
    _ pairs: [YAMLPair], keys: [Key], allowsOwnKeys: Bool = false
  ) -> [Field] {
    var fields: [Field] = []
    var given: Set<String> = []
    let strays = StrayKeys(pairs)
    for (index, pair) in pairs.enumerated() where !strays.contains(index) {
      let name = readKey(pair.key)
      let isGiven = !pair.value.isMissing
      if let key = keys.first(where: { $0.name == name }) {
        guard isGiven else { continue }
        given.insert(name)
        let value =
          strays.problem(at: index).map { report(strayKey: $0, of: pair, name: name) }
          ?? read(pair.value, as: type(of: key, among: keys, pairs), key: key, neighbours: pairs)
        fields.append(field(name, pair, value))
      } else if allowsOwnKeys && name.hasPrefix("x-") {
        if isGiven { fields.append(field(name, pair, Value(raw: pair.value))) }
      } else {
        report(unknown: name, pair, keys: keys)
      }
    }
    reportMissing(keys, given: given, pairs: pairs)
    return fields
  }

  /// The type of a key. Where it depends on a neighbour that is unknown, a reference may be any:
  /// that it is of the wrong kind would merely follow.
  private func type(of key: Key, among keys: [Key], _ pairs: [YAMLPair]) -> ValueType {
    guard case .depends(let on, _, .reference) = key.type,
      case .choice(let choices)? = keys.first(where: { $0.name == on })?.type
    else { return key.type }
    let isKnown = scalar(on, in: pairs).map(words(choices).contains) ?? false
    return isKnown ? key.type : .reference([], orPlan: false)
  }

  private func field(_ name: String, _ pair: YAMLPair, _ value: Value) -> Field {
    Field(key: name, keyRange: pair.key.range, value: value, range: pair.value.entryRange)
  }

  /// The key without hidden characters, which are a finding of their own.
  private mutating func readKey(_ node: YAMLNode) -> String {
    let text = (node.text ?? "").precomposed
    guard let hidden = HiddenCharacters.first(in: text) else { return text }
    reportHidden(hidden, at: node.range, in: "Schlüssel", "key")
    return HiddenCharacters.removed(from: text)
  }

  mutating func reportHidden(_ name: String, at range: Range<Int>, in de: String, _ en: String) {
    findings.append(
      HiddenCharacters.finding(
        name, at: Place(file, range), in: Text(de: de, en: en), subject: subject))
  }

  private mutating func report(unknown name: String, _ pair: YAMLPair, keys: [Key]) {
    let nearest = NearestName.of(name, in: keys.lazy.map(\.name))
    let isOneLine = pair.value.text != nil && !pair.value.isMissing
    let value = isOneLine ? " " + file.text(pair.value.range) : ""
    add(
      .feldUnbekannt, at: pair.key.range,
      Text(de: "„\(name)“ ist hier keine bekannte Angabe", en: "“\(name)” is no known key here"),
      Text(
        de:
          "Sie hat keine Wirkung. Eigene Angaben des Kreises beginnen mit x-; sie werden mit den Daten veröffentlicht.",
        en: "It has no effect. Keys of your own begin with x-; they are published with the data."),
      help: nearest.map { ["\($0):\(value)"] } ?? [])
  }

  private mutating func reportMissing(_ keys: [Key], given: Set<String>, pairs: [YAMLPair]) {
    for key in keys where !given.contains(key.name) {
      switch key.requirement {
      case .optional: continue
      case .required: break
      case .when(let neighbour, let values):
        guard let text = scalar(neighbour, in: pairs), values.contains(text) else { continue }
      case .with(let neighbour):
        guard scalar(neighbour, in: pairs) != nil else { continue }
      }
      if Schema.isCheckedElsewhere(key, of: keys) { continue }
      add(
        .pflichtfeldFehlt, at: pairs.first?.key.range ?? 0..<0,
        Text(de: "Die Angabe „\(key.name)“ fehlt", en: "“\(key.name)” is missing"),
        key.meaning, example: "\(key.name): \(key.exampleInLine)")
    }
  }

  func scalar(_ key: String, in pairs: [YAMLPair]) -> String? {
    let pair = pairs.first { $0.key.text == key }
    return pair.flatMap { $0.value.isMissing ? nil : $0.value.text }
  }

  /// Reads a value; what cannot be read is reported and kept as written.
  mutating func read(
    _ node: YAMLNode, as type: ValueType, key: Key, neighbours: [YAMLPair]
  ) -> Value {
    if let raw = unreadableValues[node.range.lowerBound] { return .unreadable(raw) }
    let isAroundInFlow = isInFlow
    isInFlow = isInFlow || node.isFlow
    defer { isInFlow = isAroundInFlow }
    switch (type, node.content) {
    case (.list(let element), .sequence(let nodes, _)):
      return .list(
        nodes.filter { !$0.isMissing }.map { node in
          Located(
            value: read(node, as: element, key: key, neighbours: neighbours),
            range: node.entryRange)
        })
    case (.list(let element), _):
      let value = read(node, as: element, key: key, neighbours: neighbours)
      return .list([Located(value: value, range: node.entryRange)])
    case (.either(_, let other), .mapping), (.either(_, let other), .sequence):
      if case .sequence = node.content { break }
      return read(node, as: other, key: key, neighbours: neighbours)
    case (.either(let simple, _), .scalar):
      return read(node, as: simple, key: key, neighbours: neighbours)
    case (.depends(let on, let cases, let otherwise), _):
      let type = scalar(on, in: neighbours).flatMap { cases[$0] } ?? otherwise
      return read(node, as: type, key: key, neighbours: neighbours)
    case (.mapping(let keys), .mapping(let pairs, _)):
      return .mapping(readMapping(pairs, keys: keys))
    case (.table(let tableKey, let type), .mapping(let pairs, _)):
      return .mapping(readTable(pairs, tableKey, type, key: key))
    case (.period, .mapping(let pairs, _)): return readPeriod(pairs, node: node, key: key)
    case (.point, .mapping(let pairs, _)): return readPoint(pairs, node: node, key: key)
    case (_, .scalar(let text, _)):
      return readScalar(text, node: node, as: type, key: key, neighbours: neighbours)
    default: break
    }
    return reportShape(node, type, key)
  }

  private mutating func reportShape(_ node: YAMLNode, _ type: ValueType, _ key: Key) -> Value {
    let written = file.text(node.range)
    if case .sequence(let elements, flow: true) = node.content, type.isFigure,
      zip(elements, elements.dropFirst()).contains(where: {
        $0.range.upperBound + 1 == $1.range.lowerBound
      })
    {
      let inner = written.dropFirst().dropLast().description.trimmingBlanks()
      return report(
        .strayComma(key: key.name, written: written, quoted: inner), at: node.entryRange,
        key: key.name)
    }
    let problem: NotationProblem =
      if case .sequence = node.content {
        .invalid(
          Text(
            de: "Hier steht ein einzelner Wert, keine Liste",
            en: "A single value stands here, no list"),
          edits: node.firstScalar.map { [$0] } ?? [])
      } else {
        .invalid(
          Text(
            de: "Hier steht ein einfacher Wert, keine Liste von Feldern",
            en: "A plain value stands here, no mapping"),
          edits: [key.exampleInLine])
      }
    return report(problem, at: node.entryRange, key: key.name, raw: written)
  }

  mutating func report(
    _ problem: NotationProblem, at range: Range<Int>, key: String, raw: String? = nil
  ) -> Value {
    add(
      problem.rule, at: range,
      Text(de: "\(key): \(problem.message.de)", en: "\(key): \(problem.message.en)"),
      problem.explanation, help: problem.edits.map { "\(key): \(isInFlow ? $0.quotedForFlow : $0)" }
    )
    return .unreadable(raw ?? file.text(range))
  }

  private mutating func report(strayKey stray: YAMLNode, of pair: YAMLPair, name: String) -> Value {
    let whole = pair.value.range.lowerBound..<stray.range.upperBound
    return report(
      .strayComma(key: name, written: file.text(whole), quoted: file.text(whole)),
      at: pair.value.range, key: name, raw: file.text(whole))
  }

  private mutating func readTable(
    _ pairs: [YAMLPair], _ tableKey: ValueType.TableKey, _ type: ValueType, key: Key
  ) -> [Field] {
    let strays = StrayKeys(pairs)
    var fields: [Field] = []
    for (index, pair) in pairs.enumerated() where !strays.contains(index) {
      if pair.value.isMissing { continue }
      let name = readKey(pair.key)
      let isKnown = check(tableKey, name, pair.key, key)
      let inner = key.entry(name, type)
      let value =
        strays.problem(at: index).map { report(strayKey: $0, of: pair, name: name) }
        ?? read(pair.value, as: type, key: inner, neighbours: pairs)
      let written = unreadableValues[pair.value.range.lowerBound] ?? file.text(pair.value.range)
      fields.append(field(name, pair, isKnown ? value : .unreadable(written)))
    }
    return fields
  }

  /// Whether the key of a table is what it must be.
  private mutating func check(
    _ tableKey: ValueType.TableKey, _ name: String, _ node: YAMLNode, _ key: Key
  ) -> Bool {
    switch tableKey {
    case .free: return true
    case .reference(let kinds):
      references.append(
        Document.Reference(
          key: key.name, target: DocumentID(name), range: node.range, kinds: kinds, orPlan: false))
      return true
    case .year:
      do {
        _ = try Notation.year(name)
        return true
      } catch {
        _ = report(error, at: node.range, key: key.name)
        return false
      }
    case .word(let words):
      do {
        _ = try Notation.choice(name, of: words)
        return true
      } catch {
        _ = report(error, at: node.range, key: key.name)
        return false
      }
    }
  }

  mutating func takeComment(at offset: Int) -> FrontMatter.SwallowedComment? {
    comments.removeValue(forKey: offset)
  }
}
