import Diagnostics
import PlanModel

extension GlossaryPage {
  /// Words of financing, with the meanings that the format gives its keys.
  var money: [Entry] {
    let words: [(Kind, key: String, Text)] = [
      (.massnahme, "kosten", Text(de: "Kosten", en: "Cost")),
      (.massnahme, "finanzierung", Text(de: "Finanzierung", en: "Financing")),
      (.massnahme, "folgekosten", Text(de: "Folgekosten", en: "Follow-up cost")),
      (.massnahme, "betreiber", Text(de: "Betreiber", en: "Operator")),
      (.antrag, "betrag", Text(de: "Betrag eines Antrags", en: "Amount of an application")),
      (.programm, "quote_max", Text(de: "Höchster Fördersatz", en: "Highest rate of funding")),
      (.programm, "eigenanteil_min", Text(de: "Eigenanteil", en: "Own share")),
      (.programm, "volumen", Text(de: "Volumen eines Programms", en: "Volume of a programme")),
      (.programm, "zweckbindung_jahre", Text(de: "Zweckbindung", en: "Earmarking")),
      (.programm, "nachweis_monate", Text(de: "Verwendungsnachweis", en: "Final proof")),
    ]
    let keys = words.compactMap { kind, key, word -> Entry? in
      FormatKey.all(of: kind).first { $0.name == key }.map {
        Entry(
          anchor: "_wort-geld-\(key)", word: view.say(word), meaning: HTML(view.say($0.meaning)))
      }
    }
    return keys + sources
  }

  /// Where the money of an entry of `finanzierung` comes from.
  private var sources: [Entry] {
    [
      (
        "eigen", Text(de: "Geld der Stelle, die es zugesagt hat.", en: "Money of the body itself.")
      ),
      (
        "antrag",
        Text(
          de: "Geld aus einem Förderprogramm; dazu gehört ein Antrag.",
          en: "Money of a funding programme, with an application.")
      ),
      ("kredit", Text(de: "Geliehenes Geld.", en: "Borrowed money.")),
      ("dritte", Text(de: "Geld anderer Stellen.", en: "Money of others.")),
    ].map { source, meaning in
      Entry(
        anchor: "_wort-quelle-\(source)",
        word: Words.capitalised(view.say(Words.choice(source))), meaning: HTML(view.say(meaning)))
    }
  }
}
