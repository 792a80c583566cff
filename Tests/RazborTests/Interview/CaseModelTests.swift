import Testing

@testable import RazborCore
@testable import razbor

@Suite("A case against a plain model of it") struct CaseModelTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try Fixture.questionnaire()
  }

  @Test("Five hundred random talks amount to what the model says, after every command", arguments: 0..<50)
  func talks(_ block: Int) throws {
    for seed in block * 10..<block * 10 + 10 {
      var talk = RandomTalk(questionnaire, seed: seed)
      for step in 0..<Int.random(in: 5...25, using: &talk.chance) {
        let command = talk.command()
        talk.check("seed \(seed), step \(step), \(command)")
      }
      try talk.checkReplay("seed \(seed)")
    }
  }
}

/// The same commands for a sitting and for the model.
private struct RandomTalk {
  var chance: SeededGenerator
  private let sitting: Sitting
  private var model = CaseModel(.ru)
  private var sheet: RandomSheet

  enum Command: CaseIterable {
    case answer, answerMore, answerAgain, dontKnow, refuse, notApplicable, later, back, keep, go, undo,
      undoMore, language
    case note, flag, reopen, finish, change, restart, deepen
  }

  init(_ questionnaire: Questionnaire, seed: Int) {
    chance = SeededGenerator(seed: seed)
    sitting = Sitting(questionnaire)
    sheet = RandomSheet(questionnaire: questionnaire, chance: SeededGenerator(seed: seed + 1_000_000))
    model.join("owner")
  }

  mutating func command() -> Command {
    let command = Command.allCases.randomElement(using: &chance) ?? .answer
    switch command {
    case .answer, .answerMore, .answerAgain: if let item { respond(sheet.response(item)) }
    case .dontKnow: if item != nil { respond(Response(.dontKnow)) }
    case .refuse: if item != nil { respond(Response(.declined)) }
    case .notApplicable:
      if item?.allowsNotApplicable == true { respond(Response(.notApplicable(reason: nil))) }
    case .later: sitting.later()
    case .back: goBack()
    case .keep: sitting.keep()
    case .go: sitting.go(anyItem)
    case .undo, .undoMore: undo()
    case .language: speak()
    case .note: note()
    case .flag: flag()
    case .reopen: reopen()
    case .finish: finish()
    case .change: change()
    case .restart: sitting.restart()
    case .deepen: sitting.deepen()
    }
    return command
  }

  func check(_ comment: String) {
    let state = sitting.state
    #expect(state.language == model.language, "\(comment)")
    #expect(state.edition == model.edition && state.isFinished == model.isFinished, "\(comment)")
    #expect(state.respondents.map(\.id) == model.order, "\(comment)")
    for person in state.respondents {
      let expected = model.people[person.id]
      #expect(person.responses == expected?.responses, "\(comment)")
      #expect(person.answered == expected?.answered, "\(comment)")
      #expect(person.flagged == expected?.flagged, "\(comment)")
      #expect(Set(person.times.keys) == Set(person.responses.keys), "\(comment)")
      #expect(state.notes.filter { $0.respondent == person.id }.map(\.text) == expected?.notes, "\(comment)")
    }
    let own = state.undoable.contains { $0.event.respondent == sitting.respondent }
    #expect(own == model.canUndo(sitting.respondent), "\(comment)")
    if case .ask(let id, let phase) = sitting.step, phase != .wanted {
      #expect(sitting.responses[id] == nil, "\(comment): \(id) is asked again")
    }
  }

  /// Through the file's form and back, and with a new interview: the same state, the same next question.
  func checkReplay(_ comment: String) throws {
    let coder = EventCoder(sitting.questionnaire)
    let entries = try sitting.entries.map { try coder.entry(coder.record($0)) }
    #expect(entries == sitting.entries, "\(comment)")
    let (state, replayed) = (sitting.state, CaseState(entries))
    #expect(replayed.respondents == state.respondents && replayed.notes == state.notes, "\(comment)")
    #expect(replayed.undoable == state.undoable && replayed.lastAt == state.lastAt, "\(comment)")
    #expect(sitting.interview.step(replayed) == sitting.step, "\(comment)")
    sitting.restart()
    #expect(sitting.interview.step(replayed) == sitting.step, "\(comment)")
  }

  private var item: Item? { sitting.asked.flatMap(sitting.questionnaire.item) }

  private var anyItem: Item.ID {
    mutating get { sitting.questionnaire.items.randomElement(using: &chance)?.id ?? "none" }
  }

  private mutating func respond(_ response: Response) {
    guard let asked = sitting.asked else { return }
    sitting.answer(response)
    model.respond(sitting.respondent, asked, response)
  }

  /// Back always shows something else than before, or nothing.
  private mutating func goBack() {
    let asked = sitting.asked
    if sitting.back() { #expect(sitting.asked != asked) } else { #expect(sitting.asked == asked) }
  }

  private mutating func undo() {
    guard sitting.undo() else {
      #expect(!model.canUndo(sitting.respondent))
      return
    }
    if let item = model.undo(sitting.respondent) { #expect(sitting.step == .ask(item, .wanted)) }
  }

  private mutating func speak() {
    let language = Language.allCases.randomElement(using: &chance) ?? .en
    sitting.store(.languageChanged(language))
    model.speak(language)
  }

  private mutating func note() {
    let text = sheet.text()
    let kind = Remark.allCases.randomElement(using: &chance) ?? .note
    sitting.store(
      .noted(sitting.respondent, Bool.random(using: &chance) ? anyItem : nil, text: text, as: kind))
    model.note(sitting.respondent, text)
  }

  private mutating func flag() {
    let (id, isFlagged) = (anyItem, Bool.random(using: &chance))
    sitting.store(.flagged(sitting.respondent, id, isFlagged))
    model.flag(sitting.respondent, id, isFlagged)
  }

  private mutating func reopen() {
    let id = anyItem
    sitting.store(.reopened(sitting.respondent, id))
    model.reopen(sitting.respondent, id)
  }

  private mutating func finish() {
    sitting.store(.finished(edition: sitting.state.edition + 1))
    model.finish()
  }

  private mutating func change() {
    let id: CaseRespondent.ID = sitting.respondent == "owner" ? "sales" : "owner"
    sitting.change(to: id, .sales)
    model.join(id)
  }
}
