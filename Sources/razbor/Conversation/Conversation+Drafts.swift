import RazborCore

/// The half-typed line outlives the window it was typed in.
extension Conversation {
  /// Puts the draft of the case into the question it belongs to, and asks that one first.
  func restoreDraft() {
    guard let draft = file.draft, draft.respondent == respondent, let id = draft.item,
      questionnaire.item(id) != nil
    else { return }
    unfinished = [HalfTyped(item: id, lines: draft.lines, text: draft.text, time: draft.time)]
    interview.jump(to: id)
  }

  /// Keeps what was typed; a draft that cannot be kept stops nobody.
  func keepDraft(_ text: String, _ prompt: Prompt) {
    keepUnderway(text == prompt.stored ? "" : prompt.restorable(text) ?? "")
  }

  /// A case has one draft: of the answer that is being typed, else of the last one that was begun and left.
  ///
  /// Without a line after a part of an answer was taken, or a line that was no answer. False where the disk has no
  /// draft of it now.
  @discardableResult func keepUnderway(_ text: String = "") -> Bool {
    var begun = underway
    begun?.text = text
    let kept = begun.flatMap { $0.isEmpty ? nil : $0 } ?? unfinished.last
    guard reader.isInteractive, kept != nil || file.draft != nil else { return false }
    let draft = kept.map { CaseDraft(respondent: respondent, item: $0.item, lines: $0.lines, text: $0.text) }
    // What stands on the disk already keeps its time.
    let stands = file.draft.flatMap { draft?.says($0) } ?? false
    do { if !stands { try file.keep(draft) } } catch { return false }
    return begun != nil && kept?.item == begun?.item
  }

  /// `/draft`: what Ctrl-C dropped comes back with its question.
  func bringBack() -> Flow {
    guard var begun = dropped else {
      say(LinePhrase.nothingDropped)
      return .stay
    }
    // A line comes back behind what was taken since; a whole entry comes back as it was.
    if !begun.text.isEmpty, let now = underway, now.item == begun.item, !now.lines.isEmpty {
      begun.lines = now.lines
    }
    unfinished.removeAll { $0.item == begun.item }
    unfinished.append(begun)
    dropped = nil
    interview.jump(to: begun.item)
    return .moved
  }
}
