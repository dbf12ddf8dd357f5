/// Measures whose texts leave no doubt, for the rules that compare.
enum PairTexts {
  /// A bus station at one place; a second one with these lines is the same project.
  static func station(_ id: String, _ lines: String...) -> String { station(id, lines) }

  static func station(_ id: String, _ lines: [String]) -> String {
    document(
      id, lines,
      [
        "titel: Umbau des Busbahnhofs am Güterplatz", "art: mobilstation", "status: skizze",
        "kurz: Acht barrierefreie Bussteige mit Glasdach am Güterplatz.",
        "standort: Güterplatz", "kosten: 5 Mio. €",
      ],
      "Acht Bussteige, ein Glasdach von 620 m² und 40 Abstellplätze für Räder am Güterplatz.")
  }

  /// Two houses for the same founders, in two towns and other words.
  static func founders(
    _ lines: [String] = [], other: [String] = [], carrier: String = "gemeinde-b"
  ) -> String {
    document(
      "m-haus", lines,
      [
        "titel: Haus für Gründungen", "art: gruenderzentrum", "status: skizze",
        "kurz: Büros, Werkstätten, Coworking und Gründungsberatung für junge Unternehmen.",
        "kosten: 4 Mio. €",
      ],
      """
      Gründerinnen und Gründer mieten Büros, Werkstätten und Coworking-Plätze auf Zeit. \
      Gründungsberatung ist im Haus.
      """)
      + document(
        "m-startwerk", other,
        [
          "titel: Startwerk", "art: gruenderzentrum", "traeger: \(carrier)", "kommunen: gemeinde-b",
          "kurz: Coworking und Werkstätten auf Zeit für Gründer, mit Gründungsberatung.",
          "status: skizze", "kosten: 3,6 Mio. €",
        ],
        """
        Junge Unternehmen finden Coworking-Plätze, Büros und Werkstätten sowie \
        Gründungsberatung für die ersten Jahre.
        """)
  }

  /// Own lines take the place of those with their key.
  private static func document(
    _ id: String, _ lines: [String], _ defaults: [String], _ body: String
  ) -> String {
    func key(_ line: String) -> Substring { line.drop { $0 == "-" }.prefix { $0 != ":" } }
    let own = Set(lines.map(key))
    return Make.measure(id, defaults.filter { !own.contains(key($0)) } + lines) + "\n\(body)\n"
  }
}
