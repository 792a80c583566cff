import RazborCore

/// What tables show once luck is taken off, in English.
extension EnglishReport {
  func forecast(_ forecast: ForecastAccuracy) -> [String] {
    let months = "\(forecast.months) \(EnglishNoun.month.form(after: forecast.months))"
    let error = "Over \(months) the forecast missed by \(percent(forecast.error)) of sales."
    guard let excess = forecast.excessPermille, let interval = forecast.errorInterval else {
      let missing = ForecastAccuracy.fewestMonths - forecast.months
      return [
        "\(error) That is too little to judge a forecast by: it takes at least \(ForecastAccuracy.fewestMonths) months, "
          + "\(missing) more than there are."
      ]
    }
    return [
      "\(error) \(luck(forecast, excess))",
      "Judging by \(forecast.months) months, an error between \(percent(interval.lowerBound)) and "
        + "\(percent(interval.upperBound)) is to be expected in the long run, with 90% confidence."
        + withoutOne(forecast),
      direction(forecast) + skill(forecast),
    ]
  }

  func brief(_ forecast: ForecastAccuracy) -> String {
    let months = "\(forecast.months) \(EnglishNoun.month.form(after: forecast.months))"
    let error = "over \(months) the forecast missed by \(percent(forecast.error)) of sales"
    guard forecast.luckFloor > 0, let excess = forecast.excessPermille else { return error }
    guard excess >= 5 else { return error + ": chance alone may do as much" }
    return "\(error), by \(percent(Double(excess) / 1000)) beyond chance"
  }

  func brief(_ spread: ManagerSpread) -> String {
    guard spread.isUsable else { return "too few deals to compare" }
    return "the results vary by \(percent(spread.observedVariation)) of the mean, chance alone would give "
      + "\(percent(spread.luckVariation))"
  }

  private func luck(_ forecast: ForecastAccuracy, _ excess: Int) -> String {
    guard forecast.luckFloor > 0 else {
      return forecast.isUnitKnown
        ? "The forecast is in money, so how much of this is chance cannot be said."
        : "It was not said whether deals or money were counted, so how much of this is chance cannot be said."
    }
    let floor =
      "With this many deals even a perfect forecast would miss by about \(percent(forecast.luckFloor)): "
      + "that much is chance."
    return excess == 0
      ? "\(floor) No error beyond chance is visible."
      : "\(floor) Beyond chance \(percent(Double(excess) / 1000)) remains."
  }

  private func withoutOne(_ forecast: ForecastAccuracy) -> String {
    forecast.leavingOneOut.map {
      " With any one month left out it would be between \(percent($0.lowerBound)) and \(percent($0.upperBound))."
    } ?? ""
  }

  private func direction(_ forecast: ForecastAccuracy) -> String {
    guard abs(forecast.bias) >= 0.0005 else { return "In sum the forecast equals the outcome." }
    let (side, habit) = forecast.bias > 0 ? ("above", "too high") : ("below", "too low")
    let sum = "In sum the forecast lies \(percent(abs(forecast.bias))) \(side) the outcome"
    if forecast.signTest < 0.05 { return "\(sum), and that is no chance: it is constantly \(habit)." }
    let few = forecast.months < 6 ? "that takes at least six months" : "the months miss in both directions"
    return "\(sum); it is too early to call it constantly \(habit): \(few)."
  }

  private func skill(_ forecast: ForecastAccuracy) -> String {
    switch forecast.skill {
    case let skill? where skill > 0.05: " It does better than repeating last month’s number."
    case let skill? where skill < -0.05: " Simply repeating last month’s number would have missed by less."
    default: ""
    }
  }

  func spread(_ spread: ManagerSpread) -> [String] {
    guard spread.people > 1 else { return ["There is one salesperson, so there is nobody to compare with."] }
    let deals = EnglishNoun("deal")
    let head =
      "\(spread.people) salespeople were compared, with \(units.number(spread.results)) "
      + "\(deals.form(after: spread.results)) in all."
    guard spread.isUsable else {
      let needed = spread.fewestResults
      return [
        "\(head) That is too few to tell skill from luck: it takes at least \(needed) \(deals.form(after: needed)), "
          + "\(needed - spread.results) more than there are."
      ]
    }
    return [
      "\(head) Their results vary by \(percent(spread.observedVariation)) of the mean; those of equally good "
        + "salespeople with such numbers would vary by about \(percent(spread.luckVariation)) by chance alone.",
      verdict(spread),
    ]
  }

  private func verdict(_ spread: ManagerSpread) -> String {
    guard spread.trueVariation > 0 else {
      let most = spread.knownHigh.map {
        ": with 90% confidence it is at most \(percent($0)) of the mean"
      }
      return "No difference beyond chance is visible\(most ?? "")."
    }
    let difference =
      "the true difference is about \(percent(spread.trueVariation)) of the mean, \(interval(spread))"
    guard spread.isSignificant else {
      let needed = spread.resultsNeeded.map {
        " If the proportions stay the same, about \(units.number($0)) deals would make it clear."
      }
      return "Chance may still explain it: \(difference)." + (needed ?? "")
    }
    return "Chance does not explain it: \(difference)." + best(spread)
  }

  private func interval(_ spread: ManagerSpread) -> String {
    let low = percent(spread.trueInterval.low)
    guard let high = spread.knownHigh else {
      return spread.trueInterval.low > 0
        ? "at least \(low) with 95% confidence" : "which such numbers cannot tell more exactly"
    }
    return "with 90% confidence \(low) to \(percent(high))"
  }

  private func best(_ spread: ManagerSpread) -> String {
    guard let ratio = spread.bestToWorst, let high = spread.shrunkRates.max(),
      let low = spread.shrunkRates.min(),
      low > 0
    else { return "" }
    return
      " The best result is \(times(ratio)) times the weakest; in the long run the gap is probably closer to "
      + "\(times(high / low)) times."
  }

  private func percent(_ share: Double) -> String {
    units.percent(permille: 10 * hundredths(share))
  }

  private func times(_ ratio: Double) -> String {
    let tenths = Int((min(ratio, 1e6) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension EnglishNoun {
  static let month = EnglishNoun("month")
}
