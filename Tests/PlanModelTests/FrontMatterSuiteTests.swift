import Foundation
import Testing

@testable import PlanModel

/// The YAML test suite, each case as the front matter of a document.
@Suite(.enabled(if: YAMLTestSuite.isThere))
struct FrontMatterSuiteTests {
  /// Errors of the suite that are accepted, and why.
  static let accepted: [String: String] = [:]

  /// Valid mappings that are refused, and why.
  static let refused: [String: String] = {
    let split = "libyaml: key and colon in brackets share a line"
    let tab = "libyaml: a tab among the blanks at the start of a line"
    let sign = "libyaml reads YAML 1.1: a sign at the start of a value or key in brackets"
    return [
      "4MUZ/00": split, "4MUZ/01": split, "4MUZ/02": split, "5MUD": split, "K3WX": split,
      "VJP3/01": split,
      "96NN/00": tab, "96NN/01": tab, "DK95/00": tab, "DK95/03": tab, "DK95/04": tab,
      "Q5MG": tab, "Y79Y/001": tab,
      "58MP": sign, "652Z": sign,
    ]
  }()

  @Test func errorsAreRefused() {
    var passed: Set<String> = []
    for item in YAMLTestSuite.cases where item.isError {
      guard let document = item.document else { continue }
      let matter = FrontMatter.read(Array(document.utf8))
      if case .mapping = matter.outcome, matter.duplicates.isEmpty { passed.insert(item.id) }
    }
    #expect(passed == Set(Self.accepted.keys))
  }

  @Test func validMappingsAreRead() {
    var refused: Set<String> = []
    var count = 0
    for item in YAMLTestSuite.cases where !item.isError {
      guard let document = item.document else { continue }
      let bytes = Array(document.utf8)
      switch FrontMatter.read(bytes).outcome {
      case .mapping(let root):
        guard let json = item.json else { continue }
        count += 1
        #expect(YAMLTestSuite.isEqual(root, json), "\(item.id)")
      case .broken:
        if item.isMapping { refused.insert(item.id) }
      default: refused.insert(item.id)
      }
    }
    #expect(count == 66)
    #expect(refused == Set(Self.refused.keys))
  }

  /// Cases with fences of their own too, which end the front matter somewhere.
  @Test func noCaseTraps() {
    for item in YAMLTestSuite.cases {
      for text in [item.yaml, "---\n\(item.yaml)", "---\n\(item.yaml)\n---\n"] {
        let bytes = Array(text.utf8)
        expectSound(FrontMatter.read(bytes), bytes)
      }
    }
  }
}

/// The suite's file beside the checkout.
enum YAMLTestSuite {
  /// One case.
  struct Case {
    var id: String
    var yaml: String
    var isError: Bool
    /// The value, where it can be said in JSON.
    var json: Any?

    /// The document; a leading `---` of the case serves as the opening fence. Nil for cases with
    /// `---` elsewhere, which would end the front matter.
    var document: String? {
      let body = yaml.hasPrefix("---\n") ? String(yaml.dropFirst(4)) : yaml
      if body.split(separator: "\n").contains(where: { $0.hasPrefix("---") }) { return nil }
      return "---\n" + body + (body.hasSuffix("\n") ? "" : "\n") + "---\n"
    }

    /// Without what the plan format leaves out of YAML.
    var isMapping: Bool {
      json is [String: Any] && !yaml.contains("? ") && !yaml.contains("%")
        && yaml.firstMatch(of: #/(^|[ \n\[{,])[&*!][^ ]*/#) == nil
    }
  }

  static let file = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../shared/suites/yaml-test-suite.json").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  static var cases: [Case] {
    guard let data = try? Data(contentsOf: file),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let cases = root["cases"] as? [[String: Any]]
    else { return [] }
    return cases.map {
      Case(
        id: $0["id"] as? String ?? "", yaml: $0["yaml"] as? String ?? "",
        isError: $0["error"] as? Bool ?? false,
        json: ($0["json"] as? String).flatMap {
          try? JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
        })
    }
  }

  /// Whether a node says what JSON says with types.
  static func isEqual(_ node: YAMLNode, _ json: Any) -> Bool {
    switch (node.content, json) {
    case (.mapping(let pairs, _), let object as [String: Any]):
      pairs.count == object.count
        && pairs.allSatisfy { pair in
          object[pair.key.text ?? ""].map { isEqual(pair.value, $0) } ?? false
        }
    case (.sequence(let items, _), let array as [Any]):
      items.count == array.count && zip(items, array).allSatisfy { isEqual($0, $1) }
    case (.scalar(let text, _), let string as String): text == string
    case (.scalar(let text, _), is NSNull): ["", "~", "null"].contains(text)
    case (.scalar(let text, _), let number as NSNumber):
      text == number.stringValue || Double(text) == number.doubleValue
        || text == (number.boolValue ? "true" : "false")
    default: false
    }
  }
}

/// All places lie in the file, and what is plain on one line reads as it is written.
func expectSound(_ matter: FrontMatter, _ bytes: [UInt8]) {
  var ranges = [matter.yamlRange] + matter.duplicates.flatMap { [$0.first, $0.second] }
  ranges += matter.swallowedComments.flatMap { [$0.range, $0.comment, $0.replaces] }
  switch matter.outcome {
  case .broken(let problem): ranges += [problem.range, problem.replaces ?? 0..<0]
  case .tooDeep(let range): ranges.append(range)
  case .mapping(let node): ranges += soundRanges(node, bytes)
  case .missing, .tooLarge: break
  }
  let isInside = ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count }
  #expect(isInside && matter.bodyStart <= bytes.count)
  let splits = ranges.contains {
    !isBoundary($0.lowerBound, bytes) || !isBoundary($0.upperBound, bytes)
  }
  #expect(!splits, "\(String(decoding: bytes, as: UTF8.self))")
}

private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
  offset >= bytes.count || bytes[offset] & 0xC0 != 0x80
}

private func soundRanges(_ node: YAMLNode, _ bytes: [UInt8]) -> [Range<Int>] {
  switch node.content {
  case .scalar(let text, let style):
    let written = Array(bytes[node.range.clamped(to: 0..<bytes.count)])
    if style == .plain, !written.contains(0x0A), !written.contains(0x0D) {
      #expect(Array(text.utf8) == written)
    }
    return [node.range]
  case .sequence(let items, _): return [node.range] + items.flatMap { soundRanges($0, bytes) }
  case .mapping(let pairs, _):
    return [node.range]
      + pairs.flatMap { soundRanges($0.key, bytes) + soundRanges($0.value, bytes) }
  }
}
