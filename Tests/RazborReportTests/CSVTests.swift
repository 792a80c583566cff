import Testing

@testable import RazborCore
@testable import RazborReport

@Suite("Answers and scores for a spreadsheet") struct CSVTests {
  @Test(
    "hold nothing a spreadsheet would execute",
    arguments: [
      ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("%0A", "\"'%0A\""), ("|cmd", "\"'|cmd\""),
      ("=HYPERLINK(\"http://example.com\")", "\"'=HYPERLINK(\"\"http://example.com\"\")\""),
    ])
  func formulas(text: String, cell: String) {
    #expect(CSVRenderer.cell(text) == cell)
  }

  @Test(
    "keep a text a text",
    arguments: [
      ("ООО \"Ромашка\"", "\"ООО \"\"Ромашка\"\"\""), ("a,b;c", "\"a,b;c\""),
      ("две\nстроки", "\"две\nстроки\""),
      ("", "\"\""), ("1-2", "\"1-2\""), ("a\u{1B}[31m\u{202E}b", "\"a[31mb\""),
    ])
  func texts(text: String, cell: String) {
    #expect(CSVRenderer.cell(text) == cell)
  }
}
