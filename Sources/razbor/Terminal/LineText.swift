import Foundation

enum LineLimit {
  /// A longer answer belongs into a file; readline would take seconds to redraw it.
  static let bytes = 64 * 1024
}

/// Bytes that came from outside, made into text.
enum LineText {
  /// The line, or why it cannot be taken. Too long wins over not text.
  static func input(from bytes: some BidirectionalCollection<UInt8>) -> LineInput {
    guard bytes.count <= LineLimit.bytes else {
      return .refused(.tooLong, draft: beginning(of: bytes))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .refused(.notText, draft: repaired(bytes))
    }
    return .line(normalized(text))
  }

  /// Text for keeping, whatever the bytes are: never refused, never over the limit.
  static func draft(from bytes: some BidirectionalCollection<UInt8>) -> String {
    bytes.count <= LineLimit.bytes ? repaired(bytes) : beginning(of: bytes)
  }

  /// NFC, since SQLite and the completion compare bytes; and without the joiner that Backspace over a joined emoji leaves.
  static func normalized(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
    while scalars.last == "\u{200D}" { scalars.removeLast() }
    return String(scalars)
  }

  private static func repaired(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    normalized(String(decoding: bytes, as: UTF8.self))
  }

  /// What fits, cut between two characters of UTF-8.
  private static func beginning(of bytes: some BidirectionalCollection<UInt8>) -> String {
    var end = bytes.index(bytes.startIndex, offsetBy: LineLimit.bytes)
    while end > bytes.startIndex, UTF8.isContinuation(bytes[end]) {
      bytes.formIndex(before: &end)
    }
    return repaired(bytes[..<end])
  }
}
