/// How long something took, where a part still waits and a part never ended (Method, rule 5.2).
///
/// What still waits has taken longer than it has waited. So every figure is a pair of bounds: as if all that waits
/// ended now, and as if it never did. Nothing is guessed in between.
package struct WaitingTimes: Hashable, Sendable {
  package let finished: Sample
  /// How long each has waited so far.
  package let waiting: Sample
  /// Those that can no longer end.
  package let never: Int

  /// `never` below 0 is read as 0 and above `Count.limit` as the limit.
  package init(finished: Sample, waiting: Sample = Sample([:]), never: Int = 0) {
    self.finished = finished
    self.waiting = waiting
    self.never = min(max(never, 0), Count.limit)
  }

  package var count: Int { finished.count + waiting.count + never }

  /// Two moments, the later one perhaps never.
  package struct Bounds: Hashable, Sendable {
    /// `nil` is never.
    package let low: Int?
    /// `nil` is never.
    package let high: Int?

    package init(low: Int?, high: Int?) {
      (self.low, self.high) = (low, high)
    }

    /// The figure, where what still waits cannot change it.
    package var isSettled: Bool { low == high }

    /// Whether every value in these bounds lies above every one in the others.
    package func isAbove(_ other: Self) -> Bool {
      guard let end = other.high else { return false }
      return low.map { $0 > end } ?? true
    }
  }

  /// The nearest rank, x at the place ⌈share · n⌉; `nil` of nothing.
  ///
  /// - Parameter permille: the share, read as 0 below 0 and as 1000 above 1000.
  package func quantile(_ permille: Int) -> Bounds? {
    guard count > 0 else { return nil }
    let share = min(max(permille, 0), 1000)
    return bounds(from: max(1, -floorDiv(-share * count, 1000)))
  }

  /// Fewer than this are listed, not summed up.
  package static let fewestForMedian = 5
  /// Fewer than this say nothing about the slow tenth.
  package static let fewestForTail = 20

  package var median: Bounds? {
    count < Self.fewestForMedian ? nil : quantile(500)
  }

  /// What nine of ten take at most; `nil` where there are too few to say.
  package var slowTenth: Bounds? {
    count < Self.fewestForTail ? nil : quantile(900)
  }

  /// Where the median lies that more of the same would show, at least 90 %; `nil` where there are too few to say.
  package var medianInterval: Bounds? {
    guard count >= Self.fewestForMedian else { return nil }
    let place = QuantileRank.median(of: count)
    return Bounds(low: bounds(from: place).low, high: bounds(from: count + 1 - place).high)
  }

  /// Where the slow tenth begins that more of the same would show, at least 90 %; never, where too few are slower.
  package var slowTenthInterval: Bounds? {
    guard count >= Self.fewestForTail else { return nil }
    let (low, rest) = (QuantileRank.lower(of: count, 900), QuantileRank.lower(of: count, 100))
    return Bounds(
      low: bounds(from: max(1, low)).low, high: rest > 0 ? bounds(from: count + 1 - rest).high : nil)
  }

  /// The share that took at most this long; uncertain by what has waited less.
  package func within(_ limit: Int) -> Proportion {
    let certain = finished.count(upTo: limit)
    let open = limit > Int.min ? waiting.count(upTo: limit - 1) : 0
    return Proportion(low: certain, high: certain + open, whole: count)
  }

  /// The share that took longer than this, or never ends.
  package func beyond(_ limit: Int) -> Proportion {
    let within = within(limit)
    return Proportion(low: count - within.high, high: count - within.low, whole: count)
  }

  private func bounds(from place: Int) -> Bounds {
    Bounds(low: (finished + waiting).value(at: place), high: finished.value(at: place))
  }
}

/// The places in an ascending order between which a quantile of what it was drawn from lies (Method, rule 5.2).
enum QuantileRank {
  /// The greatest place l with P(Bin(n, ½) ≤ l − 1) ≤ 5 %, at least 1. The upper place is n + 1 − l.
  static func median(of count: Int) -> Int { max(1, lower(of: count, 500)) }

  /// The greatest place l with P(Bin(n, share) ≤ l − 1) ≤ 5 %; 0 where there is none.
  static func lower(of count: Int, _ permille: Int) -> Int {
    let share = Double(permille) / 1000
    guard count <= exactLimit else {
      // The normal approximation with half a place of correction; at most one place from the sum.
      let deviation = (Double(count) * share * (1 - share)).squareRoot()
      return max(0, Int((Double(count) * share - 1.644_84 * deviation + 0.5).rounded(.down)))
    }
    var logarithm = Double(max(count, 0)) * Elementary.logarithm(1 - share)
    let odds = Elementary.logarithm(share / (1 - share))
    var (tail, place) = (0.0, 0)
    while place < count {
      tail += Elementary.exponential(logarithm)
      guard tail <= 0.05 else { break }
      logarithm += Elementary.logarithm(Double(count - place) / Double(place + 1)) + odds
      place += 1
    }
    return place
  }

  private static let exactLimit = 1000
}
