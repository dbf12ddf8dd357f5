import Diagnostics
import PlanModel
import Testing

@testable import PlanExchange

/// `daten/plan.schema.json` describes what `PlanJSON` writes.
@Suite struct PlanJSONSchemaTests {
  /// As much of JSON Schema as the schema uses.
  struct Validator {
    let root: JSON

    func problems(_ value: JSON, _ schema: JSON, _ path: String = "") -> [String] {
      guard case .object(let rules) = schema else { return [] }
      return rules.flatMap { name, rule in problems(value, name, rule, in: schema, path) }
    }

    private func problems(
      _ value: JSON, _ name: String, _ rule: JSON, in schema: JSON, _ path: String
    ) -> [String] {
      switch (name, rule, value) {
      case ("$ref", .string(let target), _):
        let key = target.split(separator: "/").last.map(String.init) ?? ""
        guard let referred = root["$defs", key] else { return ["\(path): no \(target)"] }
        return problems(value, referred, path)
      case ("anyOf", .array(let options), _):
        let found = options.map { problems(value, $0, path) }
        return found.contains(where: \.isEmpty) ? [] : ["\(path): none of anyOf"] + found.joined()
      case ("enum", .array(let words), _):
        return words.contains { $0.compactText == value.compactText } ? [] : ["\(path): enum"]
      case ("const", let expected, _):
        return expected.compactText == value.compactText ? [] : ["\(path): const"]
      case ("type", .string(let type), _):
        return type == typeName(value) || (type == "number" && typeName(value) == "integer")
          ? [] : ["\(path): no \(type)"]
      case ("required", .array(let names), .object):
        return names.compactMap {
          if case .string(let key) = $0, value[key] == nil { "\(path): lacks \(key)" } else { nil }
        }
      case ("items", let items, .array(let elements)):
        return elements.enumerated().flatMap { problems($1, items, "\(path)/\($0)") }
      case ("properties", _, .object(let pairs)):
        return pairs.flatMap { key, inner in
          schema["properties", key].map { problems(inner, $0, "\(path)/\(key)") }
            ?? further(key, inner, schema, path)
        }
      case ("additionalProperties", _, .object(let pairs)) where schema["properties"] == nil:
        return pairs.flatMap { further($0, $1, schema, path) }
      default: return []
      }
    }

    private func further(_ key: String, _ value: JSON, _ schema: JSON, _ path: String) -> [String] {
      if let patterns = schema["patternProperties"]?.keys.first {
        if patterns == "^x-" && key.hasPrefix("x-") { return [] }
        if patterns != "^x-" {
          return problems(value, schema["patternProperties", patterns] ?? .null, "\(path)/\(key)")
        }
      }
      guard let rest = schema["additionalProperties"] else { return [] }
      if case .bool(let isAllowed) = rest { return isAllowed ? [] : ["\(path): not \(key)"] }
      return problems(value, rest, "\(path)/\(key)")
    }

    private func typeName(_ value: JSON) -> String {
      switch value {
      case .null: "null"
      case .bool: "boolean"
      case .integer: "integer"
      case .decimal: "number"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    }
  }

  @Test func thePlanIsValid() async {
    let schema = PlanJSONSchema.value
    #expect(Validator(root: schema).problems(await ExchangePlan.json(), schema) == [])
  }

  @Test func pairsAreValid() async {
    let schema = PlanJSONSchema.value
    let json = PublishedPlanTests.json(await PublishedPlanTests.lower(PairJSONTests.files))
    #expect(json["pairs", "0"] != nil)
    #expect(Validator(root: schema).problems(json, schema) == [])
  }

  @Test func whatIsWrongIsNot() {
    let schema = PlanJSONSchema.value
    let wrong = JSON.object([("version", .int(2)), ("extra", .null)])
    let problems = Validator(root: schema).problems(wrong, schema)
    #expect(
      problems.contains(": not extra") && problems.contains(": lacks plan")
        && problems.contains("/version: const"))
  }

  @Test func everyKeyIsDescribed() {
    for kind in Kind.allCases where kind != .plan {
      let values = PlanJSONSchema.value[
        "$defs", kind.rawValue, "properties", "values", "properties"]
      #expect(values?.keys == FormatKey.all(of: kind).map(\.name).filter { $0 != "id" })
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    func check(_ value: JSON) {
      switch value {
      case .object(let pairs):
        for (key, inner) in pairs {
          if key == "$ref", case .string(let target) = inner {
            let name = target.split(separator: "/").last.map(String.init) ?? ""
            #expect(PlanJSONSchema.value["$defs", name] != nil, "\(target)")
          }
          check(inner)
        }
      case .array(let elements): elements.forEach(check)
      default: break
      }
    }
    check(PlanJSONSchema.value)
  }
}
