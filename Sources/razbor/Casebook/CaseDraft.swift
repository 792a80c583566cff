import RazborCore

/// What somebody was typing when the interview stopped.
///
/// A case has one at most. It is no event: it may be lost without an answer being lost, and one that is not what was
/// written is as good as none.
struct CaseDraft: Hashable, Sendable {
  let respondent: CaseRespondent.ID
  /// `nil` for a remark to the whole case.
  let item: Item.ID?
  /// Which prompt it was typed at: `answer`, `note`, the name of a field.
  let part: String
  let text: String
  /// When it was written to the disk; `nil` before.
  let time: String?

  init(respondent: CaseRespondent.ID, item: Item.ID?, part: String, text: String, time: String? = nil) {
    self.respondent = respondent
    self.item = item
    self.part = part
    self.text = text
    self.time = time
  }

  func kept(at time: String) -> CaseDraft {
    CaseDraft(respondent: respondent, item: item, part: part, text: text, time: time)
  }

  /// Of all that is stored, so that a flipped bit is noticed.
  var hash: Digest {
    var message = ChainMessage()
    for field in [time, respondent.rawValue, item?.rawValue, part, text] { message.add(field) }
    return Digest(of: message.bytes)
  }
}
