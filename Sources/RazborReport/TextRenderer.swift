import RazborCore

/// A report as plain text for a terminal or a file.
package struct TextRenderer: Sendable {
  private let width: Int
  /// Narrower than this, nothing can be read.
  private static let narrowest = 24

  package init(width: Int = 78) {
    self.width = max(width, Self.narrowest)
  }

  package func render(_ report: Report) -> String {
    report.blocks.map(block).joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Report.Block) -> String {
    switch block {
    case .heading(let level, let spans): heading(level, words(spans))
    case .paragraph(let spans): wrapped(words(spans))
    case .list(let lines): lines.map { wrapped(words($0), first: "– ") }.joined(separator: "\n")
    case .numbered(let lines):
      lines.enumerated().map { wrapped(words($0.element), first: "\($0.offset + 1). ") }
        .joined(separator: "\n")
    case .table(let table): TextTable(table, width: width).text
    case .bar(let bar): self.bar(bar)
    case .callout(let spans): wrapped(words(spans), first: "! ")
    case .pageBreak: String(repeating: "─", count: width)
    }
  }

  private func words(_ spans: [Report.Span]) -> String {
    Printable.line(spans.map(\.plain).joined())
  }

  private func heading(_ level: Int, _ text: String) -> String {
    let lines = wrapped(text)
    let rule: String? = [1: "═", 2: "─"][level]
    let length = lines.split(separator: "\n").map(\.count).max() ?? 0
    return rule.map { lines + "\n" + String(repeating: $0, count: length) } ?? lines
  }

  private func bar(_ bar: Report.Bar) -> String {
    let cells = BarDrawing.cells(bar, count: min(20, width))
    return [
      wrapped(Printable.line(bar.label)), cells, wrapped(bar.reading + "; " + bar.coverage + "."),
    ].joined(separator: "\n")
  }

  private func wrapped(_ text: String, first: String = "") -> String {
    let rest = String(repeating: " ", count: first.count)
    return TextWrap.lines(text, width: width - first.count).enumerated()
      .map { ($0.offset == 0 ? first : rest) + $0.element }.joined(separator: "\n")
  }
}

/// A bar of characters: solid what no open answer can take away, dark up to the score, light as far as open answers
/// may carry it.
enum BarDrawing {
  static func cells(_ bar: Report.Bar, count: Int) -> String {
    let low = cell(bar.low, of: count)
    let value = max(cell(bar.value ?? bar.low, of: count), low)
    let high = max(cell(bar.high, of: count), value)
    let lengths = [("█", low), ("▓", value - low), ("▒", high - value), ("░", count - high)]
    return lengths.map { String(repeating: $0.0, count: $0.1) }.joined()
  }

  private static func cell(_ value: Int, of count: Int) -> Int {
    halfUp(min(max(value, 0), 100) * count, 100)
  }
}
