/// Something that does not wait for the verdict.
package struct Alarm: Sendable {
  package typealias ID = Identifier<Alarm>

  package let id: ID
  package let condition: Condition
  package let text: LocalizedText
  /// What to do today.
  package let action: LocalizedText
}

/// Answers that do not fit together. A class for the same reason as `Item`.
package final class Contradiction: Sendable {
  package typealias ID = Identifier<Contradiction>

  package let id: ID
  package let condition: Condition
  /// The items to compare, the less trusted first.
  package let items: [Item.ID]
  package let text: LocalizedText
  /// The one question that clears it up.
  package let question: LocalizedText
  /// What the less trusted item would be taken for; the bounds cover both until it is resolved.
  package let alternative: Alternative?
  /// Nothing can make all of it true, so no such answers are taken: one person's input is refused until it is corrected.
  package let isHard: Bool

  init(
    id: ID, condition: Condition, items: [Item.ID], text: LocalizedText, question: LocalizedText,
    alternative: Alternative?, isHard: Bool
  ) {
    self.id = id
    self.condition = condition
    self.items = items
    self.text = text
    self.question = question
    self.alternative = alternative
    self.isHard = isHard
  }

  package struct Alternative: Sendable {
    package let item: Item.ID
    package let reading: Reading

    package enum Reading: Sendable {
      case option(AnswerOption.ID)
      case scale(Int)
      case dontKnow
    }
  }
}

/// A step that somebody can start on Monday. A class for the same reason as `Item`.
package final class Recommendation: Sendable {
  package typealias ID = Identifier<Recommendation>

  package let id: ID
  package let area: Area.ID
  package let condition: Condition
  package let title: LocalizedText
  package let why: LocalizedText
  package let firstStep: LocalizedText
  package let owner: LocalizedText
  /// Days from the diagnosis to the date by which it should stand.
  package let dueInDays: Int
  /// How to see that it is done.
  package let proof: LocalizedText
  package let source: Source.ID
  /// Lower comes first among recommendations of the same standing.
  package let leverage: Int

  init(
    id: ID, area: Area.ID, condition: Condition, title: LocalizedText, why: LocalizedText,
    firstStep: LocalizedText, owner: LocalizedText, dueInDays: Int, proof: LocalizedText, source: Source.ID,
    leverage: Int
  ) {
    self.id = id
    self.area = area
    self.condition = condition
    self.title = title
    self.why = why
    self.firstStep = firstStep
    self.owner = owner
    self.dueInDays = dueInDays
    self.proof = proof
    self.source = source
    self.leverage = leverage
  }
}

/// A word with its meaning.
package struct GlossaryEntry: Sendable {
  package let term: LocalizedText
  package let meaning: LocalizedText
}

/// Where a rule or a recommendation comes from: author and title.
package struct Source: Sendable {
  package typealias ID = Identifier<Source>

  package let id: ID
  package let text: LocalizedText
}
