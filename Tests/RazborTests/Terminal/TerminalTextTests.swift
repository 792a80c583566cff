import Testing

@testable import razbor

@Suite("Text made safe for a terminal")
struct TerminalTextTests {
  @Test(
    "what could drive a terminal becomes visible",
    arguments: [
      ("\u{1B}]52;c;aGk=\u{7}", "␛]52;c;aGk=␇"),
      ("\u{1B}[2J", "␛[2J"),
      ("\u{1B}]0;title\u{1B}\\", "␛]0;title␛\\"),
      ("\u{1B}P+q\u{1B}\\", "␛P+q␛\\"),
      ("\u{9B}6n", "␛[6n"),
      ("\u{9D}0;x\u{9C}", "␛]0;x␛\\"),
      ("\u{80}\u{9F}", "␛@␛_"),
      ("ok\rno", "ok␍no"),
      ("line\r\nline", "line␍\nline"),
      ("a\u{8}\u{8}b", "a␈␈b"),
      ("\u{0}\u{1F}\u{7F}", "␀␟␡"),
      ("\u{E}\u{F}\u{B}\u{C}", "␎␏␋␌"),
      ("safe\u{202E}txt.exe", "safe\u{FFFD}txt.exe"),
      (String(repeating: "\u{7}", count: 100), String(repeating: "␇", count: 100)),
      ("\u{1B}]8;;http://a\u{1B}\\x", "␛]8;;http://a␛\\x"), ("\u{1B}[6n", "␛[6n"),
      ("\u{2066}a\u{2069}\u{200F}\u{61C}", "\u{FFFD}a\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\u{2028}b\u{2029}", "a\u{FFFD}b\u{FFFD}"),
      ("a\u{200B}b\u{FEFF}\u{E000}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"),
    ])
  func hostile(text: String, safe: String) {
    #expect(TerminalText.safe(text) == safe)
    #expect(TerminalText.safe(safe) == safe)
  }

  @Test(
    "ordinary text stays as it is",
    arguments: [
      "a\u{200C}\u{200D}c", "", "Ёлка, naïve, 日本", "две\nстроки\tи табуляция",
      "👩‍👩‍👧 e\u{301} й", "100 %\u{A0}₽ — «да»", "\u{FFFD}␛",
    ])
  func ordinary(text: String) {
    #expect(TerminalText.safe(text) == text)
  }

  @Test("no scalar below U+30000 leaves a control character behind")
  func everyScalar() {
    let scalars = (0..<0x30000).compactMap { Unicode.Scalar($0 as UInt32) }
    let safe = TerminalText.safe(String(String.UnicodeScalarView(scalars)))
    let controls = safe.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(Set(controls) == ["\n", "\t"])
  }

  @Test("a name stays on its line")
  func oneLine() {
    #expect(TerminalText.safeLine("a\n\tb\u{1B}") == "a␊␉b␛")
  }

  @Test(
    "width is counted in columns",
    arguments: [
      ("", 0), ("abc", 3), ("привет", 6), ("日本", 4), ("e\u{301}", 1), ("и\u{306}", 1), ("👍", 2),
      ("a\u{200B}b", 2),
      ("\u{FEFF}", 0), ("…", 1), ("│█░", 3),
    ])
  func width(text: String, columns: Int) {
    #expect(TerminalText.width(of: text) == columns)
  }
}
