import BuildRevision
import CMarkGFM
import LibYAML

/// What this program is and what it runs on.
enum Release {
  static let version = "0.1.0"

  /// The git commit that the program was built from; nil where it was built without git.
  static var revision: String? {
    let text = String(cString: masterplan_build_revision())
    return text.isEmpty ? nil : text
  }

  /// What `--version` prints; the libraries are asked at run time, they are not part of the program.
  static var description: String {
    [
      ["masterplan", version, revision.map { "(\($0))" }].compactMap { $0 }.joined(separator: " "),
      "cmark-gfm \(String(cString: cmark_version_string()))",
      "libyaml \(String(cString: yaml_get_version_string()))",
    ].joined(separator: "\n")
  }
}
