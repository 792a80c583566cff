/// One cohort from stage to stage (Method, rule 5.6).
package struct StageCounts: Hashable, Sendable {
  package let stages: [Stage]

  package struct Stage: Hashable, Sendable {
    package let name: String
    package let entered: Int
    /// `nil` for the last one, where the way ends.
    package let passed: Int?

    package init(_ name: String, entered: Int, passed: Int?) {
      (self.name, self.entered, self.passed) = (name, entered, passed)
    }
  }

  /// `nil` without a step, for counts outside 0 ... `Count.limit`, for a stage in the middle that leads nowhere, and for
  /// counts that grow.
  package init?(_ stages: [Stage]) {
    let counts = stages.flatMap { [$0.entered] + ($0.passed.map { [$0] } ?? []) }
    guard counts.count > 1, counts.allSatisfy({ (0...Count.limit).contains($0) }),
      zip(counts, counts.dropFirst()).allSatisfy({ $0 >= $1 }),
      stages.dropLast().allSatisfy({ $0.passed != nil })
    else { return nil }
    self.stages = stages
  }

  /// What each stage but a last one without a way on passes on.
  package var steps: [Proportion] {
    stages.compactMap { stage in stage.passed.map { Proportion($0, of: stage.entered) } }
  }

  /// - Parameter past: the same stages earlier on, if there are any.
  package func leak(past: StageCounts?) -> FunnelLeak? {
    let isSame = past.map { $0.stages.map(\.name) == stages.map(\.name) } ?? false
    let before = isSame ? past?.steps ?? [] : []
    return FunnelLeak(
      steps: steps,
      references: steps.indices.map { place in
        before.indices.contains(place) && before[place].whole > 0 ? .past(before[place]) : nil
      })
  }
}

extension LoadedTable {
  /// `nil` for a table of anything but stages.
  package var stageCounts: StageCounts? {
    guard kind == "stages" else { return nil }
    return StageCounts(
      groups.filter { $0.kind == .stage }
        .map { StageCounts.Stage($0.name, entered: $0.leads, passed: $0.target) })
  }
}
