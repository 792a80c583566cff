import Testing

@testable import RazborCore

@Suite struct WilsonIntervalTests {
  // SciPy 1.17: binomtest(k, n).proportion_ci(.9 and .95, "wilson").
  @Test(arguments: [
    (0, 10, 0...0.2129, 0...0.2775), (1, 10, 0.0226...0.3477, 0.0179...0.4042),
    (3, 14, 0.0891...0.4320, 0.0757...0.4759), (5, 5, 0.6489...1, 0.5655...1),
    (14, 20, 0.5162...0.8361, 0.4810...0.8545), (160, 200, 0.7496...0.8424, 0.7391...0.8495),
  ])
  func `The interval is the published one`(
    count: Int, whole: Int, ninety: ClosedRange<Double>, ninetyFive: ClosedRange<Double>
  ) {
    let share = Proportion(count, of: whole)
    #expect(WilsonInterval(share).range.isNear(ninety))
    #expect(WilsonInterval(share, .ninetyFive).range.isNear(ninetyFive))
  }

  // SciPy 1.17: binomtest(k, n).proportion_ci(.9, "wilson").
  @Test(arguments: TestedShare.table)
  func `The printed interval belongs to the decisive test`(row: TestedShare) {
    #expect(WilsonInterval(Proportion(row.count, of: row.whole)).range.isNear(row.interval))
  }

  @Test(arguments: [120, 180, 250, 500, 650, 800, 900])
  func `The test decides exactly where the interval leaves the reference out`(reference: Int) {
    let limit = Double(reference) / 1000
    let mismatches = (20..<400).flatMap { whole in
      (0...whole).map { Proportion($0, of: whole) }.filter { share in
        WilsonInterval(share).outcome(against: limit) != share.tested(against: reference)
      }
    }
    #expect(mismatches == [])
  }

  @Test func `An uncertain count widens the interval`() {
    let interval = WilsonInterval(Proportion(low: 130, high: 160, whole: 200))
    #expect(interval.low == WilsonInterval(Proportion(130, of: 200)).low)
    #expect(interval.high == WilsonInterval(Proportion(160, of: 200)).high)
  }

  @Test func `Of nothing, anything may be true`() {
    #expect(WilsonInterval(Proportion(0, of: 0)).range == 0...1)
  }

  @Test func `The ends are printed in permille`() {
    let interval = WilsonInterval(Proportion(248, of: 400))
    #expect(interval.lowPermille == 579)
    #expect(interval.highPermille == 659)
  }

  // SciPy 1.17 for both Wilson intervals; Python 3.11: d ∓ hypot of the two distances (Newcombe's method 10).
  @Test(arguments: [
    (62, 100, 80, 100, 0.18, 0.0746...0.2802, true), (10, 60, 18, 60, 0.1333, 0.0059...0.2558, true),
    (3, 14, 5, 15, 0.1190, -0.1515...0.3648, false), (0, 20, 4, 20, 0.2, 0.0399...0.3784, true),
    (248, 400, 330, 400, 0.2050, 0.1537...0.2549, true),
  ])
  func `A change is real where its interval leaves zero out`(
    oldCount: Int, oldWhole: Int, newCount: Int, newWhole: Int, change: Double,
    interval: ClosedRange<Double>, isReal: Bool
  ) {
    let result = ChangeInterval(
      before: Proportion(oldCount, of: oldWhole), after: Proportion(newCount, of: newWhole))
    #expect(result.change.isNear(change))
    #expect((result.low...result.high).isNear(interval))
    #expect(result.isReal == isReal)
  }

  @Test func `A change from nothing is not real`() {
    let result = ChangeInterval(before: Proportion(0, of: 0), after: Proportion(20, of: 20))
    #expect(!result.isReal)
  }
}

extension WilsonInterval {
  fileprivate var range: ClosedRange<Double> { low...high }

  fileprivate func outcome(against limit: Double) -> TestOutcome {
    if high < limit { return .against }
    return low > limit ? .supports : .indecisive
  }
}

extension Double {
  /// Equal as far as four printed decimals tell.
  func isNear(_ printed: Double) -> Bool {
    (self - printed).magnitude <= 0.000_051
  }
}

extension ClosedRange<Double> {
  func isNear(_ printed: Self) -> Bool {
    lowerBound.isNear(printed.lowerBound) && upperBound.isNear(printed.upperBound)
  }
}
