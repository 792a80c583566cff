import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport

@Suite("A report as one HTML page") struct HTMLTests {
  static let hostileTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><svg onload=alert(1)>",
    "&lt;b&gt;",
    "' onmouseover='alert(1)", "<!--", "]]>", "javascript:alert(1)", "{{7*7}}", "\u{202E}gnp.exe",
    "a\u{0000}b\u{1B}[31m",
    "<style>*{display:none}</style>", "&#60;script&#62;", "<a href=\"http://example.com\">",
  ]

  @Test("leaves a text a text wherever it stands", arguments: hostileTexts)
  func hostile(text: String) {
    let said = Report.Span.said(text)
    let table = Report.Table(header: [text], rows: [[said]])
    let page = HTMLRenderer().render(
      Report(
        language: .ru,
        blocks: [
          .heading(1, [said]), .paragraph([said, .strong(text), .text(text)]), .pageBreak,
          .heading(2, [said]),
          .list([[said]]), .numbered([[said]]), .callout([said]), .table(table),
          .letterhead(name: text, logo: nil),
          .chart(Report.Chart(table: table, caption: text, marks: [.range(value: 1, low: 0, high: 2)])),
          .bar(
            Report.Bar(
              label: text, value: 5, low: 1, high: 9, facts: [Report.Fact(label: text, value: text)])),
        ]))
    #expect(Self.tags(page).isSubset(of: Self.ours))
    #expect(Self.attributes(page).isSubset(of: Self.ourAttributes))
    #expect(!page.contains { $0 != "\n" && !$0.isPrintable })
    #expect(Self.words(page).contains(Printable.line(text)))
  }

  @Test(
    "holds together what a line must not part",
    arguments: [
      ("44–48,2 %", "44–&#8288;48,2 %"), ("вход — выход", "вход\u{A0}— выход"), ("in – out", "in\u{A0}– out"),
      ("январь – март", "январь\u{A0}– март"), ("a – ", "a\u{A0}– "), ("1–", "1–"), (" —", " —"),
    ])
  func joints(text: String, written: String) {
    #expect(HTML(text: text).source == written)
  }

  @Test("has every level of heading after the one above it", arguments: Language.allCases)
  func headings(language: Language) throws {
    let page = HTMLRenderer().render(ReportTests().report(language))
    let levels = page.matches(of: #/<h([1-6])/#).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1) }
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
  }

  @Test("links every chapter, and every link leads somewhere", arguments: Language.allCases)
  func contents(language: Language) {
    let page = HTMLRenderer().render(ReportTests().report(language))
    let links = Set(page.matches(of: #/href="#([^"]+)"/#).map { String($0.1) })
    let places = Set(page.matches(of: #/<section id="([^"]+)"/#).map { String($0.1) })
    #expect(!links.isEmpty)
    #expect(links == places)
  }

  @Test("asks nothing of anybody: no address, no script, no picture from outside")
  func needsNothing() {
    let page = HTMLRenderer().render(ReportTests().report(.en))
    for word in ["http:", "https:", "src=", "<script", "<link", "<iframe", "@import", "url("] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'".replacing("'", with: "&#39;")))
  }

  @Test("draws every bar with a name, a description and its figures beside it")
  func bars() {
    let page = HTMLRenderer().render(ReportTests().report(.ru))
    #expect(page.contains("role=\"img\""))
    #expect(page.contains("<desc>Оценка: 100 из 100. Границы: от 66 до 100."))
    #expect(page.contains("<th scope=\"row\">Оценка</th><td>100 из 100</td>"))
  }

  @Test("says nothing that is private unless it is the consultant's own", arguments: Language.allCases)
  func privacy(language: Language) {
    #expect(!HTMLRenderer().render(ReportTests().report(language)).contains("SECRET"))
    #expect(HTMLRenderer().render(ReportTests().report(language, isPrivate: true)).contains("SECRET"))
  }

  private static let ours: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section", "h1", "h2", "h3",
    "p", "ul",
    "ol", "li", "a", "strong", "bdi", "span", "table", "thead", "tbody", "tr", "th", "td", "div", "svg",
    "desc", "small", "rect",
  ]

  private static let ourAttributes: Set<String> = [
    "lang", "charset", "http-equiv", "content", "name", "id", "aria-labelledby", "aria-label", "aria-hidden",
    "href",
    "class", "scope", "data-label", "viewBox", "preserveAspectRatio", "role", "focusable", "fill", "x", "y",
    "width",
    "height",
  ]

  private static func tags(_ page: String) -> Set<String> {
    Set(markup(page).matches(of: #/<\/?([A-Za-z0-9]+)/#).map { String($0.1) })
  }

  private static func attributes(_ page: String) -> Set<String> {
    let inside = markup(page).matches(of: #/<[^>]*>/#).map { String($0.0) }.joined()
    return Set(inside.matches(of: #/ ([A-Za-z-]+)="/#).map { String($0.1) })
  }

  /// What a browser shows, as far as these tests need it.
  private static func words(_ page: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(markup(page).replacing(#/<[^>]*>/#, with: "\n")) { $0.replacing($1.0, with: $1.1) }
  }

  /// Without the style sheet, whose selectors look like tags.
  private static func markup(_ page: String) -> String {
    page.replacing(#/<style>[\s\S]*?<\/style>/#, with: "<style></style>")
  }
}
