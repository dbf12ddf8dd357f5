import Testing

@testable import masterplan

/// Where templates of one's own are looked for.
@Suite struct ThemeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writePlan()
  }

  private func theme(_ name: String? = nil) throws -> [String: [UInt8]] {
    try Theme.read(name.map { folder / $0 }, plan: folder / "plans")
  }

  @Test func withoutAFolderTheBuiltInOnesCount() throws {
    #expect(try theme().isEmpty)
  }

  @Test func theFolderBesideThePlan() throws {
    try folder.write("a {}", to: "templates/masterplan.css")
    try folder.write("x", to: "templates/.DS_Store")
    try folder.write("x", to: "templates/alt/layout.mustache")
    #expect(try theme() == ["masterplan.css": Array("a {}".utf8)])
  }

  @Test func aNamedFolderStandsInForIt() throws {
    try folder.write("a {}", to: "templates/masterplan.css")
    try folder.write("b {}", to: "kreis/masterplan.css")
    #expect(try theme("kreis") == ["masterplan.css": Array("b {}".utf8)])
    #expect(throws: Trouble.self) { try theme("nirgends") }
  }
}
