import Diagnostics
import Testing

@testable import PlanExchange

/// JSON that may come from anywhere.
@Suite struct JSONReaderTests {
  @Test(arguments: [
    (
      #" {"a" : [1, -2, 0.5, 1e2, true, false, null, "x"], "a": {}} "#,
      #"{"a":[1,-2,0.5,100,true,false,null,"x"],"a":{}}"#
    ),
    (#""ä\u00e4\ud83d\ude00\/\b\f\n\r\t\"\\""#, #""ää😀/\u0008\u000c\n\r\t\"\\""#),
    ("\u{FEFF}[]", "[]"),
    ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ("-0", "0"), ("[[[]]]", "[[[]]]"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).compactText == expected)
  }

  @Test(arguments: [
    "", " ", "{", "[1", "[1,]", "{\"a\":}", "{a:1}", "{\"a\" 1}", "01", "1.", ".5", "+1", "1e", "-",
    "nul", "\"", "\"\\", "\"\\u12", "\"\\u12G4\"", "\"\\u+123\"", "\"\\ud83d\"",
    "\"\\ud83d\\u0041\"",
    "\"\\udc00\"", "\"\n\"", "1 2", "NaN", "Infinity", "1e999", "-1e999", "[}",
    "9" + String(repeating: "9", count: 500),
  ])
  func refuses(_ text: String) {
    #expect(throws: JSONProblem.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: JSONProblem.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONProblem.self) { try JSONReader.read([0x22, 0x5C, 0x6E, 0xC3, 0x22]) }
  }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONReader.read(nested(64))
    #expect(throws: JSONProblem.self) { try JSONReader.read(nested(65)) }
    #expect(throws: JSONProblem.self) { try JSONReader.read(nested(1_000_000)) }
  }

  @Test func aProblemNamesItsLine() {
    do {
      _ = try JSONReader.read(Array("{\n\"a\": 1,\n!".utf8))
      Issue.record("was read")
    } catch {
      #expect(error.line == 3)
    }
  }
}
