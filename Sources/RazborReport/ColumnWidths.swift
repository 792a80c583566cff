/// How much of a line each column of a table needs, where the writer has to say so.
enum ColumnWidths {
  /// Letters of a line on a sheet of A4.
  private static let line = 84
  /// No column needs more for a text that can be wrapped, or for a word that has to be broken.
  private static let longestText = 44
  private static let longestWord = 18
  /// A cell that is to be written into.
  private static let blank = 12

  /// Permille of the line, together `share`.
  /// - Parameters:
  ///   - rows: the texts of the cells, with those of the header.
  ///   - share: permille that these columns have among them.
  static func permille(_ rows: [[String]], share: Int = 1000) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    let columns = (0..<count).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
    }
    let texts = columns.map { min(longestText, max($0.map(\.count).max() ?? 0, hasBlank($0) ? blank : 1)) }
    let longest = columns.map { min(longestWord, 2 + ($0.flatMap(words).map(\.count).max() ?? 0)) }
    let letters = max(1, line * share / 1000)
    let whole = max(1, texts.reduce(0, +))
    let needed = zip(texts, longest).map { max($1, $0 * letters / whole) }
    let sum = max(1, needed.reduce(0, +))
    return needed.map { $0 * share / sum }
  }

  private static func hasBlank(_ cells: [String]) -> Bool { cells.contains("") }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "-" || $0 == "–" }
  }
}
