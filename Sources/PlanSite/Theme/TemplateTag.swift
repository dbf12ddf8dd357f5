/// A tag of a template with its place.
struct TemplateTag {
  enum Form: Equatable {
    case words, block, section, inverted, end, partial, comment
    /// Something that templates of this program do not use.
    case refused
  }

  let form: Form
  let name: String
  /// Byte offset of the tag.
  let offset: Int
}

extension TemplateTag {
  /// The tags of a template; an unfinished one is reported by its offset.
  static func all(in text: [UInt8]) -> (tags: [TemplateTag], unfinished: Int?) {
    var tags: [TemplateTag] = []
    var index = 0
    while let start = find("{{", in: text, from: index) {
      let isTriple = start + 2 < text.count && text[start + 2] == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      let content = start + (isTriple ? 3 : 2)
      guard let end = find(closing, in: text, from: content) else { return (tags, start) }
      tags.append(tag(Array(text[content..<end]), isTriple: isTriple, at: start))
      index = end + closing.utf8.count
    }
    return (tags, nil)
  }

  private static func tag(_ content: [UInt8], isTriple: Bool, at offset: Int) -> TemplateTag {
    let words = trimmed(content)
    guard !isTriple, let first = words.first else {
      return TemplateTag(
        form: isTriple ? .block : .words, name: String(decoding: words, as: UTF8.self),
        offset: offset)
    }
    let form: Form? =
      switch first {
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "&"): .block
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"): .refused
      default: nil
      }
    guard let form else {
      return TemplateTag(
        form: .words, name: String(decoding: words, as: UTF8.self), offset: offset)
    }
    let name = String(decoding: trimmed(Array(words.dropFirst())), as: UTF8.self)
    let isDynamic = form == .partial && name.hasPrefix("*")
    return TemplateTag(form: isDynamic ? .refused : form, name: name, offset: offset)
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let start = bytes.firstIndex { $0 > 32 } ?? bytes.count
    let end = bytes.lastIndex { $0 > 32 } ?? start - 1
    return end < start ? [] : Array(bytes[start...end])
  }

  private static func find(_ word: String, in text: [UInt8], from start: Int) -> Int? {
    let word = Array(word.utf8)
    guard text.count >= word.count, start <= text.count - word.count else { return nil }
    return (start...(text.count - word.count)).first {
      text[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
