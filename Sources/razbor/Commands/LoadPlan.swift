import RazborCore
import RazborReport

/// What a table changes in the answers of a case.
struct LoadPlan {
  private(set) var changes: [Change]
  /// Who has to join first, where nobody has yet.
  private let joining: CaseRespondent.ID?

  struct Change {
    let respondent: CaseRespondent.ID
    let item: Item
    let before: Response?
    let answer: Answer
    let cases: Int
  }

  /// Everybody who answered a question gets the measured answer, so that no word outweighs it; where nobody did, it is
  /// the owner's, or whose there is.
  init(_ load: TableLoad, _ file: CaseFile) {
    let respondents = file.state.respondents
    let speaker = (respondents.first { $0.role == .owner } ?? respondents.first)?.id
    joining = speaker == nil ? CaseRespondent.ID(Role.owner.rawValue) : nil
    let questionnaire = file.questionnaire.questionnaire
    changes = Measurement.all(load).flatMap { measurement -> [Change] in
      guard let item = questionnaire.item(measurement.item) else { return [] }
      let answering = respondents.filter { $0.responses[item.id] != nil }.map(\.id)
      let ids = answering.isEmpty ? [speaker ?? CaseRespondent.ID(Role.owner.rawValue)] : answering
      return ids.compactMap { id in
        let before = respondents.first { $0.id == id }?.responses[item.id]
        let change = Change(
          respondent: id, item: item, before: before, answer: measurement.answer(over: before?.content),
          cases: measurement.cases)
        return change.isSound ? change : nil
      }
    }
  }

  /// Without the changes that somebody does not want.
  func keeping(_ isWanted: (Change) -> Bool) -> LoadPlan {
    var plan = self
    plan.changes = changes.filter(isWanted)
    return plan
  }

  func events(_ language: Language) -> [CaseEvent] {
    let join = joining.map { [CaseEvent.joined($0, .owner)] } ?? []
    return join + changes.map { .responded($0.respondent, $0.item.id, $0.response(language)) }
  }

  func lines(_ language: Language) -> [String] {
    changes.map { change in
      LoadPhrase.answer(
        change.question(language), said: change.said(language), measured: change.measured(language)
      ).text(language)
    }
  }
}

extension LoadPlan.Change {
  /// What was said before and says something else; `nil` where nothing was, or it was measured too.
  func said(_ language: Language) -> String? {
    guard let before, before.basis != .measured, before.content != .answered(answer) else { return nil }
    return describe(before.content, item: item, language: language)
  }

  /// Its first sentence: what follows tells how to answer.
  fileprivate func question(_ language: Language) -> String {
    let text = item.text[language]
    return text.firstIndex(of: "?").map { String(text[...$0]) } ?? text
  }

  func measured(_ language: Language) -> String {
    describe(answer, item: item, language: language)
  }

  /// The earlier answer stays readable beside the measured one.
  fileprivate func response(_ language: Language) -> Response {
    var response = before ?? Response(.answered(answer))
    response.content = .answered(answer)
    response.basis = .measured
    if let said = said(language) {
      let note = LoadPhrase.saidBefore(said).text(language)
      response.note = response.note.map { "\($0)\n\(note)" } ?? note
    }
    return response
  }

  /// Whether the question takes such an answer: what is stored must be read back as the same.
  fileprivate var isSound: Bool {
    let response = Response(.answered(answer), basis: .measured)
    let stored = SourceNode(ResponseEncoder(includesPrivateNotes: true).encode(response, for: item))
    return (try? ResponseDecoder.decode(stored, for: item).get()) == response
  }
}
