import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the operating system refused, in words.
struct SystemError: Error {
  let code: Int32

  /// The error of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  var cause: Text {
    switch code {
    case ENOENT: Text(de: "gibt es nicht", en: "does not exist")
    case EACCES, EPERM: Text(de: "keine Berechtigung", en: "permission denied")
    case ENOTDIR: Text(de: "ist kein Ordner", en: "is not a folder")
    case EISDIR: Text(de: "ist ein Ordner", en: "is a folder")
    case EEXIST, ENOTEMPTY: Text(de: "gibt es schon", en: "exists already")
    case ELOOP: Text(de: "ist ein Verweis des Dateisystems", en: "is a symbolic link")
    case ENAMETOOLONG: Text(de: "der Name ist zu lang", en: "the name is too long")
    case ENOSPC: Text(de: "der Datenträger ist voll", en: "the disk is full")
    case EDQUOT: Text(de: "das Kontingent ist erschöpft", en: "the quota is exhausted")
    case EFBIG: Text(de: "die Datei wird zu groß", en: "the file gets too large")
    case EROFS: Text(de: "der Datenträger ist schreibgeschützt", en: "the disk is read-only")
    case EIO: Text(de: "der Datenträger meldet einen Fehler", en: "the disk reports an error")
    case EMFILE, ENFILE: Text(de: "zu viele offene Dateien", en: "too many open files")
    case EPIPE: Text(de: "das Ziel nimmt nichts mehr an", en: "nobody reads it any more")
    case EBADF: Text(de: "sie ist geschlossen", en: "it is closed")
    case EBUSY: Text(de: "wird gerade benutzt", en: "is in use")
    case EXDEV: Text(de: "liegt auf einem anderen Dateisystem", en: "is on another file system")
    default: Text(verbatim: String(cString: strerror(code)))
    }
  }
}
