import Diagnostics
import PlanModel

/// Reads a plan as it stands in a revision of its git repository.
///
/// The files are taken as they were committed, without the conversions of a checkout.
struct GitPlan {
  private let repository: GitRepository
  private let revision: String

  /// - Parameter folder: the plan folder of today; the earlier one is at the same place.
  static func read(_ revision: String, of folder: String) throws(Trouble) -> PlanSource {
    let repository = try repository(of: folder, for: revision)
    let plan = GitPlan(repository: repository, revision: revision)
    return try plan.source(of: plan.entries(of: plan.tree()))
  }

  private static func repository(
    of folder: String, for revision: String
  ) throws(Trouble) -> GitRepository {
    do {
      return try GitRepository(containing: folder)
    } catch {
      throw .disk(
        Text(
          de: "„\(revision)“ gibt es nicht als Ordner oder Datei. \(error.message.de)",
          en: "“\(revision)” does not exist as a folder or file. \(error.message.en)"))
    }
  }

  /// The object of the plan folder in the revision.
  private func tree() throws(Trouble) -> String {
    // git would take it for an option.
    guard !revision.isEmpty, !revision.hasPrefix("-"),
      let commit = try object(revision + "^{commit}")
    else { throw try unknownRevision() }
    let path = repository.prefix
    guard let tree = try object(commit + ":" + path),
      try repository.ask(["cat-file", "-t", tree]).line == "tree"
    else {
      throw .disk(
        Text(
          de: "Im Stand „\(revision)“ gibt es den Ordner „\(path)“ nicht",
          en: "In the revision “\(revision)” there is no folder “\(path)”"))
    }
    return tree
  }

  private func object(_ name: String) throws(Trouble) -> String? {
    let answer = try repository.ask(["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    let id = answer.line
    return answer.status == 0 && !id.isEmpty && id.allSatisfy(\.isHexDigit) ? id : nil
  }

  private func unknownRevision() throws(Trouble) -> Trouble {
    let isShallow = try repository.ask(["rev-parse", "--is-shallow-repository"]).line == "true"
    let hint =
      isShallow
      ? Text(
        de: "; es enthält nur die letzten Stände (git fetch --unshallow holt alle)",
        en: "; it holds the last revisions only (git fetch --unshallow gets all)")
      : Text(verbatim: "")
    return .disk(
      Text(
        de: "„\(revision)“ ist weder Ordner noch Datei noch ein Stand dieses git-Repositorys",
        en: "“\(revision)” is neither a folder nor a file nor a revision of this git repository")
        + hint)
  }

  /// A file of the tree.
  private struct Entry {
    let path: String
    let hasReadableName: Bool
    let object: Substring
    let size: Int
  }

  /// Regular files of the tree; links are no files of a plan.
  private func entries(of tree: String) throws(Trouble) -> [Entry] {
    let answer = try repository.ask(["ls-tree", "-r", "-z", "-l", "--full-tree", tree])
    guard answer.status == 0 else { throw broken(answer) }
    return answer.bytes.split(separator: 0).compactMap { record in
      guard let tab = record.firstIndex(of: 0x09) else { return nil }
      let facts = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      let name = record[record.index(after: tab)...]
      let path = String(decoding: name, as: UTF8.self)
      guard facts.count == 4, facts[0].hasPrefix("100"), let size = Int(facts[3]),
        !path.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasPrefix("_") })
      else { return nil }
      return Entry(
        path: path, hasReadableName: String(validating: name, as: UTF8.self) != nil,
        object: facts[2], size: size)
    }
  }

  private func source(of entries: [Entry]) throws(Trouble) -> PlanSource {
    let documents = entries.filter { PlanSource.isDocument($0.path) }
    let small = documents.filter { $0.size <= DocumentFile.sizeLimit }
    let request = small.map { $0.object + "\n" }.joined()
    let answer = try repository.ask(["cat-file", "--batch"], input: Array(request.utf8))
    guard answer.status == 0 else { throw broken(answer) }
    var contents = Contents(answer.bytes)
    let read = documents.map { entry in
      SourceEntry(
        path: entry.path, hasReadableName: entry.hasReadableName,
        content: entry.size > DocumentFile.sizeLimit ? .tooLarge(entry.size) : contents.next())
    }
    let others = entries.lazy.map(\.path).filter { !PlanSource.isDocument($0) }
    return PlanSource(
      documents: read.sorted { $0.path.precedesByCodePoints($1.path) }, otherFiles: Set(others))
  }

  private func broken(_ answer: GitRepository.Answer) -> Trouble {
    let reason = answer.errors.prefix { $0 != "\n" }
    return .disk(
      Text(
        de: "git kann den Stand „\(revision)“ nicht lesen: \(reason)",
        en: "git cannot read the revision “\(revision)”: \(reason)"))
  }

  /// What `cat-file --batch` answers: a line with the size of each object, its bytes, a line end.
  private struct Contents {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> SourceEntry.Content {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let facts = String(decoding: bytes[position..<end], as: UTF8.self).split(separator: " ")
      position = min(end + 1, bytes.endIndex)
      guard facts.count == 3, let size = Int(facts[2]), position + size <= bytes.endIndex else {
        return .unreadable(
          Text(
            de: "Im git-Repository fehlt der Inhalt.", en: "The git repository lacks the content."))
      }
      let content = Array(bytes[position..<position + size])
      position = min(position + size + 1, bytes.endIndex)
      return .bytes(content)
    }
  }
}
