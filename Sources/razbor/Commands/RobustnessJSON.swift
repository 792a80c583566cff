import RazborCore

/// How firm the conclusions are, for scripts; permille where a number is 0 ... 1000.
enum RobustnessJSON {
  static func value(_ robustness: Robustness) -> JSONValue {
    .object([
      "sufficient_reason": ids(robustness.sufficientReason), "opinions": opinions(robustness.opinions),
      "margins": .object([
        "marketing": robustness.marketingMargin.map(margin) ?? .null,
        "sales": robustness.salesMargin.map(margin) ?? .null,
      ]),
      "signals": .list(robustness.signals.map(signal)),
    ])
  }

  /// How many points all ratings may be off, `"any"` where they do not count.
  private static func opinions(_ tolerance: OpinionTolerance?) -> JSONValue {
    switch tolerance {
    case nil: .null
    case .independent: .text("any")
    case .points(let points): .whole(points)
    }
  }

  private static func margin(_ margin: KeyMargin) -> JSONValue {
    .object([
      "item": .text(margin.item.rawValue), "outcome": outcome(margin.outcome), "count": .whole(margin.count),
      "cases": .whole(margin.cases), "becomes": outcome(margin.becomes),
      "label_tolerance": margin.labelTolerance.map { .whole($0) } ?? .null,
    ])
  }

  private static func outcome(_ outcome: TestOutcome) -> JSONValue {
    switch outcome {
    case .against: .text("against")
    case .supports: .text("for")
    case .indecisive: .text("ind")
    }
  }

  private static func signal(_ signal: SignalStability) -> JSONValue {
    .object([
      "id": .text(signal.id.rawValue), "fewest_to_leave_band": signal.fewest.map(ids) ?? .null,
      "low_by_weights": .whole(signal.lowByWeights), "high_by_weights": .whole(signal.highByWeights),
      "on_the_border": .flag(signal.isOnTheBorder),
    ])
  }

  private static func ids(_ items: [Item.ID]) -> JSONValue { .list(items.map { .text($0.rawValue) }) }
}
