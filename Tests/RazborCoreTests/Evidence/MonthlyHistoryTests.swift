import Testing

@testable import RazborCore

@Suite("Months held against each other") struct MonthlyHistoryTests {
  /// From January 2026 on.
  private func rows(_ counts: [(leads: Int, target: Int?, deals: Int)]) -> [MonthlyHistory.Row] {
    counts.enumerated().compactMap { place, row in
      Month(year: 2026, month: place + 1).map {
        MonthlyHistory.Row($0, leads: row.leads, target: row.target, deals: row.deals)
      }
    }
  }

  // The series of the method: mean 474.17, limits 394.37 … 553.97.
  @Test("A series has the published limits, whatever the order of its rows")
  func limits() throws {
    let leads = [430, 470, 455, 500, 480, 510].map { (leads: $0, target: Int?.none, deals: 0) }
    let history = try #require(MonthlyHistory(rows(leads).reversed(), until: nil, cycle: nil))
    let limits = try #require(history.limits(.leads))
    #expect(limits.mean.isNear(474.1667))
    #expect(limits.low.isNear(394.3667))
    #expect(limits.high.isNear(553.9667))
    #expect(history.points(.leads).map(\.value) == [430, 470, 455, 500, 480, 510])
    #expect(history.points(.targetShare).isEmpty)
    #expect(history.halves(.leads) == nil)
  }

  @Test(
    "A month that is not over is left out, and one without the time for deals says nothing of them",
    arguments: [
      ("2026-06-30", 0, 6, 6), ("2026-06-29", 0, 5, 5), ("2026-06-30", 30, 6, 5), ("2026-06-30", 31, 6, 4),
      ("2026-07-30", 30, 6, 6), ("2026-01-31", 1, 1, 0),
    ])
  func maturity(until: String, cycle: Int, months: Int, mature: Int) throws {
    let all = rows(Array(repeating: (10, 5, 1), count: 6))
    let history = try #require(MonthlyHistory(all, until: Day(until), cycle: cycle))
    #expect(history.months.count == months)
    #expect(history.mature.count == mature)
    #expect(history.points(.leads).count == months)
    #expect(history.points(.deals).count == mature)
    #expect(history.points(.targetShare).count == months)
  }

  // 248 of 400 and 330 of 400: the pair of the method.
  @Test("The month in the middle belongs to the later half")
  func halves() throws {
    let all = rows([
      (200, 124, 1), (100, 62, 1), (100, 62, 1), (100, 82, 2), (100, 83, 2), (100, 82, 2), (100, 83, 2),
    ])
    let history = try #require(MonthlyHistory(all, until: nil, cycle: nil))
    let halves = try #require(history.halves(.targetShare))
    #expect(halves.earlier == Proportion(248, of: 400))
    #expect(halves.later == Proportion(330, of: 400))
    let change = ChangeInterval(before: halves.earlier, after: halves.later)
    #expect(change.change.isNear(0.205))
    #expect(change.low.isNear(0.1537))
    #expect(change.high.isNear(0.2549))
  }

  private var uneven: [MonthlyHistory.Row] {
    rows([
      (420, 260, 42), (388, 219, 36), (451, 301, 51), (402, 241, 40), (437, 280, 47), (399, 230, 33),
    ])
  }

  // NumPy 2.4: mean ∓ 2.66 · mean(|diff|), of shares in one hundred-thousandth.
  @Test(
    "Another tool gives the same limits",
    arguments: [
      (MonthlyHistory.Series.targetShare, 61_126, 43_515.204, 78_736.796), (.deals, 41.5, 13.304, 69.696),
      (.closing, 16_211.3333, 14_209.9493, 18_212.7173),
    ])
  func otherTool(series: MonthlyHistory.Series, mean: Double, low: Double, high: Double) throws {
    let history = try #require(MonthlyHistory(uneven, until: nil, cycle: nil))
    let limits = try #require(history.limits(series))
    #expect(limits.mean.isNear(mean) && limits.low.isNear(low) && limits.high.isNear(high), "\(limits)")
  }

  // SciPy 1.17: binomtest(k, n).proportion_ci(.9, "wilson") of both halves; Python 3.11: d ∓ hypot of the distances.
  @Test(
    "Another tool gives the same change between the halves",
    arguments: [
      (MonthlyHistory.Series.dealShare, -0.0055, -0.0253, 0.0143), (.targetShare, -0.0129, -0.0449, 0.0191),
    ])
  func otherChange(series: MonthlyHistory.Series, change: Double, low: Double, high: Double) throws {
    let history = try #require(MonthlyHistory(uneven, until: nil, cycle: nil))
    let halves = try #require(history.halves(series))
    let interval = ChangeInterval(before: halves.earlier, after: halves.later)
    #expect(interval.change.isNear(change) && interval.low.isNear(low) && interval.high.isNear(high))
  }

  // Python 3.11: max(0, log(r / c)) of 1531 of 2497 against .8 and of 249 of 1531 against .18, and their parts.
  @Test("Another tool gives the same leaks of the months")
  func otherLeaks() throws {
    let history = try #require(MonthlyHistory(uneven, until: nil, cycle: nil))
    let funnel = try #require(MonthlyFunnel(history, targetPlan: 800, closingPlan: 180))
    #expect(funnel.stages.map(\.count) == [2497, 1531, 249])
    #expect(funnel.leak.steps[0].leak?.isNear(0.2660) == true)
    #expect(funnel.leak.steps[1].leak?.isNear(0.1014) == true)
  }

  @Test("Shares of five months are not halved, and a month without cases has no share")
  func few() throws {
    let all = rows([(10, 5, 1), (0, 0, 0), (10, 5, 1), (10, 5, 1), (10, 5, 1), (10, 5, 1)])
    let history = try #require(MonthlyHistory(all, until: nil, cycle: nil))
    #expect(history.points(.dealShare).count == 5)
    #expect(history.limits(.dealShare) == nil)
    #expect(history.halves(.dealShare) == nil)
    #expect(history.limits(.leads) != nil)
  }

  @Test(
    "What cannot be has no history",
    arguments: [
      (10, 11, 1), (10, 5, 6), (10, nil, 11), (-1, nil, 0), (10, -1, 0), (Count.limit + 1, nil, 0),
      (.max, nil, .max),
    ] as [(Int, Int?, Int)])
  func impossible(leads: Int, target: Int?, deals: Int) {
    #expect(MonthlyHistory(rows([(leads, target, deals)]), until: nil, cycle: nil) == nil)
  }

  @Test("Neither has a month that comes twice, nor no month at all")
  func twice() {
    let one = rows([(10, 5, 1)])
    #expect(MonthlyHistory(one + one, until: nil, cycle: nil) == nil)
    #expect(MonthlyHistory([], until: nil, cycle: nil) == nil)
    #expect(MonthlyHistory(one, until: nil, cycle: nil) != nil)
  }

  // The funnel of the method in two steps: 62 % against 80 %, 10 of 248 against 18 %.
  @Test("With a plan for each step all months are one cohort")
  func planned() throws {
    let all = rows([(100, 62, 3), (200, 124, 4), (100, 62, 3)])
    let history = try #require(MonthlyHistory(all, until: nil, cycle: nil))
    let funnel = try #require(MonthlyFunnel(history, targetPlan: 800, closingPlan: 180))
    #expect(funnel.stages.map(\.count) == [400, 248, 10])
    #expect(funnel.leak.steps.map(\.outcome) == [.against, .against])
    #expect(funnel.leak.steps[0].leak?.isNear(0.2549) == true)
    #expect(funnel.months.count == 3)
  }

  @Test("Without a plan the later half is held against the earlier one")
  func past() throws {
    let all = rows(
      Array(repeating: (100, 80, 20), count: 3) + Array(repeating: (100, 80, 8), count: 3))
    let history = try #require(MonthlyHistory(all, until: nil, cycle: nil))
    let funnel = try #require(MonthlyFunnel(history, targetPlan: 800, closingPlan: nil))
    #expect(funnel.stages.map(\.count) == [300, 240, 24])
    #expect(funnel.leak.steps.map(\.reference) == [.plan(800), .past(Proportion(60, of: 240))])
    #expect(funnel.leak.steps[1].outcome == .against)
    #expect(funnel.months.map(\.month.month) == [4, 5, 6])
  }

  @Test("Without a plan and with five months nothing leaks")
  func nothingToHoldAgainst() throws {
    let history = try #require(
      MonthlyHistory(rows(Array(repeating: (100, nil, 8), count: 5)), until: nil, cycle: nil))
    let funnel = try #require(MonthlyFunnel(history, targetPlan: 800, closingPlan: nil))
    #expect(funnel.stages.map(\.stage) == [.leads, .deals])
    #expect(funnel.leak.steps.map(\.reference) == [nil])
    #expect(
      MonthlyFunnel(
        try #require(MonthlyHistory(rows([(0, 0, 0)]), until: nil, cycle: nil)), targetPlan: 1, closingPlan: 1
      ) == nil)
  }

  @Test("Stages of one cohort need a way on from each but the last, and never grow")
  func stages() throws {
    let counts = try #require(
      StageCounts([.init("a", entered: 400, passed: 248), .init("b", entered: 240, passed: 130)]))
    #expect(counts.steps == [Proportion(248, of: 400), Proportion(130, of: 240)])
    let leak = try #require(counts.leak(past: nil))
    #expect(leak.steps.map(\.reference) == [nil, nil])
    let past = try #require(
      StageCounts([.init("a", entered: 400, passed: 330), .init("b", entered: 300, passed: 150)]))
    #expect(counts.leak(past: past)?.steps.map(\.outcome) == [.against, .indecisive])
    let other = try #require(
      StageCounts([.init("a", entered: 400, passed: 330), .init("c", entered: 300, passed: 150)]))
    #expect(counts.leak(past: other)?.worst == nil)
    #expect(StageCounts([.init("a", entered: 400, passed: 248), .init("b", entered: 249, passed: 1)]) == nil)
    #expect(StageCounts([.init("a", entered: 400, passed: nil), .init("b", entered: 249, passed: 1)]) == nil)
    #expect(StageCounts([.init("a", entered: 400, passed: nil)]) == nil)
    #expect(StageCounts([.init("a", entered: .max, passed: -1)]) == nil)
  }
}
