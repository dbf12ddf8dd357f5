import Diagnostics
import PlanModel

/// A published `daten/plan.json`, version 1, that becomes a plan folder's files again: one reader
/// reads both.
///
/// Figures, pairs and findings are not taken over, they follow from the documents. What is not in
/// plan.json is missing: documents that could not be read, and all other files.
public struct PublishedPlan: Sendable {
  /// A document with its values as they were published.
  struct Document: Sendable {
    let kind: Kind
    /// Nil if it has none; else `file` may say another one.
    let id: String?
    let file: String
    let values: [(String, JSON)]
    let body: String
  }

  /// Larger files are refused.
  public static let sizeLimit = 256 << 20

  /// plan.md first, if there was one.
  let documents: [Document]

  init(_ documents: [Document]) { self.documents = documents }

  /// - Parameter bytes: the file's; it may come from anywhere.
  public init(_ bytes: [UInt8]) throws(PublishedPlanProblem) {
    guard bytes.count <= PublishedPlan.sizeLimit else { throw .tooLarge }
    let json: JSON
    do {
      json = try JSONReader.read(bytes)
    } catch {
      throw PublishedPlanProblem(
        message: Text(de: "Zeile \(error.line): ", en: "line \(error.line): ") + error.message)
    }
    try PublishedPlan.checkVersion(json)
    guard case .object(let kinds)? = json.value(of: "documents") else {
      throw .noObject("documents")
    }
    var documents = try PublishedPlan.planFile(json.value(of: "plan"))
    var files: Set<String> = ["plan.md"]
    for kind in Kind.allCases where kind != .plan {
      let list = kinds.first { $0.0 == kind.rawValue }?.1 ?? .array([])
      guard case .array(let elements) = list else { throw .noArray("documents.\(kind.rawValue)") }
      for (index, element) in elements.enumerated() {
        let place = "documents.\(kind.rawValue)[\(index)]"
        let document = try PublishedPlan.document(element, kind, place)
        guard PublishedPlan.isPossible(document.file), files.insert(document.file).inserted else {
          throw .badFile(document.file, place)
        }
        documents.append(document)
      }
    }
    self.documents = documents
  }

  /// Whether a document may stand there: below the plan folder, and where documents are.
  private static func isPossible(_ file: String) -> Bool {
    !file.split(separator: "/", omittingEmptySubsequences: false).contains("")
      && !file.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
      && PlanSource.isDocument(file)
  }

  private static func checkVersion(_ json: JSON) throws(PublishedPlanProblem) {
    guard let version = json.value(of: "version"), json.value(of: "documents") != nil else {
      throw .noPlan
    }
    guard version.integer == Int128(PlanJSON.version) else {
      throw .otherVersion(version.string ?? version.compactText)
    }
  }

  /// The `plan` of the file; without a body there was no readable plan.md.
  private static func planFile(_ json: JSON?) throws(PublishedPlanProblem) -> [Document] {
    guard let json, case .object(let values) = json else { throw .noObject("plan") }
    guard let body = json.value(of: "body") else { return [] }
    guard let body = body.string else { throw .noText("plan.body") }
    return [Document(kind: .plan, id: "plan", file: "plan.md", values: values, body: body)]
  }

  private static func document(
    _ json: JSON, _ kind: Kind, _ place: String
  ) throws(PublishedPlanProblem) -> Document {
    guard case .object = json else { throw .noObject(place) }
    guard let file = json.value(of: "file")?.string else { throw .noText("\(place).file") }
    guard let body = json.value(of: "body")?.string else { throw .noText("\(place).body") }
    guard case .object(let values)? = json.value(of: "values") else {
      throw .noObject("\(place).values")
    }
    if let id = json.value(of: "id"), id.string == nil { throw .noText("\(place).id") }
    return Document(
      kind: kind, id: json.value(of: "id")?.string, file: file, values: values, body: body)
  }

  /// The files of the plan, as the reader takes them.
  public var source: PlanSource {
    let types = KeyTypes()
    return PlanSource(documents: documents.map { $0.entry(types) })
  }
}

extension PublishedPlan.Document {
  fileprivate func entry(_ types: KeyTypes) -> SourceEntry {
    let named = kind == .plan ? nil : id.map { [("id", WrittenValue.scalar($0))] }
    let written = WrittenValue.pairs(values, keepsOwn: true) { types.type(of: $0, in: kind) }
    return WrittenDocument.entry(
      path: file, isNamed: id != nil, values: (named ?? []) + written, body: body)
  }
}

/// Why a file is no published plan; a sentence that goes on behind the file's name.
public struct PublishedPlanProblem: Error {
  public let message: Text

  static let noPlan = PublishedPlanProblem(
    message: Text(
      de: "das ist kein plan.json, wie masterplan es veröffentlicht",
      en: "this is no plan.json as masterplan publishes it"))
  public static let tooLarge = PublishedPlanProblem(
    message: Text(de: "größer als 256 MiB", en: "larger than 256 MiB"))

  static func otherVersion(_ version: String) -> PublishedPlanProblem {
    let version = version.prefix(20)
    return PublishedPlanProblem(
      message: Text(
        de: "Version \(version); dieses masterplan liest Version \(PlanJSON.version)",
        en: "version \(version); this masterplan reads version \(PlanJSON.version)"))
  }

  static func noObject(_ place: String) -> PublishedPlanProblem {
    PublishedPlanProblem(
      message: Text(de: "\(place) ist kein Objekt", en: "\(place) is no object"))
  }

  static func noArray(_ place: String) -> PublishedPlanProblem {
    PublishedPlanProblem(message: Text(de: "\(place) ist keine Liste", en: "\(place) is no list"))
  }

  static func noText(_ place: String) -> PublishedPlanProblem {
    PublishedPlanProblem(message: Text(de: "\(place) ist kein Text", en: "\(place) is no text"))
  }

  static func badFile(_ file: String, _ place: String) -> PublishedPlanProblem {
    let file = file.prefix(100)
    return PublishedPlanProblem(
      message: Text(
        de: "\(place).file: „\(file)“ ist kein möglicher Ort eines Dokuments oder steht zweimal da",
        en: "\(place).file: “\(file)” is no possible place of a document or stands here twice"))
  }
}
