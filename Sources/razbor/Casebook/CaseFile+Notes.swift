import RazborCore

extension CaseFile {
  /// What is written down beside the interview.
  struct Aside {
    /// A flag needs no words.
    let text: String?
    let kind: Remark
    /// As it was typed; `nil` for the whole case.
    let question: String?
    let isFlagged: Bool
  }

  /// Adds a remark, a flag, or both, to what the respondent of the moment says.
  /// - Throws: `unknownQuestion` with the nearest one, `unstorable` for a remark without words, and what saving throws.
  func add(_ aside: Aside) throws(CaseFileError) {
    let id: Item.ID?
    if let question = aside.question { id = try item(question).id } else { id = nil }
    let respondent = currentRespondent
    var events: [CaseEvent] = []
    if let text = aside.text { events.append(.noted(respondent, id, text: text, as: aside.kind)) }
    if aside.isFlagged, let id, let respondent { events.append(.flagged(respondent, id, true)) }
    try append(events)
  }

  /// Whoever something was written down of last.
  private var currentRespondent: CaseRespondent.ID? {
    entries.last { $0.event.respondent != nil }?.event.respondent
  }

  /// By its name, in any case and with hyphens as well.
  private func item(_ typed: String) throws(CaseFileError) -> Item {
    let items = questionnaire.questionnaire.items
    let name = String(typed.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    if let item = items.first(where: { $0.id.rawValue == typed || $0.id.rawValue.lowercased() == name }) {
      return item
    }
    if let number = Int(typed), items.indices.contains(number - 1) { return items[number - 1] }
    throw .unknownQuestion(typed, nearest: NearestName.of(name, among: items.map(\.id.rawValue)))
  }
}
