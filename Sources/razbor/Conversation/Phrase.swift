import RazborCore

/// What is said around a question and its answer.
enum Phrase: Spoken {
  case question(section: String, number: Int, done: Int, core: Int, isCorrection: Bool)
  case questionAloud(section: String, number: Int, isCorrection: Bool)
  case progressAloud(done: Int, core: Int)
  case hint(AnswerHint)
  case now(String)
  case nowTable
  case accepted(String, time: String)
  case changed(String, String, time: String)
  case changedAloud(String, String, time: String)
  case unknownCounts(time: String)
  case unknownIsOpen(time: String)
  case declined(time: String)
  case notApplicable(time: String)
  case postponed
  case reasonWanted
  case alwaysApplies
  case understood(String)
  case noCommand(String, nearest: String?)
  case ambiguousCommand(String, [Command])
  case nothingBefore
  case nothingToUndo
  case undone(Int, String)
  case takenBack
  case goWhere
  case noSuchQuestion(String)
  case severalQuestions([String])
  case leftOpen([Int])
  case parked([Int])
  case unparked([Int])

  var words: LocalizedText {
    switch self {
    case .question(let section, let number, let done, let core, let isCorrection):
      LocalizedText(
        ru:
          "\(section) · вопрос \(number) · отвечено \(done) из \(core) основных\(isCorrection ? " · исправление" : "")",
        en:
          "\(section) · question \(number) · \(done) of \(core) main ones answered\(isCorrection ? " · correcting" : "")"
      )
    case .questionAloud(let section, let number, let isCorrection):
      LocalizedText(
        ru: "Вопрос \(number), раздел «\(section)»\(isCorrection ? ", исправление" : "").",
        en: "Question \(number), section \"\(section)\"\(isCorrection ? ", correcting" : "").")
    case .progressAloud(let done, let core):
      LocalizedText(
        ru: "Отвечено \(done) из \(core) основных.", en: "\(done) of \(core) main ones answered.")
    case .hint(let hint): hint.words
    case .now(let answer):
      LocalizedText(ru: "Сейчас: \(answer). Enter оставит как есть.", en: "Now: \(answer). Enter keeps it.")
    case .nowTable:
      LocalizedText(
        ru: "Сейчас в таблице (Enter оставит как есть):", en: "The table now (Enter keeps it):")
    case .accepted(let answer, let time):
      LocalizedText(ru: "принято: \(answer). Сохранено \(time)", en: "recorded: \(answer). Saved \(time)")
    case .changed(let old, let new, let time):
      LocalizedText(
        ru: "изменено: \(old) → \(new). Сохранено \(time). Вернуть: /отмена",
        en: "changed: \(old) → \(new). Saved \(time). Take it back: /undo")
    case .changedAloud(let old, let new, let time):
      LocalizedText(
        ru: "Было: \(old).\nСтало: \(new).\nСохранено \(time). Вернуть: /отмена",
        en: "Before: \(old).\nNow: \(new).\nSaved \(time). Take it back: /undo")
    case .unknownCounts(let time):
      LocalizedText(
        ru: "принято: не знаю. Это само говорит о том, как поставлен учёт. Сохранено \(time)",
        en: "recorded: don’t know. This itself says something about the records kept. Saved \(time)")
    case .unknownIsOpen(let time):
      LocalizedText(
        ru: "принято: не знаю. Попадёт в список «что выяснить». Сохранено \(time)",
        en: "recorded: don’t know. It goes to the list of things to find out. Saved \(time)")
    case .declined(let time):
      LocalizedText(
        ru: "принято: без ответа, больше не спрошу. Сохранено \(time)",
        en: "recorded: no answer, it will not be asked again. Saved \(time)")
    case .notApplicable(let time):
      LocalizedText(
        ru: "принято: к вам не относится. Сохранено \(time)",
        en: "recorded: does not concern you. Saved \(time)")
    case .postponed:
      LocalizedText(
        ru: "Отложено: вернусь к вопросу в конце.", en: "Put off: the question comes again at the end.")
    case .reasonWanted:
      LocalizedText(
        ru: "Почему не относится? (Enter — без пояснения)",
        en: "Why does it not concern you? (Enter: no reason)")
    case .alwaysApplies:
      LocalizedText(
        ru: "Этот вопрос относится ко всем. Если ответа нет, введите «-».",
        en: "This question concerns everybody. If there is no answer, type \"-\".")
    case .understood(let name): LocalizedText(ru: "понято как /\(name)", en: "understood as /\(name)")
    case .noCommand(let word, let nearest): Self.noCommand(word, nearest)
    case .ambiguousCommand(let word, let commands):
      LocalizedText(
        ru: "«/\(word)» подходит к нескольким командам: \(Self.list(commands, .ru)). Допишите слово.",
        en: "\"/\(word)\" fits several commands: \(Self.list(commands, .en)). Type more of the word.")
    case .nothingBefore:
      LocalizedText(
        ru: "Это первый вопрос: назад идти некуда.",
        en: "This is the first question: there is nothing before it.")
    case .nothingToUndo: LocalizedText(ru: "Отменять нечего.", en: "There is nothing to undo.")
    case .undone(let number, let answer):
      LocalizedText(
        ru: "Отменено. Вопрос \(number): \(answer).", en: "Taken back. Question \(number): \(answer).")
    case .takenBack: LocalizedText(ru: "Отменено.", en: "Taken back.")
    case .goWhere:
      LocalizedText(
        ru: "Куда перейти? Введите /к и номер, раздел или слово из вопроса.",
        en: "Go where? Type /go and a number, a section or a word of the question.")
    case .noSuchQuestion(let text):
      LocalizedText(
        ru: "Нет вопроса «\(text)». Введите номер, название раздела или слово из вопроса.",
        en: "There is no question \"\(text)\". Type a number, a section or a word of the question.")
    case .severalQuestions(let list):
      LocalizedText(
        ru: "Подходит несколько вопросов:\n\(list.joined(separator: "\n"))\nВведите /к и номер.",
        en: "Several questions fit:\n\(list.joined(separator: "\n"))\nType /go and the number.")
    case .leftOpen(let numbers) where numbers.count == 1:
      LocalizedText(
        ru: "Вопрос \(numbers.ranges) остался открытым: вернусь к нему позже.",
        en: "Question \(numbers.ranges) is left open and comes again later.")
    case .leftOpen(let numbers):
      LocalizedText(
        ru: "Остались открытыми вопросы \(numbers.ranges): вернусь к ним позже.",
        en: "Questions \(numbers.ranges) are left open and come again later.")
    case .parked(let numbers) where numbers.count == 1:
      LocalizedText(
        ru: "После этого ответа вопрос \(numbers.ranges) не нужен. Его ответ сохранён, но в расчёт не идёт.",
        en:
          "With this answer question \(numbers.ranges) does not apply. Its answer is kept and counts for nothing."
      )
    case .parked(let numbers):
      LocalizedText(
        ru:
          "После этого ответа вопросы \(numbers.ranges) не нужны. Их ответы сохранены, но в расчёт не идут.",
        en:
          "With this answer questions \(numbers.ranges) do not apply. Their answers are kept and count for nothing."
      )
    case .unparked(let numbers) where numbers.count == 1:
      LocalizedText(
        ru: "Ответ на вопрос \(numbers.ranges) снова в расчёте.",
        en: "The answer to question \(numbers.ranges) counts again.")
    case .unparked(let numbers):
      LocalizedText(
        ru: "Ответы на вопросы \(numbers.ranges) снова в расчёте.",
        en: "The answers to questions \(numbers.ranges) count again.")
    }
  }

  private static func noCommand(_ word: String, _ nearest: String?) -> LocalizedText {
    guard let nearest else {
      return LocalizedText(
        ru: "Нет команды /\(word). Список: /помощь команды.",
        en: "No command /\(word). The list: /help commands.")
    }
    return LocalizedText(
      ru: "Нет команды /\(word). Возможно, /\(nearest)? Введите её или ответ.",
      en: "No command /\(word). Did you mean /\(nearest)? Type it, or an answer.")
  }

  private static func list(_ commands: [Command], _ language: Language) -> String {
    commands.map { "/" + $0.name(language) }.joined(separator: ", ")
  }
}

extension [Int] {
  /// `3, 5–7`.
  var ranges: String {
    var runs: [ClosedRange<Int>] = []
    for number in sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
