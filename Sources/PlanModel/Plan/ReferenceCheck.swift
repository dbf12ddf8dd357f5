import Diagnostics

/// Every id that a document names is looked up; what leads nowhere is a finding and stays unknown.
struct ReferenceCheck {
  private(set) var findings: [Finding] = []
  /// Offsets of bad references by path.
  private(set) var broken: [String: Set<Int>] = [:]
  private let kinds: [DocumentID: Set<Kind>]
  private let unreadable: Set<DocumentID>
  private let ids: [Kind: [String]]
  private let programmeGroups: Set<String>
  private var suggestions = SuggestionBudget()

  init(_ reading: PlanReading) {
    var kinds: [DocumentID: Set<Kind>] = [:]
    for document in reading.documents {
      if let id = document.id { kinds[id, default: []].insert(document.kind) }
    }
    self.kinds = kinds
    unreadable = reading.unreadableIDs
    ids = Dictionary(grouping: reading.documents, by: \.kind).mapValues {
      $0.compactMap { $0.id?.text }.sortedByCodePoints()
    }
    let programmes = reading.documents.filter { $0.kind == .programm }
    programmeGroups = Set(
      programmes.flatMap { ReferenceCheck.texts("gruppen", of: $0).map(\.text) })
    for document in reading.documents {
      for reference in document.references { check(reference, in: document) }
    }
    for programme in programmes { checkExclusions(of: programme) }
  }

  private static func texts(
    _ key: String, of document: Document
  ) -> [(text: String, range: Range<Int>)] {
    guard case .list(let elements)? = document.field(key)?.value else { return [] }
    return elements.compactMap { element in
      if case .text(let text) = element.value { (text, element.range) } else { nil }
    }
  }

  private func isAllowed(_ reference: Document.Reference) -> Bool {
    if reference.target == .plan { return reference.orPlan }
    if unreadable.contains(reference.target) { return true }
    guard let found = kinds[reference.target] else { return false }
    return reference.kinds.isEmpty || !found.isDisjoint(with: reference.kinds)
  }

  private mutating func check(_ reference: Document.Reference, in document: Document) {
    guard !isAllowed(reference) else { return }
    broken[document.file.path, default: []].insert(reference.range.lowerBound)
    // Hidden characters in it are its finding.
    if HiddenCharacters.first(in: reference.target.text) != nil { return }
    let allowed = reference.kinds.isEmpty ? Kind.allCases.filter { $0 != .plan } : reference.kinds
    let names = allowed.map(\.name.de).joined(separator: ", ")
    let namesEnglish = allowed.map(\.name.en).joined(separator: ", ")
    let candidates = allowed.flatMap { ids[$0] ?? [] }
    let nearest = suggestions.nearest(to: reference.target.text, in: candidates)
    // A single value is a line of its own; of a list the entry alone can be exchanged.
    let isSingle = document.fields.contains {
      $0.key == reference.key && $0.range == reference.range
        && $0.value == .reference(reference.target.text)
    }
    let edit = nearest.map { isSingle ? "\(reference.key): \($0)" : $0 }
    let other = kinds[reference.target]?.min { $0.rawValue < $1.rawValue }
    let message: Text =
      if let other {
        Text(
          de:
            "\(reference.key): „\(reference.target)“ ist keine passende Angabe, sondern: \(other.name.de)",
          en: "\(reference.key): “\(reference.target)” is of another kind: \(other.name.en)")
      } else {
        Text(
          de: "\(reference.key): „\(reference.target)“ gibt es nicht",
          en: "\(reference.key): there is no “\(reference.target)”")
      }
    findings.append(
      Finding(
        .refUnbekannt, at: document.place(reference.range), message,
        explanation: reference.kinds.isEmpty
          ? Text(
            de: "Kein Dokument des Plans hat diese id.", en: "No document of the plan has this id.")
          : Text(
            de: "Hier steht die id eines Dokuments der Art: \(names).",
            en: "The id of a document of this kind stands here: \(namesEnglish).")
            + ReferenceCheck.choice(candidates),
        help: edit.map { [Text(verbatim: $0)] } ?? [], subject: document.id?.text))
  }

  /// The ids that there are, if they are few.
  private static func choice(_ ids: [String]) -> Text {
    guard (1...16).contains(ids.count) else { return Text(verbatim: "") }
    let list = ids.joined(separator: ", ")
    return Text(de: " In diesem Plan gibt es: \(list).", en: " This plan has: \(list).")
  }

  /// A word in `schliesst_aus` that is neither programme nor group.
  private mutating func checkExclusions(of programme: Document) {
    for (text, range) in ReferenceCheck.texts("schliesst_aus", of: programme) {
      let id = DocumentID(text)
      if programmeGroups.contains(text) || kinds[id]?.contains(.programm) == true
        || unreadable.contains(id)
      {
        continue
      }
      let names = (ids[.programm] ?? []) + programmeGroups.sortedByCodePoints()
      findings.append(
        Finding(
          .refUnbekannt, at: programme.place(range),
          Text(
            de: "schliesst_aus: „\(text)“ ist weder Programm noch Gruppe",
            en: "schliesst_aus: “\(text)” is neither programme nor group"),
          explanation: Text(
            de:
              "Hier steht die id eines Programms oder ein Wort, das ein Programm unter gruppen nennt.",
            en: "The id of a programme stands here, or a word that a programme names under gruppen."
          ),
          help: suggestions.nearest(to: text, in: names).map { [Text(verbatim: $0)] } ?? [],
          subject: programme.id?.text))
    }
  }
}
