/// Breaks text into lines of a limited width, however wide a piece of text is.
///
/// Breaks at spaces and tabs, inside a word only where the word alone is wider than a line. A no-break space does
/// not break. Newlines of the text stay, spaces at a break go, tabs become a space; nothing else changes.
package struct TextWrap: Sendable {
  /// Columns of a piece of text that stands on one line.
  package typealias Measure = @Sendable (String) -> Int

  private let width: Int
  private let hanging: Int
  private let measure: Measure

  /// Lines after the first of a paragraph start `hanging` columns to the right. A width under 2 counts as 2, since
  /// some characters take two columns, and `hanging` leaves room for one of them.
  package init(width: Int, hanging: Int = 0, measure: @escaping Measure) {
    self.width = max(width, 2)
    self.hanging = min(max(hanging, 0), self.width - 2)
    self.measure = measure
  }

  /// The lines, none wider than the width; at least one.
  package func lines(_ text: String) -> [String] {
    if fitsAsItIs(text) { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      var paragraph = Paragraph(width: width, hanging: hanging, measure: measure)
      paragraph.fill(with: $0)
      return paragraph.lines
    }
  }

  /// Whether the text is the line it comes to, as most are.
  private func fitsAsItIs(_ text: String) -> Bool {
    text.utf8.last != 0x20 && !text.utf8.contains { $0 == 0x09 || $0 == 0x0A } && measure(text) <= width
  }
}

/// One paragraph on its way into lines.
private struct Paragraph {
  let width: Int
  let hanging: Int
  let measure: TextWrap.Measure
  private(set) var lines = [""]
  /// Columns taken on the last line.
  private var column = 0

  init(width: Int, hanging: Int, measure: @escaping TextWrap.Measure) {
    self.width = width
    self.hanging = hanging
    self.measure = measure
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
      if end > rest.startIndex { place(String(rest[..<end]), after: spaces) }
      rest = rest[end...]
    }
  }

  private mutating func place(_ word: String, after spaces: Int) {
    let wordWidth = measure(word)
    if column + spaces + wordWidth <= width {
      append(String(repeating: " ", count: spaces), spaces)
      append(word, wordWidth)
    } else {
      if column > 0 { startLine() }
      placePieces(of: word)
    }
  }

  private mutating func placePieces(of word: String) {
    for character in word {
      // A cluster that fits no line is taken apart: the limit holds before the looks.
      let fits = measure(String(character)) <= width - hanging
      let pieces = fits ? [String(character)] : character.unicodeScalars.map { String($0) }
      for piece in pieces {
        let pieceWidth = measure(piece)
        if column + pieceWidth > width { startLine() }
        append(piece, pieceWidth)
      }
    }
  }

  private mutating func startLine() {
    lines.append(String(repeating: " ", count: hanging))
    column = hanging
  }

  private mutating func append(_ text: String, _ columns: Int) {
    lines[lines.count - 1] += text
    column += columns
  }
}
