import Testing

@Suite("What a window shows") struct ScreenTests {
  static let rows: [(String, [String])] = [
    ("один\r\nдва", ["один", "два"]),
    ("1234567890abc", ["1234567890", "abc"]),
    ("1234567890\r\nabc", ["1234567890", "abc"]),
    ("abc\u{8}\u{8}X", ["aXc"]),
    ("abc\rX", ["Xbc"]),
    ("abcdef\r\u{1B}[3C\u{1B}[K", ["abc"]),
    ("abcdef\r\u{1B}[2P", ["cdef"]),
    ("abcdef\r\u{1B}[2@", ["  abcdef"]),
    ("a\r\nb\u{1B}[AX", ["aX", "b"]),
    ("\u{1B}[1mbold\u{1B}[0m \u{1B}]0;title\u{7}end", ["bold end"]),
    ("\u{1B}[?2004h7> да\u{1B}[?2004l\r\n", ["7> да", ""]),
    ("日本", ["日本"]), ("123456789日", ["123456789", "日"]), ("e\u{301}x", ["e\u{301}x"]),
    ("abc\r\ndef\u{1B}[H\u{1B}[2J7>", ["7>", ""]),
    ("abc\r\ndef\u{1B}[A\r\u{1B}[J", ["", ""]),
  ]

  @Test("Letters, movements and erasing end up where a terminal puts them", arguments: rows)
  func shows(_ stream: String, _ rows: [String]) {
    var screen = Screen(width: 10, height: 4)
    screen.feed(Array(stream.utf8)[...])
    #expect(screen.rows == rows)
  }

  @Test("A code or a letter may arrive in pieces")
  func pieces() {
    var screen = Screen(width: 10, height: 4)
    for byte in Array("я\u{1B}[31mё\u{1B}[0m\r\n日".utf8) { screen.feed([byte]) }
    #expect(screen.rows == ["яё", "日"])
  }
}
