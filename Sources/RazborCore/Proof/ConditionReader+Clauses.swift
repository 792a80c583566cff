extension ConditionReader {
  /// The statements that make the condition hold, in the order they are written; of several ways all that hold.
  func clauses(of condition: Condition) -> [Clause] { clauses(of: condition, isNegated: false) }

  private func clauses(of condition: Condition, isNegated: Bool) -> [Clause] {
    switch condition {
    case .all(let parts): clauses(of: parts, needsAll: !isNegated, isNegated)
    case .any(let parts): clauses(of: parts, needsAll: isNegated, isNegated)
    case .not(let part): clauses(of: part, isNegated: !isNegated)
    default: [Clause(condition: condition, isNegated: isNegated)]
    }
  }

  private func clauses(of parts: [Condition], needsAll: Bool, _ isNegated: Bool) -> [Clause] {
    let holding = needsAll ? parts : parts.filter { truth(of: $0) == (isNegated ? .no : .yes) }
    return holding.flatMap { clauses(of: $0, isNegated: isNegated) }
  }
}
