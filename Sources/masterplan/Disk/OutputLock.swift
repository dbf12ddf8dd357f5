import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second build from the same output folder.
///
/// The lock is a file beside the folder that exists only while a build runs. A killed build leaves it
/// behind without holding it.
struct OutputLock {
  private let path: DiskPath
  private let file: Int32

  /// Waits for another build, for some seconds.
  init(_ path: DiskPath, seconds: Int = 10, language: Language) throws(Trouble) {
    self.path = path
    for attempt in 0...(seconds * 10) {
      if attempt > 0 { usleep(100_000) }
      let file = path.with { open($0, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666) }
      guard file >= 0 else {
        let cause = SystemError.last.cause
        throw .disk(
          Text(
            de: "Neben dem Ausgabeordner lässt sich nichts anlegen („\(path.text)“): \(cause.de)",
            en: "Nothing can be made beside the output folder (“\(path.text)”): \(cause.en)"))
      }
      // The build before removes its file: then this one is nobody's any more.
      var held = stat()
      if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &held) == 0,
        let named = path.status, named.isSame(as: held)
      {
        self.file = file
        return
      }
      close(file)
      if attempt == 3 {
        let waiting = Text(
          de: "Ein anderer Aufruf schreibt gerade in denselben Ordner; warte darauf …",
          en: "Another run is writing to the same folder; waiting for it …")
        Terminal.tell("masterplan: " + waiting[language])
      }
    }
    throw .disk(
      Text(
        de: "Ein anderer Aufruf schreibt gerade in denselben Ordner („\(path.text)“)",
        en: "Another run is writing to the same folder (“\(path.text)”)"))
  }

  func release() {
    try? DiskFile.remove(path)
    close(file)
  }
}
