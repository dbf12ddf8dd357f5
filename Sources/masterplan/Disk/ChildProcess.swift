#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs beside this one: arguments and input in, output out. No shell takes part.
enum ChildProcess {
  struct Outcome {
    /// The exit code; -1 if a signal ended it.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Runs a program of `PATH` to its end. `Terminal.prepare` has made pipes that nobody reads errors.
  ///
  /// - Parameter environment: all that it knows of ours, as `NAME=value`.
  static func run(
    _ arguments: [String], environment: [String], input: [UInt8] = []
  ) throws(SystemError) -> Outcome {
    let pipes = [try Pipe(), try Pipe(), try Pipe()]
    defer { for pipe in pipes { pipe.closeBoth() } }
    let child = try spawn(arguments, environment, pipes)
    pipes[0].closeReading()
    pipes[0].writeWithoutWaiting()
    pipes[1].closeWriting()
    pipes[2].closeWriting()
    let (output, errors) = try exchange(input, pipes)
    return Outcome(status: wait(for: child), output: output, errors: errors)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], _ pipes: [Pipe]
  ) throws(SystemError) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes[0].reading, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes[1].writing, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes[2].writing, 2)
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let error = posix_spawnp(&child, arguments[0], &actions, nil, &words, &variables)
    guard error == 0 else { throw SystemError(code: error) }
    return child
  }

  /// Writes and reads by turns: a program that waits to be read does not read itself.
  private static func exchange(
    _ input: [UInt8], _ pipes: [Pipe]
  ) throws(SystemError) -> (output: [UInt8], errors: [UInt8]) {
    var rest = input[...]
    var output: [UInt8] = []
    var errors: [UInt8] = []
    if rest.isEmpty { pipes[0].closeWriting() }
    while pipes[0].writing >= 0 || pipes[1].reading >= 0 || pipes[2].reading >= 0 {
      var waiting = [
        pollfd(fd: pipes[0].writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: pipes[1].reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipes[2].reading, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waiting, 3, -1) < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if waiting[0].revents != 0 { try pipes[0].write(&rest) }
      if waiting[1].revents != 0 { try pipes[1].read(into: &output) }
      if waiting[2].revents != 0 { try pipes[2].read(into: &errors) }
    }
    return (output, errors)
  }

  private static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}

/// A pipe; an end that is closed is -1.
private final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// For the end that is ours; one that the child writes to must wait for us.
  func writeWithoutWaiting() { _ = fcntl(writing, F_SETFL, O_NONBLOCK) }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  func closeBoth() {
    closeReading()
    closeWriting()
  }

  /// Writes what the pipe takes, and closes it after the last byte.
  func write(_ rest: inout ArraySlice<UInt8>) throws(SystemError) {
    #if canImport(Glibc)
      let count = rest.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
    #else
      let count = rest.withUnsafeBytes { Darwin.write(writing, $0.baseAddress, $0.count) }
    #endif
    if count < 0 {
      let error = SystemError.last
      if error.code == EINTR || error.code == EAGAIN { return }
      // Whoever does not want the rest need not read it.
      if error.code != EPIPE { throw error }
      return closeWriting()
    }
    rest = rest.dropFirst(count)
    if rest.isEmpty { closeWriting() }
  }

  /// Reads what is there, and closes the pipe at its end.
  func read(into bytes: inout [UInt8]) throws(SystemError) {
    let file = reading
    var result = 0
    let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      #if canImport(Glibc)
        result = Glibc.read(file, buffer.baseAddress, buffer.count)
      #else
        result = Darwin.read(file, buffer.baseAddress, buffer.count)
      #endif
      count = max(0, result)
    }
    if result < 0 {
      let error = SystemError.last
      if error.code != EINTR { throw error }
    } else if result == 0 {
      closeReading()
    } else {
      bytes += part
    }
  }
}
