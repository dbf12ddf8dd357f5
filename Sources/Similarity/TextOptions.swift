/// How texts are read; each part can be left out, to measure what it brings.
public struct TextOptions: Sendable {
  /// Words that mean one thing here, beside the lexicon.
  public var synonyms: [[String]] = []
  /// Names that say where and not what, such as those of towns: they are no words of a text.
  public var names: [String] = []
  public var jobs = 1

  /// Groups of words that mean one thing.
  public var usesLexicon = true
  /// Lists of branches and of words for renewing.
  public var usesBranches = true
  public var usesStems = true
  public var usesCompounds = true
  /// Whether phrases of many texts are left out.
  public var dropsBoilerplate = true
  public var usesBackground = true

  public init() {}
}
