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
}
