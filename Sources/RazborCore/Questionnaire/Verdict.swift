/// What to fix first.
package struct Verdict: Sendable {
  package typealias Code = Identifier<Verdict>

  package let code: Code
  /// `nil` where no area is to blame.
  package let area: AreaReading
  package let title: LocalizedText
  /// The verdict in one sentence, decided.
  package let sentence: LocalizedText
  /// The same as a provisional reading, in the conditional mood.
  package let conditional: LocalizedText
  /// What it means for the owner, a short paragraph.
  package let meaning: LocalizedText
  /// The biggest risk of acting otherwise.
  package let risk: LocalizedText
  /// The recommendations that come first with this verdict, in order.
  package let first: [Recommendation.ID]

  package enum AreaReading: Hashable, Sendable {
    case area(Area.ID)
    /// None of the areas: the cause lies outside.
    case outside
    /// Not known.
    case unknown
  }
}

/// Where one person or the owner does both jobs, or marketing is outside.
package struct Sides: Sendable {
  package let item: Item.ID
  package let field: Field.ID
  /// The options that mean two sides inside the company. A don't-know counts as two.
  package let two: Set<AnswerOption.ID>
}
