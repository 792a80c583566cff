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
    try terminal.pause()
    #expect(!terminal.transcript.contains(Self.secret))
    let seen = String(terminal.transcript.dropFirst(start))
    for words in Self.hidden { #expect(!seen.contains(words), "\(words)") }
    #expect(
      seen.contains(talk.words("2 ответа, из них «не знаю» — 1.", "2 answers, 1 of them “don’t know”.")))
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

  /// A case with a private note, a mark and answers that do not fit together, and somebody else's case.
  private func prepared(_ language: Language) throws -> Talk {
    let talk = try Talk(language)
    #expect(try talk.run("new", "\(Self.secret)-client", input: "2\n").status == 0)
    let lines = [
      talk.command(.privateNote, Self.secret), talk.command(.flag), talk.command(.go, "single_funnel"), "1",
      talk.command(.go, "biggest_loss_stage"), "-", talk.command(.go, "process_maturity"), "0",
    ]
    #expect(try talk.run("new", "talk", input: lines.joined(separator: "\n") + "\n").status == 0)
    #expect(try talk.file().state.notes.map(\.text) == [Self.secret])
    #expect(try talk.file().state.respondents.first?.flagged.count == 1)
    return talk
  }

  /// What is typed after the name of the command; what needs a prompt of its own is left with Ctrl-C.
  private func argument(_ command: Command, _ talk: Talk) -> String {
    switch command {
    case .help: talk.words("команды", "commands")
    case .list, .report: talk.words("все", "all")
    case .find: "7341"
    case .go: "1"
    case .basis: talk.words("слова", "said")
    case .term: talk.words("воронка", "funnel")
    case .elsewhere: "/tmp"
    default: ""
    }
  }

  @Test(
    "From --client-view on, no command shows what only the consultant may see", arguments: Language.allCases)
  func everyCommand(_ language: Language) throws {
    let talk = try prepared(language)
    let terminal = try talk.resume("--client-view", environment: ["VISUAL": "true"])
    let opening: Set<Command> = [
      .note, .privateNote, .quote, .edit, .notApplicable, .contradictions, .finish,
    ]
    for command in Command.allCases where command != .pause && command != .share {
      for argument in Set(["", argument(command, talk)]).sorted() {
        terminal.key(.controlU)
        try terminal.say(talk.command(command, argument))
        if opening.contains(command) {
          terminal.key(.controlC)
          try terminal.expect("> ")
        }
      }
    }
    let seen = terminal.transcript
    for words in Self.hidden { #expect(!seen.contains(words), "\(words)") }
    for mark in ["\u{1B}]0;", "\u{1B}]2;"] {
      #expect(terminal.output.firstRange(of: Array(mark.utf8)) == nil)
    }
    terminal.key(.controlU)
    try terminal.say(talk.command(.pause), "talk", prompt: "\n")
    #expect(try terminal.leaves(0))
    #expect(!terminal.transcript.contains(Self.secret))
  }

  @Test("Without a name nothing is offered by its name", arguments: Language.allCases)
  func unnamed(_ language: Language) throws {
    let talk = try prepared(language)
    #expect(try talk.run("new", "\(Self.secret)-last", input: "2\n").status == 0)
    let terminal = try PseudoTerminal(
      BuiltProgram.url("razbor"), ["--lang", language.rawValue],
      environment: ["RAZBOR_HOME": talk.home, "RAZBOR_CLIENT_VIEW": "1"])
    try terminal.expect(talk.words("1  продолжить", "1  continue"))
    try terminal.expect("> ")
    terminal.key(.controlD)
    _ = try terminal.exitStatus()
    #expect(!terminal.transcript.contains(Self.secret))
  }
}
