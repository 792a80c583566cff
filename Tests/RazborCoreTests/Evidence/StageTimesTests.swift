import Testing

@testable import RazborCore

@Suite struct StageTimesTests {
  private func stage(_ name: String, _ days: [Int], waiting: [Int] = [], isHandoff: Bool = false)
    -> StageTimes.Stage
  {
    StageTimes.Stage(
      name, WaitingTimes(finished: Sample(days), waiting: Sample(waiting)), isHandoff: isHandoff)
  }

  @Test func `Deals that stand at the handoff are seen there`() {
    let times = StageTimes([
      stage("lead", [1, 1, 2, 2, 1, 3, 2, 1]),
      stage("handoff", [9, 8, 14, 11, 10, 12], waiting: [30, 41], isHandoff: true),
      stage("offer", [3, 4, 2, 5, 4, 3, 4]),
    ])
    #expect(times.longest == .stage(1))
    #expect(times.standsAtHandoff == true)
  }

  @Test func `Stages whose intervals overlap are not put in an order`() {
    let times = StageTimes([
      stage("lead", [1, 1, 2, 2, 1, 3, 2, 1]), stage("offer", [6, 9, 12, 7, 15]),
      stage("payment", [8, 5, 14, 9, 6]), stage("rest", [700]),
    ])
    #expect(times.longest == .notClear([1, 2]))
    #expect(times.standsAtHandoff == nil)
  }

  @Test func `Too few deals name no stage but what is missing`() {
    let times = StageTimes([stage("lead", [1, 1]), stage("offer", [6, 9, 12, 7, 15])])
    #expect(times.longest == .tooFew(missing: [0: 3]))
    #expect(StageTimes([]).longest == .tooFew(missing: [:]))
  }

  @Test func `What waits without an end may be the longest`() {
    let times = StageTimes([
      stage("lead", [1, 1, 2, 2, 1, 3]),
      stage("handoff", [], waiting: [20, 30, 40, 50, 60, 70], isHandoff: true),
    ])
    #expect(times.longest == .stage(1))
  }

  // NumPy 2.4: quantile([10, 20, 30, 40, 50], .5, method="inverted_cdf") = 30, so the limit is 45.
  @Test func `Open deals stand still where they are older than deals take`() throws {
    let standstill = try #require(
      Standstill(ended: Sample([10, 20, 30, 40, 50]), open: Sample([44, 45, 46, 300])))
    #expect(standstill.limit == 45)
    #expect(standstill.share == Proportion(2, of: 4))
  }

  @Test func `Without ended or open deals nothing stands still`() {
    #expect(Standstill(ended: Sample([1, 2, 3, 4]), open: Sample([9])) == nil)
    #expect(Standstill(ended: Sample([1, 2, 3, 4, 5]), open: Sample([:])) == nil)
    #expect(Standstill(ended: Sample([Int.max: 9]), open: Sample([1]))?.limit == .max)
  }
}
