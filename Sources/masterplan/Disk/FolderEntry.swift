#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A name in a folder and what stands there; links are not followed.
struct FolderEntry: Sendable {
  enum Kind: Sendable {
    case file, folder, link, other
  }

  /// The name as the disk has it, which need not be UTF-8.
  let name: [UInt8]
  let kind: Kind

  /// Everything in an open folder but `.` and `..`, ordered by bytes.
  static func all(in folder: Int32) throws(SystemError) -> [FolderEntry] {
    let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last }
    guard let stream = fdopendir(own) else {
      let error = SystemError.last
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw .last }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 1) {
          Array(UnsafeBufferPointer(start: $0, count: strlen(tuple)))
        }
      }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      guard let kind = kind(Int32(entry.pointee.d_type), name, folder) else { continue }
      entries.append(FolderEntry(name: name, kind: kind))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Nil if the name is gone again.
  private static func kind(_ type: Int32, _ name: [UInt8], _ folder: Int32) -> Kind? {
    switch type {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK): return .link
    case Int32(DT_UNKNOWN):
      var status = stat()
      guard FileName.with(name, { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
        return nil
      }
      return status.kind
    default: return .other
    }
  }
}

extension stat {
  var kind: FolderEntry.Kind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// File names as the operating system takes them.
enum FileName {
  static func with<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (name + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // The buffer holds at least the final zero.
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }
}
