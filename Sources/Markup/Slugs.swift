/// The anchors of one text's headings.
struct Slugs {
  private var seen: [String: Int] = [:]

  /// The next free anchor, numbered as GitHub does.
  mutating func next(for heading: String) -> String {
    let base = Self.slug(of: heading)
    var slug = base
    var number = seen[base] ?? 0
    while seen[slug] != nil {
      number += 1
      slug = "\(base)-\(number)"
    }
    seen[base] = number
    seen[slug] = seen[slug] ?? 0
    return slug
  }

  static func slug(of heading: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar {
      case " ": slug.append("-")
      case "-", "_", "0"..."9", "a"..."z": slug.append(scalar)
      case "A"..."Z": slug.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      default:
        guard !scalar.isASCII, isWord(scalar) else { continue }
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(slug)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
      return true
    default:
      return false
    }
  }
}
