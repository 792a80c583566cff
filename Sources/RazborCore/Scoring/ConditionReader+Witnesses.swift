extension ConditionReader {
  /// The items that make the condition hold, in the order they are written, no repeats.
  func witnesses(of condition: Condition) -> [Item.ID] {
    var seen: Set<Item.ID> = []
    return carriers(of: condition).filter { seen.insert($0).inserted }
  }

  private func carriers(of condition: Condition) -> [Item.ID] {
    switch condition {
    case .all(let parts): return parts.flatMap(carriers)
    case .any(let parts): return parts.filter { truth(of: $0) == .yes }.flatMap(carriers)
    case .not(let part): return part.items
    case .fact(let id):
      return questionnaire.fact(id).map { carriers(of: $0.condition) } ?? []
    default: return condition.items
    }
  }
}
