import RazborCore
import Testing

@testable import razbor

@Suite("A second respondent of a case") struct SecondRespondentTests {
  @Test(
    "Who answers is said, and the pause names the line that leads back to them", arguments: Language.allCases)
  func role(_ language: Language) throws {
    let talk = try Talk(language)
    var terminal = try talk.begin()
    terminal.key(.controlD)
    try terminal.expect(talk.words("Продолжить: razbor resume talk\n", "Continue: razbor resume talk\n"))
    #expect(try terminal.leaves(0))
    terminal = try talk.resume("--role", "sales")
    #expect(
      terminal.transcript.contains(
        talk.words("Отвечает руководитель продаж", "Answering: the head of sales")))
    terminal.key(.controlD)
    try terminal.expect("razbor resume talk --role sales")
    #expect(try terminal.leaves(0))
  }
  @Test("An answer that disagrees with somebody else's says whose that is", arguments: Language.allCases)
  func whose(_ language: Language) throws {
    let talk = try Talk(language)
    var terminal = try talk.begin()
    try terminal.say(talk.command(.go, "response_time"))
    try terminal.say("2")
    try terminal.say("", talk.words("принято", "recorded"))
    try terminal.pause()
    terminal = try talk.resume("--role", "sales")
    try terminal.say(talk.command(.go, "unanswered_share"))
    try terminal.say("20/40")
    try terminal.say(
      "", talk.words("вопрос 32, собственник: 2", "question 32, the owner: 2"),
      talk.words("1  исправить вопрос 33", "1  correct question 33"),
      talk.words("2  ответить на вопрос 32", "2  answer question 32"))
    try terminal.pause()
  }
}
