import Testing

@testable import RazborCore

@Suite struct FunnelLeakTests {
  private static let plan = [800, 600, 750, 400].map { FunnelLeak.Reference.plan($0) }

  // Python 3.11: max(0, log(r a / b)) and its part of the sum.
  @Test func `The published funnel leaks first, not last`() throws {
    let leak = try #require(FunnelLeak(stages: [400, 248, 130, 90, 30], references: Self.plan))
    let leaks = leak.steps.map { $0.leak ?? -1 }
    #expect(zip(leaks, [0.2549, 0.1351, 0.0800, 0.1823]).allSatisfy { $0.isNear($1) })
    #expect(leaks.reduce(0, +).isNear(0.6523))
    let shares = try #require(leak.shares)
    #expect(zip(shares, [0.3907, 0.2071, 0.1227, 0.2795]).allSatisfy { $0.isNear($1) })
    #expect(leak.steps.map(\.outcome) == [.against, .against, .indecisive, .indecisive])
    #expect(leak.worst == 0)
    #expect(leak.steps[0].casesNeeded == nil)
    #expect(leak.steps[3].casesNeeded == 145)
  }

  @Test func `Without a reference nothing leaks`() throws {
    let leak = try #require(FunnelLeak(stages: [400, 248, 30], references: [nil, nil]))
    #expect(leak.steps.allSatisfy { $0.leak == nil && $0.outcome == .indecisive && $0.casesNeeded == nil })
    #expect(leak.shares == nil)
    #expect(leak.worst == nil)
  }

  @Test func `The own past is a reference too`() throws {
    let leak = try #require(
      FunnelLeak(
        stages: [400, 248, 47], references: [.past(Proportion(330, of: 400)), .past(Proportion(60, of: 300))])
    )
    #expect(leak.steps.map(\.outcome) == [.against, .indecisive])
    #expect(leak.worst == 0)
    #expect(leak.steps[1].casesNeeded ?? 0 > 248)
  }

  @Test func `A step that keeps nothing leaks without end`() throws {
    let leak = try #require(FunnelLeak(stages: [40, 0, 0], references: [.plan(500), .plan(500)]))
    #expect(leak.steps.map(\.leak) == [.infinity, 0])
    #expect(leak.shares == nil)
    #expect(leak.worst == 0)
  }

  @Test(
    arguments: [
      ([], []), ([5], []), ([5, 6], [nil]), ([5, 4], []), ([5, -1], [nil]), ([Int.max, 1], [nil]),
      ([5, 4, 3], [nil]),
    ] as [([Int], [FunnelLeak.Reference?])])
  func `Stages that grow are not one cohort`(stages: [Int], references: [FunnelLeak.Reference?]) {
    #expect(FunnelLeak(stages: stages, references: references) == nil)
  }

  @Test(arguments: [Int.min, -1, 0, 1000, Int.max])
  func `References out of range trap nothing`(plan: Int) throws {
    let leak = try #require(
      FunnelLeak(
        stages: [Count.limit, 1, 0], references: [.plan(plan), .past(Proportion(0, of: 0))]))
    #expect(leak.steps.count == 2)
    #expect(leak.steps.allSatisfy { $0.leak ?? -1 >= 0 })
  }
}
