import Foundation

/// A case of one of the published suites in `../shared/suites`.
struct SuiteCase: Decodable, Sendable {
  var id: Int
  var extensions: [String]
  var markdown: String
  var html: String
}

/// A published suite, which lies beside the checkout and not in it.
struct Suite: Decodable {
  var cases: [SuiteCase]

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/suites").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func cases(_ name: String) throws -> [SuiteCase] {
    try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file(name))).cases
  }

  private static func file(_ name: String) -> URL { folder.appending(path: "\(name).json") }
}
