import Diagnostics

extension View {
  /// A row of a fact sheet.
  struct Fact {
    let name: HTML
    let value: HTML
    var isWide = false
  }

  /// A fact; nil where there is nothing to say.
  func fact(_ name: Text, _ value: HTML?, wide: Bool = false) -> Fact? {
    value.map { Fact(name: HTML(say(name)), value: $0, isWide: wide) }
  }

  func facts(_ facts: [Fact?]) -> HTML {
    let rows = facts.compactMap { $0 }.map { fact in
      HTML.element(
        .div, fact.isWide ? [.class("wide")] : [],
        .element(.dt, [], fact.name) + .element(.dd, [], fact.value))
    }
    return rows.isEmpty ? HTML() : .element(.dl, [.class("facts")], rows.joined())
  }

  /// A list in a fact; one entry without a list.
  func factList(_ items: [HTML]) -> HTML? {
    items.count > 1 ? .list(items) : items.first
  }
}
