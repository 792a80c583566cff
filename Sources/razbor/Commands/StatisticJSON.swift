import RazborCore

/// A statistic as JSON: shares and relative errors in permille, counts as they are.
enum StatisticJSON {
  static func value(_ statistic: Statistic) -> JSONValue {
    switch statistic {
    case .share(let share): self.share(share)
    case .forecast(let forecast): self.forecast(forecast)
    case .spread(let spread): self.spread(spread)
    }
  }

  private static func share(_ share: Proportion) -> JSONValue {
    let interval = WilsonInterval(share)
    return .object([
      "kind": .text("share"), "low_count": .whole(share.low), "high_count": .whole(share.high),
      "of": .whole(share.whole), "permille": share.permille.map { .whole($0) } ?? .null,
      "low": permille(interval.low), "high": permille(interval.high), "estimate": .flag(share.isEstimate),
    ])
  }

  private static func forecast(_ forecast: ForecastAccuracy) -> JSONValue {
    .object([
      "kind": .text("forecast"), "months": .whole(forecast.months), "error": permille(forecast.error),
      "bias": permille(forecast.bias), "luck": permille(forecast.luckFloor),
      "excess": forecast.excessPermille.map { .whole($0) } ?? .null,
    ])
  }

  private static func spread(_ spread: ManagerSpread) -> JSONValue {
    .object([
      "kind": .text("spread"), "usable": .flag(spread.isUsable), "significant": .flag(spread.isSignificant),
      "spread_per_10000": spread.spread.map { .whole($0) } ?? .null,
      "degrees_of_freedom": .whole(spread.degreesOfFreedom),
    ])
  }

  /// `null` for what is no finite number, or too large to mean anything.
  private static func permille(_ value: Double) -> JSONValue {
    guard value.isFinite, abs(value) < 1_000_000_000 else { return .null }
    return .whole(Int((value * 1000).rounded()))
  }
}
