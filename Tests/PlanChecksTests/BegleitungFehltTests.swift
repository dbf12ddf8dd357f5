import Diagnostics
import PlanModel
import Testing

@testable import PlanChecks

@Suite struct BegleitungFehltTests {
  private func town(_ lines: String...) -> String {
    let kind = lines.contains { $0.hasPrefix("art") } ? [] : ["art: gemeinde"]
    let people = lines.contains { $0.contains("einwohner") } ? [] : ["einwohner: 8.000"]
    return "=== koerperschaften/ort.md\n---\n"
      + (["name: Ort", "ags: 05999016"] + kind + people + lines.filter { !$0.hasPrefix("-") })
      .joined(separator: "\n") + "\n---\n"
  }

  private func found(_ town: String, _ line: String = "status: antrag") async -> [Finding] {
    await findings(.begleitungFehlt, town, Make.application("x", "antragsteller: ort", line))
  }

  @Test(arguments: [
    ("einwohner: 14.999", 1), ("einwohner: 15.000", 0), ("einwohner: viele", 0), ("-einwohner", 0),
  ])
  func smallerThanTheThreshold(_ line: String, _ count: Int) async {
    let found = await found(town(line))
    #expect(found.values == Array(repeating: "massnahme", count: count))
    #expect(found.severities.allSatisfy { $0 == .warnung })
    #expect(found.allSatisfy { $0.items == ["x"] })
  }

  @Test func theThresholdIsThePlans() async {
    let plan = Make.plan("schwellen: {kleine_kommune: 8000}")
    #expect(await found(plan + town()).isEmpty)
    #expect(await found(plan + town("einwohner: 7.999")).count == 1)
  }

  @Test(arguments: [("stadt", 1), ("gemeinde", 1), ("kreis", 0), ("verein", 0), ("unsinn", 0)])
  func onlyMunicipalities(_ kind: String, _ count: Int) async {
    #expect(await found(town("art: \(kind)")).count == count)
  }

  @Test(arguments: [
    ("status: vorbereitung", 1), ("status: skizze", 1), ("status: empfohlen", 1),
    ("status: bewilligt", 0), ("status: abgelehnt", 0), ("status: unsinn", 0),
    ("begleitung: kreis-muster", 0), ("begleitung: niemand", 0),
  ])
  func openAndWithoutHelp(_ line: String, _ count: Int) async {
    #expect(await found(town(), line).count == count)
  }

  @Test func somebodyInChargeIsEnough() async {
    #expect(await found(town("kuemmerer: Bauamt")).isEmpty)
  }

  @Test func theCountyIsProposed() async {
    #expect(await found(town()).first?.help.first?.de.hasSuffix("begleitung: kreis-muster") == true)
  }

  @Test(arguments: ["ruht", "verworfen"]) func deadMeasuresAreLeftOut(_ status: String) async {
    let measure = Make.measure("gruenderhaus", "status: \(status)")
    #expect(await found(town() + measure).isEmpty)
  }
}
