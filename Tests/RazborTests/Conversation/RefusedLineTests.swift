import RazborCore
import Testing

@testable import razbor

@Suite("Lines that are refused, replaced or taken back") struct RefusedLineTests {
  @Test(
    "A long refused line is gone from the input, and Up and the draft command bring it back",
    arguments: Language.allCases)
  func refusedLine(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "stage_conversions"), prompt: "27> ")
    try terminal.say(
      "about 40 minutes", talk.words("Не хватает столбца", "is missing"),
      talk.words("её вернёт стрелка вверх", "the Up key or /draft"), prompt: "27> ")
    try terminal.say("Phone; 100; 50", "1  Phone", prompt: "27, 2> ")
    try terminal.say("two thirds of it", talk.words("Не хватает столбца", "is missing"), prompt: "27, 2> ")
    terminal.key(.up)
    try terminal.expect("two thirds of it")
    terminal.key(.controlU)
    try terminal.say(
      talk.command(.draft), talk.words("незаконченная строка", "unfinished line"),
      prompt: "27, 2> two thirds of it")
    terminal.key(.controlU)
    try terminal.say("Mail; 50; 20", "2  Mail", prompt: "27, 3> ")
    try terminal.say("", talk.words("принято: 2 строки", "recorded: 2 rows"))
    try terminal.pause()
  }

  @Test("Where to find a refused line is said once", arguments: Language.allCases)
  func saidOnce(_ language: Language) throws {
    let folder = try CaseFolder()
    let said = try ScriptedTalk.said(["none of these three", "nor of these either"], language, in: folder)
    let words = LocalizedText(ru: "стрелка вверх", en: "the Up key")[language]
    #expect(said.components(separatedBy: words).count == 2)
  }

  @Test(
    "A command typed behind the old answer is a command, and a new answer takes its place",
    arguments: Language.allCases)
  func overOldAnswer(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "sales_cycle"), prompt: "3> ")
    try terminal.say("14", talk.words("принято: 14 дней", "recorded: 14 days"), prompt: "4> ")
    try terminal.say(talk.command(.back), talk.words("новый ответ заменит", "replaces it"), prompt: "3> 14")
    let status = talk.words("Есть ответ на 1 из 40", "1 of 40 main questions")
    for typed in ["/status", "/статус", ".ыефегы", "／status"] {
      try terminal.say(typed, status, prompt: "3> 14")
    }
    terminal.paste("15")
    try terminal.say(
      "", talk.words("14 дней → 15 дней", "14 days → 15 days"), prompt: "4> ")
    try terminal.say(talk.command(.back), prompt: "3> 15")
    // A key that deletes keeps the rest: the old answer is edited.
    terminal.key(.backspace)
    try terminal.say("6", talk.words("15 дней → 16 дней", "15 days → 16 days"), prompt: "4> ")
    try terminal.say(talk.command(.back), prompt: "3> 16")
    terminal.key(.left, .left)
    try terminal.say("1", talk.words("16 дней → 116 дней", "16 days → 116 days"), prompt: "4> ")
    try terminal.pause()
  }

  @Test(
    "A text is replaced by what is typed first, and gone on with after a key that moves",
    arguments: Language.allCases)
  func overOldText(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    try terminal.say("Bakery", prompt: "2> ")
    try terminal.say(talk.command(.back), prompt: "1> 2")
    try terminal.say("", talk.words("Enter — оставить как есть", "Enter keeps it"), prompt: "1> Bakery")
    try terminal.say(
      talk.command(.status), talk.words("Есть ответ на 1 из 40", "1 of 40 main"), prompt: "1> Bakery")
    terminal.key(.left, .right)
    try terminal.say(" and cakes/pies", "and cakes/pies", prompt: "2> ")
    let answer = Answer(["clients": .option("b2c"), "about": .text("Bakery and cakes/pies")])
    #expect(try talk.responses["business_profile"]?.content == .answered(answer))
    try terminal.say(talk.command(.back), prompt: "1> 2")
    try terminal.say("", prompt: "1> Bakery and cakes/pies")
    try terminal.say("Café", "Café", prompt: "2> ")
    let other = Answer(["clients": .option("b2c"), "about": .text("Café")])
    #expect(try talk.responses["business_profile"]?.content == .answered(other))
    try terminal.pause()
  }

  @Test(
    "The rows of a table that cannot be stay to be corrected, also after a pause",
    arguments: Language.allCases)
  func refusedTable(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "stage_conversions"), prompt: "27> ")
    terminal.paste("Enquiry; 100; 50\nMeeting; 50; 20\nOffer sent; 52; 16")
    try terminal.say("", "3  Offer sent", prompt: "27, 4> ")
    try terminal.say(
      "", talk.words("Ответ не сохранён: на позднем", "The answer is not saved: a later stage"),
      talk.words("Строки остались", "The rows are still there"), prompt: "27, 4> ")
    try terminal.pause()
    let second = try talk.resume()
    #expect(second.transcript.hasSuffix("27, 4> "))
    try second.say("!3 Offer sent; 20; 16", "3  Offer sent", prompt: "27, 4> ")
    try second.say(
      "",
      talk.words(
        "принято: 3 строки", "recorded: 3 rows"))
    try second.pause()
  }

  @Test(
    "Undo within a table takes back the row typed last, not the question before", arguments: Language.allCases
  )
  func undoneRow(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "sales_cycle"), prompt: "3> ")
    try terminal.say("14", prompt: "4> ")
    try terminal.say(talk.command(.go, "stage_conversions"), prompt: "27> ")
    try terminal.say("Enquiry; 100; 50", prompt: "27, 2> ")
    try terminal.say("Offer; 50; 60", prompt: "27, 3> ")
    try terminal.say(
      talk.command(.undo), talk.words("Убрано: Offer; 50; 60", "Taken back: Offer; 50; 60"), prompt: "27, 2> "
    )
    terminal.key(.up)
    try terminal.expect("Offer; 50; 60")
    terminal.key(.controlU)
    try terminal.say(
      talk.command(.undo), talk.words("Убрано: Enquiry", "Taken back: Enquiry"), prompt: "27> ")
    #expect(try talk.responses["sales_cycle"] != nil)
    try terminal.say(
      talk.command(.undo), talk.words("Вопрос 3: снова открыт", "Question 3: open again"), prompt: "3> ")
    try terminal.pause()
  }
}
