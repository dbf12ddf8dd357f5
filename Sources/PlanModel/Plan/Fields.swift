import Diagnostics

/// The values of a document or of a mapping in it, read in the types of the plan.
struct Fields {
  let document: Document
  let fields: [Field]
  let keys: [Key]
  /// Offsets of the references that lead nowhere.
  let broken: Set<Int>

  init(_ document: Document, broken: Set<Int>) {
    self.init(
      document: document, fields: document.fields, keys: Schema.keys(of: document.kind),
      broken: broken)
  }

  private init(document: Document, fields: [Field], keys: [Key], broken: Set<Int>) {
    self.document = document
    self.fields = fields
    self.keys = keys
    self.broken = broken
  }

  /// The value of a key; `pick` returns nil for what is not of the type.
  func given<T>(_ key: String, _ pick: (Value) -> T?) -> Given<T> {
    guard let field = fields.first(where: { $0.key == key }) else {
      return isUnknownIfAbsent(key) ? .unknown(nil) : .absent
    }
    return read(field.value, field.range, pick)
  }

  private func read<T>(_ value: Value, _ range: Range<Int>, _ pick: (Value) -> T?) -> Given<T> {
    let place = document.place(range)
    if case .reference = value, broken.contains(range.lowerBound) { return .unknown(place) }
    return pick(value).map { .known($0, place) } ?? .unknown(place)
  }

  private func isUnknownIfAbsent(_ name: String) -> Bool {
    guard let key = keys.first(where: { $0.name == name }) else { return false }
    if key.unknownIfAbsent { return true }
    func text(_ name: String) -> String? {
      guard case .choice(let text)? = fields.first(where: { $0.key == name })?.value else {
        return nil
      }
      return text
    }
    switch key.requirement {
    case .required: return true
    case .optional: return false
    case .when(let neighbour, let values): return text(neighbour).map(values.contains) ?? false
    case .with(let neighbour): return fields.contains { $0.key == neighbour }
    }
  }

  func text(_ key: String) -> Given<String> {
    given(key) { if case .text(let text) = $0 { text } else { nil } }
  }
  func money(_ key: String) -> Given<Money> {
    given(key) { if case .money(let money) = $0 { money } else { nil } }
  }
  func count(_ key: String) -> Given<Int> {
    given(key) { if case .count(let count) = $0 { count } else { nil } }
  }
  /// The number of a number, quantity or percentage.
  func number(_ key: String) -> Given<ExactNumber> { given(key, Fields.figure) }
  func date(_ key: String) -> Given<Day> {
    given(key) { if case .date(let day) = $0 { day } else { nil } }
  }
  func moment(_ key: String) -> Given<Moment> {
    given(key) { if case .moment(let moment) = $0 { moment } else { nil } }
  }
  func period(_ key: String) -> Given<Period> {
    given(key) { if case .period(let period) = $0 { period } else { nil } }
  }
  func year(_ key: String) -> Given<Int> {
    given(key) { if case .year(let year) = $0 { year } else { nil } }
  }
  func flag(_ key: String) -> Given<Bool> {
    given(key) { if case .flag(let flag) = $0 { flag } else { nil } }
  }
  func point(_ key: String) -> Given<Point> {
    given(key) { if case .point(let point) = $0 { point } else { nil } }
  }
  func ags(_ key: String) -> Given<String> {
    given(key) { if case .ags(let ags) = $0 { ags } else { nil } }
  }
  func word(_ key: String) -> Given<String> {
    given(key) { if case .choice(let word) = $0 { word } else { nil } }
  }
  func choice<T: RawRepresentable>(_ key: String, _ type: T.Type) -> Given<T>
  where T.RawValue == String { word(key).map(T.init(rawValue:)) }
  func reference(_ key: String) -> Given<DocumentID> { given(key, Fields.id) }

  static func figure(_ value: Value) -> ExactNumber? {
    switch value {
    case .number(let number), .quantity(let number, _), .percent(let number): number
    default: nil
    }
  }
  static func id(_ value: Value) -> DocumentID? {
    if case .reference(let text) = value { DocumentID(text) } else { nil }
  }

  func listing<T>(_ key: String, _ pick: (Value) -> T?) -> Listing<T> {
    guard let field = fields.first(where: { $0.key == key }) else {
      return isUnknownIfAbsent(key)
        ? Listing(entries: [], unknownCount: 1, isGiven: false) : .absent
    }
    guard case .list(let elements) = field.value else {
      return Listing(entries: [], unknownCount: 1, isGiven: true)
    }
    let read = elements.map { self.read($0.value, $0.range, pick) }
    return Listing(
      entries: read.compactMap { entry in
        if case .known(let value, let place) = entry {
          Listing<T>.Entry(value: value, place: place)
        } else {
          nil
        }
      }, unknownCount: read.count { $0.isUnknown }, isGiven: true)
  }

  func references(_ key: String) -> Listing<DocumentID> { listing(key, Fields.id) }
  func words(_ key: String) -> Listing<String> {
    listing(key) { value in
      switch value {
      case .text(let text), .choice(let text): text
      default: nil
      }
    }
  }

  /// The mappings of a list, each as fields of its own.
  func mappings(_ key: String) -> Listing<Fields> {
    listing(key) { value in
      if case .mapping(let fields) = value { inner(key, fields) } else { nil }
    }
  }

  func mapping(_ key: String) -> Fields? {
    guard let field = fields.first(where: { $0.key == key }),
      case .mapping(let inside) = field.value
    else { return nil }
    return inner(key, inside)
  }

  private func inner(_ key: String, _ inside: [Field]) -> Fields {
    let type = keys.first { $0.name == key }?.type
    return Fields(
      document: document, fields: inside, keys: type?.innerKeys ?? [], broken: broken)
  }

  func table<Key, T>(
    _ key: String, _ readKey: (String) -> Key?, _ pick: (Value) -> T?
  ) -> Table<Key, T> {
    guard let field = fields.first(where: { $0.key == key }) else {
      return isUnknownIfAbsent(key)
        ? Table(rows: [], isGiven: false, unknownCount: 1) : .absent
    }
    guard case .mapping(let pairs) = field.value else {
      return Table(rows: [], isGiven: true, unknownCount: 1)
    }
    var unknown = 0
    let rows: [Table<Key, T>.Row] = pairs.compactMap { pair in
      guard !broken.contains(pair.keyRange.lowerBound), let key = readKey(pair.key) else {
        unknown += 1
        return nil
      }
      return Table.Row(
        key: key, value: read(pair.value, pair.range, pick), keyPlace: document.place(pair.keyRange)
      )
    }
    return Table(rows: rows, isGiven: true, unknownCount: unknown)
  }

  /// The year that a key of a table is.
  static func year(_ text: String) -> Int? { text.utf8.count == 4 ? Int(text) : nil }

  func byBody<T>(_ key: String, _ pick: (Value) -> T?) -> Table<DocumentID, T> {
    table(key, DocumentID.init, pick)
  }
  func byYear(_ key: String) -> Table<Int, Money> {
    table(key, Fields.year) { if case .money(let money) = $0 { money } else { nil } }
  }
}

extension ValueType {
  /// The keys of the mapping that this type is, holds or may be.
  var innerKeys: [Key] {
    switch self {
    case .mapping(let keys): keys
    case .list(let element): element.innerKeys
    case .either(let first, let second): first.innerKeys + second.innerKeys
    case .table(_, let value): value.innerKeys
    default: []
    }
  }
}

extension Fields {
  /// Keys of the document that are given but unreadable, or required and missing; of a value inside
  /// another the inner key, too.
  var unknownKeys: Set<String> {
    var unknown = Set(
      keys.map(\.name).filter { name in
        !fields.contains { $0.key == name } && isUnknownIfAbsent(name)
      })
    for field in fields where field.value.holdsUnreadable { unknown.insert(field.key) }
    for reference in document.references where broken.contains(reference.range.lowerBound) {
      unknown.insert(reference.key)
    }
    return unknown
  }
}

extension Value {
  /// Whether it, or a value in it, cannot be read.
  fileprivate var holdsUnreadable: Bool {
    switch self {
    case .unreadable: true
    case .list(let elements): elements.contains { $0.value.holdsUnreadable }
    case .mapping(let fields): fields.contains { $0.value.holdsUnreadable }
    default: false
    }
  }
}
