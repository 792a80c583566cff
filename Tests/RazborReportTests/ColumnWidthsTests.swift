import Testing

@testable import RazborReport

@Suite("The widths of columns") struct ColumnWidthsTests {
  static let tables: [([[String]], [Int])] = [
    ([["a", "b"], ["xx", "yy"]], [500, 500]),
    ([["Вопрос", "Доля"], [String(repeating: "слово ", count: 20), "41 из 186"]], [837, 162]),
    ([["a", "b"], ["", ""]], [500, 500]),
  ]

  @Test("follow what stands in them", arguments: tables)
  func widths(rows: [[String]], expected: [Int]) {
    #expect(zip(ColumnWidths.permille(rows), expected).allSatisfy { abs($0 - $1) < 40 })
  }

  @Test("leave every word whole while there is room for all of them")
  func wholeWords() {
    let header = ["Этап", "Дошло", "Доля", "Случайность (90\u{A0}%)", "Ориентир"]
    let rows = [header, ["Целевые", "1\u{A0}440", "50,6\u{A0}%", "47,8–53,4\u{A0}%", "80\u{A0}%"]]
    let widths = ColumnWidths.permille(rows, share: 710)
    let letters = zip(widths, ["Целевые", "Дошло", "50,6 %", "47,8–53,4 %", "Ориентир"])
    for (width, word) in letters { #expect(width * 84 >= 1000 * (word.count + 3), "\(word)") }
  }

  @Test(
    "are never more than the line, and never nothing",
    arguments: [[[]], [[""]], [[String(repeating: "щ", count: 500), ""]], [["a"], ["b", "c", "d"]]])
  func bounds(rows: [[String]]) {
    for share in [680, 1000] {
      let widths = ColumnWidths.permille(rows, share: share)
      #expect(widths.reduce(0, +) <= share && widths.allSatisfy { $0 > 0 })
    }
  }
}
