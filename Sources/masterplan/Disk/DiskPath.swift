#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A path as the disk has it, which need not be UTF-8.
struct DiskPath: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// For messages.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func / (folder: DiskPath, name: [UInt8]) -> DiskPath {
    folder.bytes.isEmpty || folder.bytes.last == 0x2F
      ? DiskPath(folder.bytes + name) : DiskPath(folder.bytes + [0x2F] + name)
  }

  static func / (folder: DiskPath, path: DiskPath) -> DiskPath { folder / path.bytes }
  static func / (folder: DiskPath, name: String) -> DiskPath { folder / Array(name.utf8) }

  /// The folder that holds it; empty for a single name.
  var folder: DiskPath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return DiskPath([]) }
    return DiskPath(Array(bytes[..<max(slash, bytes.count > 1 && slash == 0 ? 1 : slash)]))
  }

  var name: [UInt8] {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return bytes }
    return Array(bytes[(slash + 1)...])
  }

  /// Every folder above it, the nearest first.
  var ancestors: [DiskPath] {
    var out: [DiskPath] = []
    var path = folder
    while !path.bytes.isEmpty {
      out.append(path)
      let above = path.folder
      if above == path { break }
      path = above
    }
    return out
  }

  func with<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    FileName.with(bytes, body)
  }

  func precedes(_ other: DiskPath) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }

  /// What stands there, without following a link; nil if nothing does or nobody may know.
  var status: stat? {
    var status = stat()
    return with { lstat($0, &status) } == 0 ? status : nil
  }

  /// The path without links, `.` and `..`; nil if it does not exist.
  var real: DiskPath? {
    guard let resolved = with({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return DiskPath(String(cString: resolved))
  }

  /// Where a link leads, as it is written.
  var linkTarget: [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let capacity = buffer.count
    let count = with { path in
      buffer.withUnsafeMutableBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { readlink(path, $0, capacity) } ?? -1
        }
      }
    }
    return count > 0 && count < capacity ? Array(buffer[..<count]) : nil
  }
}

extension DiskPath {
  /// The open folder, or -1.
  func openFolder(_ flags: Int32 = 0) -> Int32 {
    with { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags) }
  }
}

extension stat {
  /// Whether both are one and the same file.
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }

  /// Time of last access and of last change, as `futimens` takes them.
  var times: [timespec] {
    #if canImport(Glibc)
      [st_atim, st_mtim]
    #else
      [st_atimespec, st_mtimespec]
    #endif
  }
}
