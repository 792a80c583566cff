import RazborCore

extension RussianReport {
  var styleNote: String {
    "Заметки о том, как читать ответы. Они ничего не отнимают и не меняют оценок, а показывают, где стоит посмотреть ещё раз."
  }

  func optimismGap(_ signal: String, facts: Int, opinions: Int) -> String {
    "Сигнал «\(signal)»: по мнениям \(halfUp(opinions, 10)) из 100, по документам и цифрам \(halfUp(facts, 10)). "
      + "Взгляд на себя здесь мягче фактов, так бывает почти у всех; надёжнее факты."
  }

  func soleHead(_ role: Role) -> String {
    switch role {
    case .marketing:
      "Из двух руководителей отвечал только руководитель маркетинга: о маркетинге это взгляд изнутри. Задайте те же "
        + "вопросы руководителю продаж."
    case .owner, .sales, .manager, .consultant:
      "Из двух руководителей отвечал только руководитель продаж: о продажах это взгляд изнутри. Задайте те же вопросы "
        + "руководителю маркетинга."
    }
  }

  func contradictionCount(violated: Int, applicable: Int) -> String {
    "Проверок на согласие ответов: \(applicable), не сошлось и не объяснено: \(violated). Поэтому надёжность данных "
      + "считается на ступень ниже."
  }

  func style(_ note: ScaleAnswers.Note, longestRun: Int, of scales: Int) -> String {
    switch note {
    case .sameInARow:
      "одинаковых оценок подряд: \(longestRun) из \(scales). Возможно, вопросы слились в один; попросите два-три примера."
    case .hardlyVaries:
      "оценки почти не различаются, всего их \(scales). Возможно, это одно общее впечатление; спросите, где лучше всего "
        + "и где хуже всего."
    case .agreesWithAll:
      "одинаково соглашается и с хорошим, и с плохим. Попросите примеры того и другого."
    case .disagreesWithAll:
      "одинаково низко оценивает и хорошее, и плохое. Попросите примеры того и другого."
    }
  }
}
