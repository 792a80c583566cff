import Foundation
import Testing

@Suite("Editing a line in a terminal")
struct ReadlineEditingTests {
  @Test("letters are removed and inserted whole, not byte by byte")
  func cyrillic() throws {
    let terminal = try startProbe()
    terminal.send("привет")
    terminal.key(.backspace, .backspace, .left, .left)
    try terminal.enter("ё", expecting: "line 5 \"прёив\"")
    #expect(try terminal.leave())
  }

  @Test("decomposed letters arrive composed")
  func composed() throws {
    let terminal = try startProbe()
    try terminal.enter("и\u{306}", expecting: "line 1 \"й\"")
    #expect(String(decoding: terminal.output, as: UTF8.self).unicodeScalars.contains("й"))
  }

  @Test("Enter keeps the prefilled text, once")
  func prefill() throws {
    let terminal = try startProbe(["--prefill", "старый ответ"])
    try terminal.enter("", expecting: "line 12 \"старый ответ\"")
    try terminal.enter("", expecting: "line 0 \"\"")
  }

  @Test("the prefilled text can be edited at both ends")
  func editedPrefill() throws {
    let terminal = try startProbe(["--prefill", "ответ"])
    terminal.send("ы")
    terminal.key(.home)
    try terminal.enter("все ", expecting: "line 10 \"все ответы\"")
  }

  @Test("a pasted text is one line, with its newlines and tabs")
  func paste() throws {
    let terminal = try startProbe(["--words", "/помощь"])
    terminal.paste("раз\tдва\rтри\nчетыре")
    try terminal.enter("", expecting: "line 18 \"раз\\tдва\\nтри\\nчетыре\"")
  }

  @Test("64 KiB can be pasted, one byte more is refused with its beginning kept")
  func limit() throws {
    let terminal = try startProbe()
    terminal.paste(String(repeating: "x", count: 65536))
    try terminal.enter("", expecting: "line 65536")
    terminal.paste(String(repeating: "x", count: 65535) + "я")
    try terminal.enter("", expecting: "refused tooLong 65535")
  }

  @Test("bytes that are no UTF-8 are refused, and shown repaired")
  func invalidBytes() throws {
    let terminal = try startProbe()
    terminal.send(bytes: [0xFF, 0xFE, 0x61])
    try terminal.enter("", expecting: "refused notText 7")
  }

  @Test("answers are in no history")
  func noHistory() throws {
    let terminal = try startProbe()
    try terminal.enter("секрет", expecting: "line 6 \"секрет\"")
    terminal.send("\u{1B}[A\u{10}")
    try terminal.enter("x", expecting: "line 1 \"x\"")
  }

  @Test("a hidden line is not shown, and what follows is")
  func hidden() throws {
    let terminal = try startProbe(["--hidden", "--reads", "3"])
    terminal.send("тайное")
    terminal.key(.backspace, .enter)
    try terminal.expect("\nline 5 \"тайно\"")
    #expect(terminal.transcript.hasPrefix("ready\n7> \nline 5"))
    try terminal.expect("7> ")
    terminal.key(.controlC)
    try terminal.expect("\ninterrupted \"\"")
    try terminal.expect("7> ")
    terminal.key(.controlD)
    try terminal.expect("\nend\n")
    #expect(try terminal.exitStatus() == 0 && terminal.hasOriginalModes)
  }

  @Test("what was typed ahead can be thrown away")
  func typedAhead() throws {
    let terminal = try startProbe(["--discard"])
    terminal.send("a\rда\r")
    try terminal.expect("line 1 \"a\"")
    try terminal.expect("7> ")
    try terminal.enter("b", expecting: "line 1 \"b\"")
  }

  @Test("lines typed ahead are otherwise kept")
  func typedAheadKept() throws {
    let terminal = try startProbe()
    terminal.send("a\rb\r")
    try terminal.expect("line 1 \"a\"")
    try terminal.expect("line 1 \"b\"")
  }
}

@Suite("Completion")
struct CompletionTests {
  @Test(
    "a command is completed whatever its case and ё",
    arguments: [
      ("/по", "line 8 \"/помощь \""), ("/ПОМ", "line 8 \"/помощь \""), ("/сче", "line 6 \"/счёт \""),
      ("/нет", "line 4 \"/нет\""),
    ])
  func commands(typed: String, outcome: String) throws {
    let terminal = try startProbe(["--words", "/помощь,/пауза,/счёт"])
    terminal.send(typed)
    try terminal.enter("\t", expecting: outcome)
  }

  @Test("several matches are listed, and no typed letter is taken away")
  func ambiguous() throws {
    let terminal = try startProbe(["--words", "/счёт,/счета"])
    try terminal.type("/сче")
    terminal.key(.tab)
    try terminal.expect("/счета")
    try terminal.enter("", expecting: "line 5 \"/счёт\"")
  }

  @Test("an option with spaces is completed as a whole line")
  func wholeLine() throws {
    let terminal = try startProbe(["--words", "Не знаем точно,Никто", "--whole-line"])
    terminal.send("не зн")
    try terminal.enter("\t", expecting: "line 14 \"Не знаем точно\"")
  }

  @Test("file names are never offered")
  func noFiles() throws {
    let terminal = try startProbe()
    terminal.send("/et")
    try terminal.enter("\t", expecting: "line 3 \"/et\"")
  }
}
