import RazborCore

/// The half-typed line outlives the window it was typed in.
extension Conversation {
  /// Puts the drafts of the case into the questions they belong to, and asks the one begun last first.
  func restoreDrafts() {
    unfinished = file.drafts.compactMap { draft in
      guard draft.respondent == respondent, let id = draft.item, questionnaire.item(id) != nil else {
        return nil
      }
      return HalfTyped(item: id, lines: draft.lines, text: draft.text, time: draft.time)
    }
    if unfinished.count > 1 { say(LinePhrase.severalBegun(numbers(begunItems))) }
    if let last = unfinished.last { interview.jump(to: last.item) }
  }

  /// Questions whose answer was begun and is not saved, in the order of asking.
  var begunItems: [Item.ID] {
    let begun = Set((unfinished + [underway].compactMap(\.self)).filter { !$0.isEmpty }.map(\.item))
    return questionnaire.items.map(\.id).filter(begun.contains)
  }

  /// Keeps what was typed; a draft that cannot be kept stops nobody.
  func keepDraft(_ text: String, _ prompt: Prompt) {
    keepUnderway(text == prompt.stored ? "" : prompt.restorable(text) ?? "")
  }

  /// The drafts of this respondent: what was begun and left, and last the answer that is being typed.
  ///
  /// Without a line after a part of an answer was taken, or a line that was no answer. False where the disk has no
  /// draft of the answer that is being typed now.
  @discardableResult func keepUnderway(_ text: String = "") -> Bool {
    guard reader.isInteractive else { return false }
    var begun = underway
    begun?.text = text
    if begun?.isEmpty == true { begun = nil }
    let own = unfinished.filter { $0.item != underway?.item } + [begun].compactMap(\.self)
    let drafts = own.map {
      CaseDraft(respondent: respondent, item: $0.item, lines: $0.lines, text: $0.text)
    }
    do {
      try file.keep(file.drafts.filter { $0.respondent != respondent } + drafts)
    } catch {
      return false
    }
    return begun != nil
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
