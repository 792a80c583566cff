import Testing

@testable import RazborReport

@Suite("The widths of columns") struct ColumnWidthsTests {
  static let tables: [([[String]], [Int])] = [
    ([["a", "b"], ["xx", "yy"]], [500, 500]),
    ([["Вопрос", "Доля"], [String(repeating: "слово ", count: 20), "41 из 186"]], [795, 204]),
    ([["a", "b"], ["", ""]], [500, 500]),
  ]

  @Test("follow what stands in them", arguments: tables)
  func widths(rows: [[String]], expected: [Int]) {
    #expect(zip(ColumnWidths.permille(rows), expected).allSatisfy { abs($0 - $1) < 40 })
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
