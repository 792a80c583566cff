import RazborCore

/// A report as Markdown that any converter reads the same way.
package struct MarkdownRenderer: Sendable {
  package init() {}

  package func render(_ report: Report) -> String {
    report.blocks.map { block($0, report.language) }.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Report.Block, _ language: Language) -> String {
    switch block {
    case .heading(let level, let spans): String(repeating: "#", count: level) + " " + line(spans)
    case .paragraph(let spans): line(spans)
    case .list(let lines): lines.map { "- " + line($0) }.joined(separator: "\n")
    case .numbered(let lines):
      lines.enumerated().map { "\($0.offset + 1). " + line($0.element) }.joined(separator: "\n")
    case .table(let table): self.table(table)
    case .chart(let chart): self.table(chart.table)
    case .bar(let bar): self.bar(bar)
    case .legend: MarkdownText.escaped(language.words.barLegend.line)
    case .callout(let spans): "> " + line(spans)
    case .letterhead(let name, _): strong(MarkdownText.fullyEscaped(name))
    case .pageBreak: "---"
    }
  }

  private func line(_ spans: [Report.Span]) -> String {
    // A line that began with spaces would be code.
    let text: String = spans.map { span($0) }.joined()
    return String(text.drop { character in character == " " })
  }

  private func span(_ span: Report.Span) -> String {
    switch span {
    case .text(let text): MarkdownText.escaped(text)
    case .strong(let text): strong(MarkdownText.escaped(text))
    case .said(let text): MarkdownText.fullyEscaped(text)
    case .trace: MarkdownText.escaped(span.plain)
    }
  }

  /// Stars beside a space are no emphasis, and four in a row are a rule.
  private func strong(_ text: String) -> String {
    let words = text.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? "" : "**\(words)**"
  }

  private func table(_ table: Report.Table) -> String {
    let rows = table.rows.map { $0.map { line([$0]) } }
    let header = table.header.map(MarkdownText.escaped)
    return ([header, header.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private func bar(_ bar: Report.Bar) -> String {
    let reading = MarkdownText.escaped(bar.facts.map(\.line).joined(separator: ". ") + ".")
    return "### \(MarkdownText.escaped(bar.label))\n\n`\(BarDrawing.cells(bar, count: 20))` \(reading)"
  }
}
