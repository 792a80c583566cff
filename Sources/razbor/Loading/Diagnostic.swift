import RazborCore

/// The problems of one file, as a compiler would print them.
struct Diagnostic {
  /// The file as the user named it.
  let file: String
  let problems: Problems
  private let source: SourceText
  /// Where in the file the text begins.
  private let line: Int

  init(file: String, text: String, problems: Problems, line: Int = 1) {
    self.file = file
    self.line = line
    self.problems = problems
    source = SourceText(text)
  }

  /// `file:line:column: error: summary`, the line with a caret below, and the fix; a blank line between problems.
  func rendered(in language: Language) -> String {
    problems.all.map { rendered($0, in: language) }.joined(separator: "\n")
  }

  private func rendered(_ problem: Problem, in language: Language) -> String {
    let place = "\(file.printable):\(shownLine(problem)):\(problem.position.column)"
    var lines = ["\(place): \(language.error): \(problem.summary(in: language))"]
    lines += excerpt(at: problem.position)
    if let fix = problem.fix(in: language) { lines.append("  = \(fix)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of a file of many ends where it ends, whatever the parser takes for its end.
  private func shownLine(_ problem: Problem) -> Int {
    line == 1 ? problem.position.line : line - 1 + min(problem.position.line, max(1, source.lines.count))
  }

  /// A window of the line with a caret; nothing where there is nothing to see.
  private func excerpt(at position: SourcePosition) -> [String] {
    let line = source.line(position.line)
    guard line.contains(where: { !$0.isWhitespace }) else { return [] }
    let start = max(0, position.column - 1 - Diagnostic.window / 2)
    let visible = line.dropFirst(start).prefix(Diagnostic.window)
    // Tabs stay tabs, so that the caret stands where the terminal puts the character.
    let indent = visible.prefix(position.column - 1 - start).map { $0 == "\t" ? "\t" : " " }.joined()
    let cutLeft = start > 0 ? "…" : ""
    let cutRight = visible.endIndex < line.endIndex ? "…" : ""
    return [
      "  \(cutLeft)\(String(visible).printable)\(cutRight)", "  \(cutLeft.isEmpty ? "" : " ")\(indent)^",
    ]
  }

  /// Characters of a line that are shown: a JSON file may be one line of a megabyte.
  private static let window = 96
}

extension String {
  /// Without what could drive a terminal; tabs stay.
  fileprivate var printable: String {
    map { $0 == "\t" || $0.isPrintable ? String($0) : "\u{FFFD}" }.joined()
  }
}

extension Language {
  fileprivate var error: String {
    switch self {
    case .ru: "ошибка"
    case .en: "error"
    }
  }
}
