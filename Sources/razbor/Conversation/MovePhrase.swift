import RazborCore

/// What is said about going from question to question, and back in time.
enum MovePhrase: Spoken {
  case postponed
  case nothingBefore
  case nothingToUndo
  case undone(Int, String)
  case takenBack
  /// With the number of the question it stood at.
  case remarkTakenBack(Remark, Int?)
  case goWhere
  case noSuchQuestion(String)
  /// What the command was meant for is among these.
  case severalQuestions([String], Command)
  case leftOpen(NumberList)
  case parked(NumberList)
  case unparked(NumberList)

  var words: LocalizedText {
    switch self {
    case .postponed:
      LocalizedText(
        ru: "Отложено: вернусь к вопросу в конце.", en: "Put off: the question comes again at the end.")
    case .nothingBefore:
      LocalizedText(
        ru: "Это первый вопрос: назад идти некуда.",
        en: "This is the first question: there is nothing before it.")
    case .nothingToUndo: LocalizedText(ru: "Отменять нечего.", en: "There is nothing to undo.")
    case .undone(let number, let answer):
      LocalizedText(
        ru: "Отменено. Вопрос \(number): \(answer).", en: "Taken back. Question \(number): \(answer).")
    case .takenBack: LocalizedText(ru: "Отменено.", en: "Taken back.")
    case .remarkTakenBack(let kind, let number): Self.remarkTakenBack(kind, number)
    case .goWhere:
      LocalizedText(
        ru: "Куда перейти? Введите /к и номер, раздел или слово из вопроса.",
        en: "Go where? Type /go and a number, a section or a word of the question.")
    case .noSuchQuestion(let text):
      LocalizedText(
        ru: "Нет вопроса «\(text)». Введите номер, название раздела или слово из вопроса.",
        en: "There is no question \"\(text)\". Type a number, a section or a word of the question.")
    case .severalQuestions(let list, let command):
      LocalizedText(
        ru:
          "Подходит несколько вопросов:\n\(list.joined(separator: "\n"))\nВведите /\(command.name(.ru)) и номер.",
        en:
          "Several questions fit:\n\(list.joined(separator: "\n"))\nType /\(command.name(.en)) and the number."
      )
    case .leftOpen(let numbers) where numbers.isOne:
      LocalizedText(
        ru: "Вопрос \(numbers.words.ru) остался открытым: вернусь к нему позже.",
        en: "Question \(numbers.words.en) is left open and comes again later.")
    case .leftOpen(let numbers):
      LocalizedText(
        ru: "Остались открытыми вопросы \(numbers.words.ru): вернусь к ним позже.",
        en: "Questions \(numbers.words.en) are left open and come again later.")
    case .parked(let numbers) where numbers.isOne:
      LocalizedText(
        ru:
          "После этого ответа вопрос \(numbers.words.ru) не нужен. Его ответ сохранён, но в расчёт не идёт.",
        en:
          "With this answer question \(numbers.words.en) does not apply. Its answer is kept and counts for nothing."
      )
    case .parked(let numbers):
      LocalizedText(
        ru:
          "После этого ответа вопросы \(numbers.words.ru) не нужны. Их ответы сохранены, но в расчёт не идут.",
        en:
          "With this answer questions \(numbers.words.en) do not apply. Their answers are kept and count for nothing."
      )
    case .unparked(let numbers) where numbers.isOne:
      LocalizedText(
        ru: "Ответ на вопрос \(numbers.words.ru) снова в расчёте.",
        en: "The answer to question \(numbers.words.en) counts again.")
    case .unparked(let numbers):
      LocalizedText(
        ru: "Ответы на вопросы \(numbers.words.ru) снова в расчёте.",
        en: "The answers to questions \(numbers.words.en) count again.")
    }
  }

  private static func remarkTakenBack(_ kind: Remark, _ number: Int?) -> LocalizedText {
    let ru = number.map { " к вопросу \($0)" } ?? ""
    let en = number.map { " at question \($0)" } ?? ""
    return switch kind {
    case .note: LocalizedText(ru: "Заметка\(ru) убрана.", en: "The note\(en) is taken back.")
    case .privateNote:
      LocalizedText(ru: "Личная заметка\(ru) убрана.", en: "The private note\(en) is taken back.")
    case .quote: LocalizedText(ru: "Цитата\(ru) убрана.", en: "The quote\(en) is taken back.")
    }
  }
}
