import Testing

@testable import RazborCore

@Suite struct DistributionTests {
  // SciPy 1.17: chi2.isf.
  @Test(arguments: [
    (0.05, 1, 3.8415), (0.05, 10, 18.3070), (0.95, 2, 0.1026), (0.95, 3, 0.3518), (0.5, 0, 0),
  ])
  func `The chi-square quantile is the published one`(probability: Double, degrees: Int, expected: Double) {
    #expect((ChiSquare.quantile(probability, degrees: degrees) - expected).magnitude < 0.000_06)
  }

  // SciPy 1.17: chi2.sf.
  @Test(arguments: [(1.0, 1, 0.317311), (2.5, 3, 0.475291), (20, 8, 0.010336), (0, 2, 1), (5, 0, 1)])
  func `The chi-square tail is the published one`(statistic: Double, degrees: Int, expected: Double) {
    #expect((ChiSquare.tail(statistic, degrees: degrees) - expected).magnitude < 0.000_000_6)
  }

  // SciPy 1.17: chi2.isf(.05, d), here and beyond the table.
  @Test(arguments: [
    (1, 3.8415), (2, 5.9915), (3, 7.8147), (4, 9.4877), (5, 11.0705), (6, 12.5916), (7, 14.0671),
    (8, 15.5073),
    (9, 16.9190), (10, 18.3070),
  ])
  func `The table is where the tail falls below 5 percent`(degrees: Int, limit: Double) {
    #expect((ChiSquare.tail(limit, degrees: degrees) - 0.05).magnitude < 0.000_002)
    #expect(!ChiSquare.isSignificant(limit, degrees: degrees))
    #expect(ChiSquare.isSignificant(limit + 0.0001, degrees: degrees))
  }

  @Test(arguments: [(11, 19.6751), (12, 21.0261), (20, 31.4104), (30, 43.7730), (100, 124.3421)])
  func `Beyond the table the tail decides`(degrees: Int, limit: Double) {
    #expect(!ChiSquare.isSignificant(limit - 0.001, degrees: degrees))
    #expect(ChiSquare.isSignificant(limit + 0.001, degrees: degrees))
  }

  @Test(arguments: [1, 2, 9, 10, 200, 3000])
  func `The tail falls from one to zero`(degrees: Int) {
    let tails = (0...80).map { ChiSquare.tail(Double($0 * degrees) / 20, degrees: degrees) }
    #expect(zip(tails, tails.dropFirst()).allSatisfy { $1 <= $0 + 1e-12 })
    #expect(tails.allSatisfy { (0...1).contains($0) })
    #expect(ChiSquare.tail(1e300, degrees: degrees) == 0)
  }

  @Test func `A sum of squares without degrees of freedom is never significant`() {
    #expect(!ChiSquare.isSignificant(100, degrees: 0))
  }

  // SciPy 1.17: binomtest(a, a + b).pvalue.
  @Test(arguments: [
    (6, 0, 0.0312), (5, 0, 0.0625), (0, 3, 0.25), (8, 2, 0.1094), (9, 1, 0.0215), (0, 0, 1), (3, 2, 1),
    (500, 500, 1), (1200, 0, 0),
  ])
  func `Six of six is the least that chance seldom gives`(positive: Int, negative: Int, expected: Double) {
    #expect(SignTest.pValue(positive: positive, negative: negative).isNear(expected))
    #expect(SignTest.pValue(positive: negative, negative: positive).isNear(expected))
  }

  // Python 3.11: math.log.
  @Test(arguments: [
    (1.0, 0.0), (2, 0.693147180559945), (0.05, -2.995732273553991), (1e300, 690.7755278982137),
  ])
  func `Logarithm and exponential undo each other`(value: Double, logarithm: Double) {
    #expect((Elementary.logarithm(value) - logarithm).magnitude < 1e-12)
    #expect((Elementary.exponential(logarithm) / value - 1).magnitude < 1e-12)
  }

  @Test func `Logarithm and exponential have ends`() {
    #expect(Elementary.logarithm(0) == -.infinity)
    #expect(Elementary.logarithm(.infinity) == .infinity)
    #expect(Elementary.exponential(-1e9) == 0)
    #expect(Elementary.exponential(1e9) == .infinity)
  }
}
