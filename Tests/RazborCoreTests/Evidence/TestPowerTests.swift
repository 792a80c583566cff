import Testing

@testable import RazborCore

@Suite struct TestPowerTests {
  // SciPy 1.17: binom.cdf of the greatest count that is against.
  @Test(arguments: [
    (50, 120, 180, 0.2680), (100, 120, 180, 0.4542), (150, 120, 180, 0.6569), (200, 120, 180, 0.7804),
    (300, 120, 180, 0.9062), (50, 700, 800, 0.5532), (100, 700, 800, 0.7756), (2000, 780, 800, 0.7134),
  ])
  func `So often a shortfall is found`(cases: Int, share: Int, reference: Int, expected: Double) {
    let power = TestPower.againstProbability(cases: cases, share: share, reference: reference)
    #expect(power.isNear(expected))
  }

  @Test(
    arguments: [
      (19, 0, 800, 0.0), (20, 0, 800, 1), (20, 1000, 800, 0), (50, 500, 0, 0), (Int.min, 5, 5, 0),
      (Int.max, Int.min, Int.max, 1), (Int.max, Int.max, Int.min, 0),
    ] as [(Int, Int, Int, Double)])
  func `The ends have a power too`(cases: Int, share: Int, reference: Int, expected: Double) {
    #expect(TestPower.againstProbability(cases: cases, share: share, reference: reference) == expected)
  }

  // Python 3.11: z² · (pooled variance) · (1/n + 1/m) · n / d², rounded up.
  @Test(
    arguments: [
      (Proportion(5, of: 15), Proportion(3, of: 14), 79),
      (Proportion(30, of: 100), Proportion(33, of: 100), 1298),
      (Proportion(36, of: 120), Proportion(20, of: 100), 113),
      (Proportion(30, of: 100), Proportion(30, of: 100), nil),
      (Proportion(0, of: 0), Proportion(1, of: 3), nil), (Proportion(0, of: 5), Proportion(0, of: 9), nil),
    ] as [(Proportion, Proportion, Int?)])
  func `So many cases would make a difference clear`(share: Proportion, baseline: Proportion, expected: Int?)
  {
    #expect(PairTest(share, against: baseline).casesNeeded == expected)
  }
}
