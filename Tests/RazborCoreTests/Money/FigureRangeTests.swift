import Testing

@testable import RazborCore

@Suite struct FigureRangeTests {
  @Test(
    arguments: [
      (0, 0, 0, 0), (99, 99, 99, 99), (101, 101, 100, 110), (312_400, 868_900, 310_000, 870_000),
      (149_333, 154_000, 140_000, 160_000), (30_000, 40_000, 30_000, 40_000), (0.4, 0.6, 0, 1),
      (1e300, 1e300, 1_000_000_000_000_000, 1_000_000_000_000_000),
    ] as [(Double, Double, Int, Int)])
  func `Ends are rounded outwards to two digits`(low: Double, high: Double, least: Int, most: Int) {
    #expect(FigureRange(low, high).rounded == least...most)
  }

  @Test(arguments: [(Double.nan, 1.0), (-.infinity, 3), (.infinity, -5), (-7, -9)])
  func `What is no amount is read as none`(low: Double, high: Double) {
    let range = FigureRange(low, high)
    #expect(range.low >= 0 && range.high.isFinite && range.low <= range.high)
    _ = (range * range).rounded
  }

  @Test func `Ends are multiplied, added and spread over months each for itself`() {
    let product = FigureRange(2, 3) * FigureRange(10, 20)
    #expect(product == FigureRange(20, 60))
    #expect((product + FigureRange(1, 1)) == FigureRange(21, 61))
    #expect(product.monthly(2) == FigureRange(10, 30))
    #expect(product.monthly(0) == product)
    #expect(FigureRange(3, 4).isAbove(FigureRange(1, 2)) && !FigureRange(2, 4).isAbove(FigureRange(1, 2)))
  }
}
