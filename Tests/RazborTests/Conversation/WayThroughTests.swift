import Foundation
import RazborCore
import Testing

@testable import RazborCore
@testable import razbor

@Suite("The way through an interview") struct WayThroughTests {
  @Test(
    "At a contradiction commands speak of its question, and help of its numbers", arguments: Language.allCases
  )
  func atContradiction(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let prompt = talk.words("расхождение> ", "disagreement> ")
    let numbers = talk.words("Введите номер от 1 до 4.", "Type a number from 1 to 4.")
    for typed in ["?", talk.command(.help), talk.command(.refuse), talk.command(.later), "-", "7"] {
      try terminal.say(typed, numbers, prompt: prompt)
    }
    terminal.key(.tab)
    try terminal.expect(numbers)
    try terminal.expect(prompt)
    try terminal.say(
      talk.command(.flag), talk.words("обсудить вопрос 26", "talked over: question 26"), prompt: prompt)
    try terminal.say(talk.command(.history), talk.words("не знаю", "don’t know"), prompt: prompt)
    try terminal.say(
      talk.command(.basis, talk.words("документ", "shown")),
      talk.words("вопрос 26: показан", "question 26: a document"),
      prompt: prompt)
    try terminal.say("4", talk.words("Оставлено до конца", "Left until the end"))
    #expect(try talk.responses["biggest_loss_stage"]?.content == .dontKnow)
    try terminal.pause()
  }

  @Test(
    "A contradiction that a closed window left open is said on the way back", arguments: Language.allCases)
  func leftOpen(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    terminal.hangUp()
    _ = try terminal.exitStatus()
    let second = try talk.resume()
    #expect(second.transcript.contains(talk.words("Расхождений открыто: 1", "Open contradictions: 1")))
    try second.say(
      talk.command(.contradictions), talk.words("Воронка одна", "There is one funnel"),
      prompt: talk.words("расхождение> ", "disagreement> "))
    try second.pause()
  }

  @Test(
    "A contradiction that was left to look at an answer is put again when it is given again",
    arguments: Language.allCases)
  func givenAgain(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let prompt = talk.words("расхождение> ", "disagreement> ")
    let found = talk.words("Воронка одна и ведётся", "There is one funnel and it is kept")
    try terminal.say(talk.command(.undo), prompt: "26> ")
    try terminal.say("-", found, prompt: prompt)
    try terminal.say("1", prompt: "26> ")
    try terminal.say("-", found, prompt: prompt)
    try terminal.say(talk.command(.back), prompt: "> ")
    try terminal.say(talk.command(.go, "biggest_loss_stage"), prompt: "26> ")
    try terminal.say("-", found, prompt: prompt)
    try terminal.say("4", talk.words("Оставлено до конца", "Left until the end"))
    try terminal.pause()
  }

  @Test("Undo says which remark it took back", arguments: Language.allCases)
  func remarkTakenBack(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.quote, "Leads are rubbish"), prompt: "1> ")
    try terminal.say(
      talk.command(.undo), talk.words("Цитата к вопросу 1 убрана.", "The quote at question 1 is taken back."),
      prompt: "1> ")
    #expect(try talk.file().state.notes.isEmpty)
    try terminal.pause()
  }

  @Test(
    "Asked for while one is talked about, the contradictions are that one again, and it is closed once",
    arguments: Language.allCases)
  func askedForWithin(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let prompt = talk.words("расхождение> ", "disagreement> ")
    let found = talk.words("Воронка одна и ведётся", "There is one funnel and it is kept")
    try terminal.say(talk.command(.contradictions), found, prompt: prompt)
    try terminal.say("3", prompt: PromptPhrase.reason.text(language, aloud: false))
    try terminal.say(
      talk.words("Считали в другом отделе", "Another department counted"),
      talk.words("закрыто", "is closed with a reason"), talk.words("· вопрос", "· question"))
    #expect(try talk.file().state.resolved.count == 1)
    try terminal.pause()
  }

  @Test(
    "A contradiction that was left for later comes again at the end of its section",
    arguments: Language.allCases)
  func again(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let prompt = talk.words("расхождение> ", "disagreement> ")
    try terminal.say("4", talk.words("до конца раздела", "until the end of the section"))
    let putOff = talk.words("вы откладывали", "was put off")
    for _ in 0..<12 where !terminal.transcript.hasSuffix(prompt) { try terminal.say("-") }
    #expect(terminal.transcript.contains(putOff))
    try terminal.say("4", talk.words("Пока не решено", "Until it is cleared up"))
    for _ in 0..<4 { try terminal.say("-") }
    #expect(terminal.transcript.components(separatedBy: putOff).count == 2)
    try terminal.pause()
  }

  @Test("Enter at the answer to be corrected puts its contradiction again", arguments: Language.allCases)
  func keptByEnter(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let prompt = talk.words("расхождение> ", "disagreement> ")
    try terminal.say("1", prompt: "26> ")
    try terminal.say(
      "", talk.words("Воронка одна и ведётся", "There is one funnel and it is kept"), prompt: prompt)
    try terminal.pause()
  }

  @Test(
    "A pause says nothing of what there is none of, and the case is called as it was typed",
    arguments: Language.allCases)
  func pause(_ language: Language) throws {
    let talk = try Talk(language)
    let name = "Ореховая Кухня"
    let terminal = try talk.open(["new", name, "--lang", language.rawValue])
    #expect(terminal.transcript.contains(name))
    terminal.key(.controlD)
    try terminal.expect("razbor resume ореховая")
    #expect(terminal.transcript.contains(talk.words("Пауза.\nПродолжить", "Paused.\nContinue")))
    #expect(try terminal.leaves(0))
    let second = try talk.open(["resume", name])
    #expect(second.transcript.contains(name))
    try second.say("-")
    second.key(.controlD)
    try second.expect(talk.words("1 ответ", "1 answer"))
    #expect(try second.leaves(0))
    #expect(!second.transcript.contains(talk.words("заметок", "notes")))
  }

  @Test(
    "The place in a sitting with a limit goes back with an answer taken back", arguments: Language.allCases)
  func placeAfterUndo(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin("--minutes", "20")
    let place = { (number: Int) in talk.words("\(number)-й примерно из 20", "number \(number) of about 20") }
    try terminal.say("-", place(2))
    try terminal.say(talk.command(.undo), place(1))
    try terminal.pause()
  }

  @Test("A bare yes explains no contradiction", arguments: Language.allCases)
  func bareYes(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let reason = talk.words("пояснение> ", "reason> ")
    try terminal.say("3", prompt: reason)
    try terminal.say(
      talk.words("Да.", "Yes."), talk.words("Нужна причина", "A reason is needed"), prompt: reason)
    try terminal.say(
      talk.words("да", "ok"), talk.words("остаётся открытым", "stays open"),
      prompt: talk.words("расхождение> ", "disagreement> "))
    #expect(try talk.file().state.resolved.isEmpty)
    try terminal.say("3", prompt: reason)
    try terminal.say("Yes, it is new", talk.words("закрыто пояснением", "closed with a reason"))
    try terminal.pause()
  }

  @Test("What is open is said once, where nothing is asked on the way back", arguments: Language.allCases)
  func saidOnce(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.disagree()
    let decided = talk.words("Решено", "Decided, no")
    for _ in 0..<120 where !terminal.transcript.contains(decided) {
      let isAsked = terminal.transcript.hasSuffix(talk.words("расхождение> ", "disagreement> "))
      try terminal.say(isAsked ? "4" : "-")
    }
    try terminal.pause()
    let second = try talk.resume()
    #expect(second.transcript.contains(decided))
    let open = talk.words("Расхождений открыто", "Open contradictions")
    #expect(second.transcript.split(separator: open).count == 2, "\(second.transcript)")
    try second.pause()
  }

  @Test("The branch that counts is shown beside the figure it replaces", arguments: Language.allCases)
  func worstBranch(_ language: Language) throws {
    let folder = try CaseFolder()
    let go = "/" + Command.go.name(language) + " "
    let said = try ScriptedTalk.said(
      [
        go + "response_time", "30", "North; 20; 40", "South; 40; 55", "", go + "response_complaints", "4",
      ], language, in: folder)
    let words = LocalizedText(
      ru: "в расчёте: 55", en: "what counts: 55")
    #expect(said.replacing("\n", with: " ").contains(words[language]), "\(said.suffix(1500))")
  }

  @Test(
    "The line at a pause repeats the flags, and the time starts anew with them", arguments: Language.allCases)
  func flags(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin("--minutes", "20")
    #expect(terminal.transcript.contains(talk.words("1-й примерно из 20", "number 1 of about 20")))
    terminal.key(.controlD)
    try terminal.expect("razbor resume talk --minutes 20")
    #expect(try terminal.leaves(0))
    let second = try talk.resume("--minutes", "5")
    #expect(
      second.transcript.contains(talk.words("Время пошло заново: около 5", "The time starts anew: about 5")))
    try second.pause()
    let third = try talk.resume("--adaptive")
    third.key(.controlD)
    try third.expect("razbor resume talk --adaptive")
    #expect(try third.leaves(0))
  }

  @Test("Before the end what was begun and not saved is named", arguments: Language.allCases)
  func begun(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "stage_conversions"), prompt: "27> ")
    try terminal.say("Enquiry; 100; 50", prompt: "27, 2> ")
    try terminal.say(talk.command(.go, "replacements_last_year"), prompt: "6> ")
    try terminal.say("2; 1; 2", prompt: "6, 2> ")
    try terminal.say(
      talk.command(.finish), talk.words("Начато и не сохранено: 6, 27", "Begun and not saved: 6, 27"),
      talk.words("перейти к вопросу 6", "go to question 6"), prompt: talk.words("готово> ", "finish> "))
    try terminal.say("2", talk.words("1  в продажах", "1  in sales"), prompt: "6, 2> ")
    try terminal.pause()
  }

  @Test("The status says which answers a decided verdict rests on", arguments: Language.allCases)
  func restsOn(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for (item, option) in [("team_structure", "1"), ("single_funnel", "3"), ("blame_pattern", "1")] {
      try terminal.say(talk.command(.go, item))
      try terminal.say(option)
      if item == "team_structure" { try terminal.say("") }
    }
    try terminal.say(
      talk.command(.status),
      talk.words(
        "Вывод держится на 3 ответах: вопросы 5, 22, 70",
        "The verdict rests on 3 answers: questions 5, 22, 70"))
    try terminal.pause()
  }

  @Test("The second Ctrl-C on an empty line leaves without a second warning", arguments: Language.allCases)
  func leaving(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    terminal.key(.controlC)
    try terminal.expect("> ")
    terminal.key(.controlC)
    #expect(try terminal.leaves(130))
    let warning = talk.words("Ещё раз Ctrl-C", "Ctrl-C once more")
    #expect(terminal.transcript.components(separatedBy: warning).count == 2)
  }

  @Test("A pause and the list of cases count the same answers", arguments: Language.allCases)
  func counts(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("-")
    try terminal.say("-")
    try terminal.say("14")
    terminal.key(.controlD)
    try terminal.expect(talk.words("3 ответа, из них «не знаю» — 2", "3 answers, 2 of them “don’t know”"))
    #expect(try terminal.leaves(0))
    #expect(try talk.run("list").output.contains(talk.words("3 ответа", "3 answers")))
  }

  @Test("A private note that was seen is kept, and that it was seen is said", arguments: Language.allCases)
  func seen(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin("--client-view")
    try terminal.say(
      talk.command(.privateNote, "hush"), talk.words("текст на нём остался", "the text is on it"),
      prompt: "1> ")
    #expect(try talk.file().state.notes.map(\.kind) == [.privateNote])
    try terminal.pause()
  }

  @Test("Back after a jump leads to where one was", arguments: Language.allCases)
  func backFromJump(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("-", prompt: "2> ")
    try terminal.say(talk.command(.go, "27"), prompt: "27> ")
    try terminal.say(talk.command(.back), prompt: "2> ")
    try terminal.say(talk.command(.back), prompt: "1> ")
    try terminal.pause()
  }

  @Test(
    "A supposition that cannot be is told in numbers and words of the interview", arguments: Language.allCases
  )
  func supposition(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for argument in ["13=9", "lead_critera=1", "133=1"] {
      terminal.send(talk.command(.whatIf, argument) + "\r")
      try terminal.expect("1> ")
    }
    let said = terminal.transcript.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      talk.words("Вопрос 13: ответа «9» нет", "Question 13 has no answer"),
      talk.words("Возможно, 13?", "Did you mean 13?"),
      talk.words("Введите его номер", "Type its number"),
    ] { #expect(said.contains(words), "\(words)") }
    #expect(!said.contains("one_side"))
    try terminal.pause()
  }

  @Test("Numbers are told by words where they are listened to")
  func ranges() {
    let list = NumberList([4, 2, 3, 7], aloud: true)
    #expect(list.words.ru == "с 2 по 4, 7" && list.words.en == "2 to 4, 7")
    #expect(NumberList([4, 2, 3, 7], aloud: false).words.en == "2–4, 7")
  }

  static let synonyms: [(String, Command)] = [
    ("/skip", .later), ("/дальше", .later), ("/почему", .why), ("/quit", .pause), ("/словарь", .term),
  ]

  @Test(
    "A word for a command from elsewhere is suggested, not obeyed", arguments: synonyms, Language.allCases)
  func suggested(_ word: (String, Command), _ language: Language) {
    let expected = Line.unknownCommand(String(word.0.dropFirst()), nearest: word.1.name(language))
    #expect(Line(word.0, language: language) == expected)
  }
}
