import Diagnostics
import Markup

/// The id of a document: its file name without `.md`, or its `id`.
public struct DocumentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static let plan = DocumentID("plan")

  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    left.text.precedesByCodePoints(right.text)
  }

  public var description: String { text }
}

/// One file of the plan: its kind, its values with their places, and its body.
public final class Document: Sendable {
  /// The id under which it takes part; nil for a file without a usable name.
  public let id: DocumentID?
  public let kind: Kind
  public let file: SourceFile
  public let fields: [Field]
  /// Where the ids stand that it refers to, in the order of the text.
  public let references: [Reference]
  /// Bytes of the Markdown body.
  public let bodyRange: Range<Int>
  /// What the body contains; nil if it is too costly to parse.
  public let body: MarkdownFacts?
  /// Where its first key stands, with or without a value.
  let firstKeyRange: Range<Int>?
  /// Bytes of the front matter between its fences.
  public let frontMatterRange: Range<Int>

  init(
    id: DocumentID?, kind: Kind, file: SourceFile, fields: [Field], references: [Reference],
    firstKeyRange: Range<Int>?, frontMatterRange: Range<Int>, bodyRange: Range<Int>,
    body: MarkdownFacts?
  ) {
    self.id = id
    self.kind = kind
    self.file = file
    self.fields = fields
    self.references = references
    self.firstKeyRange = firstKeyRange
    self.frontMatterRange = frontMatterRange
    self.bodyRange = bodyRange
    self.body = body
  }

  /// An id as a value of the front matter names it.
  public struct Reference: Sendable {
    public let key: String
    public let target: DocumentID
    public let range: Range<Int>
    /// The kinds that the key allows; empty: any.
    let kinds: [Kind]
    let orPlan: Bool
  }

  public func field(_ key: String) -> Field? { fields.first { $0.key == key } }

  public func place(_ range: Range<Int>) -> Place { Place(file, range) }

  /// Where a finding about the whole document stands: at `titel` or `name`, else the first key.
  public var titlePlace: Place {
    let field = field("titel") ?? field("name")
    return field.map { place($0.range) } ?? firstKeyPlace
  }

  /// Where a missing key is reported.
  public var firstKeyPlace: Place {
    firstKeyRange.map(place) ?? .start(of: file)
  }

  /// The place of a key's value, else that of the title.
  public func place(of key: String) -> Place {
    field(key).map { place($0.range) } ?? titlePlace
  }

  public var bodyText: [UInt8] { Array(file.bytes[bodyRange]) }
}
