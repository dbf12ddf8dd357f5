import Testing

@testable import masterplan

/// Programs that are run beside this one.
@Suite struct ChildProcessTests {
  init() { Terminal.prepare() }

  @Test func muchInputAndOutputByTurns() throws {
    let input = (0..<2_000_000).map { UInt8($0 % 251) }
    let outcome = try ChildProcess.run(["cat"], environment: [], input: input)
    #expect(outcome.status == 0 && outcome.output == input && outcome.errors.isEmpty)
  }

  @Test func inputThatNobodyReads() throws {
    let input = [UInt8](repeating: 0x61, count: 1_000_000)
    let outcome = try ChildProcess.run(["true"], environment: [], input: input)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }

  @Test func statusErrorsAndSignals() throws {
    let failed = try ChildProcess.run(["sh", "-c", "echo weh >&2; exit 7"], environment: [])
    #expect(failed.status == 7 && failed.errors == Array("weh\n".utf8))
    #expect(try ChildProcess.run(["sh", "-c", "kill -9 $$"], environment: []).status == -1)
  }

  @Test func onlyTheGivenEnvironmentIsKnown() throws {
    let outcome = try ChildProcess.run(["env"], environment: ["EINS=1"])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "EINS=1\n")
  }

  @Test func argumentsAreNoShellWords() throws {
    let outcome = try ChildProcess.run(["printf", "%s|", "$HOME; ls", "a b"], environment: [])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "$HOME; ls|a b|")
  }

  @Test func aProgramThatIsNotThere() {
    #expect(throws: SystemError.self) {
      try ChildProcess.run(["gibt-es-nicht-4711"], environment: [])
    }
  }
}
