import Foundation
import Testing

@testable import razbor

@Suite("Lines from a pipe")
struct PlainReaderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let bytes: [UInt8]
    let inputs: [LineInput]

    /// Not the bytes themselves, some rows are long.
    var testDescription: String {
      "\(bytes.count) bytes from \(String(decoding: bytes.prefix(12), as: UTF8.self).debugDescription)"
    }

    init(_ text: String, _ inputs: LineInput...) { self.init(Array(text.utf8), inputs) }

    init(_ bytes: [UInt8], _ inputs: [LineInput]) {
      self.bytes = bytes
      self.inputs = inputs
    }
  }

  private static let limit = String(repeating: "x", count: LineLimit.bytes)

  @Test(
    "one line, one answer",
    arguments: [
      Row(""),
      Row("\n", .line("")),
      Row("да\nнет\n", .line("да"), .line("нет")),
      Row("да\nнет", .line("да"), .line("нет")),
      Row("да\r\nнет\r\n\r\n", .line("да"), .line("нет"), .line("")),
      Row("\u{FEFF}да\n\u{FEFF}нет\n", .line("да"), .line("\u{FEFF}нет")),
      Row("и\u{306}\n", .line("й")),
      Row("a\u{200D}\n", .line("a")),
      Row("a\u{0}b\n", .line("a\u{0}b")),
      Row([0xFF, 0xFE, 0x0A, 0x32, 0x0A], [.refused(.notText, draft: "\u{FFFD}\u{FFFD}"), .line("2")]),
      Row([0xD0, 0x0A], [.refused(.notText, draft: "\u{FFFD}")]),
      Row([0xC0, 0xAF], [.refused(.notText, draft: "\u{FFFD}\u{FFFD}")]),
      Row(limit + "\nдальше\n", .line(limit), .line("дальше")),
      Row("\u{FEFF}" + limit + "\r\n", .line(limit)),
      Row(limit + "x\nдальше", .refused(.tooLong, draft: limit), .line("дальше")),
      Row(limit + limit + limit, .refused(.tooLong, draft: limit)),
    ])
  func table(row: Row) throws {
    let file = try TemporaryFile(row.bytes)
    let reader = try file.reader()
    let inputs = row.inputs.map { _ in reader.read(prompt: "7> ") }
    #expect(inputs == row.inputs)
    #expect(reader.lineNumber == row.inputs.count)
    #expect(reader.read(prompt: "7> ") == .endOfInput)
    #expect(reader.read(prompt: "7> ") == .endOfInput)
  }

  @Test("a character is never cut in two at the limit")
  func cutBetweenCharacters() throws {
    let text = String(repeating: "x", count: LineLimit.bytes - 1)
    let file = try TemporaryFile(Array((text + "яяя").utf8))
    #expect(try file.reader().read(prompt: "") == .refused(.tooLong, draft: text))
  }

  @Test("what cannot be read is an error, not the end")
  func unreadable() {
    #expect(PlainReader(descriptor: -1).read(prompt: "") == .failed(code: EBADF))
  }

  @Test("prompts are not shown")
  func notInteractive() {
    #expect(!PlainReader().isInteractive)
  }
}

extension TemporaryFile {
  fileprivate func reader() throws -> PlainReader {
    let descriptor = open(url.path, O_RDONLY)
    try #require(descriptor >= 0)
    return PlainReader(descriptor: descriptor)
  }
}
