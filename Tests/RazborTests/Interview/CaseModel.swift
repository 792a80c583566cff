@testable import RazborCore

/// What a case should amount to, kept the plain way: dictionaries, and for undo a stack of what was before.
///
/// The case itself is a fold over events and undoes by leaving events out; nothing is shared with that.
struct CaseModel {
  /// One person's part, as a value that can be put back.
  struct Person {
    var responses: [Item.ID: Response] = [:]
    var answered: [Item.ID] = []
    var flagged: [Item.ID] = []
    var notes: [String] = []
  }

  private(set) var language: Language
  private(set) var people: [CaseRespondent.ID: Person] = [:]
  private(set) var order: [CaseRespondent.ID] = []
  private(set) var isFinished = false
  private(set) var edition = 0
  private var before: [CaseRespondent.ID: [(person: Person, item: Item.ID?, isRemark: Bool)]] = [:]

  init(_ language: Language) {
    self.language = language
  }

  mutating func join(_ id: CaseRespondent.ID) {
    guard people[id] == nil else { return }
    order.append(id)
    people[id] = Person()
  }

  mutating func respond(_ id: CaseRespondent.ID, _ item: Item.ID, _ response: Response) {
    change(id, item) { person in
      if person.responses.updateValue(response, forKey: item) == nil { person.answered.append(item) }
    }
    isFinished = false
  }

  mutating func reopen(_ id: CaseRespondent.ID, _ item: Item.ID) {
    change(id, nil) { person in
      person.responses[item] = nil
      person.answered = person.answered.filter { $0 != item }
    }
    isFinished = false
  }

  mutating func flag(_ id: CaseRespondent.ID, _ item: Item.ID, _ isFlagged: Bool) {
    change(id, nil, isRemark: true) { person in
      person.flagged = person.flagged.filter { $0 != item } + (isFlagged ? [item] : [])
    }
  }

  mutating func note(_ id: CaseRespondent.ID, _ text: String) {
    change(id, nil, isRemark: true) { $0.notes.append(text) }
  }

  mutating func speak(_ language: Language) { self.language = language }

  mutating func finish() {
    edition += 1
    isFinished = true
  }

  /// The item to be asked again, if an answer was taken back; nothing happens where there is nothing.
  mutating func undo(_ id: CaseRespondent.ID) -> Item.ID? {
    guard let last = before[id]?.popLast() else { return nil }
    people[id] = last.person
    isFinished = isFinished && last.isRemark
    return last.item
  }

  func canUndo(_ id: CaseRespondent.ID) -> Bool { !(before[id] ?? []).isEmpty }

  private mutating func change(
    _ id: CaseRespondent.ID, _ item: Item.ID?, isRemark: Bool = false, _ body: (inout Person) -> Void
  ) {
    guard var person = people[id] else { return }
    before[id, default: []].append((person, item, isRemark))
    body(&person)
    people[id] = person
  }
}
