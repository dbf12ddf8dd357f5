import Foundation
import Similarity

/// Two texts in each line, with a tab between them: how alike they are as headings, and in wording.
func printTexts(_ file: String, _ arguments: [String]) {
  let pairs = lines(file).map { $0.components(separatedBy: "\t") }.filter { $0.count == 2 }
  let texts = collection(pairs.flatMap(\.self), arguments)
  for pair in pairs.indices {
    let (a, b) = (2 * pair, 2 * pair + 1)
    print(String(format: "%.5f\t%.5f", texts.likeness(a, b), texts.evidence(a, b).wording))
  }
}

/// A title in each line: how alike each two are, as `wording` and as `likeness`.
func printTitles(_ file: String, _ arguments: [String]) {
  let titles = lines(file)
  let texts = collection(titles, arguments)
  for a in titles.indices {
    for b in titles.indices.dropFirst(a + 1) {
      let (wording, likeness) = (texts.evidence(a, b).wording, texts.likeness(a, b))
      print(String(format: "%d\t%d\t%.5f\t%.5f", a, b, wording, likeness))
    }
  }
}

private func collection(_ texts: [String], _ arguments: [String]) -> TextCollection {
  TextCollection(texts.map { TextRecord(title: $0) }, options(arguments).text)
}

private func lines(_ file: String) -> [String] {
  let bytes = FileManager.default.contents(atPath: file) ?? Data()
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}
