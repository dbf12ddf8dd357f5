/// The destination of a link, fit for an attribute: relative within the site, or http(s), mailto,
/// tel.
struct Address: Sendable, Hashable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// From one page to another.
  ///
  /// - Parameters:
  ///   - page: the page on which the link stands; relative to the output folder, like `path`.
  ///   - fragment: the id of an element.
  init(from page: String, to path: String, fragment: String? = nil) {
    let anchor = fragment.map { "#" + Address.escaped($0) } ?? ""
    if page == path, !anchor.isEmpty {
      self.init(anchor)
      return
    }
    var folders = page.split(separator: "/").dropLast()
    var parts = path.split(separator: "/")[...]
    while let folder = folders.first, parts.count > 1, parts.first == folder {
      folders.removeFirst()
      parts.removeFirst()
    }
    let up = String(repeating: "../", count: folders.count)
    self.init(up + parts.map { Address.escaped(String($0)) }.joined(separator: "/") + anchor)
  }

  static func anchor(_ id: String) -> Address { Address("#" + escaped(id)) }

  /// An address that an author wrote; nil unless it is http or https.
  init?(external text: String) {
    let lowered = text.prefix(8).lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
      text.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
    else { return nil }
    self.init(text)
  }

  /// Everything that has a meaning in an address or is no ASCII as `%XX`.
  private static func escaped(_ part: String) -> String {
    var out = ""
    for byte in part.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return out
  }
}
