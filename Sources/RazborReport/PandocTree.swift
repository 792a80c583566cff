import RazborCore

/// A report as the tree that pandoc reads: no Markdown in between, so nothing that was typed can act as markup.
package struct PandocTree {
  /// Drawings as whole SVG files, in the order in which the tree names their pictures.
  package private(set) var drawings: [String] = []
  private var blocks: [JSONTree] = []
  private let version: [Int]
  private let language: Language
  private let hasPictures: Bool
  private let palette: HTMLPalette?
  private let chapters: [HTMLOutline.Chapter]
  /// How many chapters have begun, and whether their list stands.
  private var begun = 0
  private var hasContents = false
  /// The picture of the head and the name that its file must have.
  package private(set) var logo: (name: String, bytes: [UInt8])?

  /// - Parameters:
  ///   - version: of the tree, as the pandoc at hand names it.
  ///   - hasPictures: whether the drawings will be there as files; without them their tables stand alone.
  package init(_ report: Report, version: [Int], hasPictures: Bool) {
    self.version = version
    self.hasPictures = hasPictures
    language = report.language
    palette = report.accent.map { HTMLPalette($0) }
    chapters = HTMLOutline(report.blocks).chapters
    for (place, block) in report.blocks.enumerated() {
      let next = place + 1 < report.blocks.count ? report.blocks[place + 1] : nil
      if case .paragraph(let spans) = block, next?.isLedIn == true {
        blocks.append(styled(Self.leadIn, [paragraph(spans)]))
      } else {
        add(block)
      }
      if block.isTable, next?.isSpaced == false { blocks.append(styled("After Table", [blank])) }
    }
  }

  private var blank: JSONTree { paragraph([.text("\u{A0}")]) }

  /// The styles of what stays on the page of the block below it.
  private static let leadIn = "Lead In"
  private static let keptRow = "Kept Row"
  /// A table of no more rows is not parted by the end of a page.
  private static let mostKept = 14

  /// The name of the file that a drawing's picture must have.
  package static func picture(_ place: Int) -> String { "picture-\(place).png" }

  package var json: String {
    JSONTree.object([
      ("pandoc-api-version", .list(version.map(JSONTree.number))),
      ("meta", .object([("lang", node("MetaString", .text(language.rawValue)))])), ("blocks", .list(blocks)),
    ]).written
  }

  private mutating func add(_ block: Report.Block) {
    switch block {
    case .heading(1, let spans): blocks.append(styled("Title", [paragraph(spans)]))
    case .heading(2, let spans) where hasContents:
      blocks.append(header(1, spans, anchor: HTMLOutline.anchor(begun)))
      begun += 1
    case .heading(let level, let spans): blocks.append(header(level - 1, spans))
    case .paragraph(let spans): blocks.append(paragraph(spans))
    case .list(let lines): blocks.append(node("BulletList", .list(lines.map { .list([plain($0)]) })))
    case .numbered(let lines): blocks.append(numbered(lines))
    case .table(let table):
      blocks.append(self.table(table.header.map(Report.Span.strong), rows(table), widths(table)))
    case .chart(let chart): add(chart)
    case .bar(let bar): add(bar)
    case .legend: addLegend()
    case .callout(let spans): blocks.append(styled("Callout", [paragraph(spans)]))
    case .letterhead(let name, let logo): addLetterhead(name, logo)
    case .pageBreak:
      blocks.append(styled("New Page", [blank]))
      addContents()
    }
  }

  /// Behind the first page, with links. A field, so that Word puts in the numbers of the pages when it is asked to; it
  /// has none before, which is better than wrong ones.
  private mutating func addContents() {
    guard !hasContents, chapters.count > 1 else { return }
    hasContents = true
    blocks.append(styled("TOC Heading", [paragraph([.text(language.words.heading(.contents))])]))
    blocks.append(node("RawBlock", .list([.text("openxml"), .text(contents)])))
  }

  private var contents: String {
    let entries = chapters.enumerated().map { place, chapter in
      let words = HTML(text: chapter.title.map(\.plain).joined()).source
      let link =
        "<w:hyperlink w:anchor=\"\(HTMLOutline.anchor(place))\" w:history=\"1\"><w:r>"
        + "<w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:hyperlink>"
      let isLast = place == chapters.count - 1
      return "<w:p><w:pPr><w:pStyle w:val=\"toc1\"/></w:pPr>" + (place == 0 ? Self.fieldBegins : "") + link
        + (isLast ? Self.fieldEnds : "") + "</w:p>"
    }
    return entries.joined()
  }

  private static let fieldBegins =
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
    + " TOC \\o &quot;1-1&quot; \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
  private static let fieldEnds = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"

  private mutating func addLetterhead(_ name: String, _ logo: Brand.Logo?) {
    let picture = logo.map { logo in
      let file = "logo.\(logo.kind.rawValue)"
      self.logo = (file, logo.bytes)
      return [self.picture(file, "height", "0.9cm", meaning: ""), node("Space", nil)]
    }
    blocks.append(node("Para", .list((picture ?? []) + inlines(.strong(name)))))
  }

  private mutating func addLegend() {
    guard hasPictures else { return }
    blocks.append(styled("Legend", [paragraph([.text(language.words.barLegend.line)])]))
  }

  private mutating func add(_ bar: Report.Bar) {
    blocks.append(header(2, [.text(bar.label)]))
    if let image = image(HTMLBar(bar).drawing, width: 1000, height: 32, shown: "16cm", meaning: bar.label) {
      blocks.append(styled(Self.leadIn, [node("Para", .list([image]))]))
    }
    let facts = bar.facts.map { fact in
      [cell([.text(fact.label)]), cell([.text(fact.value)])]
    }
    blocks.append(table([], facts, [250, 750]))
  }

  private mutating func add(_ chart: Report.Chart) {
    guard hasPictures else { return add(.table(chart.table)) }
    var drawn: [[JSONTree]] = []
    for (mark, row) in zip(chart.marks, rows(chart.table)) {
      let image = image(
        HTMLMark(mark).drawing, width: 500, height: 16, shown: "4.6cm", meaning: chart.caption)
      drawn.append(row + [cell(inlines: image.map { [$0] } ?? [])])
    }
    let head = chart.table.header.map(Report.Span.strong) + [.text(chart.caption)]
    blocks.append(table(head, drawn, widths(chart.table, share: 710) + [290]))
  }

  /// The name of a new picture; `nil` where none are made.
  private mutating func image(
    _ drawing: HTML, width: Int, height: Int, shown: String, meaning: String
  ) -> JSONTree? {
    guard hasPictures else { return nil }
    let name = Self.picture(drawings.count)
    let file = HTMLBar.file(drawing, width: width, height: height)
    drawings.append(palette?.recoloured(file) ?? file)
    return picture(name, "width", shown, meaning: meaning)
  }

  private func picture(_ file: String, _ side: String, _ size: String, meaning: String) -> JSONTree {
    let size = JSONTree.list([.text(""), .list([]), .list([.list([.text(side), .text(size)])])])
    return node("Image", .list([size, inlines([.text(meaning)]), .list([.text(file), .text("")])]))
  }
}

extension PandocTree {
  private func node(_ kind: String, _ content: JSONTree?) -> JSONTree {
    .object([("t", .text(kind))] + (content.map { [("c", $0)] } ?? []))
  }

  private func attributes(_ style: String? = nil) -> JSONTree {
    let style = style.map { [JSONTree.list([.text("custom-style"), .text($0)])] } ?? []
    return .list([.text(""), .list([]), .list(style)])
  }

  private func header(_ level: Int, _ spans: [Report.Span], anchor: String = "") -> JSONTree {
    let attributes = JSONTree.list([.text(anchor), .list([]), .list([])])
    return node("Header", .list([.number(level), attributes, inlines(spans)]))
  }

  private func styled(_ style: String, _ blocks: [JSONTree]) -> JSONTree {
    node("Div", .list([attributes(style), .list(blocks)]))
  }

  private func paragraph(_ spans: [Report.Span]) -> JSONTree { node("Para", inlines(spans)) }

  private func plain(_ spans: [Report.Span]) -> JSONTree { node("Plain", inlines(spans)) }

  private func inlines(_ spans: [Report.Span]) -> JSONTree { .list(spans.flatMap(inlines)) }

  private func inlines(_ span: Report.Span) -> [JSONTree] {
    let text = node("Str", .text(Printable.line(span.plain)))
    return if case .strong = span { [node("Strong", .list([text]))] } else { [text] }
  }

  private func numbered(_ lines: [[Report.Span]]) -> JSONTree {
    let style = JSONTree.list([.number(1), node("Decimal", nil), node("Period", nil)])
    return node("OrderedList", .list([style, .list(lines.map { .list([plain($0)]) })]))
  }

  private func widths(_ table: Report.Table, share: Int = 1000) -> [Int] {
    let cells = [table.header] + table.rows.map { $0.map(\.plain) }
    return table.isForm ? ColumnWidths.form(cells) : ColumnWidths.permille(cells, share: share)
  }

  private func rows(_ table: Report.Table) -> [[JSONTree]] { table.rows.map { $0.map { cell([$0]) } } }

  private func cell(_ spans: [Report.Span]) -> JSONTree { cell(inlines: spans.flatMap(inlines)) }

  private func cell(inlines: [JSONTree]) -> JSONTree { node("Plain", .list(inlines)) }

  /// All rows have as many cells as the header, where there is one.
  ///
  /// - Parameter widths: permille of the line, for each column.
  private func table(_ header: [Report.Span], _ rows: [[JSONTree]], _ widths: [Int]) -> JSONTree {
    let specifications = widths.map {
      JSONTree.list([node("AlignLeft", nil), node("ColWidth", .fraction(Double($0) / 1000))])
    }
    let head = header.isEmpty ? [] : [row(header.map { cell([$0]) }, isKept: true)]
    let isWhole = rows.count <= Self.mostKept
    let body = rows.enumerated().map { row($0.element, isKept: isWhole && $0.offset + 1 < rows.count) }
    return node(
      "Table",
      .list([
        attributes(), .list([.null, .list([])]), .list(specifications),
        .list([attributes(), .list(head)]),
        .list([.list([attributes(), .number(0), .list([]), .list(body)])]),
        .list([attributes(), .list([])]),
      ]))
  }

  private func row(_ cells: [JSONTree], isKept: Bool) -> JSONTree {
    let written = cells.map { cell in
      JSONTree.list([
        attributes(), node("AlignLeft", nil), .number(1), .number(1),
        .list([isKept ? styled(Self.keptRow, [cell]) : cell]),
      ])
    }
    return .list([attributes(), .list(written)])
  }
}

extension Report.Block {
  /// Whether it ends with a table, below which Word leaves no space.
  fileprivate var isTable: Bool {
    switch self {
    case .table, .chart, .bar: true
    default: false
    }
  }

  /// Whether it brings the space above it.
  fileprivate var isSpaced: Bool {
    switch self {
    case .heading, .pageBreak: true
    default: false
    }
  }

  /// Whether a paragraph above it speaks of it and is lost without it.
  var isLedIn: Bool {
    switch self {
    case .list, .numbered, .table, .chart: true
    case .heading, .paragraph, .bar, .legend, .callout, .letterhead, .pageBreak: false
    }
  }
}
