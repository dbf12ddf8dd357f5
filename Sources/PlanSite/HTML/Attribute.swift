/// An attribute. There is no way to make one of another name: no `style`, no `on…`.
struct Attribute: Sendable {
  let name: StaticString
  /// Nil for an attribute that is true by being there.
  let value: String?

  private init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  static func label(_ words: String) -> Attribute {
    Attribute("aria-label", NoBreak.applied(to: words))
  }
  static func labelled(by ids: String...) -> Attribute {
    Attribute("aria-labelledby", ids.joined(separator: " "))
  }
  static func current(_ value: String) -> Attribute { Attribute("aria-current", value) }
  static func role(_ role: String) -> Attribute { Attribute("role", role) }
  static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
  static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
  static func columns(_ count: Int) -> Attribute { Attribute("colspan", String(count)) }
  static func datetime(_ iso: String) -> Attribute { Attribute("datetime", iso) }
  static func dataLabel(_ words: String) -> Attribute { Attribute("data-label", words) }
  static func dataSort(_ key: String) -> Attribute { Attribute("data-sort", key) }
  static func dataFilter(_ values: [String]) -> Attribute {
    Attribute("data-filter", values.joined(separator: "|"))
  }
  static var isFilter: Attribute { Attribute("data-filter", nil) }
  static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  /// A form whose words go into the address.
  static var get: Attribute { Attribute("method", "get") }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func type(_ type: String) -> Attribute { Attribute("type", type) }
  /// Read aloud when it changes.
  static var live: Attribute { Attribute("aria-live", "polite") }
  static var focusable: Attribute { Attribute("tabindex", "0") }
  static var decoration: [Attribute] {
    [Attribute("aria-hidden", "true"), Attribute("focusable", "false")]
  }
  static func height(_ value: String) -> Attribute { Attribute("height", value) }
  static func width(_ value: String) -> Attribute { Attribute("width", value) }
  static func x(_ value: String) -> Attribute { Attribute("x", value) }
  static func y(_ value: String) -> Attribute { Attribute("y", value) }
  static func center(_ x: String, _ y: String) -> [Attribute] {
    [Attribute("cx", x), Attribute("cy", y)]
  }
  /// Where a word stands to its place: `start`, `middle` or `end`.
  static func anchor(_ value: String) -> Attribute { Attribute("text-anchor", value) }
  static func radius(_ value: String) -> Attribute { Attribute("r", value) }
  static func ends(_ x1: String, _ y1: String, _ x2: String, _ y2: String) -> [Attribute] {
    [Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2)]
  }
  /// The hatch of what is open.
  static var hatched: Attribute { Attribute("fill", "url(#_offen)") }
}
