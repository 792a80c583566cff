/// How many deals are missing because some people convert less than the mean (Method, rule 5.13).
///
/// Only where the rates differ beyond luck. The low end takes the rates drawn toward the mean, the high end as they came.
package struct SpreadLoss: Hashable, Sendable {
  package let deals: FigureRange
  package let people: Int
  /// Deals of all of them.
  package let results: Int

  /// One entry a person in each list; `nil` where nothing is to be said.
  package init?(deals: [Int], leads: [Int]?) {
    guard let spread = ManagerSpread(successes: deals, trials: leads), spread.isUsable, spread.isSignificant
    else { return nil }
    let (total, trials) = (deals.reduce(0) { $0 + Double($1) }, leads.map { $0.map(Double.init) })
    let all = trials?.reduce(0, +) ?? Double(deals.count)
    guard all > 0 else { return nil }
    let expected = deals.indices.map { total * (trials?[$0] ?? 1) / all }
    let least = zip(expected, spread.shrunkRates).reduce(0) { $0 + $1.0 * max(0, 1 - $1.1) }
    let most = zip(expected, deals).reduce(0) { $0 + max(0, $1.0 - Double($1.1)) }
    self.deals = FigureRange(least, most)
    (people, results) = (spread.people, spread.results)
  }
}

/// The mean amount of a deal with its 90 % interval (Method, rule 5.13).
package struct AveragePayment: Hashable, Sendable {
  package let revenue: Int
  package let deals: Int
  /// The mean itself at both ends where nobody knows how the amounts differ.
  package let range: FigureRange
  package let hasInterval: Bool

  /// - Parameter deviation: of the single amounts.
  /// `nil` where there is no deal, or none has an amount.
  package init?(revenue: Int, deals: Int, deviation: Int?) {
    guard deals > 0, revenue > 0 else { return nil }
    (self.revenue, self.deals) = (revenue, deals)
    let mean = Double(revenue) / Double(deals)
    let isKnown = deviation != nil && deals >= UnitEconomics.fewestCustomers
    let half = isKnown ? 2.7055.squareRoot() * Double(deviation ?? 0) / Double(deals).squareRoot() : 0
    range = FigureRange(mean - half, mean + half)
    hasInterval = isKnown
  }

  package var mean: Double { Double(revenue) / Double(deals) }
}
