import RazborCore

/// What is said of scores that were measured twice.
enum ChangePhrase {
  case title
  case note(edition: Int)
  case changed, withinChance
  case regression
  case notMeasured([String])

  func text(_ language: Language) -> String { words[language] }

  static func columns(_ language: Language) -> [String] {
    language == .ru
      ? ["Сигнал", "Было", "Стало", "Разница", "Заметна от", "Что это значит"]
      : ["Signal", "Was", "Is", "Difference", "Real from", "What it means"]
  }

  private var words: LocalizedText {
    switch self {
    case .title: both("Что изменилось с прошлого раза", "What has changed since last time")
    case .note(let edition):
      both(
        "Сравнение с редакцией \(edition); обе посчитаны по одному опроснику. Оценка — от 0 до 100, больше значит хуже. "
          + "Если ответить на те же вопросы дважды, оценка и сама сдвинется: столько, сколько стоит в столбце «Заметна от», "
          + "ещё ничего не значит (90\u{A0}%).",
        "Compared with edition \(edition); both are scored by the same questionnaire. A score runs from 0 to 100, and more is "
          + "worse. Answering the same questions twice moves a score by itself: less than what stands under “Real from” means "
          + "nothing yet (90%).")
    case .changed: both("изменилось", "it has changed")
    case .withinChance: both("в пределах обычного разброса", "within what repeats by chance")
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
}
