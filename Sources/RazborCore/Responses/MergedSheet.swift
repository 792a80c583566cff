/// One answer per item, whoever gave it: what the scores and the ladder read (Method, chapter 6).
package struct MergedSheet: Sendable {
  package var entries: [Item.ID: Entry]
  package var date: Day?
  /// Days that an item nobody has answered is supposed to name, where its answer says which months of a table count.
  var supposedCycles: [Item.ID: Int] = [:]

  package enum Entry: Hashable, Sendable {
    case answered(Answer)
    case dontKnow
    case declined
    case notApplicable
  }

  package init(_ entries: [Item.ID: Entry] = [:], date: Day? = nil) {
    self.entries = entries
    self.date = date
  }

  package subscript(_ item: Item.ID) -> Entry? {
    get { entries[item] }
    set { entries[item] = newValue }
  }

  package func answer(_ item: Item.ID) -> Answer? {
    if case .answered(let answer)? = entries[item] { answer } else { nil }
  }

  package func status(_ item: Item.ID) -> AnswerStatus {
    switch entries[item] {
    case nil: .open
    case .answered: .answered
    case .dontKnow: .dontKnow
    case .declined: .declined
    case .notApplicable: .notApplicable
    }
  }

  /// Whether the item may still become anything.
  package func isOpen(_ item: Item.ID) -> Bool {
    switch entries[item] {
    case nil, .declined: true
    case .answered, .dontKnow, .notApplicable: false
    }
  }
}
