import Markup
import PlanModel

/// Files of the plan folder that pages show or link to, and where they stand on the site.
enum PlanFiles {
  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
  /// What a browser shows or saves without running anything of it.
  private static let documents: Set<String> = [
    "pdf", "csv", "txt", "xlsx", "ods", "docx", "odt", "pptx", "odp", "geojson", "json", "zip",
  ]

  static func isImage(_ path: String) -> Bool { images.contains(ending(path)) }

  /// Paths on the site by paths in the plan folder, of the files that some text refers to.
  static func referred(by plan: Plan) -> [String: String] {
    var files: [String: String] = [:]
    for document in plan.documents {
      for reference in document.body?.references ?? [] where reference.form != .wiki {
        guard !PlanPath.isExternal(reference.target),
          let path = PlanPath.resolve(reference.target, from: document.file.path),
          plan.otherFiles.contains(path),
          reference.form == .image
            ? isImage(path) : isImage(path) || documents.contains(ending(path))
        else { continue }
        files[path] = path.hasPrefix("bilder/") ? path : "dateien/" + path
      }
    }
    return files
  }

  private static func ending(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }
}
