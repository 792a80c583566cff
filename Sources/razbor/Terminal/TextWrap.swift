extension TerminalText {
  /// The lines of `text`, none wider than `width` columns; lines after the first of a paragraph start `hanging`
  /// columns to the right.
  ///
  /// Breaks at spaces and tabs, inside a word only where the word alone is wider than a line. A no-break space does
  /// not break. Newlines of the text stay, spaces at a break go, tabs become a space; nothing else changes.
  /// A width under 2 counts as 2, since some characters take two columns, and `hanging` leaves room for one of them.
  static func wrap(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    let width = max(width, 2)
    let hanging = min(max(hanging, 0), width - 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      var paragraph = Paragraph(width: width, hanging: hanging)
      paragraph.fill(with: $0)
      return paragraph.lines
    }
  }
}

/// One paragraph on its way into lines.
private struct Paragraph {
  let width: Int
  let hanging: Int
  private(set) var lines = [""]
  /// Columns taken on the last line.
  private var column = 0

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  mutating func fill(with text: Substring) {
    var rest = text
    // By bytes: a space is one, wherever it stands.
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    while !rest.isEmpty {
      let start = rest.utf8.firstIndex { !isSpace($0) } ?? rest.endIndex
      let spaces = rest.utf8.distance(from: rest.startIndex, to: start)
      rest = rest[start...]
      let end = rest.utf8.firstIndex(where: isSpace) ?? rest.endIndex
      if end > rest.startIndex { place(rest[..<end], after: spaces) }
      rest = rest[end...]
    }
  }

  private mutating func place(_ word: Substring, after spaces: Int) {
    let wordWidth = TerminalText.width(of: word)
    if column + spaces + wordWidth <= width {
      append(String(repeating: " ", count: spaces), spaces)
      append(word, wordWidth)
    } else {
      if column > 0 { startLine() }
      placePieces(of: word)
    }
  }

  private mutating func placePieces(of word: Substring) {
    for character in word {
      let whole = TerminalText.width(of: String(character))
      // A cluster that fits no line is taken apart: the limit holds before the looks.
      let fits = whole <= width - hanging
      let pieces = fits ? [String(character)] : character.unicodeScalars.map { String($0) }
      for piece in pieces {
        let pieceWidth = TerminalText.width(of: piece)
        if column + pieceWidth > width { startLine() }
        append(piece, pieceWidth)
      }
    }
  }

  private mutating func startLine() {
    lines.append(String(repeating: " ", count: hanging))
    column = hanging
  }

  private mutating func append(_ text: some StringProtocol, _ columns: Int) {
    lines[lines.count - 1] += text
    column += columns
  }
}
