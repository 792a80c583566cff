/// The exact extremes of a weighted mean over everything that is open (Method, rule 1.6).
struct Bounds: Equatable {
  /// Over the completions that count anything; 0 and 1000 where none does.
  let low: Ratio
  let high: Ratio
  /// Whether some completion counts anything.
  let isCountable: Bool
  /// Whether some completion counts nothing, so that there is no mean.
  let mayBeEmpty: Bool

  /// Nothing can be said.
  static let everything = Bounds(low: Ratio(0, 1), high: Ratio(1000, 1), isCountable: false, mayBeEmpty: true)

  /// - Parameter mustHold: of the groups with fact modes, so many stand at one of these that their weights add up to it.
  init(_ groups: [ScoreGroup], mustHold: Int = 0) {
    let low = Bounds.extreme(groups, mustHold, sign: -1)
    let high = Bounds.extreme(groups, mustHold, sign: 1)
    let emptyFacts = groups.reduce(0) { $0 + ($1.factModes.contains(.leftOut) ? $1.factWeight : 0) }
    self.init(
      low: low ?? Ratio(0, 1), high: high ?? Ratio(1000, 1), isCountable: low != nil,
      mayBeEmpty: groups.allSatisfy { $0.modes.contains(.leftOut) } && emptyFacts >= mustHold)
  }

  fileprivate init(low: Ratio, high: Ratio, isCountable: Bool, mayBeEmpty: Bool) {
    self.low = low
    self.high = high
    self.isCountable = isCountable
    self.mayBeEmpty = mayBeEmpty
  }

  /// Whether some completion has a mean of at least so many permille.
  func canReach(_ limit: Int) -> Bool {
    isCountable && high >= Ratio(limit, 1)
  }

  /// Whether some completion has a mean below, or none.
  func canStayBelow(_ limit: Int) -> Bool {
    mayBeEmpty || !isCountable || low < Ratio(limit, 1)
  }

  /// Both taken together.
  func union(_ other: Bounds) -> Bounds {
    guard isCountable else { return other.emptied }
    guard other.isCountable else { return emptied }
    return Bounds(
      low: min(low, other.low), high: max(high, other.high), isCountable: true,
      mayBeEmpty: mayBeEmpty || other.mayBeEmpty)
  }

  private var emptied: Bounds {
    Bounds(low: low, high: high, isCountable: isCountable, mayBeEmpty: true)
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
      let candidates = groups.indices.filter { !groups[$0].factModes.isEmpty }.map { index in
        let mode = pick(groups[index].factModes, mean, sign)
        let loss = value(chosen[index], mean, sign) - value(mode, mean, sign)
        return Candidate(index: index, mode: mode, weight: groups[index].factWeight, loss: loss)
      }
      for candidate in cheapest(candidates, mustHold) { chosen[candidate.index] = candidate.mode }
    }
    return chosen.reduce((0, 0)) { ($0.0 + $1.numerator, $0.1 + $1.denominator) }
  }

  private struct Candidate {
    let index: Int
    let mode: ScoreMode
    let weight: Int
    /// What standing at the fact costs the extreme.
    let loss: Int
  }

  /// The candidates whose weights reach the sum at the least loss; all where they cannot reach it.
  private static func cheapest(_ candidates: [Candidate], _ sum: Int) -> [Candidate] {
    var best: [Int: (loss: Int, chosen: [Candidate])] = [0: (0, [])]
    for candidate in candidates {
      for (reached, set) in best {
        let next = min(sum, reached + candidate.weight)
        let loss = set.loss + candidate.loss
        if let known = best[next], known.loss <= loss { continue }
        best[next] = (loss, set.chosen + [candidate])
      }
    }
    return best[sum]?.chosen ?? candidates
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
    Bounds(low: max(low, floor), high: max(high, ceiling), isCountable: isCountable, mayBeEmpty: mayBeEmpty)
  }
}
