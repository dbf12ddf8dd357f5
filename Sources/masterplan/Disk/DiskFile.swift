#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Single operations on files; each says what the operating system refused.
enum DiskFile {
  /// The bytes of a regular file; a link is not followed.
  static func read(_ path: DiskPath, atMost limit: Int = .max - 1) throws(SystemError) -> [UInt8] {
    let file = path.with { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    guard status.kind == .file else { throw SystemError(code: EINVAL) }
    return try DocumentFile.contents(of: file, expecting: Int(status.st_size), atMost: limit)
  }

  /// Writes a new file; its mode is left to the umask.
  ///
  /// - Parameter times: of access and change; nil for now.
  static func write(
    _ bytes: [UInt8], to path: DiskPath, times: [timespec]? = nil
  ) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = path.with { open($0, flags, 0o666) }
    guard file >= 0 else { throw .last }
    do throws(SystemError) {
      try Terminal.write(bytes, to: file)
      if let times, futimens(file, times) != 0 { throw .last }
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw .last }
  }

  /// Puts other bytes in a file's place at once; it keeps its mode.
  static func replace(_ path: DiskPath, with bytes: [UInt8]) throws(SystemError) {
    guard let status = path.status else { throw .last }
    guard path.with({ access($0, W_OK) }) == 0 else { throw .last }
    // A name that begins with a dot is no document, should it be left behind.
    let new = path.folder / (Array(".".utf8) + path.name + Array(".\(getpid())".utf8))
    try write(bytes, to: new)
    do throws(SystemError) {
      try setMode(status.st_mode, of: new)
      try rename(new, to: path)
    } catch {
      try? remove(new)
      throw error
    }
  }

  static func makeFolder(_ path: DiskPath, mode: mode_t = 0o777) throws(SystemError) {
    guard path.with({ mkdir($0, mode) }) == 0 else { throw .last }
  }

  static func setMode(_ mode: mode_t, of path: DiskPath) throws(SystemError) {
    guard path.with({ chmod($0, mode & 0o7777) }) == 0 else { throw .last }
  }

  /// A second name for a file; a link is linked itself.
  static func link(_ old: DiskPath, to new: DiskPath) throws(SystemError) {
    let result = old.with { old in new.with { linkat(AT_FDCWD, old, AT_FDCWD, $0, 0) } }
    guard result == 0 else { throw .last }
  }

  static func makeLink(to target: [UInt8], at path: DiskPath) throws(SystemError) {
    let result = FileName.with(target) { target in path.with { symlink(target, $0) } }
    guard result == 0 else { throw .last }
  }

  static func rename(_ old: DiskPath, to new: DiskPath) throws(SystemError) {
    #if canImport(Glibc)
      let result = old.with { old in new.with { Glibc.rename(old, $0) } }
    #else
      let result = old.with { old in new.with { Darwin.rename(old, $0) } }
    #endif
    guard result == 0 else { throw .last }
  }

  static func remove(_ path: DiskPath) throws(SystemError) {
    guard path.with({ unlink($0) }) == 0 else { throw .last }
  }

  static func removeFolder(_ path: DiskPath) throws(SystemError) {
    guard path.with({ rmdir($0) }) == 0 else { throw .last }
  }

  /// Puts each of two folders in the other's place at once.
  static func exchange(_ first: DiskPath, _ second: DiskPath) throws(SystemError) {
    #if canImport(Glibc)
      // The C library has it, but its header hides it from Swift.
      typealias Function =
        @convention(c) (
          Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
      guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else {
        throw SystemError(code: ENOSYS)
      }
      let function = unsafeBitCast(symbol, to: Function.self)
      let exchange: UInt32 = 2
      let result = first.with { first in
        second.with { function(AT_FDCWD, first, AT_FDCWD, $0, exchange) }
      }
    #else
      let result = first.with { first in second.with { renamex_np(first, $0, UInt32(RENAME_SWAP)) }
      }
    #endif
    guard result == 0 else { throw .last }
  }
}
