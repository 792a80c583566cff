/// The exact extremes of a weighted mean over everything that is open (Method, rule 1.6).
struct Bounds: Equatable {
  let low: Ratio
  let high: Ratio

  /// Nothing can be said.
  static let everything = Bounds(low: Ratio(0, 1), high: Ratio(1000, 1))

  /// - Parameter mustHold: of the groups with fact modes, at least so many stand at one of these.
  init(_ groups: [ScoreGroup], mustHold: Int = 0) {
    self.init(
      low: Bounds.extreme(groups, mustHold, sign: -1) ?? Ratio(0, 1),
      high: Bounds.extreme(groups, mustHold, sign: 1) ?? Ratio(1000, 1))
  }

  fileprivate init(low: Ratio, high: Ratio) {
    self.low = low
    self.high = high
  }

  /// Both taken together.
  func union(_ other: Bounds) -> Bounds {
    Bounds(low: min(low, other.low), high: max(high, other.high))
  }

  /// Dinkelbach's iteration in whole numbers: the mode of each group that is best against the last mean,
  /// until the mean stands still. `nil` where nothing can be counted at all.
  private static func extreme(_ groups: [ScoreGroup], _ mustHold: Int, sign: Int) -> Ratio? {
    var mean = Ratio(sign > 0 ? -1 : 1001, 1)
    while true {
      let (numerator, denominator) = best(groups, mustHold, against: mean, sign: sign)
      guard denominator > 0 else { return nil }
      let next = Ratio(numerator, denominator)
      if next == mean { return mean }
      mean = next
    }
  }

  private static func best(
    _ groups: [ScoreGroup], _ mustHold: Int, against mean: Ratio, sign: Int
  ) -> (numerator: Int, denominator: Int) {
    var chosen = groups.map { pick($0.modes, mean, sign) }
    if mustHold > 0 {
      let candidates = groups.indices.filter { !groups[$0].factModes.isEmpty }
        .map { index in (index: index, mode: pick(groups[index].factModes, mean, sign)) }
        .sorted {
          value(chosen[$0.index], mean, sign) - value($0.mode, mean, sign)
            < value(chosen[$1.index], mean, sign) - value($1.mode, mean, sign)
        }
      for candidate in candidates.prefix(mustHold) { chosen[candidate.index] = candidate.mode }
    }
    return chosen.reduce((0, 0)) { ($0.0 + $1.numerator, $0.1 + $1.denominator) }
  }

  private static func pick(_ modes: [ScoreMode], _ mean: Ratio, _ sign: Int) -> ScoreMode {
    modes.max { left, right in
      let (a, b) = (value(left, mean, sign), value(right, mean, sign))
      return a == b ? left.denominator < right.denominator : a < b
    } ?? .leftOut
  }

  /// What the mode adds against the mean; greater is better for the extreme that is looked for.
  private static func value(_ mode: ScoreMode, _ mean: Ratio, _ sign: Int) -> Int {
    sign * (mode.numerator * mean.denominator - mode.denominator * mean.numerator)
  }
}

extension Bounds {
  /// Both ends lifted to what red flags demand.
  func raised(low floor: Ratio, high ceiling: Ratio) -> Bounds {
    Bounds(low: max(low, floor), high: max(high, ceiling))
  }
}
