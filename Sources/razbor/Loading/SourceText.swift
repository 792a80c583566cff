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
    for (number, line) in lines.enumerated() where !line.unicodeScalars.allSatisfy(SourceText.standsAlone) {
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

  /// The place of the scalar with this offset from the start of the text.
  func position(scalarOffset offset: Int, in text: String) -> SourcePosition {
    let before = SourceText.split(String(String.UnicodeScalarView(text.unicodeScalars.prefix(offset))))
    return position(line: before.count, scalar: (before.last?.unicodeScalars.count ?? 0) + 1)
  }

  /// The line ends of YAML 1.1, so that the parser and we count the same lines.
  private static func split(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    var index = start
    let bytes = text.utf8
    while index < bytes.endIndex {
      let length = lineEnd(bytes, at: index)
      let next = bytes.index(index, offsetBy: max(1, length))
      if length > 0 {
        lines.append(text[start..<index])
        start = next
      }
      index = next
    }
    return lines + [text[start...]]
  }

  /// The bytes of the line end that begins here; 0 for none. Bytes, because characters would take ten times as long.
  private static func lineEnd(_ bytes: String.UTF8View, at index: String.Index) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: bytes[index...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    case 0xC2: bytes[index...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])
        ? 3 : 0
    default: 0
    }
  }

  /// Letters of which each is a character by itself, wherever it stands: Latin, Greek, Cyrillic, common signs.
  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xA9, 0xAF..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010..<0x2028, 0x2116: true
    default: false
    }
  }
}
