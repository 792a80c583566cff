import Testing

@testable import RazborCore

@Suite struct ProportionTests {
  @Test func `A counted share is known exactly`() {
    let share = Proportion(.counted(part: 36, whole: 120))
    #expect(share == Proportion(36, of: 120))
    #expect(share.permille == 300)
    #expect(!share.isEstimate)
  }

  @Test(arguments: [(0, 0, 0), (300, 9, 9), (267, 8, 9), (334, 10, 11), (999, 29, 30), (1000, 30, 30)])
  func `An estimate weighs as much as 30 counted cases`(permille: Int, low: Int, high: Int) {
    let share = Proportion(.estimate(permille: permille))
    #expect(share == Proportion(low: low, high: high, whole: 30, isEstimate: true))
  }

  @Test(arguments: [
    (Proportion(low: 130, high: 160, whole: 200), 725), (Proportion(low: 150, high: 158, whole: 200), 770),
    (Proportion(130, of: 200), 650), (Proportion(1, of: 3), 333), (Proportion(1, of: 16), 63),
  ])
  func `The permille of a share is the midpoint of its counts`(share: Proportion, expected: Int) {
    #expect(share.permille == expected)
  }

  @Test(arguments: [
    (Proportion(low: 130, high: 160, whole: 200), 188), (Proportion(low: 150, high: 158, whole: 200), 75),
    (Proportion(130, of: 200), 375),
  ])
  func `Unreached leads weigh half`(share: Proportion, severity: Int) {
    #expect(share.permille.map(Knots.targetShare.severity(at:)) == severity)
  }

  @Test func `A share of nothing has no permille and decides nothing`() {
    let nothing = Proportion(0, of: 0)
    #expect(nothing.permille == nil)
    #expect(nothing.tested(against: 800) == .indecisive)
    #expect(!nothing.isAbove(0))
    #expect(!nothing.isBelow(800))
  }

  @Test func `Shares of several branches add up`() {
    let sum = Proportion(6, of: 15) + Proportion(low: 2, high: 3, whole: 10)
    #expect(sum == Proportion(low: 8, high: 9, whole: 25))
  }

  @Test func `An estimate among counts makes the sum an estimate`() {
    #expect((Proportion(6, of: 15) + Proportion(.estimate(permille: 300))).isEstimate)
  }
}
