import RazborCore

/// The blocks of a report as elements.
struct HTMLBlocks {
  let language: Language

  func all(_ blocks: [Report.Block]) -> HTML {
    blocks.enumerated().map { place, block in
      let next = place + 1 < blocks.count ? blocks[place + 1] : nil
      return self.block(block, leadsIn: next?.isLedIn == true)
    }.joined("\n")
  }

  func line(_ spans: [Report.Span]) -> HTML { spans.map(span).joined() }

  /// The blocks of a chapter, each sheet to be filled in as one piece of paper.
  func chapter(_ blocks: [Report.Block]) -> HTML {
    let parts = blocks.reduce(into: [[Report.Block]]()) { parts, block in
      if case .heading(3, _) = block { parts.append([]) }
      if parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(block)
    }
    return parts.map { $0.contains(where: \.isForm) ? .element("div", class: "sheet", all($0)) : all($0) }
      .joined("\n")
  }

  /// - Parameter leadsIn: whether it is lost on another page than what follows.
  private func block(_ block: Report.Block, leadsIn: Bool) -> HTML {
    switch block {
    case .heading(let level, let spans): heading(level, line(spans))
    case .paragraph(let spans): .element("p", class: leadsIn ? "lead" : nil, line(spans))
    case .list(let lines): .element("ul", class: leadsIn ? "lead" : nil, items(lines))
    case .numbered(let lines): .element("ol", class: "steps", items(lines))
    case .table(let table): self.table(table)
    case .bar(let bar): self.bar(bar)
    case .chart(let chart): self.chart(chart)
    case .legend: .element("p", class: "legend", HTMLBar.legend(language.words.barLegend))
    case .callout(let spans): callout(line(spans))
    case .letterhead(let name, let logo): letterhead(name, logo)
    case .pageBreak: .nothing
    }
  }

  private func span(_ span: Report.Span) -> HTML {
    switch span {
    case .text(let text): HTML(text: text)
    case .strong(let text): text.isEmpty ? .nothing : .element("strong", HTML(text: text))
    case .said(let text): .element("bdi", HTML(text: text))
    case .trace: .element("small", class: "trace", HTML(text: span.plain))
    }
  }

  private func heading(_ level: Int, _ content: HTML) -> HTML {
    switch level {
    case ...1: .element("h1", content)
    case 2: .element("h2", content)
    case 3: .element("h3", content)
    default: .element("h4", content)
    }
  }

  private func items(_ lines: [[Report.Span]]) -> HTML {
    lines.map { .element("li", line($0)) }.joined()
  }

  private func callout(_ content: HTML) -> HTML {
    let label = HTML.element("span", class: "unseen", HTML(text: language.words.attention + ": "))
    return .element("p", class: "callout", label + content)
  }

  /// The picture says nothing that the name does not say.
  private func letterhead(_ name: String, _ logo: Brand.Logo?) -> HTML {
    let picture = logo.map { logo in
      HTML.void("img", [.init("class", "logo"), .init("alt", ""), .init("src", logo.address)])
    }
    return .element("p", class: "letterhead", (picture ?? .nothing) + .element("bdi", HTML(text: name)))
  }

  private func chart(_ chart: Report.Chart) -> HTML {
    let drawings = chart.marks.map { HTML.element("td", class: "drawn", HTMLMark($0).drawing) }
    return table(chart.table, drawn: drawings, caption: HTML(text: chart.caption))
  }

  /// On a narrow screen the rows become blocks, so that nothing has to be scrolled sideways.
  private func table(_ table: Report.Table, drawn: [HTML] = [], caption: HTML = .nothing) -> HTML {
    var head = zip(table.header, widths(table)).map { title, width in
      HTML.element("th", [.init("scope", "col")] + width, HTML(text: title))
    }
    if !drawn.isEmpty { head.append(.element("td", class: "scale", caption)) }
    let rows = table.rows.enumerated().map { place, cells in
      HTML.element("tr", row(cells, table.header) + (drawn.indices.contains(place) ? drawn[place] : .nothing))
    }
    return .element(
      "table", class: kind(table, isDrawn: !drawn.isEmpty),
      .element("thead", .element("tr", head.joined())) + .element("tbody", rows.joined()))
  }

  /// A form has its columns as wide as what stands in them, not as what will.
  private func widths(_ table: Report.Table) -> [[HTML.Attribute]] {
    guard table.isForm else { return table.header.map { _ in [] } }
    let cells = [table.header] + table.rows.map { $0.map(\.plain) }
    return ColumnWidths.form(cells).map { [.init("style", "width: \($0 / 10)%")] }
  }

  private func kind(_ table: Report.Table, isDrawn: Bool) -> StaticString {
    if isDrawn { return "data charted" }
    if table.isForm { return table.isLong ? "data form long" : "data form" }
    return table.isLong ? "data long" : "data"
  }

  private func row(_ cells: [Report.Span], _ header: [String]) -> HTML {
    zip(cells, header).enumerated().map { place, pair in
      place == 0
        ? HTML.element("th", [.init("scope", "row")] + label(pair.1, of: pair.0), span(pair.0))
        : HTML.element("td", [.init("data-label", pair.1)], span(pair.0))
    }.joined()
  }

  /// On the phone, where the head of the table is not seen, a row to be filled in begins with what belongs there.
  private func label(_ header: String, of cell: Report.Span) -> [HTML.Attribute] {
    cell.plain.isEmpty ? [.init("data-label", header)] : []
  }

  private func bar(_ bar: Report.Bar) -> HTML {
    let facts = bar.facts.map { fact in
      HTML.element(
        "tr",
        .element("th", [.init("scope", "row")], HTML(text: fact.label))
          + .element("td", HTML(text: fact.value)))
    }
    let body = HTML.element("h3", HTML(text: bar.label)) + HTMLBar(bar).drawing
    return .element(
      "div", class: "signal", body + .element("table", class: "facts", .element("tbody", facts.joined())))
  }
}

extension Report.Block {
  fileprivate var isForm: Bool { if case .table(let table) = self { table.isForm } else { false } }
}

extension Report.Table {
  /// Whether it may go on on the next sheet of paper: kept whole it would leave much of one empty.
  fileprivate var isLong: Bool {
    rows.count > 12 || rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.plain.count } } > 1600
  }
}
