import RazborCore
import RazborReport

/// What is said about answers that do not fit together.
enum ContradictionPhrase: Spoken {
  case found
  /// One that was put off.
  case foundAgain
  /// `said` where it was somebody else.
  case side(Int, String, said: Role?)
  /// Behind an answer.
  case counts(String)
  case choiceCorrect(Int)
  /// The question that only somebody else has answered.
  case choiceAnswer(Int)
  case choiceExplain
  case choiceLater
  case choose(Int)
  case explained(time: String)
  /// After a bare yes or no.
  case whyBoth
  /// After a second one.
  case notExplained
  /// When it comes again; `nil` where it does not by itself.
  case later(Again?)
  case none
  case moreOpen(Int)
  /// `others`: the numbers of the questions the answer does not go with.
  case impossible(LocalizedText, LocalizedText, others: [Int])

  enum Again {
    case endOfSection
    case endOfQuestions
  }

  var words: LocalizedText {
    switch self {
    case .foundAgain:
      LocalizedText(ru: "Это расхождение вы откладывали:", en: "This contradiction was put off:")
    case .found: LocalizedText(ru: "Похоже, ответы расходятся:", en: "These answers seem to disagree:")
    case .side(let number, let answer, let role):
      LocalizedText(
        ru: "вопрос \(number)\(role.map { ", \($0.title.ru)" } ?? ""): \(answer)",
        en: "question \(number)\(role.map { ", \($0.title.en)" } ?? ""): \(answer)")
    case .counts(let words):
      LocalizedText(
        ru: " (в расчёте: \(words))", en: " (what counts: \(words))")
    case .choiceAnswer(let number):
      LocalizedText(ru: "ответить на вопрос \(number)", en: "answer question \(number)")
    case .choiceCorrect(let number):
      LocalizedText(ru: "исправить вопрос \(number)", en: "correct question \(number)")
    case .choiceExplain:
      LocalizedText(ru: "всё верно, записать пояснение", en: "all is right, write why")
    case .choiceLater:
      LocalizedText(ru: "решить позже", en: "decide later")
    case .choose(let count):
      LocalizedText(ru: "Введите номер от 1 до \(count).", en: "Type a number from 1 to \(count).")
    case .explained(let time):
      LocalizedText(
        ru: "сохранено \(time). Расхождение закрыто пояснением.",
        en: "saved \(time). The contradiction is closed with a reason.")
    case .whyBoth:
      LocalizedText(
        ru: "Нужна причина: напишите словами, почему верны оба ответа. Enter — вернуться к выбору.",
        en: "A reason is needed: say in words why both answers are right. Enter goes back to the choice.")
    case .notExplained:
      LocalizedText(
        ru: "Причины пока нет, расхождение остаётся открытым. Выберите номер ещё раз.",
        en: "There is no reason yet, and the contradiction stays open. Choose a number again.")
    case .later(.endOfSection?):
      LocalizedText(
        ru: "Оставлено до конца раздела: тогда спрошу ещё раз. Вернуться раньше: /расхождения",
        en: "Left until the end of the section, where it is asked again. Back to it earlier: /contradictions")
    case .later(.endOfQuestions?):
      LocalizedText(
        ru: "Оставлено до конца вопросов: тогда спрошу ещё раз. Вернуться раньше: /расхождения",
        en:
          "Left until the end of the questions, where it is asked again. Back to it earlier: /contradictions")
    case .later(nil):
      LocalizedText(
        ru: "Оставлено. Пока не решено, вывод учитывает оба прочтения. Вернуться: /расхождения",
        en:
          "Left as it is. Until it is cleared up, the verdict allows for both readings. Back to it: /contradictions"
      )
    case .none: LocalizedText(ru: "Открытых расхождений нет.", en: "There are no open contradictions.")
    case .impossible(let text, let question, let others):
      LocalizedText(
        ru: "Ответ не сохранён: \(text.ru.uncapitalized) \(question.ru) Исправьте ответ"
          + (others.first.map { " или вопрос \($0): /к \($0)" } ?? "."),
        en: "The answer is not saved: \(text.en.uncapitalized) \(question.en) Correct the answer"
          + (others.first.map { ", or question \($0): /go \($0)" } ?? "."))
    case .moreOpen(let count):
      LocalizedText(
        ru: "Открытых расхождений: \(count)", en: "Open contradictions: \(count)")
    }
  }
}
