/// Reads a whole site like a proof-reader: what is wrong with it, page by page.
struct SiteProof {
  private(set) var problems: [String] = []

  /// - Parameters:
  ///   - pages: HTML by path.
  ///   - files: paths of all other files.
  init(_ pages: [String: String], files: Set<String>) {
    let scans = pages.mapValues { PageScan($0) }
    let ids = scans.mapValues { Set($0.ids) }
    for path in scans.keys.sorted() {
      guard let scan = scans[path] else { continue }
      problems += scan.problems.map { "\(path): \($0)" }
      if scan.ids.count != ids[path]?.count { problems.append("\(path): an id twice") }
      if scan.headings.count(where: { $0 == 1 }) != 1 {
        problems.append("\(path): not one h1")
      }
      for (level, next) in zip(scan.headings, scan.headings.dropFirst()) where next > level + 1 {
        problems.append("\(path): h\(level) before h\(next)")
      }
      for label in scan.labels where ids[path]?.contains(label) != true {
        problems.append("\(path): labelled by \(label)")
      }
      for address in scan.addresses {
        if let problem = SiteProof.problem(address, on: path, ids, files) {
          problems.append("\(path): \(problem)")
        }
      }
    }
  }

  private static func problem(
    _ address: String, on page: String, _ ids: [String: Set<String>], _ files: Set<String>
  ) -> String? {
    if ["https://", "http://", "mailto:", "tel:"].contains(where: address.hasPrefix) { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let target = path.isEmpty ? page : resolved(decoded(path), from: page)
    guard let target else { return "\(address) leads out of the site" }
    guard let anchors = ids[target] else {
      return files.contains(target) ? nil : "\(address) leads nowhere"
    }
    if parts.count == 2, !anchors.contains(decoded(String(parts[1]))) {
      return "\(address) has no such anchor"
    }
    return nil
  }

  private static func resolved(_ path: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." {
        if parts.isEmpty { return nil }
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var source = Array(text.utf8)[...]
    while let byte = source.popFirst() {
      if byte == UInt8(ascii: "%"), source.count >= 2,
        let value = UInt8(String(decoding: source.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        source = source.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
