import RazborCore

/// What tables show once luck is taken off, in Russian.
extension RussianReport {
  func forecast(_ forecast: ForecastAccuracy) -> [String] {
    let months = "\(forecast.months) \(RussianNoun.month.form(after: forecast.months))"
    let error = "За \(months) прогноз разошёлся с фактом на \(percent(forecast.error)) от продаж."
    guard let excess = forecast.excessPermille, let interval = forecast.errorInterval else {
      let missing = ForecastAccuracy.fewestMonths - forecast.months
      return [
        "\(error) Чтобы судить о прогнозе, этого мало: нужно хотя бы \(ForecastAccuracy.fewestMonths) месяца, "
          + "то есть ещё \(missing) \(RussianNoun.month.form(after: missing))."
      ]
    }
    return [
      "\(error) \(luck(forecast, excess))",
      "На долгом отрезке, если судить по \(forecast.months) месяцам, можно ждать ошибки от "
        + "\(percent(interval.lowerBound)) до \(percent(interval.upperBound)), с уверенностью 90\u{A0}%."
        + withoutOne(forecast),
      direction(forecast) + skill(forecast),
    ]
  }

  func brief(_ forecast: ForecastAccuracy) -> String {
    let months = "\(forecast.months) \(RussianNoun.month.form(after: forecast.months))"
    let error = "за \(months) прогноз разошёлся с фактом на \(percent(forecast.error)) от продаж"
    guard forecast.luckFloor > 0, let excess = forecast.excessPermille else { return error }
    guard excess >= 5 else { return error + ": столько даёт и одна случайность" }
    return "\(error), сверх случайного — на \(percent(Double(excess) / 1000))"
  }

  func brief(_ spread: ManagerSpread) -> String {
    guard spread.isUsable else { return "сделок слишком мало, чтобы сравнивать" }
    return
      "результаты расходятся на \(percent(spread.observedVariation)) от среднего, одна случайность дала бы "
      + "\(percent(spread.luckVariation))"
  }

  private func luck(_ forecast: ForecastAccuracy, _ excess: Int) -> String {
    guard forecast.luckFloor > 0 else {
      return forecast.isUnitKnown
        ? "Прогноз дан в деньгах, поэтому сколько из этого объясняет случай, сказать нельзя."
        : "Не сказано, в чём считали, в сделках или в деньгах, поэтому сколько из этого объясняет случай, сказать нельзя."
    }
    let floor =
      "Даже безупречный прогноз при таком числе сделок ошибался бы примерно на "
      + "\(percent(forecast.luckFloor)): столько даёт случай."
    return excess == 0
      ? "\(floor) Сверх случайного ошибки не видно."
      : "\(floor) Сверх случайного остаётся \(percent(Double(excess) / 1000))."
  }

  private func withoutOne(_ forecast: ForecastAccuracy) -> String {
    forecast.leavingOneOut.map {
      " Если убрать любой один месяц, ошибка будет от \(percent($0.lowerBound)) до \(percent($0.upperBound))."
    } ?? ""
  }

  private func direction(_ forecast: ForecastAccuracy) -> String {
    guard abs(forecast.bias) >= 0.0005 else { return "В сумме прогноз совпал с фактом." }
    let (side, habit) = forecast.bias > 0 ? ("выше", "завышают") : ("ниже", "занижают")
    let sum = "В сумме прогноз \(side) факта на \(percent(abs(forecast.bias)))"
    if forecast.signTest < 0.05 { return "\(sum), и это не случайность: его постоянно \(habit)." }
    let few =
      forecast.months < 6 ? "для этого нужно не меньше шести месяцев" : "месяцы расходятся в обе стороны"
    return "\(sum); говорить, что его постоянно \(habit), рано: \(few)."
  }

  private func skill(_ forecast: ForecastAccuracy) -> String {
    switch forecast.skill {
    case let skill? where skill > 0.05: " Это точнее, чем повторять цифру прошлого месяца."
    case let skill? where skill < -0.05: " Просто повторяя цифру прошлого месяца, ошиблись бы меньше."
    default: ""
    }
  }

  func spread(_ spread: ManagerSpread) -> [String] {
    let people = RussianNoun("менеджер", "менеджера", "менеджеров")
    let deals = RussianNoun("сделка", "сделки", "сделок")
    let head =
      "Сравнили \(spread.people) \(people.genitive(after: spread.people)): всего \(units.number(spread.results)) "
      + "\(deals.form(after: spread.results))."
    guard spread.people > 1 else { return ["Менеджер один, сравнивать не с кем."] }
    guard spread.isUsable else {
      let needed = spread.fewestResults
      return [
        "\(head) Этого мало, чтобы отличить умение от везения: нужно хотя бы \(needed) "
          + "\(deals.form(after: needed)), то есть ещё \(needed - spread.results)."
      ]
    }
    return [
      "\(head) Их результаты расходятся на \(percent(spread.observedVariation)) от среднего; одинаково сильные "
        + "менеджеры при таких числах из-за одной случайности разошлись бы примерно на "
        + "\(percent(spread.luckVariation)).",
      verdict(spread),
    ]
  }

  private func verdict(_ spread: ManagerSpread) -> String {
    guard spread.trueVariation > 0 else {
      let most = spread.knownHigh.map {
        ": с уверенностью 90\u{A0}% она не больше \(percent($0)) от среднего"
      }
      return "Разницы сверх случайной не видно\(most ?? "")."
    }
    let difference =
      "настоящая разница — около \(percent(spread.trueVariation)) от среднего, \(interval(spread))"
    guard spread.isSignificant else {
      let needed = spread.resultsNeeded.map {
        " Если соотношение сохранится, ясность наступит примерно при \(units.number($0)) сделках."
      }
      return "Случайностью это ещё можно объяснить: \(difference)." + (needed ?? "")
    }
    return "Случайностью это не объяснить: \(difference)." + best(spread)
  }

  private func interval(_ spread: ManagerSpread) -> String {
    let low = percent(spread.trueInterval.low)
    guard let high = spread.knownHigh else {
      return spread.trueInterval.low > 0
        ? "не меньше \(low) с уверенностью 95\u{A0}%" : "точнее по таким числам не сказать"
    }
    return "с уверенностью 90\u{A0}% — от \(low) до \(percent(high))"
  }

  private func best(_ spread: ManagerSpread) -> String {
    guard let ratio = spread.bestToWorst, let high = spread.shrunkRates.max(),
      let low = spread.shrunkRates.min(),
      low > 0
    else { return "" }
    return
      " У лучшего результат выше, чем у слабейшего, в \(times(ratio)) раза; на долгом отрезке разрыв, вероятно, "
      + "ближе к \(times(high / low))."
  }

  private func percent(_ share: Double) -> String {
    units.percent(permille: 10 * hundredths(share))
  }

  /// With one decimal, as "в 4,5 раза" asks for.
  private func times(_ ratio: Double) -> String {
    let tenths = Int((min(ratio, 1e6) * 10).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }
}

extension RussianNoun {
  static let month = RussianNoun("месяц", "месяца", "месяцев")
}
