import RazborCore

extension RussianReport {
  var suspicionNote: String { "Если эта причина не подтвердится, на очереди следующая." }
  var suspicionRests: String { "Что на неё указывает:" }
  var toAgree: String { "Чтобы знать точно, сначала нужно договориться об этом:" }
  var toMeasure: String { "Чтобы знать точно, нужно измерить это, и случаев должно хватать:" }

  var suspicionStands: String {
    "Договариваться и мерить для этого больше ничего не нужно: наведите порядок и здесь, вторым делом."
  }

  func hangsOn(_ answers: Int) -> String {
    switch answers {
    case 0:
      "Ни один ответ не держит вывод в одиночку: какой бы из них ни оказался неверным, вывод останется прежним."
    case 1: "Вывод держится на одном ответе. Проверьте его документом: если он иной, вывод может измениться."
    default:
      "Вывод держится на этих ответах: если любой из них иной, вывод может измениться. Проверьте их документами."
    }
  }

  var sufficientReason: String {
    "С одними этими ответами вывод был бы тем же, какими бы ни были остальные:"
  }

  func smallestFlip(_ answers: Int) -> String {
    answers == 1
      ? "Чтобы начинать пришлось с другой стороны, хватило бы одного иного ответа:"
      : "Чтобы начинать пришлось с другой стороны, иными должны быть сразу \(answers) \(Self.answer.form(after: answers)), не меньше. Вот самый короткий такой набор:"
  }

  func opinions(_ tolerance: OpinionTolerance) -> String {
    switch tolerance {
    case .independent: "Оценки по десятибалльной шкале вывода не решают: с любыми другими он был бы тем же."
    case .points(0):
      "Вывод чувствителен к оценкам по десятибалльной шкале: его может изменить даже один балл."
    case .points(let points):
      "Вывод устоит, даже если все оценки по десятибалльной шкале разом ошибочны на \(points) \(Self.point.form(after: points))."
    }
  }

  func moreAnswers(_ count: Int) -> String { "И ещё \(count) \(Self.answer.form(after: count))." }

  func margin(_ key: Key, _ margin: KeyMargin) -> String {
    let counts = "Будь таких случаев не \(units.number(margin.part)), а \(units.number(margin.count))"
    return switch (margin.outcome, margin.becomes) {
    case (.indecisive, .against):
      "\(self.key(key)) пока ничего не доказывает. \(counts), он был бы ниже нормы."
    case (.indecisive, _): "\(self.key(key)) пока ничего не доказывает. \(counts), он был бы не ниже нормы."
    case (.against, _): "\(self.key(key)) ниже нормы. \(counts), судить по нему было бы уже нельзя."
    case (.supports, _): "\(self.key(key)) не ниже нормы. \(counts), судить по нему было бы уже нельзя."
    }
  }

  func labelTolerance(_ permille: Int) -> String {
    "По какую сторону нормы лежит доля, не изменится, пока ошибочных пометок не больше \(units.percent(permille: permille))."
  }

  func stability(fewest: Int?, low: Int, high: Int, isOnTheBorder: Bool) -> String {
    let border = isOnTheBorder ? "оценка на границе, читайте её как обе соседние; " : ""
    let answers =
      fewest.map { count in
        count == 1
          ? "уровень может сменить один иной ответ"
          : "уровень сменится, только если иными будут хотя бы \(count) \(Self.answer.form(after: count))"
      } ?? "другие ответы уровня не сменят"
    return "\(border)\(answers); если любой вес вдвое меньше или больше, оценка лежит между \(low) и \(high)."
  }

  private static let answer = RussianNoun("ответ", "ответа", "ответов")
  private static let point = RussianNoun("балл", "балла", "баллов")
}
