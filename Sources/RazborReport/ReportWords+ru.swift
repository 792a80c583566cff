import RazborCore

struct RussianReport: ReportWords {
  let units = RussianUnits()

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .essentials: "Главное"
    case .why: "Почему"
    case .firstSteps: "Что сделать первым"
    case .risk: "Главный риск"
    case .sureness: "Насколько это надёжно"
    case .alarms: "Что не ждёт"
    case .signals: "Сигналы"
    case .reasons: "На чём держится вывод"
    case .holds: "За"
    case .against: "Против"
    case .unknown: "Пока неизвестно"
    case .figures: "Ключевые показатели"
    case .otherFigures: "Другие доли из ответов"
    case .contradictions: "Что не сходится"
    case .differences: "В чём собеседники расходятся"
    case .plan: "План"
    case .findOut: "Что выяснить и как"
    case .answers: "Все ответы"
    case .method: "Как это посчитано"
    case .versions: "Версии"
    case .sources: "Источники"
    }
  }

  func quoted(_ text: String) -> String { "«\(text)»" }
  var title: String { "Разбор:" }
  func date(_ date: String) -> String { "Дата: \(date)." }

  func standing(_ status: VerdictFinding.Status, open: Int) -> String {
    switch status {
    case .decided: "Вывод окончательный: открытые вопросы его уже не изменят."
    case .provisional: "Вывод предварительный: \(canChange(open))."
    case .undecided: "Вывода пока нет: данных недостаточно, \(canChange(open))."
    }
  }

  private func canChange(_ open: Int) -> String {
    guard open > 0 else { return "расхождения в ответах ещё не разрешены" }
    let questions = "\(open) \(RussianNoun("вопрос", "вопроса", "вопросов").form(after: open)) без ответа"
    return "\(questions) ещё \(RussianNoun.endsInOne(open) ? "может" : "могут") его изменить"
  }

  func route(_ route: VerdictFinding.Route) -> String? {
    switch route {
    case .rung: nil
    case .assumedGate: "Согласованы ли критерии, ещё не выяснено; вывод исходит из того, что согласованы."
    case .lead:
      "Согласованы ли критерии, ещё не выяснено; вывод указывает на сторону, о которой говорит больше фактов."
    case .indexLead: "Проверяемых фактов пока мало; вывод опирается на сводные оценки отделов."
    case .hint: "Проверяемых фактов пока мало; вывод опирается на единственную примету."
    case .quiet: "Тяжёлых ответов пока нет: ничто не указывает ни на одну из сторон."
    case .silence: "Пока ни один ответ не указывает на причину."
    }
  }

  func answered(_ answered: Int, of total: Int, dontKnow: Int) -> String {
    let questions = RussianNoun("вопрос", "вопроса", "вопросов").genitive(after: total)
    return "Ответ есть на \(answered) из \(total) \(questions), «не знаю» – \(dontKnow)."
  }

  func grade(_ grade: EvidenceGrade) -> String {
    switch grade {
    case .a:
      "Доказательства прочные: решающие ответы показаны, измерены или подтверждены двумя собеседниками."
    case .b: "Доказательства средние: решающие факты проверяемы, но известны со слов одного человека."
    case .c: "Доказательства слабые: решают мнения и оценки на глаз."
    }
  }

  func hangsOn(_ questions: [String], more: Int) -> String {
    let rest = more > 0 ? " и ещё \(more)" : ""
    return "Вывод зависит от ответов на такие вопросы: \(questions.joined(separator: ", "))\(rest)."
  }

  func stillPossible(_ titles: [String]) -> String {
    "Ответы ещё допускают такие выводы: \(titles.map(quoted).joined(separator: ", "))."
  }

  func areaIsCertain(_ title: String?) -> String {
    title.map { "Область уже ясна: \(quoted($0)). Не ясна только точная причина." }
      ?? "Все возможные выводы сходятся в том, где искать; не ясна только точная причина."
  }

  func secondSuspect(_ title: String) -> String {
    "Если эта причина не подтвердится, следующей стоит проверить такую: \(quoted(title))."
  }

  var nothingToDo: String { "Ответы пока не дают оснований советовать что-то определённое." }
  var noReasons: String { "Решающих фактов пока нет." }

  var note: String { "Заметка" }
  var privateNote: String { "Личная заметка" }
  var notAsked: String { "вопрос не задан" }

  func questionnaire(_ title: String, version: String) -> String {
    "Опросник \(quoted(title)), версия \(version)"
  }
  func digest(_ digest: String) -> String { "Контрольная сумма опросника: \(digest)" }
  func program(_ version: String) -> String { "Программа razbor, версия \(version)" }

  var method: [String] {
    [
      "Оценка сигнала – это взвешенное среднее тяжести ответов: 0 значит, что проблемы нет, 100 – хуже некуда. "
        + "Без ответов на половину вопросов по весу оценки нет: «не измерено» не значит «ноль». Границы показывают, "
        + "какой оценка стала бы при самых лучших и самых худших ответах на открытые вопросы. "
        + "Сплошная часть полосы уже никуда не денется, тёмная показывает оценку по данным ответам, светлая – "
        + "докуда она ещё может дойти.",
      "Вывод не складывается из баллов. Вопросы о причине проверяются по порядку, и первый, на который ответы "
        + "дают ясное «да», решает. Вывод окончательный, когда при любых ответах на открытые вопросы он остаётся тем же.",
      "Доля считается отличной от ориентира, только если разницу не объяснить случайностью: 90-процентный интервал "
        + "Уилсона не содержит ориентира и случаев не меньше двадцати. Оценка на глаз весит как тридцать случаев.",
    ]
  }
}
