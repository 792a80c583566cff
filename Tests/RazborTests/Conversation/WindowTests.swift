import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("A window that is stopped, resized, and used for long") struct WindowTests {
  @Test(
    "Ctrl-Z, other modes, fg: the line is there again, and the shell has its window back",
    arguments: Language.allCases)
  func stopped(_ language: Language) throws {
    let talk = try Talk(language)
    let shell = try PseudoTerminal(
      URL(filePath: "/bin/bash"), ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "shell$ ", "RAZBOR_HOME": talk.home])
    try shell.expect("shell$ ")
    shell.send("\(BuiltProgram.url("razbor").path) new talk --lang \(language.rawValue)\r")
    try shell.expect("1> ")
    // Another word each time: an echo of the last one would let Ctrl-Z take the letters with it.
    for (modes, word) in [("stty -icanon -echo", "абв"), ("stty sane", "где"), ("stty cols 40", "жзи")] {
      try shell.type(word)
      shell.key(.controlZ)
      try shell.expect("Stopped")
      try shell.expect("shell$ ")
      shell.send("\(modes); fg\r")
      try shell.expect("1> " + word)
      shell.key(.controlU)
    }
    try shell.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try shell.say("4", talk.words("принято", "recorded"))
    shell.key(.controlD)
    try shell.expect("razbor resume talk")
    try shell.expect("shell$ ")
    shell.send("stty sane; stty cols 80\r")
    try shell.expect("shell$ ")
    #expect(!shell.isEditing)
    #expect(try talk.responses["process_maturity"]?.content == .answered(Answer(["value": .number(4)])))
  }

  @Test(
    "Fifty sizes of the window while a long line is typed leave the line as it was typed",
    arguments: Language.allCases)
  func resized(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    let letters = Array("съешь ещё этих мягких французских булок да выпей же чаю ")
    var text = ""
    for size in 0..<50 {
      terminal.resize(rows: 40, columns: Int32(20 + size * 67 % 181))
      let piece = (0..<6).map { String(letters[(size * 6 + $0) % letters.count]) }.joined()
      terminal.send(piece)
      try terminal.expect(String(piece.last { $0 != " " } ?? "ъ"))
      text += piece
    }
    #expect(text.count == 300)
    terminal.resize(rows: 40, columns: 100)
    terminal.key(.controlL)
    // The window is cleared and the line drawn anew: what is on the screen is what was typed.
    try terminal.expect("1> " + text.prefix(90))
    try terminal.say("", talk.words("принято", "recorded"), prompt: "2> ")
    let answer = Answer(["clients": .option("b2c"), "about": .text(LineText.normalized(text))])
    #expect(try talk.responses["business_profile"]?.content == .answered(answer))
    try terminal.pause()
  }

  @Test("Hundreds of answers, commands and mistakes do not make the program grow")
  func growth() throws {
    let talk = try Talk(.en)
    let terminal = try talk.begin()
    for turn in 0..<100 { try round(turn, talk, terminal) }
    let before = try #require(terminal.residentKilobytes)
    for turn in 0..<400 { try round(turn, talk, terminal) }
    let after = try #require(terminal.residentKilobytes)
    #expect(after - before < 5 * 1024, "\(before) KB, then \(after) KB")
    try terminal.pause()
  }

  private func round(_ turn: Int, _ talk: Talk, _ terminal: PseudoTerminal) throws {
    try terminal.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    terminal.key(.controlU)
    try terminal.say(String(turn % 10), "aved")
    switch turn % 4 {
    case 0: try terminal.say("nonsense", "does not fit")
    case 1: try terminal.say(talk.command(.status), "have an answer")
    case 2: try terminal.say("?", "Why we ask")
    default:
      try terminal.type("half")
      terminal.key(.controlC)
      try terminal.expect("> ")
    }
  }
}
