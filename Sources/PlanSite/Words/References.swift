import Diagnostics

/// What a key says of the document that it names.
enum ReferenceWords {
  static func role(_ key: String) -> Text? { roles[key] }

  private static let roles: [String: Text] = [
    "traeger": Text(de: "Träger", en: "carrier"),
    "kommunen": Text(de: "Ort", en: "place"),
    "partner": Text(de: "Partner", en: "partner"),
    "betroffen": Text(de: "betroffen", en: "affected"),
    "informiert": Text(de: "unterrichtet", en: "informed"),
    "positionen": Text(de: "Position", en: "position"),
    "teil_von": Text(de: "Teil von", en: "part of"),
    "haengt_ab_von": Text(de: "hängt ab von", en: "depends on"),
    "konflikt_mit": Text(de: "im Konflikt mit", en: "in conflict with"),
    "ersetzt_durch": Text(de: "ersetzt durch", en: "replaced by"),
    "vorgesehen": Text(de: "vorgesehen", en: "intended"),
    "finanzierung": Text(de: "Finanzierung", en: "funding"),
    "ref": Text(de: "Finanzierung", en: "funding"),
    "betreiber": Text(de: "Betreiber", en: "operator"),
    "wirkung": Text(de: "Wirkung", en: "effect"),
    "flaeche": Text(de: "Fläche", en: "site"),
    "beschluesse": Text(de: "Beschluss", en: "decision"),
    "beschluss": Text(de: "Beschluss", en: "decision"),
    "ziele": Text(de: "Ziel", en: "goal"),
    "massnahme": Text(de: "Maßnahme", en: "measure"),
    "programm": Text(de: "Programm", en: "programme"),
    "antragsteller": Text(de: "Antragsteller", en: "applicant"),
    "begleitung": Text(de: "Begleitung", en: "support"),
    "folgt_auf": Text(de: "folgt auf", en: "follows"),
    "schliesst_aus": Text(de: "schließt aus", en: "excludes"),
    "von": Text(de: "von", en: "from"),
    "gremium": Text(de: "Gremium", en: "council"),
    "gegenstand": Text(de: "Gegenstand", en: "subject"),
    "fassung": Text(de: "Fassung", en: "version"),
    "betrifft": Text(de: "betrifft", en: "concerns"),
    "eigner": Text(de: "zuständig", en: "owner"),
    "gilt_fuer": Text(de: "gilt für", en: "applies to"),
    "ist": Text(de: "Messwert", en: "measured value"),
    "erfuellt_durch": Text(de: "erfüllt durch", en: "met by"),
    "kommune": Text(de: "Kommune", en: "municipality"),
    "gegen": Text(de: "Anerkennung", en: "acknowledgement"),
  ]
}
