import RazborCore

/// What is said about the parts of a list and about the way through it, both languages side by side.
enum SegmentPhrase {
  /// Which of two is above the other beyond doubt.
  case apart([(above: String, below: String)], more: Int)
  case overlap(needed: Int?)
  case tooFew(cases: Int, missing: Int)
  case moreNames(Int)
  case unknownSource(String)
  case reasons
  case reasonShare
  case refused
  case noReason(String)
  case mainReason(String)
  case noMainReason
  case steps
  case step(LoadedTable.Moment, LoadedTable.Moment)
  /// For a column.
  case arrow(LoadedTable.Moment, LoadedTable.Moment)
  case cases
  case waiting
  case median
  case medianChance
  case tooFewToSay(missing: Int)
  case never
  case from(String)
  case longest(String)
  case notClear([String])
  case tooFewSteps
  case atHandoff
  case notAtHandoff
  case standing(String, days: String)
  case stepScale(end: String)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .apart(let pairs, let more): Self.apart(pairs, more)
    case .overlap(let needed): Self.overlap(needed)
    case .tooFew(let cases, let missing):
      both(
        "Сравнивать рано: сделок здесь \(cases), нужно хотя бы ещё \(missing).",
        "It is too early to compare: there are \(cases) deals here, at least \(missing) more are needed.")
    case .moreNames(let count):
      both("И ещё \(count), у каждого из них меньше.", "And \(count) more, each of them with fewer.")
    case .unknownSource(let share):
      both(
        "Источник неизвестен: \(share). Это больше пятой части, так что таблица говорит только о части компании.",
        "The source is not known: \(share). That is more than a fifth, so the table speaks of a part of the company only."
      )
    case .reasons: both("Причина отказа", "Reason for loss")
    case .refused: both("Отказов из всех", "Lost of all")
    case .reasonShare: both("Доля", "Share")
    case .noReason(let share): both("Без причины: \(share).", "Without a reason: \(share).")
    case .mainReason(let name):
      both(
        "Чаще любой другой названа одна причина, и это не случайность: \(name).",
        "One reason is named more often than any other, and that is not chance: \(name).")
    case .noMainReason:
      both(
        "Какая причина главная, по этим числам не сказать: интервалы первых двух перекрываются.",
        "Which reason is the main one these numbers do not tell: the intervals of the first two overlap.")
    default: wayWords
    }
  }

  private var wayWords: LocalizedText {
    switch self {
    case .steps: both("Шаг", "Step")
    case .step(let from, let to):
      both("от \(from.after.ru) до \(to.after.ru)", "\(from.after.en) to \(to.after.en)")
    case .arrow(let from, let to):
      both("\(from.name.ru) → \(to.name.ru)", "\(from.name.en) → \(to.name.en)")
    case .cases: both("Клиентов", "Clients")
    case .waiting: both("Ждут", "Waiting")
    case .median: both("Медиана", "Median")
    case .medianChance: both("Случайность (90\u{A0}%)", "Chance (90%)")
    case .tooFewToSay(let missing): both("мало, нужно ещё \(missing)", "too few, \(missing) more needed")
    case .never: both("без конца", "no end")
    case .from(let low): both("от \(low), верхней границы нет", "from \(low) on, no upper end")
    case .longest(let step):
      both(
        "Дольше всего клиенты стоят здесь, и это не случайность: \(step).",
        "Clients stand longest here, and that is not chance: \(step).")
    case .notClear(let steps):
      both(
        "Где клиенты стоят дольше всего, не сказать: интервалы перекрываются (\(steps.joined(separator: "; "))).",
        "Where clients stand longest cannot be told: the intervals overlap (\(steps.joined(separator: "; ")))."
      )
    case .tooFewSteps:
      both(
        "Сравнить шаги нельзя: нужно хотя бы два, по которым прошло не меньше \(WaitingTimes.fewestForMedian) клиентов.",
        "The steps cannot be compared: it takes two with at least \(WaitingTimes.fewestForMedian) clients each."
      )
    case .atHandoff:
      both(
        "Это и есть передача от маркетинга к продажам.", "That is the handover from marketing to sales.")
    case .notAtHandoff:
      both(
        "Передача от маркетинга к продажам не самое долгое место.",
        "The handover from marketing to sales is not the longest wait.")
    case .standing(let share, let days):
      both(
        "Полтора обычных срока до исхода — это \(days). Открыты дольше: \(share).",
        "One and a half times the usual time to an outcome is \(days). Open for longer: \(share).")
    case .stepScale(let end):
      both("Медиана и её интервал, от 0 до \(end)", "The median and its interval, 0 to \(end)")
    default: both("", "")
    }
  }

  private static func apart(_ pairs: [(above: String, below: String)], _ more: Int) -> LocalizedText {
    let rest = more > 0 ? both("; и ещё пар: \(more)", "; and \(more) more pairs") : both("", "")
    let ru = pairs.map { "\($0.above) выше, чем \($0.below)" }.joined(separator: "; ")
    let en = pairs.map { "\($0.above) above \($0.below)" }.joined(separator: "; ")
    return both(
      "Точно различаются только эти: \(ru)\(rest.ru). Остальные интервалы перекрываются, порядка среди них нет.",
      "Only these differ beyond doubt: \(en)\(rest.en). The other intervals overlap, so there is no order among them."
    )
  }

  private static func overlap(_ needed: Int?) -> LocalizedText {
    let (ru, en) = (RussianUnits(), EnglishUnits())
    let verdict = both(
      "Интервалы перекрываются: кто из них выше, по этим числам не сказать.",
      "The intervals overlap: which of them is above another these numbers do not tell.")
    guard let needed else { return verdict }
    return both(
      verdict.ru
        + " Если самая большая разница сохранится, для неё хватило бы примерно по \(ru.number(needed)) заявок.",
      verdict.en
        + " If the largest difference stays, about \(en.number(needed)) enquiries for each would show it.")
  }
}

extension LoadedTable.Moment {
  /// After "от" and "до".
  fileprivate var after: LocalizedText {
    switch self {
    case .created: both("заявки", "enquiry")
    case .handed: both("передачи в продажи", "handover to sales")
    case .answered: both("первого ответа", "first answer")
    case .offered: both("предложения", "offer")
    case .closed: both("исхода", "outcome")
    }
  }

  fileprivate var name: LocalizedText {
    switch self {
    case .created: both("заявка", "enquiry")
    case .handed: both("передача", "handover")
    case .answered: both("ответ", "answer")
    case .offered: both("предложение", "offer")
    case .closed: both("исход", "outcome")
    }
  }
}
