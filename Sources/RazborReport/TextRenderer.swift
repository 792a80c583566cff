import RazborCore

/// A report as plain text for a terminal or a file.
package struct TextRenderer: Sendable {
  private let width: Int
  private let isAccessible: Bool
  private let measure: TextWrap.Measure
  /// Narrower than this, nothing can be read.
  private static let narrowest = 24

  /// `isAccessible` draws nothing: one fact a line, its name before its value, words instead of signs.
  /// `measure` says how wide a piece of text is where it will be shown; by itself a renderer counts characters.
  package init(
    width: Int = 78, isAccessible: Bool = false, measure: @escaping TextWrap.Measure = { $0.count }
  ) {
    self.width = max(width, Self.narrowest)
    self.isAccessible = isAccessible
    self.measure = measure
  }

  package func render(_ report: Report) -> String {
    report.blocks.compactMap { block($0, report.language) }.joined(separator: "\n\n") + "\n"
  }

  /// `nil` where the block says nothing in words.
  private func block(_ block: Report.Block, _ language: Language) -> String? {
    switch block {
    case .heading(let level, let spans): heading(level, words(spans))
    case .paragraph(let spans): wrapped(words(spans))
    case .list(let lines):
      lines.map { wrapped(words($0), first: isAccessible ? "" : "• ") }.joined(separator: "\n")
    case .numbered(let lines):
      lines.enumerated().map { wrapped(words($0.element), first: "\($0.offset + 1). ") }
        .joined(separator: "\n")
    case .table(let table): self.table(table)
    case .chart(let chart): self.table(chart.table)
    case .bar(let bar): self.bar(bar)
    case .legend: isAccessible ? nil : wrapped(language.words.barLegend.line)
    case .callout(let spans):
      wrapped(words(spans), first: isAccessible ? language.words.attention + ": " : "! ")
    case .letterhead(let name, _): wrapped(Printable.line(name))
    case .pageBreak: isAccessible ? nil : String(repeating: "─", count: width)
    }
  }

  private func words(_ spans: [Report.Span]) -> String {
    Printable.line(spans.map(\.plain).joined())
  }

  private func heading(_ level: Int, _ text: String) -> String {
    let lines = wrapped(text)
    guard !isAccessible, let rule = [1: "═", 2: "─"][level] else { return lines }
    let length = lines.split(separator: "\n").map { measure(String($0)) }.max() ?? 0
    return lines + "\n" + String(repeating: rule, count: length)
  }

  private func bar(_ bar: Report.Bar) -> String {
    let facts = bar.facts.map { Printable.line($0.line) }
    let label = wrapped(Printable.line(bar.label))
    guard !isAccessible else { return ([label] + facts.map { wrapped($0) }).joined(separator: "\n") }
    return [
      label, BarDrawing.cells(bar, count: min(20, width)), wrapped(facts.joined(separator: ". ") + "."),
    ].joined(separator: "\n")
  }

  private func table(_ table: Report.Table) -> String {
    TextTable(table, width: width, isAccessible: isAccessible, measure: measure).text
  }

  private func wrapped(_ text: String, first: String = "") -> String {
    TextWrap(width: width, hanging: isAccessible ? 0 : measure(first), measure: measure).lines(first + text)
      .joined(separator: "\n")
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
