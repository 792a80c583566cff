import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Answers that are corrected") struct CorrectedAnswerTests {
  private let months = ["2026-06; 100; 80", "2026-07; 110; 100", "2026-08; 120; 90"]

  /// The forecast is typed, and its second part passed over.
  private func forecast(_ talk: Talk) throws -> PseudoTerminal {
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "forecast_vs_fact"), prompt: "30> ")
    for (row, line) in months.enumerated() { try terminal.say(line, prompt: "30, \(row + 2)> ") }
    try terminal.say(
      "", talk.words("В чём считали (Enter — пропустить)", "Counted in (Enter skips)"), prompt: "30> ")
    try terminal.say("", talk.words("принято: 3 строки", "recorded: 3 rows"), prompt: "32> ")
    return terminal
  }

  @Test("A text stands to be replaced, and a draft of one to be gone on with", arguments: Language.allCases)
  func text(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "lead_criteria_words"), prompt: "14> ")
    try terminal.say("Kazan, 11", "Kazan, 11")
    try terminal.say(
      talk.command(.go, "14"), talk.words("новый ответ заменит", "a new answer replaces it"),
      prompt: "14> Kazan, 11")
    try terminal.say("12", "Kazan, 11 → 12")
    #expect(try talk.responses["lead_criteria_words"]?.content == .answered(Answer(["value": .text("12")])))
    try terminal.say(talk.command(.go, "14"), prompt: "14> 12")
    try terminal.type("Perm")
    terminal.hangUp()
    _ = try terminal.exitStatus()
    let second = try talk.resume()
    #expect(second.transcript.hasSuffix("14> Perm"))
    try second.say(" and Ufa", "12 → Perm and Ufa")
    try second.pause()
  }

  @Test("Enter at a table that stands leads to the part that was passed over", arguments: Language.allCases)
  func secondPart(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try forecast(talk)
    try terminal.say(talk.command(.go, "30"), prompt: "30, 4> ")
    try terminal.say(
      "", talk.words("В чём считали (Enter — пропустить)", "Counted in (Enter skips)"), prompt: "30> ")
    try terminal.say("1", talk.words("изменено", "changed"), prompt: "32> ")
    let content = try talk.responses["forecast_vs_fact"]?.content
    guard case .answered(let answer)? = content else {
      Issue.record("no answer")
      return
    }
    #expect(answer["unit"] == .option("deals"))
    // Nothing changes where both parts are kept.
    try terminal.say(talk.command(.go, "30"), prompt: "30, 4> ")
    try terminal.say("", talk.words("Enter — оставить как есть", "Enter keeps it"), prompt: "30> 1")
    try terminal.say("", prompt: "32> ")
    #expect(try talk.responses["forecast_vs_fact"]?.content == content)
    try terminal.pause()
  }

  @Test("The rows of a table that was taken back are there to be corrected", arguments: Language.allCases)
  func takenBack(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try forecast(talk)
    try terminal.say(
      talk.command(.undo), talk.words("Здесь есть начатый ответ", "There is an answer begun here"), "3  ",
      prompt: "30, 4> ")
    #expect(try talk.responses["forecast_vs_fact"] == nil)
    terminal.hangUp()
    _ = try terminal.exitStatus()
    let second = try talk.resume()
    #expect(second.transcript.hasSuffix("30, 4> "))
    try second.say("!3 2026-08; 120; 95", prompt: "30, 4> ")
    try second.say("", prompt: "30> ")
    try second.say("2", talk.words("принято", "recorded"), prompt: "32> ")
    // A change that is taken back stands as it was typed over the answer before.
    try second.say(talk.command(.go, "30"), prompt: "30, 4> ")
    try second.say("!1", prompt: "30, 3> ")
    try second.say("", prompt: "30> 2")
    try second.say("", talk.words("изменено", "changed"), prompt: "32> ")
    try second.say(talk.command(.undo), prompt: "30, 3> ")
    second.key(.controlC)
    try second.expect("30, 4> ")
    try second.pause()
  }

  @Test("A table of an earlier sitting that is taken back has its rows", arguments: Language.allCases)
  func takenBackLater(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try forecast(talk)
    try terminal.pause()
    let second = try talk.resume()
    try second.say(
      talk.command(.undo), talk.words("Здесь есть начатый ответ", "There is an answer begun here"), "3  ",
      prompt: "30, 4> ")
    #expect(try talk.responses["forecast_vs_fact"] == nil)
    try second.say("!2", talk.words("Строка убрана", "Row removed"), prompt: "30, 3> ")
    try second.say(months[1], prompt: "30, 4> ")
    try second.say("", prompt: "30> ")
    try second.say("", talk.words("принято: 3 строки", "recorded: 3 rows"), prompt: "32> ")
    try second.pause()
  }

  @Test("A month without a year is the last one, and the row says which", arguments: Language.allCases)
  func yearless(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    try terminal.say(talk.command(.go, "forecast_vs_fact"), prompt: "30> ")
    try terminal.say(
      talk.words("январь; 100; 80", "January; 100; 80"),
      talk.words("1  январь \(year)", "1  January \(year)"),
      prompt: "30, 2> ")
    try terminal.pause()
  }

  @Test("\"Don't know\" over an answer is said like any change", arguments: Language.allCases)
  func unknown(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "sales_cycle"), prompt: "3> ")
    try terminal.say("14", prompt: "4> ")
    try terminal.say(talk.command(.back), prompt: "3> 14")
    try terminal.say(
      "-", talk.words("изменено: 14 дней → не знаю", "changed: 14 days → don’t know"),
      talk.words("Вернуть: /отмена", "Take it back: /undo"), prompt: "4> ")
    try terminal.say(
      talk.command(.undo), talk.words("Вопрос 3: 14 дней", "Question 3: 14 days"), prompt: "3> 14")
    terminal.key(.controlU)
    try terminal.pause()
  }

  @Test(
    "The basis is set of the answer on the screen, and a history shown by its number",
    arguments: Language.allCases)
  func onScreen(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "sales_cycle"), prompt: "3> ")
    try terminal.say("14", prompt: "4> ")
    try terminal.say("100", prompt: "4> ")
    try terminal.say("10", prompt: "5> ")
    try terminal.say(talk.command(.go, "3"), prompt: "3> 14")
    try terminal.say(
      talk.command(.basis, talk.words("документ", "shown")),
      talk.words("вопрос 3: показан документ", "question 3: a document was shown"), prompt: "3> 14")
    #expect(try talk.responses["sales_cycle"]?.basis == .shown)
    #expect(try talk.responses["monthly_volume"]?.basis == nil)
    try terminal.say(talk.command(.go, "5"), prompt: "5> ")
    try terminal.say(
      talk.command(.history, "3"), talk.words("14 дней", "14 days"), prompt: "5> ")
    try terminal.say(
      talk.command(.history, "999"), talk.words("Нет вопроса «999»", "There is no question \"999\""),
      prompt: "5> ")
    try terminal.say(
      talk.command(.basis, talk.words("замер", "measured")),
      talk.words("вопрос 4: измерено", "question 4: measured"), prompt: "5> ")
    try terminal.pause()
  }

  @Test("After words that were kept Enter says what to type", arguments: Language.allCases)
  func wordsKept(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    let hint = talk.words("номер от 1 до", "a number from 1 to")
    try terminal.say(talk.command(.go, "business_profile"), prompt: "1> ")
    try terminal.say(
      "bread and cakes", talk.words("Слова записаны", "The words are kept"), hint, prompt: "1> ")
    try terminal.say("", hint, prompt: "1> ")
    #expect(!terminal.transcript.contains("«»") && !terminal.transcript.contains("\"\""))
    try terminal.say("2", talk.words("принято", "recorded"), prompt: "2> ")
    let answer = Answer(["clients": .option("b2c"), "about": .text("bread and cakes")])
    #expect(try talk.responses["business_profile"]?.content == .answered(answer))
    try terminal.pause()
  }
}
