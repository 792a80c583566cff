/// How the text of an exported table is written.
enum TableEncoding: Hashable, Sendable, CaseIterable {
  case utf8, windows1251, utf16LittleEndian, utf16BigEndian

  /// By the mark at the beginning, else by the shape of the first bytes; `nil` where only the whole file can tell UTF-8
  /// from Windows-1251.
  static func marked(_ head: some Collection<UInt8>) -> (encoding: TableEncoding, markLength: Int)? {
    let head = Array(head.prefix(1024))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let pairs = head.count / 2
    // The upper halves of Latin and Cyrillic letters.
    let isUpper = { (byte: UInt8) in byte == 0 || byte == 4 }
    let odd = (0..<pairs).count { isUpper(head[2 * $0 + 1]) }
    let even = (0..<pairs).count { isUpper(head[2 * $0]) }
    let isText = !(0..<pairs).contains { head[2 * $0] == 0 && head[2 * $0 + 1] == 0 }
    guard pairs > 0, head.contains(0), isText, max(odd, even) * 10 >= pairs * 9 else { return nil }
    return (odd > even ? .utf16LittleEndian : .utf16BigEndian, 0)
  }
}

/// Turns what a file holds into UTF-8, piece by piece; a character may be cut by the end of a piece.
struct TextDecoder {
  let encoding: TableEncoding
  private var rest: [UInt8] = []

  init(_ encoding: TableEncoding) {
    self.encoding = encoding
  }

  /// - Parameter isLast: nothing follows, so that a cut character is a broken one.
  mutating func decode(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    let all = rest.isEmpty ? bytes : rest + bytes
    let end = isLast ? all.count : whole(all)
    rest = Array(all[end...])
    return switch encoding {
    case .utf8: Array(all[..<end])
    case .windows1251: all[..<end].flatMap { Self.cyrillic[Int($0)] }
    case .utf16LittleEndian: Self.wide(all[..<end], first: 0)
    case .utf16BigEndian: Self.wide(all[..<end], first: 1)
    }
  }

  /// How many of the bytes are whole characters.
  private func whole(_ bytes: [UInt8]) -> Int {
    switch encoding {
    case .windows1251: bytes.count
    case .utf8: bytes.count - UTF8Cut.tail(bytes)
    case .utf16LittleEndian, .utf16BigEndian: wholeUnits(bytes)
    }
  }

  private func wholeUnits(_ bytes: [UInt8]) -> Int {
    let even = bytes.count & ~1
    guard even >= 2 else { return even }
    let upper = bytes[encoding == .utf16LittleEndian ? even - 1 : even - 2]
    return (0xD8...0xDB).contains(upper) ? even - 2 : even
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, first: Int) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + first]) | UInt16(bytes[$0 + 1 - first]) << 8
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Each byte of Windows-1251 as UTF-8; the one without a meaning is the replacement character.
  private static let cyrillic: [[UInt8]] = (0..<256).map { byte in
    let scalar = byte < 128 ? UInt32(byte) : upper[byte - 128]
    return Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
  }

  private static let upper: [UInt32] =
    [
      0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A,
      0x40C,
      0x40B, 0x40F, 0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x459,
      0x203A,
      0x45A, 0x45C, 0x45B, 0x45F, 0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404,
      0xAB,
      0xAC, 0xAD, 0xAE, 0x407, 0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB,
      0x458, 0x405, 0x455, 0x457,
    ] + (0x410...0x44F)
}

/// Where a piece of UTF-8 ends inside a character.
enum UTF8Cut {
  /// How many bytes at the end belong to a character that is not complete, at most 3.
  static func tail(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > back ? back : 0
    }
    return 0
  }
}
