import RazborCore

/// What `TerminalText.safe` must never let through, in other words than its own.
private func drivesTerminal(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value == 9 || value == 10 { return false }
  let isControl = value < 32 || (127...159).contains(value)
  let turns = [0x61C, 0x200E, 0x200F].contains(value) || (0x2028...0x202E).contains(value)
  return isControl || turns || (0x2066...0x2069).contains(value)
}

func fuzzSafe(_ input: [UInt8]) {
  let text = String(decoding: input, as: UTF8.self)
  let safe = TerminalText.safe(text)
  require(!safe.unicodeScalars.contains(where: drivesTerminal), "something drives the terminal")
  require(TerminalText.safe(safe) == safe, "safe is not idempotent")
  let line = TerminalText.safeLine(text)
  require(!line.utf8.contains { $0 < 0x20 }, "a line of several lines")
  require(TerminalText.safeLine(line) == line, "safeLine is not idempotent")
}

/// The first byte is the width, the second the indent.
func fuzzWrap(_ input: [UInt8]) {
  guard input.count >= 2 else { return }
  let width = Int(input[0])
  let text = TerminalText.safe(String(decoding: input.dropFirst(2), as: UTF8.self))
  let lines = TerminalText.wrap(text, width: width, hanging: Int(input[1]))
  let limit = max(width, 2)
  for line in lines { require(TerminalText.width(of: line) <= limit, "a line is too wide: \(line)") }
  let isKept = { (scalar: Unicode.Scalar) in !" \t\n".unicodeScalars.contains(scalar) }
  require(
    text.unicodeScalars.filter(isKept).elementsEqual(lines.joined().unicodeScalars.filter(isKept)),
    "the text is not preserved")
}

func fuzzLine(_ input: [UInt8]) {
  guard case .line(let text) = LineText.input(from: input) else { return }
  for language in Language.allCases {
    let line = Line(text, language: language)
    require(line == Line(text, language: language), "a line means two things")
    guard case .command(let command, _, _) = line else { continue }
    require(names(command, text), "\(text) became \(command)")
  }
}

/// Whether the line is a command sign and the beginning of the command's name, on one layout or the other.
private func names(_ command: Command, _ line: String) -> Bool {
  guard let sign = line.drop(while: \.isWhitespace).first, "/.|\\".contains(sign), line.first != " " else {
    return false
  }
  let word = line.drop(while: \.isWhitespace).dropFirst().prefix { !$0.isWhitespace }
  let names = Language.allCases.map { command.name($0).folded }
  return names.contains { name in
    name.count >= word.folded.count
      && zip(name, word.lowercased()).allSatisfy { $0 == $1 || isOneKey($0, $1) }
  }
}

private let layouts = zip("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюё").map {
  (english: $0, russian: $1)
}

private func isOneKey(_ one: Character, _ other: Character) -> Bool {
  let same = { (left: Character, right: Character) in left == right || (left == "е" && right == "ё") }
  return same(one, other)
    || layouts.contains { key in
      (same(one, key.english) && other == key.russian) || (same(one, key.russian) && other == key.english)
    }
}

extension Substring {
  fileprivate var folded: String { String(self).folded }
}
