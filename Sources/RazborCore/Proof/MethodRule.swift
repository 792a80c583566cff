/// The numbered rules of the method that findings are traced to; the number is that of the chapter.
package enum MethodRule: String, CaseIterable, Sendable, Hashable {
  case weightedMean = "1.3"
  case bands = "1.4"
  case flags = "1.5"
  case bounds = "1.6"
  case shares = "2.1"
  case decisiveTest = "2.2"
  case beyondDoubt = "2.3"
  case loss = "2.5"
  case facts = "3.1"
  case twoSides = "3.2"
  case governance = "3.3"
  case grossFacts = "3.4"
  case idleMoney = "3.5"
  case rungs = "4.1"
  case attainable = "4.2"
  case provisional = "4.3"
  case levels = "4.4"
  case twoLevels = "4.5"
  case openAgreements = "4.6"
  case quiet = "4.7"
  case secondSuspect = "4.8"
  case evidenceGrade = "4.9"
  case stillMoving = "4.10"
  case forecast = "5.1"
  case spread = "5.4"
  case agreements = "6.1"
  case scalesAndChoices = "6.2"
  case theRest = "6.3"
  case contradictions = "6.6"
  case differences = "6.7"
  case hangsOn = "7.1"
  case sufficientReason = "7.2"
  case smallestFlip = "7.3"
  case opinions = "7.4"
  case margin = "7.5"
  case wrongMarks = "7.6"
  case levelOfSignal = "7.7"
  case weights = "7.8"
  case border = "7.9"

  package var number: String { rawValue }

  /// What the rule is about; in English the heading of the chapter.
  package var title: LocalizedText {
    switch self {
    case .weightedMean:
      LocalizedText(ru: "Оценка — взвешенное среднее", en: "A score is a weighted mean")
    case .bands: LocalizedText(ru: "Уровни и полнота ответов", en: "Bands and coverage")
    case .flags: LocalizedText(ru: "Красные флаги и запасные вопросы", en: "Red flags and fallbacks")
    case .bounds: LocalizedText(ru: "Точные границы", en: "Exact bounds")
    case .shares: LocalizedText(ru: "Доли и прикидки", en: "Shares and estimates")
    case .decisiveTest: LocalizedText(ru: "Решающая проверка", en: "The decisive test")
    case .beyondDoubt: LocalizedText(ru: "Заведомо выше", en: "Above beyond doubt")
    case .loss: LocalizedText(ru: "Чья потеря больше", en: "Loss")
    case .facts: LocalizedText(ru: "Да, нет, не известно", en: "Yes, no, open")
    case .twoSides: LocalizedText(ru: "Две стороны или одна", en: "Two sides or not")
    case .governance: LocalizedText(ru: "Управление", en: "Governance")
    case .grossFacts: LocalizedText(ru: "Грубые факты", en: "Gross facts")
    case .idleMoney: LocalizedText(ru: "Деньги туда, где не продаётся", en: "Money where nothing is sold")
    case .rungs: LocalizedText(ru: "Ступени", en: "The rungs")
    case .attainable: LocalizedText(ru: "Что ещё возможно", en: "What is still attainable")
    case .provisional: LocalizedText(ru: "Предварительный вывод", en: "Provisional")
    case .levels: LocalizedText(ru: "Уровни показателей", en: "Levels")
    case .twoLevels: LocalizedText(ru: "Два показателя вместе", en: "Two levels together")
    case .openAgreements:
      LocalizedText(ru: "Пока договорённости не выяснены", en: "While the agreements are open")
    case .quiet: LocalizedText(ru: "Тихо", en: "Quiet")
    case .secondSuspect: LocalizedText(ru: "Второй подозреваемый", en: "Second suspect")
    case .evidenceGrade: LocalizedText(ru: "Сила доказательств", en: "Evidence grade")
    case .stillMoving:
      LocalizedText(ru: "Что ещё может изменить вывод", en: "What can still change the verdict")
    case .forecast: LocalizedText(ru: "Прогноз", en: "Forecast")
    case .spread: LocalizedText(ru: "Разброс между людьми", en: "Spread between people")
    case .agreements: LocalizedText(ru: "Договорённости со слов нескольких", en: "Agreements")
    case .scalesAndChoices: LocalizedText(ru: "Шкалы и варианты", en: "Scales and choices")
    case .theRest: LocalizedText(ru: "Таблицы, доли, остальное", en: "Tables, shares, the rest")
    case .contradictions: LocalizedText(ru: "Расхождения расширяют границы", en: "Contradictions widen")
    case .differences: LocalizedText(ru: "Расхождения между людьми", en: "Differences")
    case .hangsOn: LocalizedText(ru: "На чём держится вывод", en: "What it hangs on")
    case .sufficientReason: LocalizedText(ru: "Достаточное основание", en: "A reason that suffices")
    case .smallestFlip: LocalizedText(ru: "Самая короткая перемена", en: "The smallest flip")
    case .opinions: LocalizedText(ru: "Мнения", en: "Opinions")
    case .margin: LocalizedText(ru: "Запас показателя", en: "The margin of a figure")
    case .wrongMarks: LocalizedText(ru: "Ошибочные пометки", en: "Wrong marks")
    case .levelOfSignal: LocalizedText(ru: "Уровень сигнала", en: "The level of a signal")
    case .weights: LocalizedText(ru: "Веса", en: "Weights")
    case .border: LocalizedText(ru: "На границе", en: "On the border")
    }
  }
}
