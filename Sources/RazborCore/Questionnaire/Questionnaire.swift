/// A questionnaire that is known to be sound: every name resolves, every text is there in both languages.
///
/// Only `QuestionnaireDecoder` makes one from a file; nothing after it asks whether an item exists. Never changes; a
/// class for the same reason as `Item`.
package final class Questionnaire: Sendable {
  package typealias ID = Identifier<Questionnaire>

  package let id: ID
  package let version: String
  package let title: LocalizedText
  package let introduction: LocalizedText
  package let sections: [Section]
  /// In the order of asking.
  package let items: [Item]
  package let signals: [Signal]
  package let indexes: [Index]
  package let areas: [Area]
  package let sides: Sides?
  package let keys: KeyFigures?
  package let ladder: [Rung]
  package let provisional: Provisional
  package let verdicts: [Verdict]
  package let alarms: [Alarm]
  package let contradictions: [Contradiction]
  package let recommendations: [Recommendation]
  package let glossary: [GlossaryEntry]
  package let sources: [Source]
  package let papers: [Paper]
  /// Every fact of every rung, in the order of the ladder.
  package let facts: [Fact]
  let mergeRules: MergeRules
  /// The items that others open, close or stand before; few.
  let branched: [Item]
  private let positions: [Item.ID: Int]
  private let factsByID: [Fact.ID: Fact]
  private let fallbacks: [Item.ID: Item]

  package init(
    id: ID, version: String, title: LocalizedText, introduction: LocalizedText,
    sections: [Section], items: [Item], signals: [Signal], indexes: [Index], areas: [Area],
    sides: Sides?, keys: KeyFigures?, ladder: [Rung], provisional: Provisional, verdicts: [Verdict],
    alarms: [Alarm], contradictions: [Contradiction], recommendations: [Recommendation],
    glossary: [GlossaryEntry], sources: [Source], papers: [Paper] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.introduction = introduction
    self.sections = sections
    self.items = items
    self.signals = signals
    self.indexes = indexes
    self.areas = areas
    self.sides = sides
    self.keys = keys
    self.ladder = ladder
    self.provisional = provisional
    self.verdicts = verdicts
    self.alarms = alarms
    self.contradictions = contradictions
    self.recommendations = recommendations
    self.glossary = glossary
    self.sources = sources
    self.papers = papers
    positions = Dictionary(
      items.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    mergeRules = MergeRules(ladder)
    branched = items.filter { $0.askedWhen != nil || $0.fallbackOf != nil }
    facts = ladder.flatMap(\.facts)
    factsByID = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    fallbacks = Dictionary(
      items.compactMap { item in item.fallbackOf.map { ($0, item) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  package func item(_ id: Item.ID) -> Item? {
    positions[id].map { items[$0] }
  }

  /// Where the item stands in the order of asking, from 0.
  package func position(of id: Item.ID) -> Int? {
    positions[id]
  }

  package func verdict(_ code: Verdict.Code) -> Verdict? {
    verdicts.first { $0.code == code }
  }

  package func fallback(of id: Item.ID) -> Item? {
    fallbacks[id]
  }

  package func fact(_ id: Fact.ID) -> Fact? {
    factsByID[id]
  }

  package func section(of item: Item) -> Section? {
    sections.first { $0.id == item.section }
  }
}

extension Rung {
  /// The facts the rung counts; empty for the kinds that count none.
  package var facts: [Fact] {
    switch kind {
    case .facts(let rung): rung.facts
    case .gross(let rung): rung.capacity + rung.sales.facts + rung.marketing.facts
    case .tally(let rung): rung.sales.facts + rung.marketing.facts + rung.management.facts
    case .gate, .keys, .index: []
    }
  }
}
