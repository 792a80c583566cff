import Testing

@testable import RazborCore

@Suite("Text as people type it") struct AnswerTextTests {
  static let kept = [
    "и\u{306}", "ё", "е\u{308}", "сash", "👩‍👩‍👧‍👦 🇷🇺", "مرحبا ٣", "中文", "a\tb", "первая\nвторая", "«—»", "12 %",
    "/etc/passwd",
    "a" + String(repeating: "\u{301}", count: 2000), "\u{202E}обратно", "a\0b",
  ]

  @Test("Every text is kept as it is, scalar by scalar", arguments: kept)
  func asItIs(_ text: String) throws {
    guard case .text(let found) = try AnswerParser.value("  \(text) \n", .text) else {
      Issue.record("no text")
      return
    }
    #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("64 KiB are taken, one byte more is not, whatever the letters", arguments: ["x", "я", "😀"])
  func length(_ letter: String) {
    let longest = String(repeating: letter, count: AnswerParser.textLimit / letter.utf8.count)
    #expect(longest.utf8.count == AnswerParser.textLimit)
    #expect((try? AnswerParser.value(longest, .text)) == .text(longest))
    #expect((try? AnswerParser.value("  \(longest)\n", .text)) == .text(longest))
    #expect(throws: AnswerParseError.tooLong) { try AnswerParser.value(longest + "x", .text) }
  }

  @Test("Nothing is no text", arguments: ["", " ", "\u{A0}\t\n"])
  func nothing(_ text: String) {
    #expect(throws: AnswerParseError.noText) { try AnswerParser.value(text, .text) }
  }

  static let formats: [AnswerFormat] = [
    .scale, .share, .month, .choice(EntryItems.yesNo), .several(EntryItems.yesNo),
    .number(NumberFormat(unit: .count, limits: 0...10)),
    .number(NumberFormat(unit: .minutes, limits: 0...10)),
    .number(NumberFormat(unit: .money, limits: 0...10)),
    .number(NumberFormat(unit: .percent, limits: 0...10)),
  ]

  @Test(
    "64 KiB of anything are refused quickly and shortly by every other format", arguments: formats.indices)
  func junk(_ index: Int) {
    for letter in ["9", "-", " 7", "1 ч ", "1 из ", "1,000", "я\u{301}"] {
      let text = String(repeating: letter, count: AnswerParser.textLimit / letter.utf8.count)
      let refusal = #expect(throws: AnswerParseError.self) {
        try AnswerParser.value(text, Self.formats[index])
      }
      #expect(refusal.map { $0.message(.ru).count < 300 } ?? true)
    }
  }

  @Test("Composed and decomposed letters, and ё for е, choose the same option")
  func equivalent() throws {
    let options = [
      AnswerOption(id: "own", text: LocalizedText(ru: "свой учёт", en: "own books"), effect: .none),
      AnswerOption(id: "none", text: LocalizedText(ru: "никакой", en: "none"), effect: .none),
    ]
    for text in ["свой", "свои\u{306}", "СВОЙ", "учет", "учёт", "уче\u{308}т"] {
      #expect(try AnswerParser.value(text, .choice(options)) == .option("own"), "\(text)")
    }
  }

  static let literals = [
    "/help", "//", ".рудз", "|gjvjom", "\\help", "+ заметка", "/", "/нет такой", "...", "plain", "-5",
  ]

  @Test("A text that looks like a command stands in the line so that it is an answer", arguments: literals)
  func literal(_ text: String) {
    for language in Language.allCases {
      let line = AnswerText.text(.text(text), .text, language)
      #expect(Line(line, language: language) == .answer(text))
    }
  }

  static let permilles: [(Int, String)] = [
    (0, "0 %"), (5, "0.5 %"), (-5, "-0.5 %"), (-15, "-1.5 %"), (185, "18.5 %"), (1000, "100 %"),
    (-500, "-50 %"),
  ]

  @Test("Per cents are written so that they are read back", arguments: permilles)
  func percent(_ permille: Int, _ text: String) throws {
    let format = AnswerFormat.number(NumberFormat(unit: .percent, limits: -100...100))
    let russian = text.replacing(".", with: ",")
    #expect(AnswerText.text(.number(permille), format, .en) == text)
    #expect(AnswerText.text(.number(permille), format, .ru) == russian)
    for text in [text, russian] { #expect(try AnswerParser.value(text, format) == .number(permille)) }
  }
}
