import RazborCore
import Testing

@testable import razbor

@Suite("/whatif and /trace, typed") struct ProofTalkTests {
  @Test("Suppositions are shown and leave nothing behind, whatever is typed", arguments: Language.allCases)
  func whatIf(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "lead_criteria"))
    let same = talk.words("Ничего не сохранено", "Nothing was saved")
    try terminal.say(
      talk.command(.whatIf, "lead_criteria=none response_time=30h"),
      talk.words("Вывод был бы другим", "The verdict would be another one"), same)
    try terminal.say(talk.command(.whatIf, "1"), same)
    try terminal.say(
      talk.command(.whatIf, "13 = 1"), talk.words("оценки нет и не было бы", "still no score"), same)
    try terminal.say(talk.command(.whatIf, "unanswered_share=-"), same)
    try terminal.say(talk.command(.whatIf), talk.words("Что предположить?", "Suppose what?"))
    try terminal.say(
      talk.command(.whatIf, "lead_critera=1"),
      talk.words("Возможно, 13?", "Did you mean 13?"))
    try terminal.say(
      talk.command(.whatIf, "lead_criteria=togehter"),
      talk.words("Возможно, 1?", "Did you mean 1?"))
    try terminal.say(talk.command(.undo), talk.words("Отменять нечего", "There is nothing to undo"))
    #expect(try talk.responses.isEmpty)
    try terminal.pause()
  }

  @Test("What only settles which questions matter says so when asked why", arguments: Language.allCases)
  func why(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "5"))
    try terminal.say(
      talk.command(.why), talk.words("от него зависит", "it settles"))
    try terminal.pause()
  }

  @Test(
    "A chain is followed from its number or its words, and the answer on the screen stays",
    arguments: Language.allCases)
  func trace(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "lead_criteria"))
    try terminal.say("5")
    try terminal.say(talk.command(.trace), talk.words("Проследить можно", "What can be traced"), "T1. ")
    try terminal.say(
      talk.command(.trace, "T1"), talk.words("Вывод даёт первый", "The first that shows"))
    try terminal.say(
      talk.command(.trace, talk.words("лиды теряются", "poor lead")), "2 × 100",
      talk.words("Правило 1.3", "Rule 1.3"))
    try terminal.say(talk.command(.trace, "T99"), talk.words("«T99» в отчёте нет", "Nothing in the report"))
    try terminal.pause()
  }
}
