import RazborCore
import Testing

@testable import razbor

@Suite("The order of what decides the most, typed") struct AdaptiveTalkTests {
  @Test(
    "Each question comes with its reason, and the time with what is left out", arguments: Language.allCases)
  func minutes(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin("--minutes", "2")
    #expect(terminal.transcript.contains(talk.words("Времени около 2 минут", "There are about 2 minutes")))
    #expect(
      terminal.transcript.contains(talk.words("две ли стороны внутри", "whether there are two sides inside")))
    terminal.send("1\r")
    try terminal.expect("> ")
    try terminal.say(
      "", talk.words("сразу решить вывод", "decide the verdict"), prompt: "13> ")
    try terminal.say(
      "none",
      talk.words(
        "Время вышло. За этот раз спрошено: 2 вопроса", "The time is up. Asked in this sitting: 2 questions"),
      talk.words("Вывод ещё могут изменить вопросы", "Questions that can still change the verdict"),
      talk.words("Ещё может измениться уровень", "Scores whose level can still change"),
      talk.words("Не спрошено:", "Not asked:"))
    try terminal.say(talk.command(.deepen), talk.words("Почему этот вопрос", "Why this question"))
    try terminal.pause()
    #expect(try talk.responses.keys.sorted() == ["lead_criteria", "team_structure"])
  }

  @Test("A case goes on in another order, and stops with all that is decided", arguments: Language.allCases)
  func decided(_ language: Language) throws {
    let talk = try Talk(language)
    let first = try talk.begin()
    try first.say("", talk.words("номер", "number"))
    try first.pause()
    let terminal = try talk.resume("--adaptive")
    #expect(terminal.transcript.contains(talk.words("решать станет", "you will be told")))
    terminal.send("1\r")
    try terminal.expect("> ")
    try terminal.say("")
    for _ in 0..<80 where !terminal.transcript.contains(talk.words("Решено", "Decided, no")) {
      try terminal.say("-")
    }
    let end = terminal.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(end.contains(talk.words("вывод «", "the verdict “")))
    #expect(end.contains(talk.words("зоне", "is red")) || end.contains(talk.words("зоне", "is amber")))
    #expect(end.contains(talk.words("Диагноз — /готово", "/finish gives the diagnosis")))
    try terminal.pause()
  }

  @Test("The best question is asked in the middle of a conversation", arguments: Language.allCases)
  func next(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(
      talk.command(.next), talk.words("Почему этот вопрос", "Why this question"), prompt: "5> ")
    try terminal.say(
      talk.command(.next), talk.words("Это и есть вопрос", "This is the question"), prompt: "5> ")
    terminal.send("1\r")
    try terminal.expect("> ")
    try terminal.say("", prompt: "6> ")
    try terminal.say(String(talk.command(.next).prefix(3)), prompt: "13> ")
    try terminal.pause()
  }

  @Test("The client sees no reason and nothing of what is decided", arguments: Language.allCases)
  func hidden(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin("--minutes", "1", "--client-view")
    let start = terminal.transcript.count
    terminal.send("1\r")
    try terminal.expect("> ")
    try terminal.say("", talk.words("Вопросов больше нет", "No more questions"))
    try terminal.say(talk.command(.next))
    for words in ["Почему этот", "Why this", "вывод", "verdict", "Решено", "Decided"] {
      #expect(!terminal.transcript.dropFirst(start).contains(words), "\(words)")
    }
    try terminal.pause()
  }

  @Test(
    "A limit that is no number of minutes is said, and nothing is begun", arguments: Language.allCases,
    ["0", "601", "ten", "-3", "1.5"])
  func noMinutes(_ language: Language, _ minutes: String) throws {
    let run = try ProgramRun(["new", "x", "--minutes=\(minutes)", "--lang", language.rawValue], input: "")
    #expect(run.status == 64)
    #expect(run.errors.contains(language == .ru ? "от 1 до 600" : "from 1 to 600"), "\(run.errors)")
  }
}
