import Testing

@testable import RazborCore

@Suite struct RoundingTests {
  @Test(arguments: [
    (5, 2, 3), (-5, 2, -2), (-7, 2, -3), (7, 3, 2), (-7, 3, -2), (1, 2, 1), (-1, 2, 0),
  ])
  func `Halves round up, also below zero`(dividend: Int, divisor: Int, expected: Int) {
    #expect(halfUp(dividend, divisor) == expected)
    #expect(halfUp(Int128(dividend), Int128(divisor)) == Int128(expected))
  }

  @Test(arguments: [(7, 2, 3), (-7, 2, -4), (-6, 2, -3), (0, 5, 0), (-1, 1000, -1)])
  func `Division rounds toward minus infinity`(dividend: Int, divisor: Int, expected: Int) {
    #expect(floorDiv(dividend, divisor) == expected)
    #expect(floorDiv(Int128(dividend), Int128(divisor)) == Int128(expected))
  }

  @Test func `Rounding agrees with its formula`() {
    for dividend in -60...60 {
      for divisor in 1...13 {
        #expect(halfUp(dividend, divisor) == floorDiv(2 * dividend + divisor, 2 * divisor))
      }
    }
  }

  @Test(arguments: [
    (Int.max, 2, 1 << 62), (Int.min, 2, -(1 << 62)), (Int.max, Int.max, 1), (Int.min, Int.max, -1),
    (Int.min, 1, Int.min),
  ])
  func `The greatest numbers round without overflow`(dividend: Int, divisor: Int, expected: Int) {
    #expect(halfUp(dividend, divisor) == expected)
  }
}
