/// Rows of short cells, for people.
struct TextTable {
  private let rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows.map { $0.map(TerminalText.safeLine) }
  }

  /// In columns where they fit; otherwise the first cell on a line of its own and the rest below it. Read aloud, a row
  /// is a sentence.
  func lines(width: Int, isAccessible: Bool) -> [String] {
    if isAccessible { return rows.map { $0.joined(separator: ", ") + "." } }
    let columns = rows.map(aligned)
    guard columns.contains(where: { TerminalText.width(of: $0) > width }) else { return columns }
    return rows.flatMap { row in
      [row.first ?? ""]
        + TerminalText.wrap("   " + row.dropFirst().joined(separator: ", "), width: width, hanging: 3)
    }
  }

  private func aligned(_ row: [String]) -> String {
    let padded = row.enumerated().map { column, cell in
      column == row.count - 1
        ? cell : cell + String(repeating: " ", count: max(0, widths[column] - TerminalText.width(of: cell)))
    }
    return padded.joined(separator: "  ")
  }

  private var widths: [Int] {
    rows.reduce(into: []) { widths, row in
      for (column, cell) in row.enumerated() {
        let width = TerminalText.width(of: cell)
        if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
      }
    }
  }
}
