import RazborCore

/// A step of the plan with its place in time: nobody does twenty things in a month.
package struct PlannedStep: Sendable {
  package let recommendation: Recommendation
  /// From 1.
  package let number: Int
  package let horizon: Horizon

  /// The month in which a step is begun.
  package enum Horizon: Int, Sendable, CaseIterable {
    case first, second, third, later

    /// As many steps are begun in a month.
    fileprivate static let steps = 4
    fileprivate static let days = 30

    fileprivate init(step place: Int) {
      self = Self(rawValue: place / Self.steps) ?? .later
    }
  }

  /// In the order of the recommendations: what the verdict asks for, then by leverage.
  package static func plan(_ recommendations: [Recommendation]) -> [PlannedStep] {
    recommendations.enumerated().map { place, recommendation in
      PlannedStep(recommendation: recommendation, number: place + 1, horizon: Horizon(step: place))
    }
  }

  /// Days from the report to the day on which the step should be done; `nil` for what waits for its turn.
  package var dueInDays: Int? {
    horizon == .later ? nil : horizon.rawValue * Horizon.days + recommendation.dueInDays
  }
}
