/// One question with everything that is known about it.
package struct Item: Sendable {
  package typealias ID = Identifier<Item>

  package let id: ID
  package let section: Section.ID
  package let text: LocalizedText
  /// The question as it is put to somebody else than the owner.
  package let wordings: [Role: LocalizedText]
  package let why: LocalizedText
  package let howToFindOut: LocalizedText
  /// What a point of a scale looks like in a company, lowest first; empty for other formats.
  package let anchors: [Anchor]
  /// The parts of the answer, never empty. A plain value answers the first one.
  package let fields: [Field]
  package let depth: Depth
  /// The item this one stands in for where that one stays without figures.
  package let fallbackOf: Item.ID?
  /// Where this is a definite no, the item is parked: not asked, and its answer reads as not applicable.
  package let askedWhen: Condition?
  package let evidence: Evidence
  /// Who can be expected to know; empty means everybody.
  package let knownTo: Set<Role>
  package let allowsNotApplicable: Bool
  /// The integer the answer is condensed to: the number itself, a share, a statistic of a table.
  package let measure: Measure?
  package let severity: SeverityRule?
  /// Whether the severity is halved where marketing and sales are not two sides inside (Method, rule 3.2).
  package let halvedForOneSide: Bool
  /// Two heads who each accuse the other give this answer together (Method, rule 6.4).
  package let mutual: Mutual?

  /// How far down the interview an item belongs.
  package enum Depth: String, Sendable, CaseIterable {
    case core, deepening
  }

  /// What kind of evidence an answer is: an opinion, a checkable fact, a measurement.
  package enum Evidence: String, Sendable, CaseIterable {
    case opinion, document, measured
  }

  /// What a company looks like at one point of a 0-10 scale.
  package struct Anchor: Sendable {
    package let point: Int
    package let text: LocalizedText
  }

  /// Options that are one joint answer when each head gives the one that names the other.
  package struct Mutual: Sendable {
    package let marketing: AnswerOption.ID
    package let sales: AnswerOption.ID
    package let gives: AnswerOption.ID
  }

  package var mainField: Field { fields[0] }

  package func field(_ id: Field.ID) -> Field? {
    fields.first { $0.id == id }
  }

  /// The question in the words for this role.
  package func wording(for role: Role) -> LocalizedText {
    wordings[role] ?? text
  }
}

/// A chapter of the interview.
package struct Section: Sendable {
  package typealias ID = Identifier<Section>

  package let id: ID
  package let title: LocalizedText
  /// In the order of asking.
  package let items: [Item.ID]
}
