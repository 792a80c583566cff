import Testing

@testable import RazborCore

@Suite struct LeadMarksTests {
  // SciPy 1.17: 2 norm.sf(|k/n − .8| / √(.16 / n)) is 2e-19, .0027, 1e-7 to 1, 1e-7, 1e-7 to .077 and .26; below .1 it
  // decides. The last has its share of 14 of 20.
  @Test(arguments: [
    (248, 100, 52, 0, 0, false, Proportion(248, of: 400), TestOutcome.against),
    (344, 40, 16, 0, 0, false, Proportion(344, of: 400), .supports),
    (130, 30, 10, 30, 0, true, Proportion(low: 130, high: 160, whole: 200), .indecisive),
    (130, 30, 10, 30, 0, false, Proportion(130, of: 200), .against),
    (130, 60, 10, 0, 20, false, Proportion(low: 130, high: 150, whole: 200), .against),
    (14, 4, 2, 0, 0, false, Proportion(14, of: 20), .indecisive),
  ])
  func `Marks become a share with its doubts`(
    target: Int, offTarget: Int, spam: Int, unreached: Int, disputed: Int, mayHaveMissed: Bool,
    share: Proportion, outcome: TestOutcome
  ) throws {
    let marks = try #require(
      LeadMarks(
        target: target, offTarget: offTarget, spam: spam, unreached: unreached, disputed: disputed,
        mayHaveMissed: mayHaveMissed))
    #expect(marks.targetShare == share)
    #expect(marks.tested(against: 800) == outcome)
    #expect(marks.disputedShare == Proportion(disputed, of: share.whole))
  }

  @Test(arguments: [(44, TestOutcome.against), (45, .indecisive)])
  func `More than a tenth without a mark decides nothing`(unmarked: Int, expected: TestOutcome) throws {
    let marks = try #require(LeadMarks(target: 248, offTarget: 152, unmarked: unmarked))
    #expect(marks.tested(against: 800) == expected)
    #expect(marks.unmarkedShare == Proportion(unmarked, of: 400 + unmarked))
  }

  @Test(arguments: [
    (2, 1, 208, 288, TestOutcome.against), (3, 3, 168, 328, .indecisive), (0, 0, 248, 248, .against),
  ])
  func `Marks are as uncertain as two sides differ`(
    onlyFirst: Int, onlySecond: Int, low: Int, high: Int, expected: TestOutcome
  ) throws {
    let check = try #require(
      DoubleMarking(
        bothTarget: 15, onlyFirst: onlyFirst, onlySecond: onlySecond, neither: 15 - onlyFirst - onlySecond))
    let marks = try #require(LeadMarks(target: 248, offTarget: 152))
    #expect(check.widened(marks.targetShare) == Proportion(low: low, high: high, whole: 400))
    #expect(marks.tested(against: 800, check: check) == expected)
    #expect(check.missing == 0)
  }

  // Python 3.11: (p_o − p_e) / (1 − p_e).
  @Test(arguments: [(52, 3, 3, 2, 0.9, 0.3455), (18, 2, 1, 9, 0.9, 0.7805)])
  func `Agreement is counted with and without chance`(
    both: Int, first: Int, second: Int, neither: Int, agreement: Double, kappa: Double
  ) throws {
    let check = try #require(
      DoubleMarking(bothTarget: both, onlyFirst: first, onlySecond: second, neither: neither))
    #expect((Double(check.agreement.low) / Double(check.agreement.whole)).isNear(agreement))
    #expect(try #require(check.kappa).isNear(kappa))
  }

  @Test func `Where everybody marks all alike chance explains all`() throws {
    let check = try #require(DoubleMarking(bothTarget: 12, onlyFirst: 0, onlySecond: 0, neither: 0))
    #expect(check.kappa == nil)
    #expect(check.missing == 18)
  }

  @Test(arguments: [(-1, 0, 0), (0, 0, 0), (5, 1, 2), (Int.max, 1, 0), (Count.limit, 1, 0), (0, Int.min, 0)])
  func `Counts that cannot be are no marks`(target: Int, offTarget: Int, disputed: Int) {
    #expect(LeadMarks(target: target, offTarget: offTarget, disputed: disputed) == nil)
  }

  @Test func `The greatest counts overflow nothing`() throws {
    let marks = try #require(LeadMarks(target: Count.limit, offTarget: 0))
    let check = try #require(
      DoubleMarking(bothTarget: 0, onlyFirst: Count.limit / 2, onlySecond: Count.limit / 2, neither: 0))
    #expect(marks.tested(against: 800, check: check) == .indecisive)
    #expect(DoubleMarking(bothTarget: Int.max, onlyFirst: Int.max, onlySecond: 0, neither: 0) == nil)
    #expect(DoubleMarking(bothTarget: 0, onlyFirst: 0, onlySecond: 0, neither: 0) == nil)
  }
}
