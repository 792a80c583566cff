import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("YAML as a tree") struct YAMLSourceTests {
  @Test(
    "Scalars stay the text they look like",
    arguments: ["yes", "no", "010", "12:30", "1e3", "null", "~", "0x1F"])
  func scalarsStayText(text: String) throws {
    #expect(try value("a: \(text)").word == text)
  }

  @Test("Whether a text was quoted is kept")
  func quoted() throws {
    guard case .scalar("5", true) = try value("a: \"5\"").content else {
      Issue.record("the quotes were lost")
      return
    }
  }

  @Test("Columns count characters, whatever a character is made of")
  func columnsCountCharacters() throws {
    #expect(try value("й\u{306}👨‍👩‍👧: x").position == SourcePosition(line: 1, column: 5))
  }

  @Test("A byte order mark, tabs between values and every kind of line end are accepted")
  func oddFiles() throws {
    let text = "\u{FEFF}{\"a\":\t1,\r\n\t\"b\": {\r\n\"c\": 3}}\r\n"
    let tree = try YAMLSource.parse(text).get()
    #expect(tree["b"]?["c"]?.position == SourcePosition(line: 3, column: 6))
  }

  @Test("JSON may write characters as pairs of escapes")
  func surrogatePairs() throws {
    #expect(try value("{\"a\": \"\\ud83d\\ude00 \\\\ud83d \\u0434\"}").word == "😀 \\ud83d д")
  }

  @Test(
    "A file that cannot be read says where and why",
    arguments: [
      ("a: 1\nb: [1, 2\nc: 3\n", 3, "did not find expected ',' or ']'"),
      ("a: b: c\n", 1, "mapping values are not allowed in this context"),
      ("a: \"open\n", 2, "found unexpected end of stream"),
      ("a: *nowhere\n", 1, "found undefined alias"),
      ("a: @at\n", 1, "found character that cannot start any token"),
      ("a: 1\n---\nb: 2\n", 2, "but found another document"),
      ("a: \u{1}\n", 1, "control characters are not allowed"),
    ])
  func syntax(text: String, line: Int, words: String) throws {
    let problem = try #require(fault(text))
    #expect(problem.position.line == line)
    #expect(problem.summary(in: .en) == "cannot be read: \(words)")
    #expect(!problem.summary(in: .ru).contains("YAML ("), "no Russian words for: \(words)")
  }

  @Test("A key that stands twice is reported where it stands the second time")
  func duplicateKeys() throws {
    let block = MarkedText("a: 1\nb:\n  c: 2\n  1️⃣c: 3\n")
    #expect(
      fault(block.text).map { block.described($0) } == "1️⃣ the key `c` stands here twice (keep one of them)")
    let quoted = MarkedText("{a: 1, 1️⃣\"a\": 2}")
    #expect(fault(quoted.text).map { block.described($0) }?.contains("`a`") == true)
  }

  @Test("An empty file, one of comments and one that is not UTF-8 are refused")
  func nothingToRead() {
    for text in ["", "\n\n", "# nothing\n"] { #expect(kind(fault(text)) == .empty) }
    guard case .failure(let problems) = YAMLSource.parse([0x61, 0x3A, 0xFF]) else { return }
    #expect(problems.all.map(kind) == [.notUTF8])
  }

  @Test("A file may be a megabyte, fifty thousand nodes and 32 levels, and no more")
  func limits() {
    let mebibyte = "a: " + String(repeating: "x", count: YAMLSource.byteLimit - 3)
    #expect(fault(mebibyte) == nil)
    #expect(kind(fault(mebibyte + "x")) == .tooLarge(limit: YAMLSource.byteLimit))
    let items = String(repeating: "- x\n", count: YAMLSource.nodeLimit - 1)
    #expect(fault(items) == nil)
    #expect(kind(fault(items + "- x\n")) == .tooManyNodes(limit: YAMLSource.nodeLimit))
    #expect(fault(nested(32)) == nil)
    #expect(kind(fault(nested(33))) == .tooDeep(limit: YAMLSource.depthLimit))
    #expect(fault(nested(500_000)) != nil)
  }

  @Test(
    "Aliases of aliases are refused within a tenth of a second",
    arguments: [
      bomb(levels: 9, width: 9, last: "a8"), bomb(levels: 4, width: 2, last: "a3"),
      bomb(levels: 30, width: 2, last: "? *a29\n: x"), bomb(levels: 30, width: 2, last: "{*a29 : x}"),
    ])
  func bombs(text: String) {
    let start = threadTime()
    _ = YAMLSource.parse(text)
    #expect(threadTime() - start < 0.1)
  }

  @Test("A few aliases are unfolded, many are refused")
  func aliases() throws {
    #expect(try YAMLSource.parse("a: &x [1, 2]\nb: *x").get()["b"]?.elements.count == 2)
    let many = "a: &x 1\nb: [\(String(repeating: "*x, ", count: 9))]"
    #expect(kind(fault(many)) == .tooManyAliases(limit: 8))
    let deep =
      "a: &x \(nested(20))\nb: \(String(repeating: "[", count: 20))*x\(String(repeating: "]", count: 20))"
    #expect(kind(fault(deep)) == .tooDeep(limit: YAMLSource.depthLimit))
    let wide = "a: &x [\(String(repeating: "x, ", count: 9_990))]\nb: [*x, *x, *x, *x, *x]"
    #expect(kind(fault(wide)) == .tooManyNodes(limit: YAMLSource.nodeLimit))
    #expect(fault("a: \"" + String(repeating: "*bold* ", count: 20) + "\"") == nil)
  }

  private static func bomb(levels: Int, width: Int, last: String) -> String {
    var text = "a0: &a0 [x]\n"
    for level in 1..<levels {
      let parts = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(parts)]\n"
    }
    return text + last + "\n"
  }

  /// Seconds of this thread alone: other tests run beside it.
  private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private func value(_ text: String) throws -> SourceNode {
    try #require(YAMLSource.parse(text).get().entries.first).value
  }

  private func fault(_ text: String) -> Problem? {
    if case .failure(let problems) = YAMLSource.parse(text) { problems.all.first } else { nil }
  }

  private func kind(_ problem: Problem?) -> FileFault? {
    if case .file(let fault) = problem?.kind { fault } else { nil }
  }
}
