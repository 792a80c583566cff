extension SeverityReader {
  /// Whether the item's branch is closed: its answer, if there is one, reads as not applicable.
  ///
  /// A fallback is parked where its sister has an answer with figures.
  func isParked(_ item: Item) -> Bool {
    if let sister = item.fallbackOf, sheet.status(sister) == .answered { return true }
    guard let condition = item.askedWhen else { return false }
    return ConditionReader(severities: self).truth(of: condition) == .no
  }

  /// Whether another answer can still close the item's branch, so that its own would count for nothing.
  func mayBeParked(_ item: Item) -> Bool {
    item.askedWhen.map { ConditionReader(severities: self).truth(of: $0) } == .open
  }

  /// Whether the item may be put to somebody now: not parked, and a fallback only after its sister stayed without figures.
  func isAskable(_ item: Item) -> Bool {
    if let sister = item.fallbackOf {
      switch sheet.status(sister) {
      case .open, .answered: return false
      case .dontKnow, .declined, .notApplicable: break
      }
    }
    return !isParked(item) && !waits(item)
  }

  /// What the item is asked after has not been said yet: a branch that reads how another item was answered.
  private func waits(_ item: Item) -> Bool {
    let now = ConditionReader(severities: self, outcome: ConditionReader.Outcome())
    return item.askedWhen.map { now.truth(of: $0) } == .no
  }
}
