import Diagnostics
import PlanModel

/// The small county over which the examples of the rules are laid: no rule has a finding in it.
public enum ExampleBase {
  /// Documents by path; an example's document takes the place of one with its path.
  public static let files: [String: String] = [
    "plan.md": """
    ---
    titel: Masterplan Kreis Muster
    gebiet: 05999
    stichtag: 2026-11-21
    phase: entwurf
    ---

    """,
    "koerperschaften/kreis-muster.md": """
    ---
    name: Kreis Muster
    art: kreis
    ags: 05999
    einwohner: 60.000
    ort: 50,85; 6,45
    ---

    """,
    "koerperschaften/stadt-a.md": """
    ---
    name: Stadt A
    art: stadt
    ags: 05999004
    einwohner: 40.000
    ort: 50,80; 6,48
    ---

    """,
    "koerperschaften/gemeinde-b.md": """
    ---
    name: Gemeinde B
    art: gemeinde
    ags: 05999008
    einwohner: 20.000
    ort: 50,92; 6,36
    ---

    """,
    "leitbild/ziel-eins.md": """
    ---
    titel: Neue Arbeit nach der Kohle
    kurz: Wer heute von der Kohle lebt, findet im Kreis neue Arbeit.
    ---

    """,
    "programme/programm-eins.md": """
    ---
    name: Landesprogramm
    geber: Land
    quelle: Richtlinie des Landes
    stand: 2026-11-15
    quote_max: 80 %
    fristen: [{aufruf: 03/2027, bis: 2027-03-31}]
    ---

    """,
    "massnahmen/gruenderhaus.md": """
    ---
    titel: Gründerhaus am Markt
    art: gruenderzentrum
    traeger: stadt-a
    kommunen: stadt-a
    status: abgestimmt
    zeitraum: 2028-2029
    kosten: 4 Mio. €
    ziele: ziel-eins
    finanzierung: [{quelle: kredit, betrag: 4 Mio. €}]
    folgekosten: 0 €
    betreiber: stadt-a
    ---

    """,
  ]

  /// The plan of an example, and the bytes of each file where a finding must stand.
  public static func source(
    _ example: RuleExample
  ) -> (source: PlanSource, marks: [String: [Range<Int>]]) {
    laid(example.files)
  }

  /// The earlier state of an example that has one.
  public static func earlierSource(_ example: RuleExample) -> PlanSource? {
    example.before.map { laid($0).source }
  }

  private static func laid(
    _ laidFiles: String
  ) -> (source: PlanSource, marks: [String: [Range<Int>]]) {
    var texts = files
    var marks: [String: [Range<Int>]] = [:]
    for document in documents(laidFiles) {
      texts[document.path] = document.text
      if !document.marks.isEmpty { marks[document.path] = document.marks }
    }
    let paths = texts.keys.sortedByCodePoints()
    let entries = paths.filter(PlanSource.isDocument).map {
      SourceEntry(path: $0, text: texts[$0] ?? "")
    }
    let others = Set(paths.filter { !PlanSource.isDocument($0) })
    return (PlanSource(documents: entries, otherFiles: others), marks)
  }

  /// The documents after their lines `=== path`, and the bytes of each that are marked.
  public static func documents(
    _ files: String
  ) -> [(path: String, text: String, marks: [Range<Int>])] {
    split(files).map { path, marked in
      let (text, marks) = unmarked(marked)
      return (path, text, marks)
    }
  }

  /// Works on bytes so that line ends stay as they are.
  private static func split(_ files: String) -> [(path: String, text: String)] {
    var documents: [(path: String, lines: [Substring.UTF8View])] = []
    for line in files.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: "=== ".utf8) {
        documents.append((String(Substring(line.dropFirst(4))), []))
      } else if !documents.isEmpty {
        documents[documents.count - 1].lines.append(line)
      }
    }
    return documents.map { path, lines in
      let text = lines.map { String(Substring($0)) }.joined(separator: "\n")
      return (path, text.isEmpty || text.utf8.last == 0x0A ? text : text + "\n")
    }
  }

  private static func unmarked(_ marked: String) -> (text: String, ranges: [Range<Int>]) {
    var text = String.UnicodeScalarView()
    var length = 0
    var start: Int?
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        start = length
      case "⟧":
        if let begin = start { ranges.append(begin..<length) }
        start = nil
      default:
        text.append(scalar)
        length += UTF8.width(scalar)
      }
    }
    return (String(text), ranges)
  }
}
