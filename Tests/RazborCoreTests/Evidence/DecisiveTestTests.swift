import Testing

@testable import RazborCore

@Suite struct DecisiveTestTests {
  // SciPy 1.17: 2 norm.sf(|k/n − r| / √(r (1 − r) / n)) below .1 decides, from 20 cases on. Both sides of the
  // inequality: Python 3.11, whole numbers.
  @Test(arguments: TestedShare.table)
  func `Figures decide where chance is ruled out`(row: TestedShare) {
    let share = Proportion(row.count, of: row.whole)
    #expect(share.tested(against: row.reference) == row.outcome)
    let sides = share.scoreTest(row.count, from: row.reference)
    #expect(sides.squaredDistance == row.squaredDistance)
    #expect(sides.allowance == row.allowance)
  }

  @Test(arguments: [
    (130, 160, TestOutcome.indecisive), (130, 150, .against), (150, 158, .indecisive), (175, 190, .supports),
    (120, 140, .against),
  ])
  func `An uncertain count must convict at its best and acquit at its worst`(
    low: Int, high: Int, expected: TestOutcome
  ) {
    #expect(Proportion(low: low, high: high, whole: 200).tested(against: 800) == expected)
  }

  @Test(arguments: [
    (0, TestOutcome.against), (666, .against), (667, .indecisive), (933, .indecisive), (934, .supports),
    (1000, .supports),
  ])
  func `An estimate decides only far from 80 percent`(permille: Int, expected: TestOutcome) {
    #expect(Proportion(.estimate(permille: permille)).tested(against: 800) == expected)
  }

  @Test(arguments: [
    (20, 100, 150, false), (21, 100, 150, true), (8, 19, 150, false), (8, 20, 150, true),
    (58, 100, 500, false), (59, 100, 500, true), (30, 30, 1000, false), (0, 30, 0, false),
  ])
  func `A counted share is above beyond doubt`(count: Int, whole: Int, limit: Int, expected: Bool) {
    #expect(Proportion(count, of: whole).isAbove(limit) == expected)
  }

  @Test(arguments: [(266, 150, false), (267, 150, true), (666, 500, false), (667, 500, true)])
  func `An estimated share is above beyond doubt`(permille: Int, limit: Int, expected: Bool) {
    #expect(Proportion(.estimate(permille: permille)).isAbove(limit) == expected)
  }

  // Python 3.11: the least n from 20 on with n (p − r)² > 2.7055 r (1 − r).
  @Test(arguments: [
    (500, 20), (600, 20), (650, 20), (700, 44), (750, 174), (850, 174), (900, 44), (950, 20),
  ])
  func `The cases needed grow near the reference`(share: Int, expected: Int) {
    #expect(Proportion.casesNeeded(at: share, against: 800) == expected)
  }

  @Test func `No number of cases decides a share that is the reference`() {
    #expect(Proportion.casesNeeded(at: 800, against: 800) == nil)
  }

  @Test func `The midpoint leans below only where it is less`() {
    #expect(Proportion(low: 150, high: 168, whole: 200).isBelow(800))
    #expect(!Proportion(low: 150, high: 170, whole: 200).isBelow(800))
  }

  @Test(arguments: [Int.min, 0, 1, 500, 999, 1000, Int.max])
  func `The greatest counts overflow nothing`(reference: Int) {
    let limit = Count.limit
    for share in [Proportion(0, of: limit), Proportion(limit, of: limit), Proportion(limit / 2, of: limit)] {
      _ = share.tested(against: reference)
      _ = share.isAbove(reference)
      _ = share.isBelow(reference)
    }
    #expect(Proportion(limit, of: limit).tested(against: 800) == .supports)
    #expect(Proportion(0, of: limit).tested(against: 800) == .against)
  }
}

/// A row of the published table: the outcome and both sides of the inequality.
struct TestedShare: Sendable {
  let count: Int
  let whole: Int
  let reference: Int
  let squaredDistance: Int128
  let allowance: Int128
  let outcome: TestOutcome
  let interval: ClosedRange<Double>

  init(
    _ count: Int, _ whole: Int, _ reference: Int, _ squaredDistance: Int128, _ allowance: Int128,
    _ outcome: TestOutcome, _ interval: ClosedRange<Double>
  ) {
    self.count = count
    self.whole = whole
    self.reference = reference
    self.squaredDistance = squaredDistance
    self.allowance = allowance
    self.outcome = outcome
    self.interval = interval
  }

  static let table = [
    TestedShare(248, 400, 800, 51_840_000_000_000, 1_731_520_000_000, .against, 0.5794...0.6590),
    TestedShare(344, 400, 800, 5_760_000_000_000, 1_731_520_000_000, .supports, 0.8290...0.8861),
    TestedShare(14, 20, 800, 40_000_000_000, 86_576_000_000, .indecisive, 0.5162...0.8361),
    TestedShare(15, 19, 800, 400_000_000, 82_247_200_000, .indecisive, 0.6050...0.9018),
    TestedShare(35, 50, 800, 250_000_000_000, 216_440_000_000, .against, 0.5854...0.7941),
    TestedShare(36, 50, 800, 160_000_000_000, 216_440_000_000, .indecisive, 0.6064...0.8111),
    TestedShare(46, 50, 800, 360_000_000_000, 216_440_000_000, .supports, 0.8333...0.9636),
    TestedShare(85, 100, 800, 250_000_000_000, 432_880_000_000, .indecisive, 0.7821...0.8995),
    TestedShare(87, 100, 800, 490_000_000_000, 432_880_000_000, .supports, 0.8048...0.9157),
    TestedShare(47, 248, 180, 55_696_000_000, 990_342_864_000, .indecisive, 0.1520...0.2337),
    TestedShare(27, 301, 180, 7_387_524_000_000, 1_201_988_718_000, .against, 0.0661...0.1206),
    TestedShare(3, 14, 250, 2_500_000_000, 71_019_375_000, .indecisive, 0.0891...0.4320),
    TestedShare(100, 344, 180, 14_500_864_000_000, 1_373_701_392_000, .supports, 0.2522...0.3325),
    TestedShare(0, 25, 120, 90_000_000_000, 71_425_200_000, .against, 0...0.0977),
    TestedShare(25, 25, 800, 250_000_000_000, 108_220_000_000, .supports, 0.9023...1),
  ]
}
