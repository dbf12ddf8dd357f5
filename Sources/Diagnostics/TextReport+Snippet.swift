extension TextReport {
  /// The source line of a place, and marks under its range with a few words.
  ///
  /// Empty where there is nothing to show: at 1:1, where what has no value of its own stands, and
  /// in files that could not be read.
  func snippet(
    _ place: Place, mark: Character, label: String, gutter: Int, style: Style
  ) -> [String] {
    let (start, end) = (place.start, place.end)
    guard !place.range.isEmpty || place.range.lowerBound > 0,
      let source = place.file.line(start.line)
    else { return [] }
    let cells = TerminalText.cells(source)
    let first = min(start.column - 1, cells.count)
    let last = end.line == start.line ? min(end.column - 1, cells.count) : cells.count
    let room = max(20, width - gutter - 6)
    let window = Window(cells, from: first, to: max(first, last), room: room)

    let number = String(start.line)
    let pad = String(repeating: " ", count: max(0, gutter - number.count))
    let bar = paint("│", .gutter)
    let sourceLine = "   " + pad + paint(number, .gutter) + " \(bar) " + window.text
    let below = "   " + String(repeating: " ", count: gutter) + " \(bar) "
    let marks = String(repeating: mark, count: window.markWidth)
    let indent = String(repeating: " ", count: window.markStart)
    let words = TerminalText.line(label)
    guard !words.isEmpty else { return [sourceLine, below + indent + paint(marks, style)] }

    let besides = room - window.markStart - window.markWidth - 1
    if besides >= min(TerminalText.width(words), 30) {
      let wrapped = TerminalText.wrapped(words, to: besides)
      let hanging = indent + String(repeating: " ", count: window.markWidth + 1)
      return [sourceLine, below + indent + paint(marks + " " + wrapped[0], style)]
        + wrapped.dropFirst().map { below + hanging + paint($0, style) }
    }
    let column = max(0, min(window.markStart, room - 40))
    let shift = String(repeating: " ", count: column)
    return [sourceLine, below + indent + paint(marks, style)]
      + TerminalText.wrapped(words, to: room - column).map { below + shift + paint($0, style) }
  }

  /// The part of a source line that fits, with the marked range in it.
  private struct Window {
    var text = ""
    /// Columns before the mark.
    var markStart = 0
    var markWidth = 1

    init(_ cells: [TerminalText.Cell], from first: Int, to last: Int, room: Int) {
      let before = cells[..<first].reduce(0) { $0 + $1.width }
      let marked = cells[first..<last].reduce(0) { $0 + $1.width }
      var left = 0
      if cells.reduce(0, { $0 + $1.width }) > room, before + min(marked, room / 2) > room - 1 {
        left = first
        var context = 0
        while left > 0, context + cells[left - 1].width <= room / 3 {
          left -= 1
          context += cells[left].width
        }
      }
      if left > 0 { text = "…" }
      var used = left > 0 ? 1 : 0
      var index = left
      while index < cells.count {
        let isLast = index == cells.count - 1
        guard used + cells[index].width <= (isLast ? room : room - 1) else { break }
        if index == first { markStart = used }
        text += cells[index].text
        used += cells[index].width
        index += 1
      }
      if first >= index { markStart = used }
      markWidth = max(1, min(marked, used - markStart))
      if index < cells.count { text += "…" }
    }
  }
}
