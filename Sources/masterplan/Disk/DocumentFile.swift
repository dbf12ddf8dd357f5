import Diagnostics
import PlanModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one document of a plan folder.
enum DocumentFile {
  /// A document may have this many bytes (rules.md, dokument-zu-gross).
  static let sizeLimit = 5 << 20

  /// - Parameter folder: the open folder that holds it.
  static func read(_ name: [UInt8], in folder: Int32) -> SourceEntry.Content {
    // Without O_NONBLOCK, opening a pipe waits for a writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = FileName.with(name) { openat(folder, $0, flags) }
    guard file >= 0 else { return unreadable(name, in: folder, .last) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .unreadable(sentence(SystemError.last.cause)) }
    if let cause = special(status) { return .unreadable(cause) }
    guard status.st_size <= sizeLimit else { return .tooLarge(Int(status.st_size)) }
    do {
      let bytes = try contents(of: file, expecting: Int(status.st_size), atMost: sizeLimit)
      return bytes.count > sizeLimit ? .tooLarge(bytes.count) : .bytes(bytes)
    } catch {
      return .unreadable(sentence(error.cause))
    }
  }

  /// All bytes of an open file; one more than `limit` if it has more.
  static func contents(
    of file: Int32, expecting size: Int, atMost limit: Int
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = max(size + 1, 512)
    while bytes.count <= limit {
      var result = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          #if canImport(Glibc)
            result = Glibc.read(file, buffer.baseAddress, buffer.count)
          #else
            result = Darwin.read(file, buffer.baseAddress, buffer.count)
          #endif
        } while result == -1 && errno == EINTR
        count = max(0, result)
      }
      if result < 0 { throw .last }
      if result == 0 { break }
      bytes = bytes.isEmpty ? part : bytes + part
      room = 64 << 10
    }
    return bytes.count > limit ? Array(bytes.prefix(limit + 1)) : bytes
  }

  private static func unreadable(
    _ name: [UInt8], in folder: Int32, _ error: SystemError
  ) -> SourceEntry.Content {
    // A socket cannot be opened at all.
    var status = stat()
    if FileName.with(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0,
      let cause = special(status)
    {
      return .unreadable(cause)
    }
    return .unreadable(sentence(error.cause))
  }

  private static func sentence(_ cause: Text) -> Text {
    Text(de: "Die Ursache: \(cause.de).", en: "The cause: \(cause.en).")
  }

  /// What stands there instead of a regular file.
  private static func special(_ status: stat) -> Text? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFIFO:
      Text(de: "Es ist eine Pipe und keine Datei.", en: "It is a pipe and not a file.")
    case S_IFSOCK:
      Text(de: "Es ist ein Socket und keine Datei.", en: "It is a socket and not a file.")
    default:
      Text(
        de: "Es ist ein Gerät oder anderes und keine Datei.",
        en: "It is a device or something else and not a file.")
    }
  }
}
