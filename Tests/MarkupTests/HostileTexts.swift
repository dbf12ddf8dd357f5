import Testing

/// Texts that made this or another version of cmark slow, from its own tests and advisories.
enum HostileTexts {
  /// A text that grows with a number.
  struct Recipe: Sendable, CustomTestStringConvertible {
    var name: String
    var make: @Sendable (Int) -> String
    var testDescription: String { name }
  }

  static let all = repeated + nested + lines + definitions

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let repeated = [
    "*a_ ", "_a ", "a_ ", "*a **a ", "a**b c* ", "[a", "a]", "[ a_", "[ (](", "[a](b", "[a](<b",
    "[a](b \"", "**x [a*b**c*](d)", "![[]()", "![[][]", "[![", "a<?", "a<!X ", "a<![CDATA[",
    "a<!--",
    "a<b c=\"", "</", "&", "&#x", "\\", "`a``b", "~a ", "~~a b~ ", "a@", "http://", "https://a(",
    "|a",
    "[[a", "[[a|", "[[a]]", "[[a|b]]", "[[a|*b]]*", "]]", "[^a]",
  ].map { piece in Recipe(name: piece) { times(piece, $0) } }

  private static let nested: [Recipe] = [
    Recipe(name: "brackets") { times("[", $0) + "a" + times("]", $0) },
    Recipe(name: "images") { times("![", $0) + "a" + times("](b)", $0) },
    Recipe(name: "emphasis") { times("*a **a ", $0) + "b" + times(" a** a*", $0) },
    Recipe(name: "mixed delimiters") { times("_~*a ", $0) + times("*~_ ", $0) },
    Recipe(name: "mixed strikethrough") { times("~~a_*b ", $0) + times("*~~_ ", $0) },
    Recipe(name: "quotes") { times("> ", min($0, 64)) + "a\n" + times("b\n", $0) },
    Recipe(name: "lists and blank lines") { times("- ", min($0, 60)) + "a\n" + times("\n", $0) },
    Recipe(name: "steps") { count in
      (0..<min(count, 300)).map { times("  ", $0) + "- a\n\n" }.joined()
    },
    Recipe(name: "backticks") { count in
      (1..<min(count, 600)).map { "e" + times("`", $0) }.joined()
    },
    Recipe(name: "notes") { times("[^a]:", min($0, 60)) + "x" },
  ]

  private static let lines = [
    "a<?\n", "a\n|-|-|\n", "a|b|c\n|-|-|\n", "|-|-|\n", "- a\n", "- a\n\n", "1. a\n2) b\n",
    "> a\n\n",
    "<!-- a -->\n", "<div>\n\n", "```\n", "[a]: b\n", "[a]: b \"\n", "# a\n", "a\n=\n", "[^a]\n\n",
    "\r",
    "| a |\n|---|\n", "<br>\n\n", "a  \n", "[\n", "a `\n", "* * *\n", "- [ ] a\n",
  ].map { piece in Recipe(name: piece) { times(piece, $0) } }

  private static let definitions: [Recipe] = [
    Recipe(name: "one long definition, used often") {
      "[a]: /" + times("u", $0) + "\n\n" + times("[a] ", $0)
    },
    Recipe(name: "many definitions") { count in
      (0..<count).map { "[a\($0)]: b\n" }.joined() + "\n"
        + (0..<count).map { "[a\($0)] " }.joined()
    },
    Recipe(name: "many footnotes") { count in
      (0..<count).map { "a[^\($0)]\n\n" }.joined() + (0..<count).map { "[^\($0)]: b\n\n" }.joined()
    },
    Recipe(name: "one footnote, used often") { times("[^a]\n\n", $0) + "[^a]: b\n" },
    Recipe(name: "short rows") {
      times("|a", 200) + "|\n" + times("|-", 200) + "|\n" + times("|\n", $0)
    },
    Recipe(name: "text behind") { times("a<?", 1000) + times(times("x", 100) + "\n", $0) },
  ]
}
