/// One question with everything that is known about it. Never changes; a class, because it is large and passed around
/// a thousand times for each answer.
package final class Item: Sendable {
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
  /// How long it takes to ask, against the shortest, 1 to 3.
  package let length: Int

  /// - Parameter length: that of its answer if absent: a table is three times as long as a choice.
  init(
    id: ID, section: Section.ID, text: LocalizedText, wordings: [Role: LocalizedText], why: LocalizedText,
    howToFindOut: LocalizedText, anchors: [Anchor], fields: [Field], depth: Depth, fallbackOf: ID?,
    askedWhen: Condition?, evidence: Evidence, knownTo: Set<Role>, allowsNotApplicable: Bool,
    measure: Measure?, severity: SeverityRule?, halvedForOneSide: Bool, mutual: Mutual?,
    length: Int? = nil
  ) {
    self.id = id
    self.section = section
    self.text = text
    self.wordings = wordings
    self.why = why
    self.howToFindOut = howToFindOut
    self.anchors = anchors
    self.fields = fields
    self.depth = depth
    self.fallbackOf = fallbackOf
    self.askedWhen = askedWhen
    self.evidence = evidence
    self.knownTo = knownTo
    self.allowsNotApplicable = allowsNotApplicable
    self.measure = measure
    self.severity = severity
    self.halvedForOneSide = halvedForOneSide
    self.mutual = mutual
    self.length = length ?? Self.length(of: fields)
  }

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

  private static func length(of fields: [Field]) -> Int {
    let required = fields.filter(\.required)
    if required.count > 2 || required.contains(where: { $0.format.isTable }) { return 3 }
    switch fields.first?.format {
    case .number, .share, .month, .text: return 2
    case .table: return 3
    case .scale, .choice, .several, nil: return 1
    }
  }

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

extension AnswerFormat {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
