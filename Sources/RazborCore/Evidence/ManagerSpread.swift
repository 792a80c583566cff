/// How much the true rates of several people differ, beyond what luck alone gives (Method, rule 5.4).
///
/// Only `spread`, `isUsable` and `isSignificant` are scored; + − × ÷ √ lead to them. The rest is for display.
package struct ManagerSpread: Hashable, Sendable {
  /// The sum of squares against equal rates, X².
  package let statistic: Double
  /// One less than the number of people.
  package let degreesOfFreedom: Int
  /// How often chance alone gives as much.
  package let pValue: Double
  /// The standard deviation of the results, relative to their mean.
  package let variation: Double
  /// The standard deviation of the true rates, relative to their mean, τ: what is left after luck.
  package let trueVariation: Double
  /// The best rate to the worst; `nil` where the worst is 0.
  package let bestToWorst: Double?
  /// At least two people, and at least three results for each on average.
  package let isUsable: Bool
  /// Whether equal rates give as much in fewer than 5 % of the cases.
  package let isSignificant: Bool
  /// The rates relative to the mean, drawn toward 1 by as much as luck explains; one for each entry.
  package let shrunkRates: [Double]

  /// `trueVariation` in 1/10 000, halves up; `nil` where there is too little to go by.
  package var spread: Int? {
    isUsable ? Int(min(10_000 * trueVariation, 1e15).rounded()) : nil
  }

  /// One entry a person in each list: deals, and leads where they are known, with 0 <= deals <= leads.
  ///
  /// Whoever had no leads is left out of everything and has the shrunk rate 1. `nil` where the lengths differ or there
  /// are no deals at all. With `trials: nil` everybody is taken to have had equally many.
  package init?(successes: [Int], trials: [Int]? = nil) {
    guard trials == nil || trials?.count == successes.count,
      let rates = EqualRates(successes: successes, trials: trials)
    else { return nil }
    let people = rates.people.count
    degreesOfFreedom = people - 1
    statistic = rates.statistic
    pValue = ChiSquare.tail(statistic, degrees: people - 1)
    isSignificant = ChiSquare.isSignificant(statistic, degrees: people - 1)
    isUsable = people >= 2 && rates.total >= Double(3 * people)
    variation = rates.variation
    trueVariation = rates.squaredTrueVariation.squareRoot()
    bestToWorst = rates.bestToWorst
    shrunkRates = rates.shrunkRates
  }
}
