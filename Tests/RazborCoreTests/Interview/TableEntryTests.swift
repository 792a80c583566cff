import Testing

@testable import RazborCore

@Suite("A table typed row by row") struct TableEntryTests {
  private typealias Items = EntryItems

  @Test("Rows are added until an empty line; columns that need not be there may be left out")
  func adding() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    #expect(entry.trace == "row 1 of value")
    try entry.more("Анна; 5; yes")
    try entry.more("Борис;7")
    #expect(entry.trace == "row 3 of value")
    #expect(entry.currentRows == [Items.row("Анна", 5, "yes"), Items.row("Борис", 7)])
    #expect(try entry.done("") == Self.rows(Items.row("Анна", 5, "yes"), Items.row("Борис", 7)))
  }

  @Test("The last row that fits ends the table, unless it is put in the place of another")
  func full() throws {
    var entry = AnswerEntry(Items.table(1...2), asksMore: true)
    try entry.more("a;1")
    #expect(try entry.done("b;2") == Self.rows(Items.row("a", 1), Items.row("b", 2)))
    let old = Answer(["value": .rows([Items.row("a", 1), Items.row("b", 2)])])
    entry = AnswerEntry(Items.table(1...2), correcting: old, asksMore: true)
    try entry.more("!1 c;3")
    try entry.more("!2 d;4")
    #expect(entry.fault("e;5") == .line(.tooManyRows(2)))
    #expect(try entry.done("") == Self.rows(Items.row("c", 3), Items.row("d", 4)))
  }

  @Test("Too few rows are no table, and what is there stays")
  func few() throws {
    var entry = AnswerEntry(Items.table(2...5), asksMore: true)
    #expect(entry.fault("") == .tooFewRows(2))
    try entry.more("a;1")
    #expect(entry.fault("") == .tooFewRows(2))
    #expect(entry.currentRows == [Items.row("a", 1)])
    try entry.more("b;2")
    #expect(try entry.done("") == Self.rows(Items.row("a", 1), Items.row("b", 2)))
  }

  @Test("No row at all is an answer where the table may be empty")
  func empty() throws {
    var entry = AnswerEntry(Items.table(0...5), asksMore: true)
    #expect(try entry.done("") == Self.rows())
  }

  @Test(
    "Words for nothing leave a table empty where it may be", arguments: ["никого", "Нет", "none", "nobody"])
  func nothing(_ words: String) throws {
    var entry = AnswerEntry(Items.table(0...5), asksMore: true)
    #expect(try entry.done(words) == Self.rows())
    entry = AnswerEntry(Items.table(1...5), asksMore: true)
    #expect(entry.fault(words) != nil)
  }

  @Test("A dash before the first row is a don't-know, after it no row")
  func dash() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    #expect(try entry.done("-") == .dontKnow)
    entry = AnswerEntry(Items.table(1...5), asksMore: true)
    try entry.more("a;1")
    #expect(entry.fault("-") != nil)
    #expect(entry.currentRows.count == 1)
  }

  @Test("A row is replaced, removed, or not there")
  func editing() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    for line in ["a;1", "b;2", "c;3", "!2", "! 1 d;4"] { try entry.more(line) }
    #expect(entry.currentRows == [Items.row("d", 4), Items.row("c", 3)])
    #expect(entry.trace == "row 3 of value")
    for (line, number) in [
      ("!3", 3), ("!0", 0), ("!x", 0), ("!", 0), ("!9 a;1", 9), ("!-1", 0), ("!99999999999999999999", 0),
    ] {
      #expect(entry.fault(line) == .noSuchRow(number), "\(line)")
    }
    #expect(entry.fault("!1 d;x") == .line(.notANumber("x")))
    #expect(entry.currentRows == [Items.row("d", 4), Items.row("c", 3)])
  }

  @Test("A paste of several rows is taken as a whole, its empty rows left out")
  func paste() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    try entry.more("a\t1\tyes\r\nb\t2\n\n\t\t\nc\t1 000")
    #expect(entry.currentRows == [Items.row("a", 1, "yes"), Items.row("b", 2), Items.row("c", 1000)])
    #expect(entry.fault("d\t4\ne\tx") == .line(.notANumber("x")))
    #expect(entry.fault("d\t4\ne\t5\nf\t6") == .line(.tooManyRows(5)))
    #expect(entry.currentRows.count == 3)
    #expect(try entry.done("d\t4\ne\t5") != nil)
  }

  @Test(
    "The titles that a spreadsheet's rows are pasted with are no row; alone, or with a row's values, they are"
  )
  func titles() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    try entry.more("Who\tHow many\na\t1")
    #expect(entry.currentRows == [Items.row("a", 1)])
    try entry.more("who\t5\nb\t2")
    #expect(entry.currentRows == [Items.row("a", 1), Items.row("who", 5), Items.row("b", 2)])
    #expect(entry.fault("Who\tDeals") == .line(.notANumber("Deals")))
    #expect(entry.fault("c\tmany\nd\t4") == .line(.notANumber("many")))
  }

  @Test("Titles in another order say which column is which; rows of totals are no rows")
  func reordered() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    try entry.more("Deals\tSeen by\tWho\n5\tme\ta\n7\tme\tb\n12\t\tИтого:")
    #expect(entry.currentRows == [Items.row("a", 5), Items.row("b", 7)])
    #expect(entry.aside?.columns.map(\.id) == ["deals", "who"])
    #expect(entry.aside?.unread == 1)
    #expect(entry.aside?.totals == 1)
    try entry.more("c;1")
    #expect(entry.aside == nil)
    try entry.more("Total;13")
    #expect(entry.currentRows.count == 3)
    #expect(entry.aside?.totals == 1)
  }

  @Test("Titles that leave out a column that must be there change no order")
  func incomplete() throws {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    try entry.more("Who\tHow many\na\t1")
    #expect(entry.currentRows == [Items.row("a", 1)])
    #expect(entry.aside == nil)
  }

  @Test("A part's table may be left out, or closed and gone on from")
  func part() throws {
    var entry = AnswerEntry(Items.detailed, asksMore: true)
    for line in ["1", ""] { try entry.more(line) }
    #expect(entry.fieldID == "after")
    #expect(try entry.done("") == .answered(Answer(["main": .option("yes")])))
    entry = AnswerEntry(Items.detailed, asksMore: true)
    for line in ["1", "-"] { try entry.more(line) }
    #expect(entry.fieldID == "after")
    entry = AnswerEntry(Items.detailed, asksMore: true)
    for line in ["1", "a;1", "b;2", "c;3"] { try entry.more(line) }
    #expect(entry.fieldID == "after")
    let rows = Answer.Value.rows([Items.row("a", 1), Items.row("b", 2), Items.row("c", 3)])
    #expect(
      try entry.done("9") == .answered(Answer(["main": .option("yes"), "rows": rows, "after": .number(9)])))
  }

  @Test("Old rows are gone on with, and a part whose rows were all removed is gone")
  func correction() throws {
    let old = Answer(["main": .option("no"), "rows": .rows([Items.row("a", 1)]), "after": .number(9)])
    var entry = AnswerEntry(Items.detailed, correcting: old, asksMore: true)
    #expect(entry.oldValue == .option("no"))
    try entry.more("2")
    #expect(entry.trace == "row 2 of rows")
    #expect(entry.currentRows == [Items.row("a", 1)])
    try entry.more("!1")
    try entry.more("")
    #expect(entry.oldValue == .number(9))
    #expect(try entry.done("9") == .answered(Answer(["main": .option("no"), "after": .number(9)])))
  }

  @Test("A row that is not parted says which column is missing", arguments: ["a 1 yes", "a,1", "a"])
  func unparted(_ line: String) {
    var entry = AnswerEntry(Items.table(1...5), asksMore: true)
    #expect(entry.fault(line) == .line(.missing(column: LocalizedText(ru: "deals", en: "deals"))))
    #expect(entry.fault("a;1;yes;4") == .line(.tooManyCells(expected: 3)))
  }

  @Test("Rows that cannot stand together are said, and the entry begins anew")
  func problems() throws {
    let column = TableFormat.Column(
      id: "leads", label: LocalizedText(ru: "лиды", en: "leads"),
      format: .number(NumberFormat(unit: .count, limits: 0...Count.limit)), required: true)
    let item = EntryItems.item(.table(TableFormat(columns: [column], rows: 1...5)))
    var entry = AnswerEntry(item, asksMore: true)
    for line in ["3 млн", "3 млн"] { try entry.more(line) }
    #expect(entry.fault("") == .answer)
    #expect(entry.isAtStart && entry.currentRows.isEmpty)
    #expect(entry.trace == "row 1 of value")
  }

  private static func rows(_ rows: Answer.Row...) -> Response.Content {
    .answered(Answer(["value": .rows(rows)]))
  }
}
