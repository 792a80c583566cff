import Testing

@testable import RazborCore

@Suite struct PairTestTests {
  // SciPy 1.17: chi2_contingency(…, correction=False).pvalue below .1, from 20 cases on each side.
  @Test(arguments: [
    (Proportion(24, of: 258), Proportion(75, of: 258), TestOutcome.against),
    (Proportion(75, of: 258), Proportion(24, of: 258), .supports),
    (Proportion(80, of: 100), Proportion(62, of: 100), .supports),
    (Proportion(330, of: 400), Proportion(248, of: 400), .supports),
    (Proportion(30, of: 100), Proportion(33, of: 100), .indecisive),
    (Proportion(0, of: 19), Proportion(40, of: 40), .indecisive),
    (Proportion(0, of: 40), Proportion(19, of: 19), .indecisive),
    (Proportion(0, of: 20), Proportion(20, of: 20), .against),
  ])
  func `Two shares differ where chance is ruled out`(
    share: Proportion, baseline: Proportion, expected: TestOutcome
  ) {
    #expect(PairTest(share, against: baseline).outcome == expected)
  }

  @Test(arguments: [0, 50])
  func `Shares without any spread decide nothing`(count: Int) {
    let pair = PairTest(Proportion(count, of: 50), against: Proportion(count, of: 50))
    #expect(pair.outcome == .indecisive)
    #expect(!pair.isBelow)
  }

  @Test func `A smaller share lies below, decided or not`() {
    #expect(PairTest(Proportion(30, of: 100), against: Proportion(31, of: 100)).isBelow)
    #expect(!PairTest(Proportion(31, of: 100), against: Proportion(30, of: 100)).isBelow)
  }

  @Test func `Uncertain counts speak against their own outcome`() {
    let baseline = Proportion(62, of: 100)
    #expect(PairTest(Proportion(low: 30, high: 62, whole: 100), against: baseline).outcome == .indecisive)
    #expect(PairTest(Proportion(low: 30, high: 40, whole: 100), against: baseline).outcome == .against)
  }

  @Test func `Swapping the shares swaps the outcome`() {
    for low in stride(from: 0, through: 60, by: 3) {
      for high in stride(from: 0, through: 45, by: 5) {
        let forth = PairTest(Proportion(low, of: 60), against: Proportion(high, of: 45)).outcome
        let back = PairTest(Proportion(high, of: 45), against: Proportion(low, of: 60)).outcome
        #expect((forth == .against) == (back == .supports))
        #expect((forth == .indecisive) == (back == .indecisive))
      }
    }
  }

  @Test func `The greatest counts overflow nothing`() {
    let limit = Count.limit
    let none = Proportion(0, of: limit)
    let all = Proportion(limit, of: limit)
    #expect(PairTest(none, against: all).outcome == .against)
    #expect(PairTest(all, against: none).outcome == .supports)
    #expect(PairTest(Proportion(limit / 2, of: limit), against: all).outcome == .against)
  }
}
