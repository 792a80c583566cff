/// What can be asked of the interview itself. One table for dispatch, help, completion and documents.
package enum Command: String, CaseIterable, Sendable, Hashable {
  case help, dontKnow, notApplicable, refuse, later, back, go, next
  case note, privateNote, quote, edit, flag, basis
  case undo, history, draft, contradictions
  case why, status, score, whatIf, trace, list, find, term
  case share, language, deepen, again, report, finish, pause, elsewhere

  /// The name that scripts and documents use.
  package func name(_ language: Language) -> String { names[language] }

  /// What it does, one line.
  package func summary(_ language: Language) -> String { summaries[language] }

  private var names: LocalizedText {
    switch self {
    case .help: LocalizedText(ru: "помощь", en: "help")
    case .dontKnow: LocalizedText(ru: "незнаю", en: "dk")
    case .notApplicable: LocalizedText(ru: "нп", en: "na")
    case .refuse: LocalizedText(ru: "отказ", en: "refuse")
    case .later: LocalizedText(ru: "позже", en: "later")
    case .back: LocalizedText(ru: "назад", en: "back")
    case .go: LocalizedText(ru: "к", en: "go")
    case .next: LocalizedText(ru: "нужный", en: "next")
    case .note: LocalizedText(ru: "заметка", en: "note")
    case .privateNote: LocalizedText(ru: "личное", en: "private")
    case .quote: LocalizedText(ru: "цитата", en: "quote")
    case .edit: LocalizedText(ru: "файл", en: "edit")
    case .flag: LocalizedText(ru: "отметить", en: "flag")
    case .basis: LocalizedText(ru: "основание", en: "basis")
    case .undo: LocalizedText(ru: "отмена", en: "undo")
    case .history: LocalizedText(ru: "история", en: "history")
    case .draft: LocalizedText(ru: "черновик", en: "draft")
    case .contradictions: LocalizedText(ru: "расхождения", en: "contradictions")
    case .why: LocalizedText(ru: "зачем", en: "why")
    case .status: LocalizedText(ru: "статус", en: "status")
    case .score: LocalizedText(ru: "счёт", en: "score")
    case .whatIf: LocalizedText(ru: "если", en: "whatif")
    case .trace: LocalizedText(ru: "след", en: "trace")
    case .list: LocalizedText(ru: "список", en: "list")
    case .find: LocalizedText(ru: "найти", en: "find")
    case .term: LocalizedText(ru: "термин", en: "term")
    case .share: LocalizedText(ru: "показ", en: "share")
    case .language: LocalizedText(ru: "язык", en: "language")
    case .deepen: LocalizedText(ru: "подробнее", en: "deepen")
    case .again: LocalizedText(ru: "повтор", en: "repeat")
    case .report: LocalizedText(ru: "отчёт", en: "report")
    case .finish: LocalizedText(ru: "готово", en: "finish")
    case .pause: LocalizedText(ru: "пауза", en: "pause")
    case .elsewhere: LocalizedText(ru: "другоеместо", en: "elsewhere")
    }
  }

  /// Words for it that people type from elsewhere; they are suggested, never obeyed.
  private var synonyms: [String] {
    switch self {
    case .help: ["commands", "команды", "справка", "подсказка"]
    case .dontKnow: ["unknown", "хз"]
    case .later: ["skip", "pass", "forward", "пропустить", "пропуск", "дальше", "потом"]
    case .back: ["previous", "prev", "предыдущий"]
    case .go: ["goto", "jump", "question", "перейти", "вопрос"]
    case .next: ["best", "следующий", "важный", "лучший"]
    case .note: ["comment", "комментарий"]
    case .privateNote: ["secret", "секрет", "приватно"]
    case .edit: ["editor", "редактор"]
    case .flag: ["mark", "discuss", "обсудить", "флаг"]
    case .undo: ["cancel", "revert", "вернуть"]
    case .contradictions: ["disagreements", "противоречия"]
    case .why: ["reason", "почему"]
    case .status: ["progress", "прогресс", "где"]
    case .score: ["scores", "result", "оценки", "баллы"]
    case .whatIf: ["suppose", "предположить"]
    case .trace: ["explain", "source", "откуда"]
    case .find: ["search", "grep", "поиск", "искать"]
    case .term: ["glossary", "словарь"]
    case .language: ["lang", "русский", "english"]
    case .deepen: ["more", "ещё"]
    case .again: ["show", "показать"]
    case .finish: ["done", "end", "diagnosis", "конец", "закончить", "диагноз"]
    case .pause: ["quit", "exit", "stop", "save", "bye", "выход", "выйти", "стоп", "сохранить"]
    case .notApplicable, .refuse, .quote, .basis, .history, .draft, .list, .share, .report, .elsewhere: []
    }
  }

  /// The command another word stands for; `nil` where it stands for none.
  static func meant(by word: String) -> Command? {
    allCases.first { $0.synonyms.contains { $0.folded == word } }
  }

  /// Every command by its name in either language.
  static let byName: [String: Command] = Dictionary(
    allCases.flatMap { command in Language.allCases.map { (command.name($0).folded, command) } },
    uniquingKeysWith: { first, _ in first })
}
