import Testing

@testable import RazborCore

@Suite struct ManagerSpreadTests {
  @Test func `What is seen, what luck gives and what is left add up`() throws {
    for (deals, leads) in [
      ([18, 5, 4], nil), ([12, 9, 3], [40, 38, 41]), ([20, 18, 25, 6], [100, 95, 110, 90]),
    ] as [([Int], [Int]?)] {
      let spread = try #require(ManagerSpread(successes: deals, trials: leads))
      let left =
        spread.observedVariation * spread.observedVariation - spread.luckVariation * spread.luckVariation
      #expect((left - spread.trueVariation * spread.trueVariation).magnitude < 1e-9)
      let high = try #require(spread.trueInterval.high)
      #expect(spread.trueInterval.low < spread.trueVariation && spread.trueVariation < high)
    }
  }

  // SciPy 1.17: √(max(0, X² · d / chi2.isf(.05 and .95, d) − d) · f / (ΣE − ΣE² / ΣE)).
  @Test(
    arguments: [
      ([18, 5, 4], nil, 0.3745, 3.8172, 0.3333, 0.8678), ([14, 12, 11], nil, 0, 0.4669, 0.2847, 0.1239),
      ([12, 9, 3], [40, 38, 41], 0.1230, 2.5718, 0.3160, 0.5868),
      ([20, 18, 25, 6], [100, 95, 110, 90], 0.1153, 1.1454, 0.2189, 0.3994),
    ] as [([Int], [Int]?, Double, Double, Double, Double)])
  func `Another tool gives the same interval`(
    deals: [Int], leads: [Int]?, low: Double, high: Double, luck: Double, observed: Double
  ) throws {
    let spread = try #require(ManagerSpread(successes: deals, trials: leads))
    #expect(spread.trueInterval.low.isNear(low))
    #expect(spread.trueInterval.high?.isNear(high) == true)
    #expect(spread.luckVariation.isNear(luck))
    #expect(spread.observedVariation.isNear(observed))
  }

  @Test(arguments: [([14, 12, 11], false), ([18, 5, 4], true), ([27, 13], true), ([26, 14], false)])
  func `The interval leaves no difference out exactly where it is significant`(deals: [Int], expected: Bool)
    throws
  {
    #expect((try #require(ManagerSpread(successes: deals)).trueInterval.low > 0) == expected)
  }

  @Test(
    arguments: [([18, 12], 97), ([26, 14], 43), ([27, 13], nil), ([14, 12, 11], nil), ([3, 1], nil)]
      as [([Int], Int?)])
  func `So many deals would make the same unevenness clear`(deals: [Int], needed: Int?) throws {
    #expect(try #require(ManagerSpread(successes: deals)).resultsNeeded == needed)
  }

  @Test(arguments: [([3, 1], 6), ([0, 1, 1], 9), ([12], 6)])
  func `Three deals each are the least`(deals: [Int], fewest: Int) throws {
    #expect(try #require(ManagerSpread(successes: deals)).fewestResults == fewest)
  }

  // SciPy 1.17: chisquare(k), or chi2_contingency([k, n − k], correction=False) with leads; NumPy 2.4: std(ddof=1) over
  // the mean, and τ and the shrunk rates by the formulas of rule 5.4.
  @Test(arguments: SpreadCase.table)
  func `The spread between people is the published one`(row: SpreadCase) throws {
    let spread = try #require(ManagerSpread(successes: row.deals, trials: row.leads))
    #expect(spread.statistic.isNear(row.statistic))
    #expect(spread.degreesOfFreedom == row.degrees)
    #expect(spread.pValue.isNear(row.pValue))
    #expect(spread.variation.isNear(row.variation))
    #expect(spread.trueVariation.isNear(row.trueVariation))
    #expect(spread.severity == row.severity)
    #expect(zip(spread.shrunkRates, row.shrunk).allSatisfy { ($0 - $1).magnitude <= 0.000_51 })
  }

  @Test(
    arguments: [
      ([9, 7], nil, 1.29), ([18, 5, 4], nil, 4.5), ([3, 1], nil, 3), ([8, 0, 1], nil, nil),
      ([12, 9, 3], [40, 38, 41], 4.10), ([12, 9, 3], [60, 45, 15], 1),
      ([20, 18, 25, 6], [100, 95, 110, 90], 3.41),
    ] as [([Int], [Int]?, Double?)])
  func `The best is compared with the worst by rates`(deals: [Int], leads: [Int]?, expected: Double?) throws {
    let ratio = try #require(ManagerSpread(successes: deals, trials: leads)).bestToWorst
    #expect((ratio == nil) == (expected == nil))
    #expect(((ratio ?? 0) - (expected ?? 0)).magnitude <= 0.0051)
  }

  @Test(arguments: [
    ([9, 1], true), ([8, 2], false), ([15, 5], true), ([14, 6], false), ([27, 13], true), ([26, 14], false),
    ([60, 40], true), ([59, 41], false), ([14, 12, 11], false), ([18, 5, 4], true),
  ])
  func `Two people differ only where the split is uneven enough`(deals: [Int], expected: Bool) throws {
    let spread = try #require(ManagerSpread(successes: deals))
    #expect(spread.isSignificant == expected)
  }

  @Test func `Too few deals are not scored`() throws {
    let few = try #require(ManagerSpread(successes: [3, 1]))
    #expect(!few.isUsable)
    #expect(few.spread == nil)
    let enough = try #require(ManagerSpread(successes: [4, 2]))
    #expect(enough.isUsable)
  }

  @Test func `One person has no spread`() throws {
    let single = try #require(ManagerSpread(successes: [40]))
    #expect(!single.isUsable)
    #expect(!single.isSignificant)
    #expect(single.pValue == 1)
    #expect(single.trueVariation == 0)
  }

  @Test(
    arguments: [
      ([], nil), ([0, 0], nil), ([0, 0], [10, 10]), ([5, 5], [10]), ([5, 5], [0, 0]),
    ] as [([Int], [Int]?)])
  func `Without deals there is nothing to compare`(deals: [Int], leads: [Int]?) {
    #expect(ManagerSpread(successes: deals, trials: leads) == nil)
  }

  @Test func `Whoever had no leads is left out`() throws {
    let with = try #require(ManagerSpread(successes: [12, 0, 9, 3], trials: [40, 0, 38, 41]))
    let without = try #require(ManagerSpread(successes: [12, 9, 3], trials: [40, 38, 41]))
    #expect(with.statistic == without.statistic)
    #expect(with.degreesOfFreedom == 2)
    #expect(with.bestToWorst == without.bestToWorst)
    #expect(with.shrunkRates.count == 4)
    #expect(with.shrunkRates[1] == 1)
  }

  @Test func `Where every lead is won nobody differs`() throws {
    let spread = try #require(ManagerSpread(successes: [10, 20], trials: [10, 20]))
    #expect(spread.statistic == 0)
    #expect(spread.spread == 0)
    #expect(spread.shrunkRates == [1, 1])
  }

  @Test(
    arguments: [
      ([Int.max, Int.max], nil), ([Int.max, 0], [Int.max, Int.max]), ([5, 1], [Int.max, 1]),
      ([0, 9], [Int.max, 9]),
      ([7, -3], [10, -5]), ([20, 30], [10, 10]), (Array(repeating: 7, count: 20_000), nil),
      (Array(0..<3000), Array(repeating: 4_000_000, count: 3000)),
    ] as [([Int], [Int]?)])
  func `Huge, impossible and many figures trap nothing`(deals: [Int], leads: [Int]?) throws {
    let spread = try #require(ManagerSpread(successes: deals, trials: leads))
    #expect(spread.statistic.isFinite)
    #expect((0...1).contains(spread.pValue))
    #expect(spread.spread.map { $0 >= 0 } != false)
    #expect(spread.shrunkRates.allSatisfy { $0.isFinite })
  }
}

extension ManagerSpread {
  /// As the questionnaire scores it: at most 300 where chance may have made the difference.
  fileprivate var severity: Int? {
    spread.map { min(Knots.spread.severity(at: $0), isSignificant ? 1000 : 300) }
  }
}

/// A row of the published table.
struct SpreadCase: Sendable {
  let deals: [Int]
  var leads: [Int]?
  let statistic: Double
  let degrees: Int
  let pValue: Double
  let variation: Double
  let trueVariation: Double
  let severity: Int?
  let shrunk: [Double]

  static let table = [
    SpreadCase(
      deals: [9, 7], statistic: 0.25, degrees: 1, pValue: 0.6171, variation: 0.1768, trueVariation: 0,
      severity: 0, shrunk: [1, 1]),
    SpreadCase(
      deals: [14, 12, 11], statistic: 0.3784, degrees: 2, pValue: 0.8276, variation: 0.1239,
      trueVariation: 0, severity: 0, shrunk: [1, 1, 1]),
    SpreadCase(
      deals: [18, 5, 4], statistic: 13.5556, degrees: 2, pValue: 0.0011, variation: 0.8678,
      trueVariation: 0.8012, severity: 1000, shrunk: [1.852, 0.621, 0.526]),
    SpreadCase(
      deals: [27, 13], statistic: 4.9, degrees: 1, pValue: 0.0269, variation: 0.4950, trueVariation: 0.4416,
      severity: 854, shrunk: [1.279, 0.721]),
    SpreadCase(
      deals: [8, 0, 1], statistic: 12.6667, degrees: 2, pValue: 0.0018, variation: 1.4530,
      trueVariation: 1.3333, severity: 1000, shrunk: [2.404, 0.158, 0.439]),
    SpreadCase(
      deals: [3, 1], statistic: 1, degrees: 1, pValue: 0.3173, variation: 0.7071, trueVariation: 0,
      severity: nil, shrunk: [1, 1]),
    SpreadCase(
      deals: [12, 9, 3], leads: [40, 38, 41], statistic: 6.8989, degrees: 2, pValue: 0.0318,
      variation: 0.5728, trueVariation: 0.4945, severity: 986, shrunk: [1.347, 1.122, 0.543]),
    SpreadCase(
      deals: [12, 9, 3], leads: [60, 45, 15], statistic: 0, degrees: 2, pValue: 1, variation: 0.5728,
      trueVariation: 0, severity: 0, shrunk: [1, 1, 1]),
    SpreadCase(
      deals: [20, 18, 25, 6], leads: [100, 95, 110, 90], statistic: 9.9826, degrees: 3, pValue: 0.0187,
      variation: 0.4671, trueVariation: 0.3340, severity: 585, shrunk: [1.102, 1.059, 1.217, 0.580]),
  ]
}
