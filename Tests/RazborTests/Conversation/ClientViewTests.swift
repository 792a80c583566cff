import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("The screen that the client sees") struct ClientViewTests {
  private static let secret = "zq7341qz"

  /// Everything that could show something.
  private static func looks(_ language: Language) -> [String] {
    let all = language == .ru ? "все" : "all"
    let commands: [(Command, String)] = [
      (.find, "7341"), (.history, ""), (.status, ""), (.list, all), (.report, ""), (.report, all),
      (.score, ""),
      (.whatIf, "lead_criteria=1"), (.trace, ""), (.trace, "T1"), (.why, ""), (.contradictions, ""),
      (.again, ""), (.help, ""), (.term, ""), (.draft, ""), (.basis, ""),
    ]
    return commands.map { "/\($0.name(language)) \($1)" }
  }

  /// What only the consultant may read.
  private static let hidden = [
    secret, "Обсудить", "To talk over", "Расхождений открыто", "Открытых расхождений:", "ontradictions: ",
    "из 100", "of 100", "Вывод ещё",
    "can still change", "Вывод был бы", "verdict would", "Вывод даёт первый", "The first that shows",
    "Вывод уже",
    "verdict is decided", "Ответ ещё может",
  ]

  @Test(
    "shows no private note, mark, score or what is decided, whatever is asked", arguments: Language.allCases)
  func hides(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(
      talk.command(.privateNote), prompt: SubPromptTests.SubPrompt.privateNote.prompt(language))
    terminal.send(Self.secret + "\r")
    try terminal.expect(talk.words("личная заметка к вопросу 1", "private note on question 1"))
    try terminal.say(talk.command(.flag))
    try terminal.say(talk.command(.go, "single_funnel"), prompt: "22> ")
    try terminal.say("1")
    try terminal.say(talk.command(.go, "biggest_loss_stage"), prompt: "26> ")
    try terminal.say("-")
    try terminal.say("4")
    try terminal.say(talk.command(.share), talk.words("Экран виден клиенту", "The client sees the screen"))
    let start = terminal.transcript.count
    try terminal.say(talk.command(.go, "1"), prompt: "1> ")
    for look in Self.looks(language) where !look.contains(Command.contradictions.name(language)) {
      try terminal.say(look)
    }
    try terminal.say(talk.command(.flag))
    try terminal.say(talk.command(.finish), prompt: SubPromptTests.SubPrompt.finish.prompt(language))
    terminal.key(.controlC)
    try terminal.expect("> ")
    terminal.key(.controlD)
    #expect(try terminal.leaves(0))
    #expect(!terminal.transcript.contains(Self.secret))
    let seen = String(terminal.transcript.dropFirst(start))
    for words in Self.hidden { #expect(!seen.contains(words), "\(words)") }
    #expect(seen.contains(talk.words("0 заметок", "0 notes")))
  }

  @Test("can be so from the beginning", arguments: Language.allCases)
  func fromTheStart(_ language: Language) throws {
    let folder = try CaseFolder()
    let start = "/\(Command.privateNote.name(language)) \(Self.secret)"
    let seen = try ScriptedTalk.said([start] + Self.looks(language), language, in: folder, isShared: true)
    for words in Self.hidden { #expect(!seen.contains(words), "\(words)") }
    let open = try ScriptedTalk.said([start] + Self.looks(language), language, in: folder)
    #expect(open.contains(language == .ru ? "Вывод ещё" : "can still change"))
  }

  @Test(
    "The diagnosis at the end shows no bars, and nobody\u{2019}s private note", arguments: Language.allCases)
  func diagnosis(_ language: Language) throws {
    let lines = [
      "/\(Command.privateNote.name(language)) \(Self.secret)", "/\(Command.finish.name(language))", "1",
    ]
    let folder = try CaseFolder()
    let seen = try ScriptedTalk.said(lines, language, in: folder, isShared: true)
    #expect(seen.contains(language == .ru ? "Диагноз готов" : "The diagnosis is ready"))
    for words in [Self.secret, "из 100", "out of 100", "░", "▒"] { #expect(!seen.contains(words)) }
  }
}
