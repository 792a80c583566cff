@testable import razbor

/// What a window shows of a stream of bytes: every row as it finally looks, the ones that scrolled away included.
///
/// As much of a terminal as readline uses: wrapping, movements of the cursor, erasing, inserting. The wide characters
/// take two cells, of which the second is empty.
struct Screen {
  let width: Int
  let height: Int
  private(set) var row = 0
  private(set) var column = 0
  private var cells: [[String]] = [[]]
  private var code: [UInt8] = []
  private var letter: [UInt8] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  var rows: [String] { cells.indices.map(text) }

  /// The row with the cursor.
  var current: String { text(row) }

  private func text(_ row: Int) -> String {
    var text = cells[row].joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    if !code.isEmpty {
      code.append(byte)
      if isComplete(code) { obeyCode() }
    } else if byte == 0x1B {
      code = [byte]
    } else if byte < 0x20 || byte == 0x7F {
      control(byte)
    } else {
      letter.append(byte)
      if let text = String(validating: letter, as: UTF8.self) { put(text) }
      if letter.count > 4 { letter = [] }
    }
  }

  private func isComplete(_ code: [UInt8]) -> Bool {
    guard code.count > 1, let last = code.last else { return false }
    switch code[1] {
    case UInt8(ascii: "["): return code.count > 2 && (0x40...0x7E).contains(last)
    case UInt8(ascii: "]"): return last == 0x07 || last == 0x5C
    case UInt8(ascii: "("), UInt8(ascii: ")"): return code.count == 3
    default: return true
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0D: column = 0
    case 0x0A: down()
    case 0x08: column = max(column - 1, 0)
    case 0x09: column = min((column / 8 + 1) * 8, width - 1)
    default: break
    }
  }

  private mutating func down() {
    row += 1
    while cells.count <= row { cells.append([]) }
  }

  private mutating func put(_ text: String) {
    letter = []
    let wide = TerminalText.width(of: text)
    if wide == 0 {
      let last = column - 1
      if cells[row].indices.contains(last) { cells[row][last] += text }
      return
    }
    // A full row waits for the next letter before it gives way.
    if column + wide > width {
      column = 0
      down()
    }
    reach(column + wide)
    cells[row][column] = text
    if wide == 2 { cells[row][column + 1] = "" }
    column += wide
  }

  private mutating func reach(_ count: Int) {
    while cells[row].count < count { cells[row].append(" ") }
  }

  private mutating func obeyCode() {
    defer { code = [] }
    guard code.count > 2, code[1] == UInt8(ascii: "["), let last = code.last else { return }
    let parameters = String(decoding: code[2..<(code.count - 1)], as: UTF8.self)
    let number = Int(parameters.prefix { $0 != ";" })
    let count = max(number ?? 1, 1)
    switch last {
    case UInt8(ascii: "A"): row = max(row - count, 0)
    case UInt8(ascii: "B"): (0..<count).forEach { _ in down() }
    case UInt8(ascii: "C"): column = min(min(column, width - 1) + count, width - 1)
    case UInt8(ascii: "D"): column = max(min(column, width - 1) - count, 0)
    case UInt8(ascii: "G"): column = min(count, width) - 1
    case UInt8(ascii: "H"): home()
    case UInt8(ascii: "J"): eraseBelow(all: number == 2)
    case UInt8(ascii: "K"): eraseLine(number ?? 0)
    case UInt8(ascii: "P"): remove(count)
    case UInt8(ascii: "@"): insert(count)
    default: break
    }
  }

  private mutating func home() {
    row = max(cells.count - height, 0)
    column = 0
  }

  private mutating func eraseBelow(all: Bool) {
    if !all { eraseLine(0) }
    for index in cells.indices where index > row || (all && index >= max(cells.count - height, 0)) {
      cells[index] = []
    }
  }

  private mutating func eraseLine(_ mode: Int) {
    let end = cells[row].count
    let range =
      switch mode {
      case 0: min(column, end)..<end
      case 1: 0..<min(column + 1, end)
      default: 0..<end
      }
    for index in range { cells[row][index] = " " }
  }

  private mutating func remove(_ count: Int) {
    guard column < cells[row].count else { return }
    cells[row].removeSubrange(column..<min(column + count, cells[row].count))
  }

  private mutating func insert(_ count: Int) {
    reach(column)
    cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    cells[row] = Array(cells[row].prefix(width))
  }
}
