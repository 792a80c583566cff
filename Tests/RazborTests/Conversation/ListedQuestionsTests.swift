import RazborCore
import Testing

@testable import razbor

@Suite("The list of questions") struct ListedQuestionsTests {
  @Test(
    "It has the question without its explanation, and what is to be talked over", arguments: Language.allCases
  )
  func listed(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "13"))
    try terminal.say(talk.command(.flag))
    try terminal.say(
      talk.command(.list),
      talk.words(
        "13  Есть ли критерии целевого лида и кто их составил? (обсудить)",
        "13  Are there criteria of a target lead, and who wrote them? (to"),
      talk.words("14  Каковы критерии целевого лида?\n", "14  What are the criteria of a target lead?\n"))
    try terminal.pause()
  }
}
