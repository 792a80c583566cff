import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Records in pieces") struct RecordSplitterTests {
  @Test("However the bytes come in, the records are the same", arguments: 0..<60)
  func pieces(seed: Int) {
    var chance = SeededGenerator(seed: seed)
    let pool: [UInt8] = Array("\"\";;\n\r\t ab\u{B}\u{C}\u{85}\u{2028}я\u{A0}".utf8)
    let bytes = (0..<400).map { _ in pool.randomElement(using: &chance) ?? 0 }
    let whole = rows(bytes, size: bytes.count)
    for size in [1, 7, 64] { #expect(rows(bytes, size: size) == whole) }
  }

  @Test(
    "A record ends where a line ends outside of quotes",
    arguments: [
      ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]), ("a;b", [["a", "b"]]), ("a;\n", [["a", ""]]),
      ("\"a\nb\";c\r\nd", [["a\nb", "c"], ["d"]]), ("\"a;\"\"b\"\"\";c\n", [["a;\"b\"", "c"]]),
      ("a \"b\" c;d\n", [["a \"b\" c", "d"]]), ("\"a;b\nc;d\n", [["\"a", "b"], ["c", "d"]]), ("", []),
      ("\n\na\r", [[""], [""], ["a"]]), ("a\u{2028}b;c\n", [["a\u{2028}b", "c"]]),
    ] as [(String, [[String]])])
  func records(text: String, expected: [[String]]) {
    #expect(rows(Array(text.utf8), size: 3) == expected)
  }

  @Test(
    "Text is the same in every encoding, however it is cut", arguments: WrittenEncoding.allCases,
    [1, 2, 3, 5, 1000])
  func decoding(encoding: WrittenEncoding, size: Int) {
    let text = "Щёлк;№ 5 — «да»\nabc"
    var bytes = Array(encoding.bytes(text))
    let (found, mark) = TableEncoding.marked(bytes) ?? (encoding == .windows1251 ? .windows1251 : .utf8, 0)
    bytes.removeFirst(mark)
    var decoder = TextDecoder(found)
    var decoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoded += decoder.decode(Array(bytes[start..<min(bytes.count, start + size)]), isLast: false)
    }
    decoded += decoder.decode([], isLast: true)
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test("Repeated rows are met again, others are not")
  func seen() {
    var seen = SeenRows()
    #expect((0..<5000).allSatisfy { seen.insert("row \($0)") })
    #expect(!(0..<5000).contains { seen.insert("row \($0)") })
  }

  private func rows(_ bytes: [UInt8], size: Int) -> [[String]] {
    var splitter = RecordSplitter(separator: 0x3B)
    let parser = RecordParser(separator: 0x3B)
    var rows: [[String]] = []
    for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
      rows += parser.rows(splitter.split(Array(bytes[start..<min(bytes.count, start + size)]), isLast: false))
    }
    return rows + parser.rows(splitter.split([], isLast: true))
  }
}
