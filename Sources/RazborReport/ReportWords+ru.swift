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
    case .areas: "Маркетинг, продажи, управление"
    case .reasons: "За и против"
    case .holds: "Что говорит за"
    case .against: "Что говорит против"
    case .unknown: "Чего пока не знаем"
    case .suspicion: "Второй подозреваемый"
    case .firmness: "Насколько прочен вывод"
    case .figures: "Что показывают цифры"
    case .keyFigures: "Главные показатели"
    case .otherFigures: "Другие доли из ответов"
    case .contradictions: "Что не сходится"
    case .differences: "В чём собеседники расходятся"
    case .style: "Как читать эти ответы"
    case .plan: "План"
    case .further: "Что ещё можно улучшить"
    case .findOut: "Что выяснить и как"
    case .remarks: "Заметки"
    case .answers: "Все ответы"
    case .method: "Как это посчитано"
    case .versions: "Версии"
    case .sources: "Источники"
    case .contents: "Содержание"
    case .papers: "Рабочие листы"
    case .traces: "Что из чего следует"
    }
  }

  func cited(_ text: String) -> String { "«\(text)»" }

  func quoted(_ text: String) -> String {
    "«\(text.withInnerQuotes("„", "“"))»"
  }
  var dash: String { " — " }
  var attention: String { "Внимание" }
  var title: String { "Разбор:" }
  func dated(_ day: String) -> String { "\(day) года." }
  func edition(_ number: Int) -> String { "Редакция \(number)." }

  func day(_ day: Day) -> String {
    "\(day.day) \(Self.months[day.month.month - 1]) \(day.month.year)"
  }

  private static let months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
  ]

  func standing(_ status: VerdictFinding.Status, open: Int) -> String {
    switch status {
    case .decided: "Вывод окончательный: открытые вопросы его уже не изменят."
    case .provisional: "Вывод предварительный: \(canChange(open))."
    case .undecided: "Вывода пока нет: данных недостаточно, \(canChange(open))."
    }
  }

  private func canChange(_ open: Int) -> String {
    guard open > 0 else { return "расхождения в ответах ещё не разрешены" }
    let questions = "\(open) \(RussianNoun.question.form(after: open)) без ответа"
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
    let sum = "Ответ есть на \(answered) из \(total) \(RussianNoun.question.genitive(after: total))"
    guard dontKnow > 0 else { return sum + "." }
    return "\(sum), ещё на \(dontKnow) \(RussianNoun.question.form(after: dontKnow)) ответили «не знаю»."
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
    let list = questions.joined(separator: "; ")
    guard more > 0 else { return "Вывод зависит от ответов, которых пока нет: \(list)." }
    return "Вывод зависит от ответов, которых пока нет, например: \(list); и ещё \(more)."
  }

  func stillPossible(_ titles: [String]) -> String {
    guard titles.count > 4 else {
      return "Ответы ещё допускают такие выводы: \(titles.map(quoted).joined(separator: ", "))."
    }
    let verdicts = RussianNoun("разный вывод", "разных вывода", "разных выводов").form(after: titles.count)
    return "Ответы ещё допускают \(titles.count) \(verdicts): известно пока слишком мало."
  }

  func areaIsCertain(_ title: String?) -> String {
    title.map { "Где искать, уже ясно: \($0). Не ясна только точная причина." }
      ?? "Все возможные выводы сходятся в том, где искать; не ясна только точная причина."
  }

  var restsOnNotKnowing: String {
    "Часть причин — ответы «не знаю»: когда станет известно, как обстоит дело, вывод может измениться."
  }

  func secondSuspect(_ title: String) -> String {
    "Если эта причина не подтвердится, следующей стоит проверить такую: \(quoted(title))."
  }

  var nothingToDo: String { "Ответы пока не дают оснований советовать что-то определённое." }
  var noReasons: String { "Решающих фактов пока нет." }

  var note: String { "Заметка" }
  var privateNote: String { "Личная заметка" }
  var notAsked: String { "вопрос не задан" }
  var tableBelow: String { "таблица ниже" }

  func questionnaire(_ title: String, version: String) -> String {
    "Анкета \(quoted(title)), версия \(version)"
  }
  func digest(_ digest: String) -> String { "Контрольная сумма анкеты: \(digest)" }
  func program(_ version: String) -> String { "Программа razbor, версия \(version)" }

  var tracesNote: String {
    "Номер в скобках после предложения — из этого списка. По номеру консультант покажет всю цепочку от вывода до ответов."
  }

  var method: [String] {
    [
      "Оценка сигнала — это взвешенное среднее тяжести ответов: 0 значит, что проблемы нет, 100 — хуже некуда. "
        + "Без ответов на половину вопросов (с учётом их веса) оценки нет: «не измерено» не значит «ноль». Границы "
        + "показывают, какой оценка стала бы при самых лучших и самых худших ответах на открытые вопросы. Красный "
        + "флаг не даёт хорошим ответам скрыть явный признак: с одним флагом сигнал не ниже 35, с двумя — не ниже 60.",
      "Вывод не складывается из баллов. Вопросы о причине проверяются по порядку, и первый, на который ответы "
        + "дают ясное «да», решает. Вывод окончательный, когда при любых ответах на открытые вопросы он остаётся тем же.",
      "«С учётом случайности» после доли стоит 90-процентный интервал Уилсона: границы, в которых доля лежит на "
        + "самом деле, если посчитанные случаи попались наугад. Доля считается отличной от ориентира, только если "
        + "интервал его не содержит и случаев не меньше двадцати. Оценка на глаз весит как тридцать случаев.",
    ]
  }
}

extension RussianNoun {
  static let question = RussianNoun("вопрос", "вопроса", "вопросов")
}
