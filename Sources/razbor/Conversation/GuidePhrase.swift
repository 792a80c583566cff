import RazborCore

/// What is said when somebody asks where they are, why, and how it looks so far.
enum GuidePhrase: Spoken {
  case why(String)
  case howToFindOut(String)
  case mayMove(signals: [String], rungs: [String])
  /// `everCould` where it is an earlier answer that settled it.
  case cannotMove(everCould: Bool)
  case decidedSignals([String])
  case decidedVerdict
  case commandsTitle
  case scoreIsNotTheResult(answered: Int)
  case score(title: String, score: String?, low: String, high: String, coverage: Int)
  case hiddenWhileShared
  case moreReport
  /// `all` and `unknown` count every question, also those that are not main ones.
  case status(done: Int, core: Int, all: Int, unknown: Int)
  /// The answers a decided verdict was read from.
  case restsOn(NumberList, count: Int)
  case stillMoving(Int)
  case openQuestions(String)
  case flagged(String)
  case openContradictions(Int)
  case findWhat
  case nothingFound(String)
  case term(String, String)
  case noTerm(String)
  case noHistory
  case version(String, isUndone: Bool)
  case reopened
  /// Beside a flagged question.
  case toTalkOver

  var words: LocalizedText {
    switch self {
    case .why(let text): LocalizedText(ru: "Зачем спрашиваем: \(text)", en: "Why we ask: \(text)")
    case .howToFindOut(let text): LocalizedText(ru: "Как узнать: \(text)", en: "How to find out: \(text)")
    case .mayMove(let signals, let rungs): Self.mayMove(signals, rungs)
    case .cannotMove(everCould: false):
      LocalizedText(
        ru: "Вывод и цвет оценок от этого ответа не зависят; он уточняет числа и советы.",
        en:
          "Neither the verdict nor the colour of a score hangs on this answer; it sharpens figures and advice."
      )
    case .cannotMove(everCould: true):
      LocalizedText(
        ru: "Ни вывода, ни цвета оценок этот ответ уже не изменит; он уточняет числа и советы.",
        en:
          "This answer changes neither the verdict nor the colour of a score any more; it sharpens figures and advice."
      )
    case .decidedSignals(let titles):
      LocalizedText(
        ru: "Уже решено: \(titles.map { "«\($0)»" }.joined(separator: ", ")).",
        en: "Decided already: \(titles.map { "“\($0)”" }.joined(separator: ", ")).")
    case .decidedVerdict:
      LocalizedText(
        ru: "Вывод уже решён: открытые ответы его не изменят.",
        en: "The verdict is decided: no open answer can change it.")
    case .commandsTitle:
      LocalizedText(
        ru: "Команды (подойдёт и начало слова, в любой раскладке):",
        en: "Commands (the beginning of a word will do, in either keyboard layout):")
    case .scoreIsNotTheResult(let answered):
      LocalizedText(
        ru: "Пока \(Counted.answers(answered).ru). Это не итог. 0 — хорошо, 100 — хуже некуда.",
        en: "\(Counted.answers(answered).en) so far. This is not the result. 0 is good, 100 is worst.")
    case .score(let title, let score, let low, let high, let coverage):
      LocalizedText(
        ru:
          "\(title): \(score.map { "\($0) из 100" } ?? "пока не измерено"), возможно от \(low) до \(high); отвечено \(coverage) % веса",
        en:
          "\(title): \(score.map { "\($0) of 100" } ?? "not measured yet"), possible \(low) to \(high); \(coverage)% of the weight answered"
      )
    case .hiddenWhileShared:
      LocalizedText(
        ru: "Пока экран виден клиенту, это спрятано. /показ вернёт.",
        en: "Hidden while the client sees the screen. /share brings it back.")
    case .moreReport:
      LocalizedText(
        ru: "Это первая страница на сейчас. Целиком: /отчёт все",
        en: "This is the first page so far. All of it: /report all")
    case .status(let done, let core, let all, let unknown): Self.status(done, core, all, unknown)
    case .restsOn(let list, count: 1):
      LocalizedText(
        ru: "Вывод держится на одном ответе: вопрос \(list.words.ru).",
        en: "The verdict rests on one answer: question \(list.words.en).")
    case .restsOn(let list, let count):
      LocalizedText(
        ru: "Вывод держится на \(Counted.answersPrepositional(count)): вопросы \(list.words.ru).",
        en: "The verdict rests on \(Counted.answers(count).en): questions \(list.words.en).")
    case .stillMoving(let count):
      LocalizedText(
        ru: count == 0
          ? "Вывод уже ничто не изменит: можно /готово."
          : "Вывод ещё могут изменить открытые вопросы, их \(count).",
        en: count == 0
          ? "Nothing can change the verdict any more: /finish is possible."
          : "Open questions that can still change the verdict: \(count).")
    case .openQuestions(let list): LocalizedText(ru: "Без ответа: \(list)", en: "No answer: \(list)")
    case .flagged(let list): LocalizedText(ru: "Обсудить: \(list)", en: "To talk over: \(list)")
    case .openContradictions(let count):
      LocalizedText(
        ru: "Расхождений открыто: \(count). Разобрать: /расхождения",
        en: "Open contradictions: \(count). Clear them up: /contradictions")
    case .findWhat:
      LocalizedText(ru: "Что найти? Введите /найти и слово.", en: "Find what? Type /find and a word.")
    case .nothingFound(let text):
      LocalizedText(
        ru: "«\(text)» нет ни в вопросах, ни в ответах, ни в заметках.",
        en: "\"\(text)\" is in no question, answer or note.")
    case .term(let term, let meaning): LocalizedText(ru: "\(term) — \(meaning)", en: "\(term): \(meaning)")
    case .noTerm(let text):
      LocalizedText(
        ru: "Слова «\(text)» в словаре нет. Весь словарь: /термин",
        en: "The glossary has no \"\(text)\". All of it: /term")
    case .noHistory:
      LocalizedText(ru: "На этот вопрос ещё не отвечали.", en: "This question has not been answered yet.")
    case .version(let answer, let isUndone):
      LocalizedText(
        ru: isUndone ? "\(answer) (отменено)" : answer, en: isUndone ? "\(answer) (taken back)" : answer)
    case .toTalkOver: LocalizedText(ru: "обсудить", en: "to be talked over")
    case .reopened: LocalizedText(ru: "снова открыт", en: "open again")
    }
  }

  private static func status(_ done: Int, _ core: Int, _ all: Int, _ unknown: Int) -> LocalizedText {
    let main = LocalizedText(
      ru: "Есть ответ на \(done) из \(core) основных вопросов.",
      en: "\(done) of \(core) main questions have an answer.")
    guard all > 0 else { return main }
    return LocalizedText(
      ru: main.ru + " Всего \(Counted.answers(all, unknown: unknown).ru).",
      en: main.en + " In all: \(Counted.answers(all, unknown: unknown).en).")
  }

  private static func mayMove(_ signals: [String], _ rungs: [String]) -> LocalizedText {
    if signals.isEmpty, rungs.isEmpty {
      return LocalizedText(
        ru:
          "Ответ ещё может изменить вывод: от него зависит, какие вопросы к вам относятся и что они значат.",
        en:
          "The answer can still change the verdict: it settles which questions concern you and what they mean."
      )
    }
    let ru = signals.map { "оценку «\($0)»" } + rungs.map { "вывод — ступень «\($0)»" }
    let en = signals.map { "the score “\($0)”" } + rungs.map { "the verdict, at the step “\($0)”" }
    return LocalizedText(
      ru: "Ответ ещё может изменить: \(ru.joined(separator: "; ")).",
      en: "The answer can still change: \(en.joined(separator: "; ")).")
  }
}
