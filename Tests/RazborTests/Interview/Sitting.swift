@testable import RazborCore
@testable import razbor

/// A case that is only events, and a respondent walking through it: what the conversation does, without words.
final class Sitting {
  let questionnaire: Questionnaire
  private(set) var entries: [CaseEntry] = []
  private(set) var interview: Interview
  private(set) var respondent: CaseRespondent.ID

  private let order: Interview.Order

  init(_ questionnaire: Questionnaire, role: Role = .owner, order: Interview.Order = .conversation) {
    self.questionnaire = questionnaire
    self.order = order
    respondent = "owner"
    interview = Interview(questionnaire, respondent: "owner", order: order)
    store(.began(name: nil, language: .ru))
    store(.joined("owner", role))
  }

  static func consultation(order: Interview.Order = .conversation) throws -> Sitting {
    Sitting(try QuestionnaireLoader.load("consultation").questionnaire, order: order)
  }

  /// The questionnaire with every word of the vocabulary.
  static func full() throws -> Sitting { Sitting(try Fixture.questionnaire()) }

  var state: CaseState { CaseState(entries) }
  var step: Interview.Step { interview.step(state) }
  var responses: [Item.ID: Response] { state.respondent(respondent)?.responses ?? [:] }

  /// `nil` at the end.
  var asked: Item.ID? { if case .ask(let id, _) = step { id } else { nil } }
  var phase: Interview.Phase? { if case .ask(_, let phase) = step { phase } else { nil } }

  func store(_ event: CaseEvent) {
    let number = entries.count
    entries.append(CaseEntry(id: CaseEntry.ID("e\(number)"), time: "t\(number)", event: event))
  }

  /// Answers what is asked.
  func answer(_ content: Response.Content = .dontKnow) { answer(Response(content)) }

  func answer(_ response: Response) {
    if let asked { answer(asked, response) }
  }

  private func answer(_ asked: Item.ID, _ response: Response) {
    store(.responded(respondent, asked, response))
    interview.moveOn(from: asked)
  }

  /// An answer to an item that is not asked, as if it had been given long ago.
  func set(_ item: Item.ID, _ content: Response.Content) {
    store(.responded(respondent, item, Response(content)))
  }

  /// Don't-knows to all items but these.
  func setAll(except open: Set<Item.ID>) {
    for item in questionnaire.items where !open.contains(item.id) { set(item.id, .dontKnow) }
  }

  /// Enter on an old answer.
  func keep() { if let asked { interview.moveOn(from: asked) } }
  func later() { if let asked { interview.postpone(asked) } }
  /// Whether there was a question to go back to.
  func back() -> Bool { interview.goBack(state) }
  func go(_ item: Item.ID) { interview.jump(to: item) }
  func deepen() { interview.deepen() }

  /// Takes back the respondent's last change, as the conversation does; false where there is none.
  @discardableResult func undo() -> Bool {
    guard let last = state.undoable.last(where: { $0.event.respondent == respondent }) else { return false }
    store(.undone(last.id))
    if case .responded(_, let item, _) = last.event { interview.jump(to: item) }
    return true
  }

  /// The program was left and started again.
  func restart() { interview = Interview(questionnaire, respondent: respondent, order: order) }

  /// Somebody else sits down.
  func change(to id: CaseRespondent.ID, _ role: Role) {
    if state.respondent(id) == nil { store(.joined(id, role)) }
    respondent = id
    restart()
  }

  /// Everything asked until the end, or until `limit` questions, each answered by `content`.
  func run(limit: Int = 1000, _ content: (Item.ID) -> Response.Content = { _ in .dontKnow }) -> [Item
    .ID]
  {
    var order: [Item.ID] = []
    while let id = asked, order.count < limit {
      order.append(id)
      answer(id, Response(content(id)))
    }
    return order
  }

  /// The items of this depth in the order of the questionnaire.
  func items(_ depth: Item.Depth) -> [Item.ID] {
    questionnaire.items.filter { $0.depth == depth }.map(\.id)
  }
}

extension Response.Content {
  static func option(_ id: AnswerOption.ID, _ field: Field.ID = "value") -> Response.Content {
    .answered(Answer([field: .option(id)]))
  }

  static func number(_ number: Int, _ field: Field.ID = "value") -> Response.Content {
    .answered(Answer([field: .number(number)]))
  }
}
