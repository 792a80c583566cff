import RazborCore

/// The half-typed line outlives the window it was typed in.
extension Conversation {
  /// Puts the draft of the case into the question it belongs to, and asks that one first.
  func restoreDraft() {
    guard let draft = file.draft, draft.respondent == respondent, let id = draft.item,
      questionnaire.item(id) != nil
    else { return }
    unfinished[id] = HalfTyped(item: id, lines: draft.lines, text: draft.text, time: draft.time)
    interview.jump(to: id)
  }

  /// Keeps what was typed; a draft that cannot be kept stops nobody.
  func keepDraft(_ text: String, _ prompt: Prompt) {
    guard reader.isInteractive, let place = prompt.draft else { return }
    let isWorthless = place.lines.isEmpty && (text.isEmpty || text == prompt.prefill)
    if isWorthless, file.draft == nil { return }
    try? file.keep(
      isWorthless
        ? nil : CaseDraft(respondent: respondent, item: place.item, lines: place.lines, text: text))
  }

  /// `/draft`: what Ctrl-C dropped comes back with its question.
  func bringBack() -> Flow {
    guard let dropped, let item = dropped.item else {
      say(LinePhrase.nothingDropped)
      return .stay
    }
    unfinished[item] = dropped
    self.dropped = nil
    interview.jump(to: item)
    return .moved
  }
}
