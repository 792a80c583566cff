import RazborCore

/// What somebody had begun to answer and not finished when the interview stopped.
///
/// A case has one for every question where something was begun. It is no event: it may be lost without an answer being lost, and one that is not what was
/// written is as good as none.
struct CaseDraft: Hashable, Sendable {
  let respondent: CaseRespondent.ID
  /// `nil` for a remark to the whole case.
  let item: Item.ID?
  /// The lines of the answer that were taken already: its parts, the rows of a table.
  let lines: [String]
  /// The line that was not finished.
  let text: String
  /// When it was written to the disk; `nil` before.
  let time: String?

  init(respondent: CaseRespondent.ID, item: Item.ID?, lines: [String] = [], text: String, time: String? = nil)
  {
    self.respondent = respondent
    self.item = item
    self.lines = lines
    self.text = text
    self.time = time
  }

  func kept(at time: String) -> CaseDraft {
    CaseDraft(respondent: respondent, item: item, lines: lines, text: text, time: time)
  }

  /// Whether it is the same line at the same place, whenever it was written.
  func says(_ other: CaseDraft) -> Bool {
    respondent == other.respondent && item == other.item && lines == other.lines && text == other.text
  }

  /// Whether it is a draft of a question that these events are about; an event about no question is about all.
  func isOf(_ events: [EventRecord]) -> Bool {
    events.contains { event in
      event.item == nil || (event.item == item?.rawValue && event.respondent == respondent.rawValue)
    }
  }

  /// Of all that is stored, so that a flipped bit is noticed.
  var hash: Digest {
    var message = ChainMessage()
    for field in [time, respondent.rawValue, item?.rawValue, text] + lines { message.add(field) }
    return Digest(of: message.bytes)
  }
}
