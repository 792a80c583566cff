import Testing

@testable import RazborCore

@Suite("Days") struct DayTests {
  @Test(
    "go on over the end of a month, a year and a leap February",
    arguments: [
      ("2026-11-23", 14, "2026-12-07"), ("2026-12-20", 30, "2027-01-19"), ("2028-02-28", 1, "2028-02-29"),
      ("2027-02-28", 1, "2027-03-01"), ("2026-11-23", 0, "2026-11-23"), ("2026-11-23", -3, "2026-11-23"),
      ("2026-01-01", 365, "2027-01-01"),
    ])
  func advanced(start: String, days: Int, expected: String) throws {
    #expect(try #require(Day(start)).advanced(by: days).description == expected)
  }

  @Test(
    "that fall on a weekend become the Monday after it",
    arguments: [
      ("2026-11-25", "2026-11-25"), ("2026-11-27", "2026-11-27"), ("2026-11-28", "2026-11-30"),
      ("2026-11-29", "2026-11-30"), ("2026-11-30", "2026-11-30"), ("2027-01-02", "2027-01-04"),
      ("2028-02-27", "2028-02-28"), ("2200-12-31", "2200-12-31"),
    ])
  func workdays(day: String, expected: String) throws {
    #expect(try #require(Day(day)).workday.description == expected)
  }
}
