import Testing

@testable import razbor

@Suite("Wrapping")
struct TextWrapTests {
  struct Row: Sendable {
    let text: String
    let width: Int
    var hanging = 0
    let lines: [String]
  }

  @Test(
    "breaks at spaces, within the width",
    arguments: [
      Row(text: "", width: 10, lines: [""]),
      Row(text: "один два три", width: 8, lines: ["один два", "три"]),
      Row(text: "один два три", width: 7, lines: ["один", "два три"]),
      Row(text: "0  не узнаём ничего", width: 12, hanging: 3, lines: ["0  не узнаём", "   ничего"]),
      Row(text: "a\n\nb\n", width: 10, lines: ["a", "", "b", ""]),
      Row(text: "   отступ", width: 10, lines: ["   отступ"]),
      Row(text: "конец   ", width: 5, lines: ["конец"]),
      Row(text: "a\tb", width: 10, lines: ["a b"]),
      Row(text: "абвгдежз", width: 3, lines: ["абв", "где", "жз"]),
      Row(text: "ab cdefgh", width: 4, hanging: 1, lines: ["ab", " cde", " fgh"]),
      Row(text: "日本語の", width: 5, lines: ["日本", "語の"]),
      Row(text: "1\u{A0}000 ₽", width: 6, lines: ["1\u{A0}000", "₽"]),
      Row(text: "и\u{306}и\u{306}и\u{306}", width: 2, lines: ["и\u{306}и\u{306}", "и\u{306}"]),
    ])
  func table(row: Row) {
    #expect(TerminalText.wrap(row.text, width: row.width, hanging: row.hanging) == row.lines)
  }

  @Test("a width that fits nothing counts as two columns", arguments: [Int.min, -1, 0, 1])
  func tooNarrow(width: Int) {
    #expect(TerminalText.wrap("日本", width: width, hanging: 5) == ["日", "本"])
  }

  @Test("no line is wider than the limit, and every letter is still there", arguments: 0..<200)
  func properties(seed: Int) {
    var random = Numbers(seed: UInt64(seed))
    let text = random.text()
    for width in [2, 3, 7, 20, 40, 78] {
      for hanging in [0, 3, 100] {
        let lines = TerminalText.wrap(text, width: width, hanging: hanging)
        #expect(lines.allSatisfy { TerminalText.width(of: $0) <= width })
        #expect(letters(lines.joined()) == letters(text))
        #expect(lines.count >= text.split(separator: "\n", omittingEmptySubsequences: false).count)
      }
    }
  }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !" \t\n".unicodeScalars.contains($0) }
  }
}

/// Reproducible text of awkward pieces.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private static let pieces = [
    " ", "  ", "\n", "\t", "слово", "a", "日本語", "👩‍👩‍👧‍👦", "e\u{301}\u{302}", "\u{301}",
    "https://example.org/очень/длинно",
    "\u{A0}", "—", "🇷🇺", "\u{200B}", String(repeating: "ш", count: 90),
  ]

  mutating func text() -> String {
    (0..<Int(next() % 40)).map { _ in Self.pieces[Int(next() % UInt64(Self.pieces.count))] }.joined()
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
