import RazborCore
import RazborReport

/// What is said about the order of asking: why this question, what is decided, what is left out.
enum OrderPhrase: Spoken {
  case because(NextQuestion.Outlook, decides: [LocalizedText], narrows: [LocalizedText])
  case sides
  case agreement
  case alarm
  case yardstick
  case tooThin(LocalizedText)
  case thisOne
  case adaptive
  /// `again` where the case is gone on with: the time counts anew.
  case limited(minutes: Int, again: Bool)
  case timeIsUp(asked: Int)
  case decided([LocalizedText])
  case verdict(LocalizedText)
  case band(LocalizedText, Band)
  case verdictOpen(String)
  case signalsOpen([String])
  case notAsked(count: Int, isComplete: Bool)

  var words: LocalizedText {
    switch self {
    case .because(let outlook, let decides, let narrows): Self.because(outlook, decides, narrows)
    case .sides:
      LocalizedText(
        ru:
          "Почему этот вопрос: от того, две ли стороны внутри компании, зависит, какие вопросы имеют смысл.",
        en:
          "Why this question: whether there are two sides inside the company settles which questions make sense."
      )
    case .agreement:
      LocalizedText(
        ru: "Почему этот вопрос: какой договорённости нет, с той план и начинается.",
        en: "Why this question: the plan begins with the agreement that is missing.")
    case .alarm:
      LocalizedText(
        ru: "Почему этот вопрос: ответ может оказаться тревогой, которая не ждёт вывода.",
        en: "Why this question: the answer may be an alarm that does not wait for the verdict.")
    case .yardstick:
      LocalizedText(
        ru: "Почему этот вопрос: он скажет, какие месяцы таблицы уже можно считать.",
        en: "Why this question: it tells which months of the table are old enough to be counted.")
    case .tooThin(let title):
      LocalizedText(
        ru: "Почему этот вопрос: для оценки «\(title.ru)» отвечено меньше половины, и её пока не назвать.",
        en: "Why this question: less than half of “\(title.en)” is answered, so it has no score yet.")
    case .thisOne:
      LocalizedText(
        ru: "Это и есть вопрос, который сейчас решит больше всего.",
        en: "This is the question that decides the most now.")
    case .adaptive:
      LocalizedText(
        ru: "Сначала вопросы, которые решают больше; когда решать станет нечего, скажу.",
        en: "What decides the most comes first; you will be told when nothing is left to decide.")
    case .limited(let minutes, let again):
      LocalizedText(
        ru:
          "\(again ? "Время пошло заново: около" : "Времени около") \(Counted.minutesGenitive(minutes).ru), "
          + "столько вопросов и задам, важные сначала.",
        en:
          "\(again ? "The time starts anew: about" : "There are about") \(Counted.minutesGenitive(minutes).en), "
          + "so many questions follow, those that decide the most first.")
    case .timeIsUp(let asked):
      LocalizedText(
        ru: "Время вышло. За этот раз спрошено: \(Counted.questions(asked).ru).",
        en: "The time is up. Asked in this sitting: \(Counted.questions(asked).en).")
    case .decided(let things):
      LocalizedText(
        ru: "Решено, открытые ответы этого не изменят: \(things.map(\.ru).joined(separator: "; ")).",
        en: "Decided, no open answer changes it: \(things.map(\.en).joined(separator: "; ")).")
    case .verdict(let title): LocalizedText(ru: "вывод «\(title.ru)»", en: "the verdict “\(title.en)”")
    case .band(let title, let band): Self.band(title, band)
    case .verdictOpen(let numbers):
      LocalizedText(
        ru: "Вывод ещё могут изменить вопросы \(numbers).",
        en: "Questions that can still change the verdict: \(numbers).")
    case .signalsOpen(let titles):
      LocalizedText(
        ru: "Ещё может измениться уровень: \(titles.map { "«\($0)»" }.joined(separator: ", ")).",
        en: "Scores whose level can still change: \(titles.map { "“\($0)”" }.joined(separator: ", ")).")
    case .notAsked(let count, let isComplete): Self.notAsked(count, isComplete)
    }
  }

  private static func because(
    _ outlook: NextQuestion.Outlook, _ decides: [LocalizedText], _ narrows: [LocalizedText]
  ) -> LocalizedText {
    let parts =
      [verdictPart(outlook)].compactMap(\.self)
      + decides.map { LocalizedText(ru: "может решить оценку «\($0.ru)»", en: "it can decide “\($0.en)”") }
      + narrows.map { LocalizedText(ru: "уточнит оценку «\($0.ru)»", en: "it narrows “\($0.en)”") }
    return LocalizedText(
      ru: "Почему этот вопрос: \(parts.map(\.ru).joined(separator: "; ")).",
      en: "Why this question: \(parts.map(\.en).joined(separator: "; ")).")
  }

  private static func verdictPart(_ outlook: NextQuestion.Outlook) -> LocalizedText? {
    let now = outlook.verdicts
    if now < 2 { return nil }
    if outlook.fewest == 1 {
      return LocalizedText(
        ru: "ответ может сразу решить вывод (возможных выводов сейчас \(now))",
        en: "an answer can decide the verdict at once (\(now) are possible now)")
    }
    if outlook.fewest < now {
      return LocalizedText(
        ru: "возможных выводов сейчас \(now), после ответа может остаться \(outlook.fewest)",
        en: "\(now) verdicts are possible now, an answer can leave \(outlook.fewest)")
    }
    return LocalizedText(ru: "от него зависит вывод", en: "the verdict depends on it")
  }

  private static func band(_ title: LocalizedText, _ band: Band) -> LocalizedText {
    let (ru, en) =
      switch band {
      case .green: ("в зелёной зоне", "green")
      case .amber: ("в жёлтой зоне", "amber")
      case .red: ("в красной зоне", "red")
      }
    return LocalizedText(ru: "оценка «\(title.ru)» \(ru)", en: "the score “\(title.en)” is \(en)")
  }

  private static func notAsked(_ count: Int, _ isComplete: Bool) -> LocalizedText {
    if count == 0 {
      return LocalizedText(ru: "Вопросов больше нет: /готово.", en: "No more questions: /finish.")
    }
    let rest = Counted.questions(count)
    if isComplete {
      return LocalizedText(
        ru: "Осталось \(rest.ru): они уточнят числа и советы. Диагноз — /готово, все вопросы — /подробнее.",
        en:
          "\(rest.en) left, to sharpen figures and advice. /finish gives the diagnosis, /deepen asks them all."
      )
    }
    return LocalizedText(
      ru: "Не спрошено: \(rest.ru). Продолжить — /подробнее, закончить так — /готово.",
      en: "Not asked: \(rest.en). /deepen goes on, /finish ends as it is.")
  }
}
