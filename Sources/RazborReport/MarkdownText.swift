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
    var start = Start.nothing
    for character in Printable.line(text) {
      if active.contains(character) || start.isMarker(character) { result.append("\\") }
      result.append(character)
      start = start.followed(by: character)
    }
    return result
  }

  /// What a piece of text began with, as far as a list could begin with it: `- x`, `+ x`, `1. x`, `1) x`.
  private enum Start {
    case nothing, digits, words

    func isMarker(_ character: Character) -> Bool {
      switch self {
      case .nothing: "-+=".contains(character)
      case .digits: ".)".contains(character)
      case .words: false
      }
    }

    func followed(by character: Character) -> Self {
      self != .words && character.isWholeNumber ? .digits : .words
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
