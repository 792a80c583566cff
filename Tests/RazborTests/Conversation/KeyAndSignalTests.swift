import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Keys and signals in the interview") struct KeyAndSignalTests {
  @Test(
    "Ctrl-C drops a line and gives it back; twice on an empty line it leaves", arguments: Language.allCases)
  func interrupt(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.type("qwe")
    terminal.key(.controlC)
    try terminal.expect(
      talk.words("Строка отменена. /черновик вернёт её.", "Line dropped. /draft brings it back."))
    try terminal.expect("1> ")
    try terminal.say(
      talk.command(.draft), talk.words("незаконченная строка", "unfinished line"), prompt: "1> qwe")
    terminal.key(.controlC)
    try terminal.expect("1> ")
    terminal.key(.controlC)
    try terminal.expect(talk.words("Всё сохранено. Ещё раз Ctrl-C", "All is saved. Ctrl-C once more"))
    try terminal.expect("1> ")
    terminal.key(.controlC)
    try terminal.expect(talk.words("Пауза.", "Paused."))
    #expect(try terminal.leaves(130))
  }

  @Test("Ctrl-D deletes on a line and pauses on an empty one", arguments: Language.allCases)
  func end(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    terminal.send("q1")
    terminal.key(.left, .left, .controlD)
    try terminal.say("", talk.words("Чем занимаетесь, где", "What you do, where"))
    terminal.key(.controlD)
    try terminal.expect("razbor resume talk")
    #expect(try terminal.leaves(0))
    // Begun is begun, whatever ended it.
    #expect(try talk.file().draft?.lines == ["1"])
  }

  @Test("The keys beside the letters do what their commands do", arguments: Language.allCases)
  func keys(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    let keys: [([PseudoTerminal.Key], String, String)] = [
      ([.tab], "номер от 1 до 3", "a number from 1 to 3"), ([.f1], "Зачем спрашиваем", "Why we ask"),
      ([.controlS], "Уже сохранено", "Already saved"),
      ([.controlL], "1. Чем занимается", "1. What does the company"),
      ([.controlX, .controlE], "Редактор не указан", "No editor is set"),
      ([.pageDown], "2. Что происходило", "2. What has revenue"),
      ([.pageUp], "1. Чем занимается", "1. What does the"),
    ]
    for (keys, ru, en) in keys {
      keys.forEach { terminal.key($0) }
      try terminal.expect(talk.words(ru, en))
      try terminal.expect("> ")
    }
    try terminal.pause()
  }

  @Test("Tab after a slash completes the command", arguments: Language.allCases)
  func completion(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.type(talk.words("/стат", "/stat"))
    terminal.key(.tab)
    try terminal.say("", talk.words("Есть ответ на 0 из 40", "0 of 40 main questions"))
    #expect(terminal.transcript.contains(talk.words("1> /статус", "1> /status")))
    try terminal.pause()
  }

  @Test("A key that leads away keeps the line for its question", arguments: Language.allCases)
  func leaving(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.type("qwe")
    terminal.key(.pageDown)
    try terminal.expect(talk.words("Начатый ответ не потерян", "The answer begun is not lost"))
    try terminal.expect("2> ")
    terminal.key(.pageUp)
    try terminal.expect("1> qwe")
    terminal.key(.pageDown)
    try terminal.expect("2> ")
    try terminal.pause()
    #expect(try talk.file().draft?.text == "qwe")
    // Looked at and closed again: it is still there.
    let second = try talk.resume()
    #expect(second.transcript.hasSuffix("1> qwe"))
    second.hangUp()
    _ = try second.exitStatus()
    #expect(try talk.file().draft?.text == "qwe")
  }

  @Test(
    "Every answer begun comes back with its question, also in a later sitting", arguments: Language.allCases)
  func several(_ language: Language) throws {
    let talk = try Talk(language)
    let first = try talk.begin()
    try first.say(talk.command(.go, "replacements_last_year"), prompt: "6> ")
    try first.say("2; 1; 2", prompt: "6, 2> ")
    try first.type("1; 2")
    first.key(.pageDown)
    try first.expect("> ")
    try first.say(talk.command(.go, "lead_criteria_words"), prompt: "14> ")
    try first.type("Kazan")
    first.key(.pageDown)
    try first.expect("> ")
    // The moment a question is left its draft is on the disk.
    first.signal(SIGKILL)
    _ = try first.exitStatus()
    #expect(try talk.file().drafts.map(\.text) == ["1; 2", "Kazan"])
    let second = try talk.resume()
    #expect(
      second.transcript.contains(talk.words("Начато и не закончено: 6, 14", "Begun and not finished: 6, 14")))
    #expect(second.transcript.hasSuffix("14> Kazan"))
    try second.say(", 11", talk.words("принято", "recorded"))
    #expect(try talk.file().drafts.map(\.text) == ["1; 2"])
    second.hangUp()
    _ = try second.exitStatus()
    let third = try talk.resume()
    #expect(third.transcript.hasSuffix("6, 2> 1; 2"))
    #expect(
      third.transcript.contains(
        talk.words("Есть незаконченная строка от", "There is an unfinished line from")))
    try third.say("; 3", talk.words("2  в маркетинге", "2  in marketing"), prompt: "6, 3> ")
    try third.say("", talk.words("принято: 2 строки", "recorded: 2 rows"))
    #expect(try talk.file().drafts.isEmpty)
    try third.pause()
  }

  @Test(
    "A signal that ends the program keeps the line and the rows before it",
    arguments: [SIGTERM, SIGHUP, SIGQUIT, 0], Language.allCases)
  func signals(_ signal: Int32, _ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "replacements_last_year"), prompt: "6> ")
    try terminal.say("2; 1; 2", talk.words("в продажах", "in sales"), prompt: "6, 2> ")
    try terminal.type("1; 2")
    if signal == 0 { terminal.hangUp() } else { terminal.signal(signal) }
    #expect(try terminal.exitStatus() == 128 + (signal == 0 ? SIGHUP : signal))
    #expect(signal == 0 || terminal.hasOriginalModes)
    let draft = try #require(try talk.file().draft)
    #expect(draft.lines == ["2; 1; 2"])
    #expect(draft.text == "1; 2")

    let second = try talk.resume()
    #expect(
      second.transcript.contains(
        talk.words("Есть незаконченная строка от", "There is an unfinished line from")))
    #expect(second.transcript.contains(talk.words("1  в продажах", "1  in sales")))
    try second.say("; 3", talk.words("2  в маркетинге", "2  in marketing"), prompt: "6, 3> ")
    try second.say("", talk.words("принято: 2 строки", "recorded: 2 rows"))
    #expect(try talk.file().draft == nil)
    try second.pause()
  }

  @Test(
    "After two seconds of rest not even a kill loses the line; a row is safe at once",
    arguments: Language.allCases)
  func kill(_ language: Language) throws {
    let talk = try Talk(language)
    let first = try talk.begin()
    try first.say(talk.command(.go, "replacements_last_year"), prompt: "6> ")
    try first.say("2; 1; 2", prompt: "6, 2> ")
    first.signal(SIGKILL)
    #expect(try first.exitStatus() == 128 + SIGKILL)
    #expect(try talk.file().draft?.lines == ["2; 1; 2"])

    let second = try talk.resume()
    #expect(
      second.transcript.contains(talk.words("Здесь есть начатый ответ", "There is an answer begun here")))
    try second.type("1; 2")
    try second.wait(for: "the draft", slice: 50) { (try? talk.file().draft?.text) == "1; 2" }
    second.signal(SIGKILL)
    _ = try second.exitStatus()
    let third = try talk.resume()
    third.key(.controlC)
    try third.expect("6, 2> ")
    third.key(.controlC)
    try third.expect(talk.words("Ввод отменён, ответ прежний", "Entry dropped, the answer is as before"))
    try third.expect("6> ")
    try third.pause()
    #expect(try talk.file().draft == nil)
  }
}
