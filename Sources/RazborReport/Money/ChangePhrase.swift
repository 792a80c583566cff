import RazborCore

/// What is said of scores that were measured twice.
enum ChangePhrase {
  case title
  case note(edition: Int)
  /// Of a day, where it has one.
  case elsewhere(String?)
  case better, worse, withinChance
  case regression
  case notMeasured([String])

  func text(_ language: Language) -> String { words[language] }

  static func columns(_ language: Language) -> [String] {
    language == .ru
      ? ["Сигнал", "Было", "Стало", "Разница", "Заметна от", "Итог"]
      : ["Signal", "Was", "Is", "Difference", "Real from", "What it means"]
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Что изменилось с прошлого раза", "What has changed since last time")
    case .note(let edition):
      Self.note(both("редакцией \(edition)", "edition \(edition)"))
    case .elsewhere(let day?): Self.note(both("разбором от \(day) года", "the diagnosis of \(day)"))
    case .elsewhere(nil): Self.note(both("прежним разбором без даты", "an earlier diagnosis without a date"))
    case .better: both("изменилось к лучшему", "it has changed for the better")
    case .worse: both("изменилось к худшему", "it has changed for the worse")
    case .withinChance: both("в пределах разброса", "within what repeats by chance")
    case .regression:
      both(
        "Разбор обычно начинают в худший момент, и часть улучшения приходит сама. Поэтому разница оценок — ещё не "
          + "заслуга принятых мер; её подтверждают цифры: заявки, сделки, время ответа.",
        "A review is usually begun at the worst moment, and part of the improvement comes by itself. So a difference of "
          + "scores is not yet the merit of what was done; figures confirm it: enquiries, deals, response times."
      )
    case .notMeasured(let titles):
      both(
        "Сравнить не с чем, в одной из редакций оценки нет: \(titles.joined(separator: ", ")).",
        "Nothing to compare, one of the editions has no score: \(titles.joined(separator: ", ")).")
    }
  }

  private static func note(_ earlier: LocalizedText) -> LocalizedText {
    both(
      "Сравнение с \(earlier.ru); оценки обоих посчитаны по одной анкете. Оценка — от 0 до 100, больше значит хуже. Если "
        + "ответить на те же вопросы дважды, она и сама сдвинется: разница меньше той, что в столбце «Заметна от», ещё "
        + "ничего не значит (90\u{A0}%).",
      "Compared with \(earlier.en); the scores of both are by the same questionnaire. A score runs from 0 to 100, and more is "
        + "worse. Answering the same questions twice moves it by itself: a difference below the one under “Real from” means "
        + "nothing yet (90%).")
  }
}
