/// One thing that happened to the answer of an item: given, changed, or opened again.
package struct AnswerVersion: Sendable, Hashable {
  package let entry: CaseEntry.ID
  package let time: String
  /// `nil` where the item was opened again.
  package let response: Response?
  /// Whether it was taken back later, and stayed so.
  package let isUndone: Bool
}

extension Sequence<CaseEntry> {
  /// All versions of an answer in their order, those that were taken back among them. The last one that was not is
  /// what counts.
  package func history(of item: Item.ID, by respondent: CaseRespondent.ID) -> [AnswerVersion] {
    let entries = Array(self)
    let undone = CaseState.undone(entries)
    return entries.compactMap { entry in
      let response: Response?
      switch entry.event {
      case .responded(respondent, item, let given): response = given
      case .reopened(respondent, item): response = nil
      default: return nil
      }
      return AnswerVersion(
        entry: entry.id, time: entry.time, response: response, isUndone: undone.contains(entry.id))
    }
  }
}
