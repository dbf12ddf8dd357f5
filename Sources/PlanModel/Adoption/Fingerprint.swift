import Diagnostics

/// The fingerprint of an adopted version: `v1:` and 16 digits of a hash over the document's
/// canonical form (format.md §4, docs/fingerabdruck.md).
public enum Fingerprint {
  /// The version of the canonical form that this release computes.
  public static let version = 1

  /// `vN:` and, for version 1, 16 lower-case hexadecimal digits; other versions are not compared.
  public static func isWellFormed(_ text: String) -> Bool {
    guard let version = version(of: text) else { return false }
    let digits = text.utf8.drop { $0 != 0x3A }.dropFirst()
    let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return isHex && (version == 1 ? digits.count == 16 : !digits.isEmpty)
  }

  /// The number behind `v`; nil if the text does not begin like a fingerprint.
  public static func version(of text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first == "v", parts[0].utf8.count <= 5,
      let first = parts[0].utf8.dropFirst().first, (0x31...0x39).contains(first)
    else { return nil }
    return Int(parts[0].dropFirst())
  }

  /// Of the canonical form of a document.
  static func of(_ form: String) -> String {
    let digits = SHA256.digest(Array(form.utf8)).prefix(8).map { byte in
      let hex = String(byte, radix: 16)
      return hex.utf8.count == 1 ? "0" + hex : hex
    }
    return "v\(version):" + digits.joined()
  }
}

extension Plan {
  /// The fingerprint of a document as it is now; nil while a value that counts is unknown.
  public func fingerprint(of document: Document) -> String? {
    canonicalForm(of: document).map(Fingerprint.of)
  }

  /// What a council decides on of a document, in one notation; nil while a value of it is unknown.
  public func canonicalForm(of document: Document) -> String? {
    unknownAdoptedKeys(of: document).isEmpty ? CanonicalForm(of: document, in: self).text : nil
  }

  /// Keys that count for the fingerprint and whose value is unknown, ordered.
  public func unknownAdoptedKeys(of document: Document) -> [String] {
    let keys = AdoptedKeys.of(document.kind)
    let absent = keys.filter { $0.unknownIfAbsent && document.field($0.name) == nil }
    let names = Set(keys.flatMap(AdoptedKeys.names)).subtracting(absent.map(\.name))
    return unknownKeys(of: document).intersection(names).sortedByCodePoints()
  }
}
