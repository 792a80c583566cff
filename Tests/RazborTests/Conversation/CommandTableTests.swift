import RazborCore
import Testing

@testable import RazborCore
@testable import razbor

@Suite("Commands, typed") struct CommandTableTests {
  struct Row {
    let command: Command
    let argument: LocalizedText
    let reply: LocalizedText
    /// Left with Ctrl-C afterwards.
    var opensPrompt = false

    init(
      _ command: Command, _ argument: (ru: String, en: String), _ reply: (ru: String, en: String),
      opensPrompt: Bool = false
    ) {
      self.command = command
      self.argument = LocalizedText(ru: argument.ru, en: argument.en)
      self.reply = LocalizedText(ru: reply.ru, en: reply.en)
      self.opensPrompt = opensPrompt
    }

    init(_ command: Command, _ reply: (ru: String, en: String), opensPrompt: Bool = false) {
      self.init(command, ("", ""), reply, opensPrompt: opensPrompt)
    }
  }

  /// In the order of typing: what one does the next may see.
  static let rows: [Row] = [
    Row(.back, ("Это первый вопрос", "This is the first question")),
    Row(.undo, ("Отменять нечего", "There is nothing to undo")),
    Row(.draft, ("Отменённой строки нет", "There is no dropped line")),
    Row(.contradictions, ("Открытых расхождений нет", "There are no open contradictions")),
    Row(.elsewhere, ("другое место не нужно", "no other place is needed")),
    Row(.edit, ("Редактор не указан", "No editor is set")),
    Row(.basis, ("откуда известен последний ответ", "how the last answer is known")),
    Row(.history, ("ещё не отвечали", "has not been answered yet")),
    Row(.help, ("Как узнать: Возьмите три", "How to find out: Take the last")),
    Row(.help, ("команды", "commands"), ("/другоеместо  если", "/elsewhere  where")),
    Row(.why, ("Зачем спрашиваем", "Why we ask")),
    Row(.status, ("Есть ответ на 0 из 40", "0 of 40 main questions have")),
    Row(.score, ("Это не итог", "This is not the result")),
    Row(
      .whatIf, ("lead_criteria=вместе", "lead_criteria=together"),
      ("Ничего не сохранено", "Nothing was saved")),
    Row(.trace, ("T1", "T1"), ("Вывод даёт первый", "The first that shows")),
    Row(.list, ("· 7  Что изменилось", "· 7  What changed")),
    Row(.list, ("все", "all"), ("Оценки", "Ratings")),
    Row(.find, ("выручк", "revenue"), ("· 2  Что происходило с выручкой", "· 2  What has revenue done")),
    Row(.term, ("воронка", "funnel"), ("воронка — ", "funnel: ")),
    Row(.report, ("Это первая страница", "This is the first page")),
    Row(.note, ("спросить Ольгу", "ask Olga"), ("заметка к вопросу 1 сохранена", "note on question 1 saved")),
    Row(.quote, ("мы не спешим", "no hurry"), ("слова к вопросу 1 записаны", "words on question 1 recorded")),
    Row(
      .privateNote, ("тихо", "hush"),
      ("личная заметка к вопросу 1 сохранена", "private note on question 1 saved")),
    Row(.note, ("заметка> ", "note> "), opensPrompt: true),
    Row(.quote, ("дословно> ", "word for word> "), opensPrompt: true),
    Row(.privateNote, ("личное (не видно)> ", "private (not shown)> "), opensPrompt: true),
    Row(.flag, ("Отмечено", "Marked to be talked over")),
    Row(.again, ("1. Чем занимается", "1. What does the company do")),
    Row(.next, ("две ли стороны внутри", "whether there are two sides")),
    Row(.go, ("воронка", "funnel"), ("22. Есть ли одна воронка", "22. Is there one funnel")),
    Row(.go, ("1", "1"), ("1. Чем занимается", "1. What does the company do")),
    Row(.later, ("Отложено", "Put off")),
    Row(.go, ("3", "3"), ("3. Сколько дней", "3. How many days")),
    Row(.dontKnow, ("принято: не знаю", "recorded: don’t know")),
    Row(.notApplicable, ("относится ко всем", "concerns everybody")),
    Row(.go, ("managers_same_path", "managers_same_path"), ("25. Если трёх", "25. If three")),
    Row(.notApplicable, ("менеджер один", "one person"), ("к вам не относится", "does not concern you")),
    Row(.refuse, ("больше не спрошу", "will not be asked again")),
    Row(.share, ("Экран виден клиенту", "The client sees the screen")),
    Row(.share, ("Экран снова только ваш", "The screen is yours again")),
    Row(.language, ("main ones answered", "основных")),
    Row(.language, ("основных", "main ones answered")),
    Row(.deepen, ("вопрос", "question")),
    Row(.finish, ("Перед диагнозом", "Before the diagnosis"), opensPrompt: true),
    Row(.pause, ("Пауза.", "Paused.")),
  ]

  @Test("The table has every command")
  func complete() {
    #expect(Set(Self.rows.map(\.command)) == Set(Command.allCases))
  }

  @Test(
    "Every command answers in the language and on the keyboard it is typed in", arguments: Language.allCases,
    [false, true])
  func commands(_ language: Language, otherLayout: Bool) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    var spoken = language
    for row in Self.rows {
      let name = row.command.name(language)
      let argument = row.argument[language]
      let typed = otherLayout ? "." + KeyboardLayout.readings(of: name)[language == .ru ? 0 : 1] : "/" + name
      terminal.send(typed + (argument.isEmpty ? "" : " " + argument) + "\r")
      if otherLayout {
        try terminal.expect((spoken == .ru ? "понято как /" : "understood as /") + row.command.name(spoken))
      }
      try terminal.expect(row.reply[language])
      if row.command == .language { spoken = spoken == .ru ? .en : .ru }
      if row.opensPrompt { terminal.key(.controlC) }
      if row.command != .pause { try terminal.expect("> ") }
    }
    #expect(try terminal.leaves(0))
  }

  static let mistakes: [(String, LocalizedText)] = [
    ("/", LocalizedText(ru: "Список: /помощь команды", en: "The list: /help commands")),
    ("/назат", LocalizedText(ru: "Возможно, /назад?", en: "Did you mean /назад?")),
    ("/hepl", LocalizedText(ru: "Возможно, /help?", en: "Did you mean /help?")),
    ("/xyzzy", LocalizedText(ru: "Нет команды /xyzzy", en: "No command /xyzzy")),
    ("/о", LocalizedText(ru: "подходит к нескольким командам: /отказ", en: "fits several commands: /refuse")),
    ("/re", LocalizedText(ru: "подходит к нескольким командам", en: "fits several commands: /refuse")),
    ("/go 0", LocalizedText(ru: "Нет вопроса «0»", en: "There is no question \"0\"")),
    ("/go 77", LocalizedText(ru: "Нет вопроса «77»", en: "There is no question \"77\"")),
    ("/go -1", LocalizedText(ru: "Нет вопроса «-1»", en: "There is no question \"-1\"")),
    (
      "/go 99999999999999999999",
      LocalizedText(ru: "Нет вопроса «9999", en: "There is no question \"9999")
    ),
    ("/go", LocalizedText(ru: "Куда перейти?", en: "Go where?")),
    ("/find", LocalizedText(ru: "Что найти?", en: "Find what?")),
    ("/find qqq", LocalizedText(ru: "«qqq» нет", en: "\"qqq\" is in no question")),
    ("/term qqq", LocalizedText(ru: "в словаре нет", en: "The glossary has no")),
    ("//х", LocalizedText(ru: "«/х» не подходит", en: "\"/х\" does not fit")),
    (". ", LocalizedText(ru: "Введите номер варианта", en: "Type the number")),
    ("…", LocalizedText(ru: "Введите номер варианта", en: "Type the number")),
    ("+", LocalizedText(ru: "Введите номер варианта", en: "Type the number")),
    ("y", LocalizedText(ru: "Одной буквой не принимаю", en: "Single letters")),
    ("9", LocalizedText(ru: "«9» не подходит. Введите номер варианта от 1 до 3", en: "\"9\" does not fit")),
    ("\u{16}\u{1B}]0;x\u{16}\u{7}", LocalizedText(ru: "«␛]0;x␇» не подходит", en: "\"␛]0;x␇\" does not fit")),
    ("+ \u{202E}gnp", LocalizedText(ru: "заметка к вопросу 1", en: "note on question 1")),
  ]

  @Test("What is no command and no answer is said, and changes nothing", arguments: Language.allCases)
  func mistakes(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for (typed, reply) in Self.mistakes {
      terminal.key(.controlU)
      try terminal.say(typed, reply[language], prompt: "1> ")
    }
    for _ in 0..<100 { terminal.send(talk.command(.back) + "\r") }
    for _ in 0..<100 { terminal.send(talk.command(.undo) + "\r") }
    try terminal.say("", talk.words("номер от 1", "a number from 1"))
    #expect(try talk.responses.isEmpty)
    #expect(terminal.output.firstRange(of: Array("\u{1B}]0;x".utf8)) == nil)
    try terminal.pause()
  }
}
