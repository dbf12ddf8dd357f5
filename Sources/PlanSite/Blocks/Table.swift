import Diagnostics

/// A table under construction. A *stack* is a list of things that becomes a list on a phone; its
/// display changes there, so its roles are written out.
struct TableBlock {
  struct Column {
    let name: HTML
    var isNumber = false
    /// The words before a cell that does not explain itself alone, on a phone.
    var label: String?
    var isChoice = false

    init(_ name: HTML, number: Bool = false, label: String? = nil, choice: Bool = false) {
      self.name = name
      isNumber = number
      self.label = label
      isChoice = choice
    }
  }

  struct Cell {
    var content: HTML
    var sort: String?
    var filter: [String]?

    init(_ content: HTML, sort: String? = nil, filter: [String]? = nil) {
      self.content = content
      self.sort = sort
      self.filter = filter
    }
  }

  struct Row {
    var id: String?
    var cells: [Cell]

    init(_ cells: [Cell], id: String? = nil) {
      self.cells = cells
      self.id = id
    }

    init(_ cells: HTML...) { self.init(cells.map { Cell($0) }) }
  }

  struct Group {
    var head: HTML?
    var rows: [Row]
  }

  enum Style { case plain, stack, filterable }

  /// What the table shows; its caption, and the name of the group in which it scrolls.
  var title: String
  /// Small words under the caption.
  var note: HTML?
  /// Whether the heading before it says what it shows.
  var hidesCaption = false
  var columns: [Column]
  var groups: [Group]
  var foot: [HTML]?
  var style = Style.plain

  init(
    _ title: String, note: HTML? = nil, hidesCaption: Bool = false, columns: [Column],
    rows: [Row] = [], groups: [Group]? = nil, foot: [HTML]? = nil, style: Style = .plain
  ) {
    self.title = title
    self.note = note
    self.hidesCaption = hidesCaption
    self.columns = columns
    self.groups = groups ?? [Group(head: nil, rows: rows)]
    self.foot = foot
    self.style = style
  }

  private var hasRoles: Bool { style != .plain }
  private func role(_ role: String) -> [Attribute] { hasRoles ? [.role(role)] : [] }

  var html: HTML {
    guard groups.contains(where: { !$0.rows.isEmpty }) else { return HTML() }
    var table = HTML()
    if !hidesCaption {
      table += .element(.caption, [], HTML(title) + (note.map { " \(HTML.meta($0))" } ?? HTML()))
    }
    table += head
    for group in groups where !group.rows.isEmpty { table += body(group) }
    if let foot {
      let cells = foot.enumerated().map { index, cell in
        index == 0
          ? HTML.element(.th, [.scope("row")], cell)
          : .element(.td, columns[index].isNumber ? [.class("num")] : [], cell)
      }
      table += .element(.tfoot, [], .element(.tr, [], cells.joined()))
    }
    var attributes: [Attribute] = []
    switch style {
    case .plain: break
    case .stack: attributes = [.class("stack"), .role("table")]
    case .filterable: attributes = [.class("stack filterable"), .role("table")]
    }
    return .element(
      .div, [.class("table-scroll"), .role("group"), .label(title), .focusable],
      "\n" + HTML.element(.table, attributes, "\n" + table))
  }

  private var head: HTML {
    let cells = columns.map { column in
      var attributes: [Attribute] = [.scope("col")] + role("columnheader")
      if column.isNumber { attributes.append(.class("num")) }
      if column.isChoice, style == .filterable { attributes.append(.isFilter) }
      return HTML.element(.th, attributes, column.name)
    }
    return .element(
      .thead, role("rowgroup"), .element(.tr, role("row"), cells.joined()))
  }

  private func body(_ group: Group) -> HTML {
    var rows = HTML()
    if let head = group.head {
      rows += .element(
        .tr, role("row") + [.class("group")],
        .element(
          .th, role("rowheader") + [.scope("rowgroup"), .columns(columns.count)], head))
    }
    for row in group.rows { rows += html(row) }
    return .element(.tbody, role("rowgroup"), "\n" + rows)
  }

  private func html(_ row: Row) -> HTML {
    let cells = row.cells.enumerated().map { index, cell in
      var attributes: [Attribute] = []
      if index == 0 {
        attributes = [.scope("row")] + role("rowheader")
      } else {
        if columns[index].isNumber { attributes.append(.class("num")) }
        attributes += role("cell")
        if hasRoles, let label = columns[index].label { attributes.append(.dataLabel(label)) }
      }
      if style == .filterable {
        if let sort = cell.sort { attributes.append(.dataSort(sort)) }
        if let filter = cell.filter { attributes.append(.dataFilter(filter)) }
      }
      return HTML.element(index == 0 ? .th : .td, attributes, cell.content)
    }
    return .element(.tr, role("row") + (row.id.map { [.id($0)] } ?? []), cells.joined())
  }
}
