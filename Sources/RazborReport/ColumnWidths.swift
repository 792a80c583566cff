/// How much of a line each column of a table needs, where the writer has to say so.
enum ColumnWidths {
  /// Letters of a line on a sheet of A4.
  private static let line = 84
  /// No column needs more for a text that can be wrapped, or for a word that has to be broken.
  private static let longestText = 110
  /// A text of no more letters had best stand on one line.
  private static let shortText = 44
  private static let longestWord = 18
  /// A cell that is to be written into.
  private static let blank = 12

  /// Permille of the line, together `share`. First every column gets its longest word, so that none is broken where
  /// there is room for all; what is left goes to the columns with longer texts.
  ///
  /// - Parameters:
  ///   - rows: the texts of the cells, with those of the header.
  ///   - share: permille that these columns have among them.
  static func permille(_ rows: [[String]], share: Int = 1000) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    let columns = (0..<count).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    }
    let texts = columns.map { column in
      max(column.map { wish(for: $0.count) }.max() ?? 0, hasBlank(column) ? blank : 1)
    }
    let letters = line * share / 1000
    let unbroken = columns.map { $0.flatMap(words).map(\.count).max() ?? 0 }
    let roomy = unbroken.map { min(longestWord, room(for: $0)) }
    let tight = unbroken.map { min(longestWord, $0 + margin) }
    let longest = roomy.reduce(0, +) <= letters ? roomy : tight
    let spare = max(0, letters - longest.reduce(0, +))
    let wishes = zip(texts, longest).map { max(0, room(for: $0) - $1) }
    let wished = max(1, wishes.reduce(0, +))
    let needed = zip(longest, wishes).map { 1000 * $0 + 1000 * spare * $1 / wished }
    let sum = max(1, needed.reduce(0, +))
    return needed.map { $0 * share / sum }
  }

  /// Those of a table to be written into, permille: the columns that are blank share what the others leave, and that is
  /// most of it.
  static func form(_ rows: [[String]]) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    let texts = (0..<count).map { column in
      let cells = rows.dropFirst().compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let longest = cells.map(\.count).max() ?? 0
      return longest == 0 ? 0 : min(longestName, longest) + 2 * margin
    }
    let blanks = texts.count { $0 == 0 }
    guard blanks > 0, blanks < count else { return permille(rows) }
    let filled = texts.reduce(0, +)
    let room = min(1000 * filled / line, 1000 - blanks * leastBlank)
    return texts.map { $0 == 0 ? (1000 - room) / blanks : $0 * room / filled }
  }

  /// Permille that every blank column has at least.
  private static let leastBlank = 130
  /// Letters of a name in a form before it is wrapped.
  private static let longestName = 28

  /// Letters that the margins of a cell take.
  private static let margin = 2

  /// A long text needs more than a short one, and not as much more as it is longer: it can be wrapped.
  private static func wish(for letters: Int) -> Int {
    letters <= shortText ? letters : min(longestText, shortText + (letters - shortText) / 4)
  }

  /// With the margins of a cell, and some for broad and for bold letters.
  private static func room(for letters: Int) -> Int { 2 + margin + letters + letters / 8 }

  private static func hasBlank(_ cells: [String]) -> Bool { cells.contains("") }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "-" }
  }
}
