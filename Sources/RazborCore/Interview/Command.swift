/// What can be asked of the interview itself. One table for dispatch, help and completion.
package enum Command: String, CaseIterable, Sendable, Hashable {
  case help, dontKnow, notApplicable, refuse, later, back, go, note, privateNote, basis, undo
  case why, status, score, list, term, language, deepen, again, report, finish, pause

  /// The name that scripts and documents use.
  package func name(_ language: Language) -> String {
    switch language {
    case .ru: russian.name
    case .en: english.name
    }
  }

  /// What it does, one line.
  package func summary(_ language: Language) -> String {
    switch language {
    case .ru: russian.summary
    case .en: english.summary
    }
  }

  private typealias Entry = (name: String, summary: String)

  private var russian: Entry {
    switch self {
    case .help: ("помощь", "зачем вопрос и как узнать ответ; /помощь команды — этот список")
    case .dontKnow: ("незнаю", "ответа нет; то же, что «-»")
    case .notApplicable: ("нп", "вопрос к вам не относится; можно дописать почему")
    case .refuse: ("отказ", "не хочу отвечать; больше не спрошу")
    case .later: ("позже", "оставить открытым и вернуться в конце")
    case .back: ("назад", "к предыдущему вопросу")
    case .go: ("к", "к вопросу: /к 12 или /к воронка")
    case .note: ("заметка", "заметка к вопросу, попадёт в отчёт; то же, что «+ текст»")
    case .privateNote: ("личное", "заметка только для консультанта")
    case .basis: ("основание", "откуда известен последний ответ: слова, документ, замер")
    case .undo: ("отмена", "вернуть как было")
    case .why: ("зачем", "почему вопрос задан сейчас и на что он ещё влияет")
    case .status: ("статус", "где мы и что осталось")
    case .score: ("счёт", "оценки на сейчас, с границами")
    case .list: ("список", "вопросы этого раздела с отметками")
    case .term: ("термин", "значение слова: /термин лид")
    case .language: ("язык", "перейти на английский")
    case .deepen: ("подробнее", "задать и те вопросы, без которых можно обойтись")
    case .again: ("повтор", "показать вопрос ещё раз")
    case .report: ("отчёт", "показать диагноз на сейчас")
    case .finish: ("готово", "закончить и получить диагноз")
    case .pause: ("пауза", "выйти; всё сохранено, продолжить можно когда угодно")
    }
  }

  private var english: Entry {
    switch self {
    case .help: ("help", "why this is asked and how to find out; /help commands prints this list")
    case .dontKnow: ("dk", "no answer; the same as \"-\"")
    case .notApplicable: ("na", "the question does not concern you; you may add why")
    case .refuse: ("refuse", "prefer not to say; it will not be asked again")
    case .later: ("later", "leave it open and come back at the end")
    case .back: ("back", "to the previous question")
    case .go: ("go", "to a question: /go 12 or /go funnel")
    case .note: ("note", "a note to the question, printed in the report; the same as \"+ text\"")
    case .privateNote: ("private", "a note for the consultant only")
    case .basis: ("basis", "how the last answer is known: said, shown, measured")
    case .undo: ("undo", "take the last change back")
    case .why: ("why", "why this is asked now and what it can still move")
    case .status: ("status", "where we are and what is left")
    case .score: ("score", "the scores so far, with their bounds")
    case .list: ("list", "the questions of this section, marked")
    case .term: ("term", "what a word means: /term lead")
    case .language: ("language", "switch to Russian")
    case .deepen: ("deepen", "ask the questions one could do without, too")
    case .again: ("repeat", "print the question again")
    case .report: ("report", "show the diagnosis so far")
    case .finish: ("finish", "end and get the diagnosis")
    case .pause: ("pause", "leave; all is saved, go on whenever you like")
    }
  }

  /// Every command by its name in either language.
  static let byName: [String: Command] = Dictionary(
    allCases.flatMap { command in Language.allCases.map { (command.name($0).folded, command) } },
    uniquingKeysWith: { first, _ in first })
}
