/// What was decided about one step of the plan beside the diagnosis. Where nothing was, the step follows the diagnosis.
package struct PlanEdit: Hashable, Sendable {
  /// That of the recommendation, or one of our own: `own-1`.
  package let step: Recommendation.ID
  /// One line each.
  package var texts: [Part: String]
  /// The day by which it should be done.
  package var due: Day?
  package var state: State

  package enum Part: String, CaseIterable, Hashable, Sendable {
    case title, owner
    case firstStep = "first_step"
    case proof
  }

  package enum State: String, CaseIterable, Hashable, Sendable {
    case planned, started, done
    /// Left out of the plan.
    case dropped
  }

  /// Bytes of a text.
  package static let longest = 8 * 1024

  package init(step: Recommendation.ID, texts: [Part: String] = [:], due: Day? = nil, state: State = .planned)
  {
    (self.step, self.texts, self.due, self.state) = (step, texts, due, state)
  }

  /// Nothing in it differs from the diagnosis.
  package var isEmpty: Bool { texts.isEmpty && due == nil && state == .planned }

  /// Whether no diagnosis asked for the step.
  package var isOwn: Bool { step.rawValue.hasPrefix(Self.own) }

  private static let own = "own-"

  /// A name for a step of one's own that none of the others has.
  package static func newStep(beside others: [PlanEdit]) -> Recommendation.ID {
    let taken = others.compactMap { edit in
      edit.isOwn ? Int(edit.step.rawValue.dropFirst(own.count)) : nil
    }
    return Recommendation.ID("\(own)\((taken.max() ?? 0) + 1)")
  }

  /// Whether it can stand in a plan: a line with something in it.
  package static func canHold(_ text: String) -> Bool {
    text.utf8.count <= longest && text.contains { !$0.isWhitespace }
      && !text.contains { $0.isNewline || $0 == "\0" }
  }
}

extension PlanEdit {
  /// As it is stored.
  package var value: SheetValue {
    var entries: [String: SheetValue] = ["step": .text(step.rawValue), "state": .text(state.rawValue)]
    for (part, text) in texts { entries[part.rawValue] = .text(text) }
    if let due { entries["due"] = .text(due.description) }
    return .mapping(entries)
  }

  /// What was stored; `nil` where a part is missing, too long or no line.
  package init?(_ node: SourceNode) {
    guard let step = node["step"]?.word, (1...64).contains(step.utf8.count),
      let state = node["state"]?.word.flatMap(State.init)
    else { return nil }
    var texts: [Part: String] = [:]
    for part in Part.allCases {
      guard let stored = node[part.rawValue] else { continue }
      guard let text = stored.word, Self.canHold(text) else { return nil }
      texts[part] = text
    }
    let due = node["due"]
    let day = due?.word.flatMap { Day($0) }
    guard due == nil || day != nil else { return nil }
    self.init(step: Recommendation.ID(step), texts: texts, due: day, state: state)
  }
}
