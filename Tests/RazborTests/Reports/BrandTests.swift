import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

@Suite("The consultant's own face") struct BrandTests {
  private let folder: CaseFolder
  private static let sheet: String = TestFile.project("questionnaires/examples/language-school.yaml")
  /// One red point.
  private static let png = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")

  init() throws {
    folder = try CaseFolder()
    try #require(Self.png).write(to: URL(filePath: folder.path + "/logo.png"))
  }

  private func file(_ text: String) throws -> String {
    let path = folder.path + "/brand.yaml"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static let whole = """
    name: Студия «Ясно»
    logo: logo.png
    colour: "#7A1F5C"
    contacts:
      - "+7 900 000-00-00"
      - yasno@example.org
    closing:
      ru: Спасибо за доверие.
      en: Thank you for your trust.
    """

  private func run(_ arguments: String..., language: Language = .ru) throws -> ProgramRun {
    try ProgramRun(arguments, environment: ["RAZBOR_LANG": language.rawValue])
  }

  @Test(
    "stands at the head and at the end of every page", arguments: Language.allCases, ["text", "md", "html"])
  func everywhere(language: Language, format: String) throws {
    let brand = try file(Self.whole)
    let run = try run(
      "report", Self.sheet, "--brand", brand, "--format", format, "--lang", language.rawValue,
      language: language)
    #expect(run.status == 0, "\(run.errors)")
    let words = [
      "Студия «Ясно»", "900", "yasno", language == .ru ? "Спасибо за доверие" : "Thank you for your trust",
    ]
    for word in words { #expect(run.output.contains(word), "\(word)") }
    let other = language == .ru ? "Thank you" : "Спасибо за доверие"
    #expect(!run.output.contains(other))
    let head = try #require(run.output.range(of: "Студия"))
    let verdict = try #require(run.output.range(of: language == .ru ? "Главное" : "The essentials"))
    #expect(head.lowerBound < verdict.lowerBound)
  }

  @Test("gives the page its colour, in the light and in the dark, and its picture without a request")
  func page() throws {
    let run = try run("report", Self.sheet, "--brand", try file(Self.whole), "--format", "html")
    #expect(run.output.contains("--accent: #7a1f5c;"))
    let picture = try #require(Self.png).base64EncodedString()
    #expect(run.output.contains("src=\"data:image/png;base64,\(picture)\""))
    #expect(run.output.contains("fill=\"#7a1f5c\"") && !run.output.contains("fill=\"#0b5d66\""))
    #expect(HTMLRenderer.isOurs(run.output))
    #expect(!run.output.contains("logo.png"))
    let plain = try self.run("report", Self.sheet, "--format", "html")
    #expect(!plain.output.contains("#7a1f5c") && !plain.output.contains("<img"))
  }

  @Test("is on every working paper")
  func papers() throws {
    let papers = folder.path + "/листы"
    let run = try run("papers", Self.sheet, "-o", papers, "--brand", try file(Self.whole), "--format", "md")
    #expect(run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: papers)
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOfFile: "\(papers)/\(name)", encoding: .utf8)
      #expect(text.hasPrefix("**Студия «Ясно»**") && text.contains("yasno"))
    }
  }

  static let faults: [(String, ru: String, en: String)] = [
    ("nam: x", "`name`", "`name`"),
    ("name: x\ncolour: teal", "не цвет", "is no colour"),
    ("name: x\ncolour: \"#777777\"", "контраст с белым 4,47", "contrast with white is 4.47"),
    ("name: x\nlogo: none.png", "не читается", "cannot be read"),
    ("name: x\nlogo: brand.yaml", "не PNG и не JPEG", "neither PNG nor JPEG"),
    ("name: x\nlogo: .", "не читается", "cannot be read"),
    ("name: x\nlogo: large.png", "больше 1024 КиБ", "larger than 1024 KiB"),
    ("name: \"  \"", "пустой текст", "the text is empty"),
    ("name: x\nclosing: {ru: Пока}", "нет английского текста", "the English text is missing"),
    ("name: x\ncontacts: [1, 2, 3, 4, 5, 6, 7, 8, 9]", "8", "8"),
    ("[1]", "набор ключей", "a mapping"),
  ]

  @Test("with anything wrong in it is refused, with the place and the reason", arguments: faults)
  func refused(text: String, ru: String, en: String) throws {
    try Data(count: 1 << 20 | 1).write(to: URL(filePath: folder.path + "/large.png"))
    let path = try file(text)
    for (language, words) in [(Language.ru, ru), (.en, en)] {
      let run = try run("report", Self.sheet, "--brand", path, language: language)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test("tells all that is wrong at once")
  func all() throws {
    let path = try file("nme: x\ncolour: \"#ffff00\"\nlogo: none.png\ncontacts: []\n")
    let run = try run("report", Self.sheet, "--brand", path)
    for place in [":1:1", ":2:9", ":3:7", ":4:11"] { #expect(run.errors.contains(place), "\(run.errors)") }
    #expect(try self.run("report", Self.sheet, "--brand", folder.path + "/none.yaml").status != 0)
  }

  @Test(
    "is read well or not at all",
    arguments: [("#000000", 2100), ("#ffffff", 100), ("#767676", 454), ("#777777", 447), ("#0b5d66", 757)])
  func contrast(text: String, hundredths: Int) throws {
    let colour = try #require(Colour(text))
    #expect(abs(colour.contrast(with: .white) - hundredths) <= 1)
    #expect(colour.text == text)
  }

  @Test(
    "is a colour only as six digits behind a number sign",
    arguments: ["", "#", "#12345", "#1234567", "123456", "#12345g", "#ÿ0000"])
  func noColour(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test("is written in base 64 as everybody writes it", arguments: 0..<12)
  func base64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 200) }
    #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
  }

  static let hostileTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "**x** [a](javascript:b)",
    "![x](/etc/passwd)",
    "\u{1B}]52;c;aGk=\u{7}", "\u{202E}gnp", "$$x$$ `{=html}`", "--- # > |",
  ]

  @Test("stays words in every field and format", arguments: hostileTexts)
  func hostile(text: String) throws {
    let loaded = try LoadedSheet(path: Self.sheet)
    let brand = Brand(
      name: text, colour: Colour("#7a1f5c"), contacts: [text, text],
      closing: LocalizedText(ru: text, en: text))
    let report = Report(loaded.questionnaire, loaded.sheet, .ru).branded(brand)
    let page = HTMLRenderer().render(report)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{1B}"))
    let escaped = MarkdownText.fullyEscaped(text)
    #expect(MarkdownRenderer().render(report).components(separatedBy: escaped).count >= 6)
    let plain = TextRenderer(width: 1000).render(report)
    #expect(plain.contains(Printable.line(text)) && !plain.contains("\u{1B}") && !plain.contains("\u{202E}"))
    let tree = PandocTree(report, version: [1, 22], hasPictures: false).json
    #expect(!tree.contains("RawInline") && !tree.contains("\"Image\""))
  }

  @Test("is in a Word document: name, picture, contacts", .enabled(if: RealDocumentTests.has("pandoc")))
  func word() throws {
    let environment = ProcessInfo.processInfo.environment
    let loaded = try LoadedSheet(path: Self.sheet)
    let brand = try BrandLoader.load(try file(Self.whole))
    let report = Report(loaded.questionnaire, loaded.sheet, .ru).branded(brand)
    let made = try DocumentMaker(environment: environment).make(.docx, of: report)
    let work = try WorkFolder(environment)
    try work.write(made, to: "made.docx")
    let pandoc = try #require(OutsideProgram(["pandoc"], searching: environment, .seconds(30)))
    let back = try pandoc.run(["-f", "docx", "-t", "markdown", "--wrap=none", "made.docx"], in: work)
    let text = String(decoding: back, as: UTF8.self)
    for words in ["Студия «Ясно»", "yasno", "Спасибо за доверие.", "media/"] { #expect(text.contains(words)) }
  }

  @Test("gives the headings of a Word document its colour, in a file that is sound")
  func wordColour() throws {
    let colour = try #require(Colour("#7a1f5c"))
    let ours = Array(ReferenceDocument.bytes(accent: nil))
    let theirs = Array(ReferenceDocument.bytes(accent: colour))
    #expect(ours.count == theirs.count && ours != theirs)
    let marks = [Array("7A1F5C".utf8), Array("0B5D66".utf8)]
    let counts = [ours, theirs].map { bytes in
      marks.map { mark in bytes.indices.count { bytes[$0...].starts(with: mark) } }
    }
    #expect(counts[0][0] == 0 && counts[0][1] > 0 && counts[1] == [counts[0][1], 0])
    #expect(StoredEntry.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(StoredEntry("word/document.xml", in: ours) == nil && StoredEntry("none", in: ours) == nil)
    for length in stride(from: 0, to: ours.count, by: 97) {
      _ = StoredEntry("word/styles.xml", in: Array(ours.prefix(length)))
    }
  }

  @Test(
    "is in the styles of the Word document that is made",
    .enabled(if: RealDocumentTests.has("pandoc") && RealDocumentTests.has("unzip")))
  func wordStyles() throws {
    let environment = ProcessInfo.processInfo.environment
    let loaded = try LoadedSheet(path: Self.sheet)
    let brand = Brand(name: "x", colour: Colour("#7a1f5c"), contacts: [], closing: nil)
    let report = Report(loaded.questionnaire, loaded.sheet, .ru).branded(brand)
    let work = try WorkFolder(environment)
    try work.write(try DocumentMaker(environment: environment).make(.docx, of: report), to: "made.docx")
    let unzip = try #require(OutsideProgram(["unzip"], searching: environment, .seconds(30)))
    _ = try unzip.run(["-t", "made.docx"], in: work)
    let styles = String(
      decoding: try unzip.run(["-p", "made.docx", "word/styles.xml"], in: work), as: UTF8.self)
    #expect(styles.contains("7A1F5C") && !styles.contains("0B5D66"))
  }
}
