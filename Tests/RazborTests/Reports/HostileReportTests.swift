import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

/// A sheet in which everything that a person can write begins with something hostile, another thing each time, and ends
/// with a mark of its own.
struct HostileSheet {
  let loaded: LoadedQuestionnaire
  private(set) var sheet: AnswerSheet
  /// As they should be read again: on one line, without what cannot be printed.
  private(set) var texts: [String] = []
  private let first: Int

  /// - Parameter first: which of the hostile things comes first.
  init(_ first: Int) throws {
    let example = try LoadedSheet(path: TestFile.project("questionnaires/examples/fleet-telematics.yaml"))
    (loaded, sheet, self.first) = (example.questionnaire, example.sheet, first)
    sheet.name = text()
    for place in sheet.respondents.indices {
      for (id, response) in sheet.respondents[place].responses.sorted(by: { $0.key < $1.key })
      where id != "ramp_time" {
        sheet.respondents[place].responses[id] = filled(response, id)
      }
    }
    let absent = Response(.notApplicable(reason: text()), note: text(), quote: text())
    sheet.respondents[0].responses["ramp_time"] = absent
    sheet.remarks = [Remark.note, .quote].map { LooseRemark(item: nil, kind: $0, text: text()) }
    sheet.resolved = ["two_sources_of_truth": text()]
  }

  private mutating func text() -> String {
    let starts = HostileReportTests.starts
    let text = starts[(first + texts.count) % starts.count] + " К\(texts.count)К"
    texts.append(Printable.line(text).trimmingCharacters(in: .whitespaces))
    return text
  }

  private mutating func filled(_ response: Response, _ id: Item.ID) -> Response {
    var response = response
    (response.note, response.quote, response.privateNote) = (text(), text(), "ТАЙНА")
    guard case .answered(var answer) = response.content, let item = loaded.questionnaire.item(id) else {
      return response
    }
    for field in item.fields where answer[field.id] != nil {
      if case .text = field.format { answer.values[field.id] = .text(text()) }
      guard case .table(let table) = field.format, case .rows(var rows)? = answer[field.id] else { continue }
      for row in rows.indices {
        for column in table.columns where rows[row][column.id] != nil {
          if case .text = column.format { rows[row][column.id] = .text(text()) }
        }
      }
      answer.values[field.id] = .rows(rows)
    }
    response.content = .answered(answer)
    return response
  }

  func report(_ language: Language) -> Report { Report(loaded, sheet, language, numbered: true) }
}

/// What pandoc reads in a document.
private struct PandocReading {
  var text = ""
  var kinds: Set<String> = []
  /// Where the links lead.
  var links: Set<String> = []

  init(_ document: Data, as format: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let work = try WorkFolder(environment)
    try work.write(document, to: "document")
    let pandoc = try #require(OutsideProgram(["pandoc"], searching: environment, .seconds(60)))
    let tree = try pandoc.run(["-f", format, "-t", "json", "document"], in: work)
    let object = try #require(try JSONSerialization.jsonObject(with: tree) as? [String: Any])
    // The title of a Word document is taken for its name.
    read(object["meta"] as Any)
    read(object["blocks"] as Any)
    text = HostileReportTests.plain(text)
  }

  private mutating func read(_ value: Any) {
    switch value {
    case let object as [String: Any]:
      let kind = object["t"] as? String ?? ""
      kinds.insert(kind)
      switch kind {
      case "Str": text += object["c"] as? String ?? ""
      case "Space", "SoftBreak", "LineBreak": text += " "
      case "Quoted": quoted(object["c"])
      case "Link":
        let parts = object["c"] as? [Any] ?? []
        links.insert((parts.last as? [String])?.first ?? "?")
        read(parts)
      case "": for part in object.values { read(part) }
      default: read(object["c"] as Any)
      }
      if ["Para", "Plain", "Header"].contains(kind) { text += "\n" }
    case let list as [Any]: for element in list { read(element) }
    default: break
    }
  }

  private mutating func quoted(_ content: Any?) {
    read((content as? [Any])?.last as Any)
  }
}

@Suite("What a person wrote, in every format") struct HostileReportTests {
  static let starts = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"onmouseover=\"alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "javascript:alert(1)", "]]>", "<!--", "{{7*7}}", "![](file:///etc/passwd)", "![](http://127.0.0.1/)",
    "[x](javascript:alert(1))", "---", "...", "```", "~~~", "|a|b|", "=1+1", "+1", "-1", "@SUM(A1)",
    "=HYPERLINK(\"http://127.0.0.1\")", "\t=1", "\\input{/etc/passwd}", "#include <x>", "# x", "> x", "1. x",
    "* x _y_ **z**",
    String(repeating: "щ", count: 100), "\u{1B}]52;c;aGk=\u{7}x", "a\u{0}b\u{9D}c\u{202E}d\u{2066}e",
    "$x$ ^y^ ~z~ @cite :emoji:",
    "http://example.org <http://example.org>", "👩‍👩‍👧‍👦 العربية 漢字", "`{=html}` ::: div", "\\",
    "'quoted' \"twice\" -- ---",
  ]

  /// White space is one space, as every reader sees it.
  static func plain(_ text: String) -> String {
    text.replacing(#/\s+/#, with: " ")
  }

  private func missing(_ hostile: HostileSheet, in text: String) -> [String] {
    hostile.texts.filter { !text.contains(Self.plain($0)) }
  }

  @Test("is the same text on a page, and nothing else", arguments: [0, 13])
  func page(first: Int) throws {
    let hostile = try HostileSheet(first)
    let page = HTMLRenderer().render(hostile.report(.ru))
    #expect(HTMLRenderer.isOurs(page) && !page.contains("ТАЙНА"))
    let tags = page.matches(of: #/<(\/?[a-zA-Z!][^<>]*)>/#).map { String($0.1) }
    let names = Set(tags.map { String($0.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }) })
    let ours: Set = [
      "", "html", "head", "meta", "title", "style", "body", "main", "header", "nav", "section", "h1", "h2",
      "h3", "h4", "p",
      "ul", "ol", "li", "a", "strong", "bdi", "small", "span", "div", "table", "thead", "tbody", "tr", "th",
      "td", "svg",
      "rect", "desc", "line", "circle",
    ]
    #expect(names.isSubset(of: ours), "\(names.subtracting(ours))")
    let words = page.replacing(#/<style>(?s:.*?)<\/style>/#, with: "").replacing(#/<[^<>]*>/#, with: "")
    let read = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"].reduce(words) {
      $0.replacing($1.key, with: $1.value)
    }
    .replacing("&amp;", with: "&")
    #expect(
      missing(hostile, in: Self.plain(read)).isEmpty, "\(missing(hostile, in: Self.plain(read)).prefix(3))")
  }

  @Test("is the same text in the terminal", arguments: [0, 13])
  func terminal(first: Int) throws {
    let hostile = try HostileSheet(first)
    let text = TextRenderer(width: 4000).render(hostile.report(.en))
    #expect(!text.contains("ТАЙНА") && text.allSatisfy { $0 == "\n" || $0.isPrintable })
    #expect(
      missing(hostile, in: Self.plain(text)).isEmpty, "\(missing(hostile, in: Self.plain(text)).prefix(3))")
  }

  @Test(
    "is the same text in Markdown, whoever reads it", .enabled(if: RealDocumentTests.has("pandoc")),
    arguments: [0, 13])
  func markdown(first: Int) throws {
    let hostile = try HostileSheet(first)
    let markdown = Data(MarkdownRenderer().render(hostile.report(.ru)).utf8)
    for dialect in ["markdown-smart", "gfm", "commonmark"] {
      let reading = try PandocReading(markdown, as: dialect)
      let foreign: Set = [
        "RawInline", "RawBlock", "Link", "Image", "CodeBlock", "Math", "Cite", "Note", "Div",
      ]
      #expect(reading.kinds.isDisjoint(with: foreign), "\(dialect): \(reading.kinds.intersection(foreign))")
      // Without tables a dialect reads their bars as words.
      let text = dialect == "commonmark" ? reading.text.replacing("| ", with: "") : reading.text
      let lost = missing(hostile, in: text)
      #expect(dialect == "commonmark" || lost.isEmpty, "\(dialect): \(lost.prefix(3))")
    }
  }

  @Test(
    "is the same text in a Word document", .enabled(if: RealDocumentTests.has("pandoc")), arguments: [0, 13])
  func word(first: Int) throws {
    let hostile = try HostileSheet(first)
    let environment = ProcessInfo.processInfo.environment
    let made = try DocumentMaker(environment: environment).make(.docx, of: hostile.report(.ru))
    let reading = try PandocReading(made, as: "docx")
    #expect(reading.kinds.isDisjoint(with: ["RawInline", "RawBlock", "CodeBlock", "Math"]))
    // Nothing is linked but the contents.
    #expect(!reading.links.isEmpty && reading.links.allSatisfy { $0.hasPrefix("#") }, "\(reading.links)")
    #expect(missing(hostile, in: reading.text).isEmpty, "\(missing(hostile, in: reading.text).prefix(3))")
  }

  @Test("is the same text in the sheet that a case gives out", arguments: [0, 13])
  func json(first: Int) throws {
    let hostile = try HostileSheet(first)
    let encoder = AnswerSheetEncoder(hostile.loaded.questionnaire, includesPrivateNotes: true)
    let folder = try CaseFolder()
    let path = folder.path + "/sheet.json"
    try JSONValue(encoder.encode(hostile.sheet)).rendered().write(
      toFile: path, atomically: true, encoding: .utf8)
    let again = try LoadedSheet(path: path).sheet
    #expect(again == hostile.sheet)
  }

  @Test("is the same text in a table, and no formula", arguments: [0, 13])
  func csv(first: Int) throws {
    let hostile = try HostileSheet(first)
    let assessment = Assessment(hostile.loaded.questionnaire, hostile.sheet)
    let csv = CSVRenderer(
      hostile.loaded.questionnaire, hostile.sheet, assessment, language: .ru, isPrivate: false
    ).render()
    let rows = try Self.rows(csv)
    #expect(Set(rows.map(\.count)).count == 1 && !csv.contains("ТАЙНА"))
    let cells = Set(rows.flatMap { $0 })
    for cell in cells { #expect(!"=+-@\t\r\n|%".contains(cell.first ?? "x"), "\(cell)") }
    let notes = hostile.sheet.respondents.flatMap(\.responses.values).flatMap { [$0.note, $0.quote] }
      .compactMap(\.self)
    for note in notes {
      let kept = String(note.filter { $0.isNewline || $0 == "\t" || $0.isPrintable })
      #expect(cells.contains(kept) || cells.contains("'" + kept), "\(kept)")
    }
  }

  /// As RFC 4180 has it.
  private static func rows(_ csv: String) throws -> [[String]] {
    var (rows, row, cell, isOpen) = ([[String]](), [String](), "", false)
    let characters = Array(csv.unicodeScalars.drop { $0 == "\u{FEFF}" })
    var place = 0
    while place < characters.count {
      let character = characters[place]
      let next = place + 1 < characters.count ? characters[place + 1] : nil
      switch character {
      case "\"" where isOpen && next == "\"":
        cell.unicodeScalars.append("\"")
        place += 1
      case "\"": isOpen.toggle()
      case "," where !isOpen:
        row.append(cell)
        cell = ""
      case "\r" where !isOpen && next == "\n":
        rows.append(row + [cell])
        (row, cell) = ([], "")
        place += 1
      default: cell.unicodeScalars.append(character)
      }
      place += 1
    }
    #expect(!isOpen && row.isEmpty && cell.isEmpty)
    return rows
  }

  @Test(
    "is on the sheets of a PDF",
    .enabled(if: RealDocumentTests.has("weasyprint") && RealDocumentTests.has("pdftotext")),
    arguments: [3])
  func pdf(first: Int) throws {
    let hostile = try HostileSheet(first)
    let environment = ProcessInfo.processInfo.environment
    let made = try DocumentMaker(environment: environment).make(.pdf, of: hostile.report(.ru))
    let work = try WorkFolder(environment)
    try work.write(made, to: "made.pdf")
    let reader = try #require(OutsideProgram(["pdftotext"], searching: environment, .seconds(30)))
    let text = String(decoding: try reader.run(["-raw", "made.pdf", "-"], in: work), as: UTF8.self)
    let found = Set(text.replacing(#/\s+/#, with: "").matches(of: #/К(\d+)К/#).compactMap { Int($0.1) })
    #expect(
      found.isSuperset(of: hostile.texts.indices),
      "\(Set(hostile.texts.indices).subtracting(found).sorted().prefix(5))")
    #expect(!text.contains("ТАЙНА"))
  }
}
