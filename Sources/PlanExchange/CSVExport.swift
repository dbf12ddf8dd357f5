import Diagnostics
import PlanModel

/// Tables of the plan for spreadsheets: one per kind, UTF-8 with byte-order mark, `;` between
/// cells, CRLF at the end of lines.
public enum CSVExport {
  /// File names and texts, one for each kind.
  public static func files(_ plan: Plan) -> [(name: String, text: String)] {
    Kind.allCases.map { ("\($0.rawValue).csv", text(of: $0, in: plan)) }
  }

  /// All documents of a kind, ordered by path: id, file, then the keys in the order of the format.
  ///
  /// The keys of a mapping have columns of their own (`arbeitsplaetze.neu`), the county's own keys
  /// (`x-…`) come last.
  public static func text(of kind: Kind, in plan: Plan) -> String {
    let documents = plan.documents.filter { $0.kind == kind }
    let own = Set(documents.flatMap { $0.fields.map(\.key) }.filter { $0.hasPrefix("x-") })
    let columns =
      FormatKey.all(of: kind).filter { $0.name != "id" }.flatMap(columns(of:))
      + own.sortedByCodePoints().map { Column(name: $0, key: $0) }
    var lines = [["id", "file"] + columns.map(\.name)].map { $0.map { CSVCell($0).written } }
    for document in documents {
      let head = [document.id?.text ?? "", document.file.path].map { CSVCell($0).written }
      lines.append(head + columns.map { $0.cell(of: document).written })
    }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func columns(of key: FormatKey) -> [Column] {
    switch key.type {
    case .mapping(let inner):
      return inner.map { Column(name: "\(key.name).\($0.name)", key: key.name, inner: $0.name) }
    case .anyOf(let types):
      for case .mapping(let inner) in types {
        return inner.enumerated().map { index, part in
          Column(
            name: index == 0 ? key.name : "\(key.name).\(part.name)", key: key.name,
            inner: part.name, isAlsoAlone: index == 0)
        }
      }
    default: break
    }
    return [Column(name: key.name, key: key.name)]
  }

  /// A column and the key that its values have.
  private struct Column {
    let name: String
    let key: String
    /// The key in the mapping that `key` holds.
    var inner: String?
    /// Whether the value may also be written without the mapping: `kosten: 250.000 €`.
    var isAlsoAlone = false

    func cell(of document: Document) -> CSVCell {
      guard let value = document.field(key)?.value else { return .empty }
      guard let inner else { return CSVCell(value) }
      guard case .mapping(let fields) = value else {
        return isAlsoAlone ? CSVCell(value) : .empty
      }
      return fields.first { $0.key == inner }.map { CSVCell($0.value) } ?? .empty
    }
  }
}
