import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard streams: stdout carries the result, stderr progress and trouble.
enum Terminal {
  /// Makes closed streams and readers that have gone away errors of `write`.
  ///
  /// A stream that is closed at the start would lend its number to the next file that is opened,
  /// and a page would receive what is meant for the terminal.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for stream: Int32 in 0...2 where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  static func print(_ text: String) throws(Trouble) {
    do {
      try write(Array(text.utf8), to: 1)
    } catch {
      throw .disk(
        Text(de: "Die Ausgabe lässt sich nicht schreiben: ", en: "The output cannot be written: ")
          + error.cause)
    }
  }

  /// Progress and trouble; if nobody reads them, the run goes on.
  static func tell(_ line: String) {
    try? write(Array((line + "\n").utf8), to: 2)
  }

  static func write(_ bytes: [UInt8], to stream: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      #else
        let count = rest.withUnsafeBytes { Darwin.write(stream, $0.baseAddress, $0.count) }
      #endif
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      let error = SystemError.last
      switch error.code {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      default: throw error
      }
    }
  }

  static func isTerminal(_ stream: Int32) -> Bool { isatty(stream) == 1 }

  /// Columns of the terminal on stdout; nil in a pipe.
  static var columns: Int? {
    guard isTerminal(1) else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
