import RazborCore

/// Text that stays text in Markdown.
enum MarkdownText {
  /// Characters that open something anywhere in a line.
  private static let active: Set<Character> = Set(#"\`*_{}[]#|<>~^$@&"#)
  /// Characters that open something only in some place. What a person typed is not trusted with any place.
  private static let positional: Set<Character> = Set("()+-.!:=")

  static func fullyEscaped(_ text: String) -> String {
    Printable.line(text).map { active.contains($0) || positional.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// For texts that are written with care: a full stop stays a full stop, unless a list would begin with it.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Character?
    for character in Printable.line(text) {
      if active.contains(character) || opensBlock(character, after: before) { result.append("\\") }
      result.append(character)
      before = character
    }
    return result
  }

  /// `- x`, `+ x`, `=` under a line; `1. x` and `1) x`.
  private static func opensBlock(_ character: Character, after before: Character?) -> Bool {
    switch character {
    case "-", "+", "=": before == nil
    case ".", ")": before?.isNumber == true
    default: false
    }
  }
}

/// Text from people and files before it is shown.
enum Printable {
  /// One line without anything that could drive a terminal; every white space but the no-break space is a space.
  static func line(_ text: String) -> String {
    String(text.map { isBreak($0) ? " " : $0 }.filter(\.isPrintable))
  }

  private static func isBreak(_ character: Character) -> Bool {
    character.isNewline || character == "\t"
  }
}
