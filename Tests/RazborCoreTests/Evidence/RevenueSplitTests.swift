import Testing

@testable import RazborCore

@Suite struct RevenueSplitTests {
  // Python 3.11 with 40 decimal digits: L(V₁, V₀) · ln(x₁ / x₀).
  @Test(
    arguments: [
      (
        [400, 0.8, 0.18, 50_000], [420, 0.62, 0.19, 48_000],
        [127_796.5906, -667_641.9524, 141_618.8418, -106_925.4799]
      ),
      (
        [120, 0.75, 0.3, 15_000], [90, 0.8, 0.2, 18_500],
        [-95_187.0739, 21_354.2433, -134_158.6456, 69_391.4762]
      ),
      ([100, 0.5, 0.2, 1000], [200, 0.5, 0.1, 1000], [6931.4718, 0, -6931.4718, 0]),
      ([300, 0.7, 0.25, 20_000], [300.0003, 0.7, 0.25, 20_000], [1.05, 0, 0, 0]),
      ([300, 0.7, 0.25, 20_000], [300, 0.7, 0.25, 20_000], [0, 0, 0, 0]),
      ([10, 1, 1, 1], [0, 1, 1, 2], [-10, 0, 0, 0]), ([0, 1, 0, 1], [6, 1, 1, 2], [6, 0, 6, 0]),
      ([0, 1, 1, 1], [0, 1, 1, 5], [0, 0, 0, 0]),
    ] as [([Double], [Double], [Double])])
  func `The parts of the gap are those of the factors`(plan: [Double], fact: [Double], parts: [Double]) throws
  {
    let split = RevenueSplit(plan: try factors(plan), fact: try factors(fact))
    let found = [split.leads, split.targetShare, split.conversion, split.payment]
    #expect(zip(found, parts).allSatisfy { ($0 - $1).magnitude < 0.001 })
    let gap = fact.reduce(1, *) - plan.reduce(1, *)
    #expect((split.gap - gap).magnitude < 0.001)
    #expect((split.beforeHandoff + split.afterHandoff - gap).magnitude < 0.001)
  }

  @Test(arguments: [-1, .nan, .infinity, 1e300] as [Double])
  func `Factors that cannot be are none`(factor: Double) {
    #expect(RevenueFactors(leads: factor, targetShare: 1, conversion: 1, payment: 1e10) == nil)
  }

  private func factors(_ values: [Double]) throws -> RevenueFactors {
    try #require(
      RevenueFactors(leads: values[0], targetShare: values[1], conversion: values[2], payment: values[3]))
  }
}
