import RazborCore

/// The text of a file, line by line, for turning the parser's places into ours and for showing them.
struct SourceText {
  /// Without their line ends.
  let lines: [Substring]
  /// For lines with characters of several scalars: the character in which each scalar stands.
  private let characters: [Int: [Int]]

  init(_ text: String) {
    lines = SourceText.split(text)
    var characters: [Int: [Int]] = [:]
    for (number, line) in lines.enumerated() where !SourceText.isPlain(line) {
      characters[number] = line.enumerated().flatMap { offset, character in
        Array(repeating: offset, count: character.unicodeScalars.count)
      }
    }
    self.characters = characters
  }

  /// The line with this number, counted from 1; empty beyond the end.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  /// A place of the parser, which counts scalars, as a place that counts what a reader sees.
  func position(line: Int, scalar column: Int) -> SourcePosition {
    guard let map = characters[line - 1] else { return SourcePosition(line: line, column: column) }
    let inside = map.indices.contains(column - 1)
    return SourcePosition(line: line, column: inside ? map[column - 1] + 1 : (map.last ?? -1) + 2)
  }

  /// The place behind this beginning of the text.
  func position(after beginning: String) -> SourcePosition {
    let before = SourceText.split(beginning)
    return position(line: before.count, scalar: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  /// The line ends of YAML 1.1, so that the parser and we count the same lines.
  ///
  /// By bytes, because characters would take ten times as long.
  private static func split(_ text: String) -> [Substring] {
    var text = text
    let ends = text.withUTF8 { bytes in
      var ends: [Range<Int>] = []
      var index = 0
      while index < bytes.count {
        let length = lineEnd(bytes, at: index)
        if length > 0 { ends.append(index..<index + length) }
        index += max(1, length)
      }
      return ends
    }
    var start = text.startIndex
    var lines: [Substring] = []
    for end in ends {
      lines.append(text[start..<text.utf8.index(text.startIndex, offsetBy: end.lowerBound)])
      start = text.utf8.index(text.startIndex, offsetBy: end.upperBound)
    }
    return lines + [text[start...]]
  }

  /// The bytes of the line end that begins here; 0 for none.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let next = { (offset: Int) in index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return next(1) == 0x0A ? 2 : 1
    case 0xC2: return next(1) == 0x85 ? 2 : 0
    case 0xE2: return next(1) == 0x80 && (0xA8...0xA9).contains(next(2)) ? 3 : 0
    default: return 0
    }
  }

  /// Whether every scalar of the line is a character by itself.
  private static func isPlain(_ line: Substring) -> Bool {
    let isCertain = line.utf8.withContiguousStorageIfAvailable { bytes in
      // ASCII, and the beginnings of U+00C0 ... U+02FF and of U+0400 ... U+047F with what continues them.
      bytes.allSatisfy { $0 < 0xC0 || (0xC3...0xCB).contains($0) || $0 == 0xD0 || $0 == 0xD1 }
    }
    return isCertain == true || line.unicodeScalars.allSatisfy(standsAlone)
  }

  /// Letters of which each is a character by itself, wherever it stands: Latin, Greek, Cyrillic, common signs.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xA9, 0xAA..<0xAE, 0xAF..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2116: true
    default: false
    }
  }
}
