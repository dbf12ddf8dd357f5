import Diagnostics
import PlanExchange

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a published `daten/plan.json`.
enum PublishedPlanFile {
  /// - Parameter path: the file; it may be a link.
  static func read(_ path: String) throws(Trouble) -> PublishedPlan {
    let limit = PublishedPlan.sizeLimit
    let bytes: [UInt8]
    do throws(SystemError) {
      guard let real = DiskPath(path).real else { throw .last }
      bytes = try DiskFile.read(real, atMost: limit)
    } catch {
      throw unreadable(
        path,
        error.code == EINVAL ? Text(de: "ist keine Datei", en: "is no file") : error.cause)
    }
    do throws(PublishedPlanProblem) {
      return try PublishedPlan(bytes)
    } catch {
      throw unreadable(path, error.message)
    }
  }

  private static func unreadable(_ path: String, _ cause: Text) -> Trouble {
    .disk(
      Text(
        de: "„\(path)“ lässt sich nicht lesen: \(cause.de)",
        en: "“\(path)” cannot be read: \(cause.en)"))
  }
}
