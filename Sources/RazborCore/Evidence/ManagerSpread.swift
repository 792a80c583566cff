/// How much the true rates of several people differ, beyond what luck alone gives (Method, rule 5.4).
///
/// Only `spread`, `isUsable` and `isSignificant` are scored; + − × ÷ √ lead to them. The rest is for display.
package struct ManagerSpread: Sendable {
  /// The sum of squares against equal rates, X².
  package let statistic: Double
  /// One less than the number of people.
  package let degreesOfFreedom: Int
  /// How often chance alone gives as much.
  package var pValue: Double { ChiSquare.tail(statistic, degrees: degreesOfFreedom) }
  /// The standard deviation of the results, relative to their mean.
  package let variation: Double
  /// The standard deviation of the true rates, relative to their mean, τ: what is left after luck.
  package let trueVariation: Double
  /// The deviation of the rates as they came out, relative to their mean; where everybody had equally many trials, the
  /// same as `variation`.
  package let observedVariation: Double
  /// The deviation that equal rates would show by luck alone.
  package let luckVariation: Double
  /// Where the true deviation lies, 90 %; the upper end is `nil` where so few people leave it open.
  package var trueInterval: (low: Double, high: Double?) { Self.interval(rates) }
  /// Of those who had trials.
  package let people: Int
  package let results: Int
  /// The best rate to the worst; `nil` where the worst is 0.
  package let bestToWorst: Double?
  /// At least two people, and at least three results for each on average.
  package let isUsable: Bool
  /// Whether equal rates give as much in fewer than 5 % of the cases.
  package let isSignificant: Bool
  /// The rates relative to the mean, drawn toward 1 by as much as luck explains; one for each entry.
  package let shrunkRates: [Double]
  private let rates: EqualRates

  /// How many results in all it takes before any can be called different.
  package var fewestResults: Int { Self.fewestResultsEach * max(people, 2) }

  /// With how many results in all the same unevenness would be beyond luck; `nil` where it is already, or where luck
  /// alone gives as much.
  package var resultsNeeded: Int? {
    guard isUsable, !isSignificant, statistic > Double(degreesOfFreedom) else { return nil }
    let limit = ChiSquare.quantile(0.05, degrees: degreesOfFreedom)
    let needed = (Double(results) * limit / statistic).rounded(.up)
    return needed < 1e9 ? Int(needed) : nil
  }

  private static let fewestResultsEach = 3

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
    self.people = people
    results = Int(min(rates.total, 1e15))
    observedVariation = rates.squaredVariation(of: rates.statistic).squareRoot()
    luckVariation = rates.squaredVariation(of: Double(people - 1)).squareRoot()
    self.rates = rates
    degreesOfFreedom = people - 1
    statistic = rates.statistic
    isSignificant = ChiSquare.isSignificant(statistic, degrees: people - 1)
    isUsable = people >= 2 && rates.total >= Double(Self.fewestResultsEach * people)
    variation = rates.variation
    trueVariation = rates.squaredTrueVariation.squareRoot()
    bestToWorst = rates.bestToWorst
    shrunkRates = rates.shrunkRates
  }

  /// The chi-square interval of a variance, less what luck gives. With two people the upper end says nothing.
  private static func interval(_ rates: EqualRates) -> (low: Double, high: Double?) {
    let degrees = rates.people.count - 1
    guard degrees > 0 else { return (0, nil) }
    let luck = Double(degrees)
    let end = { (tail: Double) in
      let scaled = rates.statistic * luck / ChiSquare.quantile(tail, degrees: degrees)
      return max(0, rates.squaredVariation(of: scaled - luck)).squareRoot()
    }
    return (end(0.05), degrees > 1 ? end(0.95) : nil)
  }
}
