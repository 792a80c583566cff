import Foundation

/// Lines from a pipe or a file: one answer a line, no prompt, no readline.
///
/// A byte-order mark at the very beginning and the CR of CRLF are dropped; a last line without a newline counts.
/// An overlong line is refused as a whole and the next read takes the line after it.
final class PlainReader: LineReader {
  let isInteractive = false

  /// The line the last read was about, from 1; for messages.
  private(set) var lineNumber = 0

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  func read(prompt: String, prefill: String) -> LineInput {
    lineNumber += 1
    var line: [UInt8] = []
    while true {
      if start == buffer.count, let code = refill() { return .failed(code: code) }
      if isAtEnd { return line.isEmpty ? .endOfInput : input(from: line) }
      let rest = buffer[start...]
      let end = rest.firstIndex(of: UInt8(ascii: "\n"))
      append(rest[..<(end ?? rest.endIndex)], to: &line)
      start = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return input(from: line) }
    }
  }

  /// Keeps enough to see that the line is too long, and no more: a line without end must not fill the memory.
  private func append(_ piece: ArraySlice<UInt8>, to line: inout [UInt8]) {
    let room = LineLimit.bytes + Self.mark.count + 2 - line.count
    line.append(contentsOf: piece.prefix(max(room, 0)))
  }

  private func input(from line: [UInt8]) -> LineInput {
    var line = line[...]
    if lineNumber == 1, line.starts(with: Self.mark) { line.removeFirst(Self.mark.count) }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return LineText.input(from: line)
  }

  /// The next chunk; nil, or the errno that stopped it.
  private func refill() -> Int32? {
    var chunk = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      isAtEnd = count == 0
      buffer = Array(chunk.prefix(count))
      start = 0
      return nil
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
