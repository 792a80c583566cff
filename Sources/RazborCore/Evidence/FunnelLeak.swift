/// Where a funnel loses more than it should (Method, rule 5.6).
///
/// Without a reference the largest drop is a description, not a leak: a tenth more at any stage gives a tenth more
/// deals.
package struct FunnelLeak: Hashable, Sendable {
  package let steps: [Step]

  /// What a step from one stage to the next ought to keep.
  package enum Reference: Hashable, Sendable {
    /// A plan, permille.
    case plan(Int)
    /// The company's own earlier figure.
    case past(Proportion)
  }

  package struct Step: Hashable, Sendable {
    package let conversion: Proportion
    package let reference: Reference?
    /// ln(reference / conversion), at least 0, for display; infinite where nothing is kept, `nil` without a reference.
    package let leak: Double?
    /// Whether the step is below its reference beyond doubt.
    package let outcome: TestOutcome
  }

  /// The counts of one cohort, stage by stage, and a reference for each step between two of them.
  ///
  /// `nil` for fewer than two stages, for counts that grow, are below 0 or above `Count.limit`, or where there is not
  /// one reference or gap for every step.
  package init?(stages: [Int], references: [Reference?]) {
    let pairs = Array(zip(stages, stages.dropFirst()))
    guard stages.allSatisfy({ (0...Count.limit).contains($0) }), pairs.allSatisfy({ $0 >= $1 }) else {
      return nil
    }
    self.init(steps: pairs.map { Proportion($0.1, of: $0.0) }, references: references)
  }

  /// Steps of one cohort, which may lose some between two of them.
  ///
  /// `nil` without a step, or where there is not one reference or gap for every step.
  package init?(steps: [Proportion], references: [Reference?]) {
    guard !steps.isEmpty, references.count == steps.count else { return nil }
    self.steps = zip(steps, references).map { Step($0, $1) }
  }

  /// Each step's part of the whole leak, 0 ... 1, for display; `nil` where a step has no reference, nothing leaks, or
  /// a step keeps nothing.
  package var shares: [Double]? {
    let leaks = steps.compactMap(\.leak)
    let sum = leaks.reduce(0, +)
    guard leaks.count == steps.count, sum > 0, sum.isFinite else { return nil }
    return leaks.map { $0 / sum }
  }

  /// The step that leaks most of those that are below their reference beyond doubt; `nil` where none is.
  package var worst: Int? {
    steps.indices.filter { steps[$0].outcome == .against }
      .max { steps[$0].leak ?? 0 < steps[$1].leak ?? 0 }
  }
}

extension FunnelLeak.Step {
  fileprivate init(_ conversion: Proportion, _ reference: FunnelLeak.Reference?) {
    self.conversion = conversion
    self.reference = reference
    outcome = reference?.test(conversion) ?? .indecisive
    leak = reference.map { Self.leak(conversion, $0.ratio) }
  }

  private static func leak(_ conversion: Proportion, _ reference: Double) -> Double {
    guard conversion.whole > 0, reference > 0 else { return 0 }
    guard conversion.low > 0 else { return .infinity }
    return max(0, Elementary.logarithm(reference * Double(conversion.whole) / Double(conversion.low)))
  }

  /// How many cases it takes, at this conversion, until the test says something; `nil` where no number does, or it
  /// says something already.
  package var casesNeeded: Int? {
    guard outcome == .indecisive, let permille = conversion.permille else { return nil }
    switch reference {
    case .plan(let plan): return Proportion.casesNeeded(at: permille, against: plan)
    case .past(let past): return PairTest(conversion, against: past).casesNeeded
    case nil: return nil
    }
  }
}

extension FunnelLeak.Reference {
  fileprivate var ratio: Double {
    switch self {
    case .plan(let permille): Double(min(max(permille, 0), 1000)) / 1000
    case .past(let past): past.whole > 0 ? Double(past.low + past.high) / Double(2 * past.whole) : 0
    }
  }

  fileprivate func test(_ conversion: Proportion) -> TestOutcome {
    switch self {
    case .plan(let permille): conversion.tested(against: permille)
    case .past(let past): PairTest(conversion, against: past).outcome
    }
  }
}
