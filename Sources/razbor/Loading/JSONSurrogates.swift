/// JSON writes characters beyond U+FFFF as two escapes, which YAML refuses; YAML has one for them.
enum JSONSurrogates {
  /// The text with `\uD83D\uDE00` as `\U0001F600`; any text that is no JSON object as it is.
  static func joined(_ text: String) -> String {
    guard text.first(where: { !$0.isWhitespace }) == "{", text.contains("\\u") else { return text }
    var bytes = Array(text.utf8)[...]
    var joined: [UInt8] = []
    while let byte = bytes.first {
      if byte != backslash {
        joined.append(byte)
        bytes.removeFirst()
      } else if let scalar = pair(bytes) {
        joined += Array("\\U\(digits(scalar))".utf8)
        bytes = bytes.dropFirst(12)
      } else {
        // An escape has two bytes at least: an escaped backslash begins no further one.
        joined += bytes.prefix(2)
        bytes = bytes.dropFirst(2)
      }
    }
    return String(decoding: joined, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")

  private static func pair(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard let high = unit(bytes), (0xD800...0xDBFF).contains(high), let low = unit(bytes.dropFirst(6)),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard bytes.starts(with: [backslash, UInt8(ascii: "u")]) else { return nil }
    return UInt32(String(decoding: bytes.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
  }

  private static func digits(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
