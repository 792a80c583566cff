/// How far a key figure is from saying something else (Method, rules 7.5 and 7.6).
package struct KeyMargin: Sendable, Hashable {
  package let item: Item.ID
  /// The count as it is.
  package let part: Int
  package let outcome: TestOutcome
  /// The nearest count that would say something else.
  package let count: Int
  /// What it would say then.
  package let becomes: TestOutcome
  /// How many cases away that is.
  package let cases: Int
  /// The share of wrong marks, permille, up to which the share stays on its side of the reference; `nil` where the
  /// reference is no fixed share.
  package let labelTolerance: Int?

  /// `nil` where the share was not counted or nothing it could be would change the outcome.
  init?(_ figure: KeyFigure) {
    guard figure.share.low == figure.share.high, !figure.share.isEstimate else { return nil }
    let part = figure.share.low
    let down = (0..<part).reversed()
    let up = part < figure.share.whole ? Array((part + 1)...figure.share.whole) : []
    let nearest = [KeyMargin.first(in: Array(down), figure), KeyMargin.first(in: up, figure)]
      .compactMap { $0 }.min { abs($0.count - part) < abs($1.count - part) }
    guard let nearest else { return nil }
    item = figure.item
    self.part = part
    outcome = figure.test
    count = nearest.count
    becomes = nearest.outcome
    cases = abs(nearest.count - part)
    labelTolerance = KeyMargin.tolerance(figure)
  }

  /// The outcome changes once on the way to either end, so halving finds the place.
  private static func first(in counts: [Int], _ figure: KeyFigure) -> (count: Int, outcome: TestOutcome)? {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if outcome(counts[middle], figure) == figure.test { low = middle + 1 } else { high = middle }
    }
    return low < counts.count ? (counts[low], outcome(counts[low], figure)) : nil
  }

  private static func outcome(_ part: Int, _ figure: KeyFigure) -> TestOutcome {
    KeyFigure(
      item: figure.item, share: Proportion(part, of: figure.share.whole), reference: figure.reference
    ).test
  }

  /// A share t marked with an error rate of at most q is at least (t − q) / (1 − q) and at most t / (1 − q).
  private static func tolerance(_ figure: KeyFigure) -> Int? {
    guard case .permille(let reference)? = figure.reference, reference > 0, reference < 1000 else {
      return nil
    }
    let (part, whole) = (1000 * figure.share.low, figure.share.whole)
    let limit = reference * whole
    return part < limit
      ? halfUp(1000 * (limit - part), limit) : halfUp(1000 * (part - limit), (1000 - reference) * whole)
  }
}
