import RazborCore

/// A report as one HTML file that needs nothing else: no script, no request, one style sheet inside.
package struct HTMLRenderer: Sendable {
  package init() {}

  package func render(_ report: Report) -> String {
    let pages = HTMLOutline(report.blocks)
    let head = HTML.element("head", head(title: pages.title, report.accent))
    let body = HTML.element("body", body(pages, report.language))
    let document = HTML.element("html", [.init("lang", report.language.rawValue)], head + body)
    let page = (HTML.fixed("<!DOCTYPE html>\n") + document).source + "\n"
    return report.accent.map { HTMLPalette($0).recoloured(page) } ?? page
  }

  private func head(title: String, _ accent: Colour?) -> HTML {
    let sheet = HTMLStyle.sheet + (accent.map { HTMLPalette($0).sheet } ?? .nothing)
    return (Self.metas + [.element("title", HTML(text: title)), .element("style", sheet)]).joined("\n")
  }

  /// The first two stand before everything else, so that what they forbid is forbidden from the start.
  static let metas: [HTML] = {
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return [
      .void("meta", [.init("charset", "utf-8")]),
      .void("meta", [.init("http-equiv", "Content-Security-Policy"), .init("content", policy)]),
      .void("meta", [.init("name", "viewport"), .init("content", "width=device-width, initial-scale=1")]),
      .void("meta", [.init("name", "color-scheme"), .init("content", "light dark")]),
      .void("meta", [.init("name", "referrer"), .init("content", "no-referrer")]),
    ]
  }()

  private func body(_ pages: HTMLOutline, _ language: Language) -> HTML {
    let blocks = HTMLBlocks(language: language)
    let first = HTML.element("header", class: "first", blocks.all(pages.firstPage))
    let chapters = pages.chapters.enumerated().map { place, chapter in
      let id = HTMLOutline.anchor(place)
      let kind = chapter.startsPage ? [HTML.Attribute("class", "page")] : []
      return HTML.element(
        "section", [.init("id", id)] + kind + [.init("aria-labelledby", id + "-title")],
        .element("h2", [.init("id", id + "-title")], blocks.line(chapter.title))
          + blocks.chapter(chapter.blocks))
    }
    return .element("main", first + contents(pages, language) + chapters.joined("\n"))
  }

  private func contents(_ pages: HTMLOutline, _ language: Language) -> HTML {
    guard !pages.chapters.isEmpty else { return .nothing }
    let blocks = HTMLBlocks(language: language)
    let entries = pages.chapters.enumerated().map { place, chapter in
      HTML.element(
        "li", .element("a", [.init("href", "#" + HTMLOutline.anchor(place))], blocks.line(chapter.title)))
    }
    return .element(
      "nav", [.init("aria-labelledby", "contents")],
      .element("h2", [.init("id", "contents")], HTML(text: language.words.heading(.contents)))
        + .element("ol", entries.joined()))
  }
}

/// A report cut at its chapters.
struct HTMLOutline {
  private(set) var firstPage: [Report.Block] = []
  private(set) var chapters: [Chapter] = []

  struct Chapter {
    let title: [Report.Span]
    /// Whether it begins a sheet of paper.
    let startsPage: Bool
    var blocks: [Report.Block] = []
  }

  /// The first page has headings of its own level and is no chapter.
  init(_ blocks: [Report.Block]) {
    let page = blocks.prefix { $0 != .pageBreak }
    firstPage = Array(page)
    var breaks = false
    for block in blocks.dropFirst(page.count + 1) {
      add(block, afterBreak: breaks)
      breaks = block == .pageBreak
    }
  }

  private mutating func add(_ block: Report.Block, afterBreak: Bool) {
    if case .heading(2, let title) = block {
      return chapters.append(Chapter(title: title, startsPage: afterBreak))
    }
    guard let last = chapters.indices.last else { return firstPage.append(block) }
    chapters[last].blocks.append(block)
  }

  static func anchor(_ place: Int) -> String { "chapter-\(place + 1)" }

  var title: String {
    for case .heading(1, let spans) in firstPage { return spans.map(\.plain).joined() }
    return ""
  }
}
