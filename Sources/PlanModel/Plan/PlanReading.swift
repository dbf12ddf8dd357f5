import Diagnostics

/// The documents of a plan folder, read one by one.
public struct PlanReading: Sendable {
  /// Readable documents, ordered by path.
  let documents: [Document]
  let plan: Document?
  let planFile: SourceFile
  let paths: [String]
  let unreadableIDs: Set<DocumentID>
  /// What cannot be read, ordered by path.
  var unreadableDocuments: [UnreadableDocument] {
    unreadable.map { UnreadableDocument(id: $0.id, path: $0.file.path, kind: $0.kind) }
  }
  let otherFiles: Set<String>
  let vocabulary: Vocabulary
  let findings: [Finding]
  /// Where each readable document stands that has an id, for `id-doppelt`.
  let unreadable: [DocumentReader.Result]

  /// - Parameter jobs: how many documents are read at a time.
  public init(_ source: PlanSource, jobs: Int) async {
    let entries = source.documents.sorted { $0.path.precedesByCodePoints($1.path) }
    let standard = DocumentReader(vocabulary: .standard)
    let planResult = entries.first { $0.path == "plan.md" }.map(standard.read)
    vocabulary = Vocabulary(additionsOf: planResult?.document)
    let reader = DocumentReader(vocabulary: vocabulary)
    let results = await inParallel(entries, jobs: jobs) { reader.read($0) }
    documents = results.compactMap(\.document)
    plan = results.first { $0.kind == .plan }?.document
    planFile = planResult?.file ?? SourceFile(path: "plan.md", bytes: [])
    paths = entries.map(\.path)
    unreadable = results.filter { $0.document == nil }
    unreadableIDs = Set(unreadable.compactMap(\.id))
    otherFiles = source.otherFiles
    findings = results.flatMap(\.findings)
  }
}

/// Applies `transform` to all elements, in chunks on several threads; results keep their order.
public func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let chunk = 64
  guard jobs > 1, elements.count > chunk else { return elements.map(transform) }
  let starts = Array(stride(from: 0, to: elements.count, by: chunk))
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var parts = [[Result]](repeating: [], count: starts.count)
    var next = 0
    func addTask() {
      let (part, start) = (next, starts[next])
      group.addTask {
        (part, elements[start..<min(start + chunk, elements.count)].map(transform))
      }
      next += 1
    }
    while next < min(jobs, starts.count) { addTask() }
    for await (part, results) in group {
      parts[part] = results
      if next < starts.count { addTask() }
    }
    return parts.flatMap { $0 }
  }
}

/// A file taken as a document that cannot be read: it is missing from every figure.
public struct UnreadableDocument: Sendable {
  /// Nil for a file without a usable name.
  public let id: DocumentID?
  public let path: String
  /// The kind by its folder; nil elsewhere.
  public let kind: Kind?
}
