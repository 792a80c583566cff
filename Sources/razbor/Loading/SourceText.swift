import RazborCore

/// The text of a file, line by line, for turning the parser's places into ours and for showing them.
struct SourceText {
  /// Without their line ends.
  let lines: [Substring]
  /// For lines with characters of several scalars: the character in which each scalar stands.
  private let characters: [Int: [Int]]

  init(_ text: String) {
    lines = SourceText.split(text)
    var characters: [Int: [Int]] = [:]
    for (number, line) in lines.enumerated() where !line.utf8.allSatisfy({ $0 < 0x80 }) {
      guard line.count != line.unicodeScalars.count else { continue }
      characters[number] = line.enumerated().flatMap { offset, character in
        Array(repeating: offset, count: character.unicodeScalars.count)
      }
    }
    self.characters = characters
  }

  /// The line with this number, counted from 1; empty beyond the end.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// A place of the parser, which counts scalars, as a place that counts what a reader sees.
  func position(line: Int, scalar column: Int) -> SourcePosition {
    guard let map = characters[line - 1] else { return SourcePosition(line: line, column: column) }
    let inside = map.indices.contains(column - 1)
    return SourcePosition(line: line, column: inside ? map[column - 1] + 1 : (map.last ?? -1) + 2)
  }

  /// The place of the scalar with this offset from the start of the text.
  func position(scalarOffset offset: Int, in text: String) -> SourcePosition {
    let before = SourceText.split(String(String.UnicodeScalarView(text.unicodeScalars.prefix(offset))))
    return position(line: before.count, scalar: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  /// The line ends of YAML 1.1, so that the parser and we count the same lines.
  private static func split(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { character in
      switch character {
      case "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
  }
}
