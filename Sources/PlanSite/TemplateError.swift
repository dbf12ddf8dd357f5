import Diagnostics

/// A template that cannot be used: where, and why.
public struct TemplateError: Error, Sendable {
  /// Name of the template file.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in code points.
  public let column: Int
  public let message: Text
}
