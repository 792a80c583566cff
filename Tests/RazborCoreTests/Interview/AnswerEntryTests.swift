import Testing

@testable import RazborCore

@Suite("An answer typed line by line") struct AnswerEntryTests {
  static let lines: [(AnswerFormat, String, Answer.Value)] = [
    (.scale, "7", .number(7)), (.choice(EntryItems.yesNo), "да", .option("yes")),
    (.several(EntryItems.yesNo), "2, 1", .options(["yes", "no"])), (EntryItems.count, "1 000", .number(1000)),
    (.number(NumberFormat(unit: .percent, limits: 0...100)), "50 %", .number(500)),
    (.number(NumberFormat(unit: .percent, limits: 0...100)), "99,5", .number(995)),
    (.number(NumberFormat(unit: .money, limits: -5...1_000_000)), "-5", .number(-5)),
    (.number(NumberFormat(unit: .minutes, limits: 0...100)), "1 ч", .number(60)),
    (.share, "36 из 120", .share(.counted(part: 36, whole: 120))), (.text, " слова \n", .text("слова")),
  ]

  @Test("One line answers a question of one part", arguments: lines)
  func oneLine(_ format: AnswerFormat, _ line: String, _ value: Answer.Value) throws {
    for asksMore in [true, false] {
      var entry = AnswerEntry(EntryItems.item(format), asksMore: asksMore)
      #expect(try entry.done(line) == .answered(Answer(["value": value])))
    }
  }

  @Test("A month answers too")
  func month() throws {
    var entry = AnswerEntry(EntryItems.item(.month), asksMore: true)
    let august = try #require(Month("2026-08"))
    #expect(try entry.done("авг 2026") == .answered(Answer(["value": .month(august)])))
  }

  @Test("A dash is a don't-know for every format", arguments: lines)
  func dontKnow(_ format: AnswerFormat, _ line: String, _ value: Answer.Value) throws {
    var entry = AnswerEntry(EntryItems.item(format), asksMore: true)
    #expect(try entry.done(" - ") == .dontKnow)
  }

  static let wholes: [(String, Share)] = [
    ("200", .counted(part: 60, whole: 200)), ("из 200", .counted(part: 60, whole: 200)),
    ("of 200", .counted(part: 60, whole: 200)), ("", .estimate(permille: 300)),
    ("-", .estimate(permille: 300)),
    ("36 из 120", .counted(part: 36, whole: 120)), ("10", .counted(part: 3, whole: 10)),
    ("4000000", .counted(part: 1_200_000, whole: 4_000_000)),
    ("1 тыс. заявок", .counted(part: 300, whole: 1000)),
  ]

  @Test("A bare percentage is asked of how many", arguments: wholes)
  func whole(_ line: String, _ share: Share) throws {
    var entry = AnswerEntry(EntryItems.item(.share), asksMore: true)
    try entry.more("30 %")
    guard case .whole(_, permille: 300) = entry.prompt else {
      Issue.record("not asked")
      return
    }
    #expect(try entry.done(line) == .answered(Answer(["value": .share(share)])))
  }

  static let badWholes: [(String, AnswerParseError)] = [
    ("0", .outOfLimits("0", low: 1, high: Count.limit)),
    ("4000001", .outOfLimits("4000001", low: 1, high: Count.limit)),
    ("много", .notANumber("много")), ("100-200", .notOneNumber("100-200")),
    ("36 из 20", .partAboveWhole(part: 36, whole: 20)), ("1", .notOfSoMany(permille: 300, whole: 1)),
    ("41", .notOfSoMany(permille: 300, whole: 41)),
  ]

  @Test("What is no whole is said, and the question of how many stays", arguments: badWholes)
  func badWhole(_ line: String, _ error: AnswerParseError) throws {
    var entry = AnswerEntry(EntryItems.item(.share), asksMore: true)
    try entry.more("30 %")
    #expect(entry.fault(line) == .line(error))
    #expect(try entry.done("") == .answered(Answer(["value": .share(.estimate(permille: 300))])))
  }

  @Test("Where nobody can be asked for more, only the parts that must be there are")
  func asksLess() throws {
    var entry = AnswerEntry(EntryItems.parts, asksMore: false)
    try entry.more("30 %")
    #expect(entry.fieldID == "must")
    let answer = Answer(["main": .share(.estimate(permille: 300)), "must": .number(5)])
    #expect(try entry.done("5") == .answered(answer))
  }

  @Test("Parts that may be left out are passed over with Enter or a dash", arguments: ["", "-", "  "])
  func optional(_ nothing: String) throws {
    var entry = AnswerEntry(EntryItems.parts, asksMore: true)
    for line in ["2/7", "5", nothing] { try entry.more(line) }
    #expect(entry.fieldID == "last")
    let answer = Answer(["main": .share(.counted(part: 2, whole: 7)), "must": .number(5)])
    #expect(try entry.done(nothing) == .answered(answer))
  }

  @Test("A part that must be there is not passed over with Enter; a dash gives the whole answer up")
  func required() throws {
    var entry = AnswerEntry(EntryItems.parts, asksMore: true)
    try entry.more("2/7")
    #expect(entry.fault("") == .line(.notANumber("")))
    #expect(entry.fieldID == "must")
    #expect(try entry.done("-") == .dontKnow)
  }

  @Test("Words said before the choice are kept for the part that takes words, and not asked again")
  func wordsFirst() throws {
    var entry = AnswerEntry(EntryItems.choiceAndWords, asksMore: true)
    try entry.more("шесть лет в Перми")
    #expect(entry.fieldID == "main")
    #expect(entry.fault("и ещё два слова") == .line(.notAnOption("и ещё два слова", count: 2)))
    try entry.more("1")
    #expect(entry.fieldID == "after")
    let words: [Field.ID: Answer.Value] = ["main": .option("yes"), "words": .text("шесть лет в Перми")]
    #expect(try entry.done("") == .answered(Answer(words)))
  }

  @Test(
    "One word is a mistyped option, and from a file words are none",
    arguments: [("Пермь", true), ("в Перми", false)])
  func noWords(_ line: String, asksMore: Bool) {
    var entry = AnswerEntry(EntryItems.choiceAndWords, asksMore: asksMore)
    #expect(entry.fault(line) == .line(.notAnOption(line, count: 2)))
  }

  @Test("A fault leaves the entry as it was, wherever it happens")
  func faults() throws {
    var entry = AnswerEntry(EntryItems.parts, asksMore: true)
    #expect(entry.isAtStart)
    for (junk, line) in [("x", "30"), ("x", "200"), ("1001", "7"), ("x", "2026-08")] {
      let lines = entry.lines
      let before = entry.trace
      #expect(entry.fault(junk) != nil)
      #expect(entry.trace == before)
      #expect(entry.lines == lines)
      try entry.more(line)
      #expect(entry.lines == lines + [line])
    }
    let august = try #require(Month("2026-08"))
    let answer: [Field.ID: Answer.Value] = [
      "main": .share(.counted(part: 60, whole: 200)), "must": .number(7), "may": .month(august),
      "last": .text("конец"),
    ]
    #expect(try entry.done("конец") == .answered(Answer(answer)))
  }

  @Test("Old values are there to be edited, part by part, and what is cleared is gone")
  func correction() throws {
    let august = try #require(Month("2026-08"))
    let old = Answer([
      "main": .share(.counted(part: 1, whole: 3)), "must": .number(5), "may": .month(august),
      "last": .text("a"),
    ])
    var entry = AnswerEntry(EntryItems.parts, correcting: old, asksMore: true)
    #expect(entry.oldValue == .share(.counted(part: 1, whole: 3)))
    try entry.more("50%")
    #expect(entry.oldValue == nil, "of how many has no old value")
    try entry.more("")
    #expect(entry.oldValue == .number(5))
    try entry.more("6")
    #expect(entry.oldValue == .month(august))
    try entry.more("")
    #expect(entry.oldValue == .text("a"))
    let answer = Answer(["main": .share(.estimate(permille: 500)), "must": .number(6), "last": .text("b")])
    #expect(try entry.done("b") == .answered(answer))
  }

  @Test("The same lines lead to the same prompt, after every line")
  func replay() throws {
    let lines = ["yes", "a; 1", "b; 2; no", "!1 c; 3", "!2", "", "5"]
    var entry = AnswerEntry(EntryItems.detailed, asksMore: true)
    for line in lines {
      _ = try entry.take(line)
      var again = AnswerEntry(EntryItems.detailed, asksMore: true)
      for taken in entry.lines { _ = try again.take(taken) }
      #expect(again.trace == entry.trace)
      #expect(again.currentRows == entry.currentRows)
    }
    #expect(entry.lines == lines)
  }
}

extension AnswerEntry {
  /// Takes a line that must not end the entry.
  mutating func more(_ line: String) throws {
    if case .done(let content) = try take(line) { Issue.record("done with \(content)") }
  }

  /// Takes a line that must end the entry; `nil` where it does not.
  mutating func done(_ line: String) throws -> Response.Content? {
    if case .done(let content) = try take(line) { content } else { nil }
  }

  mutating func fault(_ line: String) -> FaultTrace? {
    do {
      _ = try take(line)
      return nil
    } catch {
      return switch error {
      case .line(let error): .line(error)
      case .tooFewRows(let count): .tooFewRows(count)
      case .noSuchRow(let number): .noSuchRow(number)
      case .answer: .answer
      }
    }
  }

  enum FaultTrace: Hashable {
    case line(AnswerParseError)
    case tooFewRows(Int)
    case noSuchRow(Int)
    case answer
  }

  var fieldID: Field.ID? { if case .field(let field) = prompt { field.id } else { nil } }

  /// The prompt, comparable.
  var trace: String {
    switch prompt {
    case .field(let field): "field \(field.id)"
    case .row(let field, _, let number): "row \(number) of \(field.id)"
    case .whole(let field, let permille): "\(field.id), \(permille) of how many"
    }
  }
}
