import RazborCore

/// A step of the plan with its place in time: nobody does twenty things in a month.
package struct PlannedStep: Sendable {
  package let id: Recommendation.ID
  /// What the step follows where nothing else was decided; `nil` for a step of one's own.
  package let recommendation: Recommendation?
  package let edit: PlanEdit
  /// From 1.
  package let number: Int
  package let horizon: Horizon

  /// The month in which a step is begun.
  package enum Horizon: Int, Sendable, CaseIterable {
    case first, second, third, later

    /// As many steps are begun in a month.
    static let steps = 4
    fileprivate static let days = 30

    fileprivate init(step place: Int) {
      self = Self(rawValue: place / Self.steps) ?? .later
    }

    /// By the days that are left; what is overdue comes first.
    fileprivate init(daysLeft: Int) {
      self = Self(rawValue: max(0, daysLeft - 1) / Self.days) ?? .later
    }
  }

  /// In the order of the recommendations: what the verdict asks for, then by leverage. Steps that were decided about stay
  /// when the diagnosis no longer asks for them; those that were dropped are left out.
  /// - Parameters:
  ///   - known: all that a diagnosis could ask for.
  ///   - day: of the report; without it a day that was decided moves no step.
  ///   - withDropped: whether they stand among the others after all.
  package static func plan(
    _ recommendations: [Recommendation], known: [Recommendation] = [], edits: [PlanEdit] = [],
    day: Day? = nil, withDropped: Bool = false
  ) -> [PlannedStep] {
    let asked = recommendations.map { recommendation in
      let edit = edits.first { $0.step == recommendation.id }
      return Draft(recommendation: recommendation, edit: edit ?? PlanEdit(step: recommendation.id))
    }
    let ids = Set(recommendations.map(\.id))
    let kept = edits.filter { !ids.contains($0.step) && !$0.isEmpty }.map { edit in
      Draft(recommendation: known.first { $0.id == edit.step }, edit: edit)
    }
    let drafts = (asked + kept).filter { withDropped || $0.edit.state != .dropped }.enumerated().map {
      ($0.element, $0.element.horizon(place: $0.offset, day))
    }
    let sorted = Horizon.allCases.flatMap { horizon in drafts.filter { $0.1 == horizon } }
    return sorted.enumerated().map { place, draft in
      PlannedStep(
        id: draft.0.edit.step, recommendation: draft.0.recommendation, edit: draft.0.edit, number: place + 1,
        horizon: draft.1)
    }
  }

  private struct Draft {
    let recommendation: Recommendation?
    let edit: PlanEdit

    func horizon(place: Int, _ day: Day?) -> Horizon {
      guard let day, let due = edit.due else { return Horizon(step: place) }
      return Horizon(daysLeft: due.number - day.number)
    }
  }

  package var state: PlanEdit.State { edit.state }

  /// Days from the report to the day on which the step should be done; `nil` for what waits for its turn.
  package var dueInDays: Int? {
    guard let recommendation, horizon != .later else { return nil }
    return horizon.rawValue * Horizon.days + recommendation.dueInDays
  }

  /// The day that was decided, else the one the diagnosis comes to, no weekend.
  package func due(from day: Day?) -> Day? {
    if let due = edit.due { return due }
    return dueInDays.flatMap { days in day?.advanced(by: days).workday }
  }

  /// What the diagnosis says of a part; empty for a step of one's own.
  package func advice(_ part: PlanEdit.Part, _ language: Language) -> String {
    switch part {
    case .title: recommendation?.title[language] ?? ""
    case .owner: recommendation?.owner[language] ?? ""
    case .firstStep: recommendation?.firstStep[language] ?? ""
    case .proof: recommendation?.proof[language] ?? ""
    }
  }

  /// What was decided is a person's words; `nil` where nobody said anything. A step always has a title.
  package func span(_ part: PlanEdit.Part, _ language: Language) -> Report.Span? {
    if let text = edit.texts[part] { return .said(text) }
    let advice = advice(part, language)
    guard advice.isEmpty else { return .text(advice) }
    return part == .title ? .said(id.rawValue) : nil
  }

  package func text(_ part: PlanEdit.Part, _ language: Language) -> String {
    span(part, language)?.plain ?? ""
  }
}
