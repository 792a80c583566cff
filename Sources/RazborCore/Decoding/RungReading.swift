/// That a rung of the ladder reads an item.
struct RungReading: Hashable {
  let item: Item.ID
  let rung: Rung.ID
  let kind: Kind
  let position: SourcePosition

  /// What decides whether the item may be read elsewhere too.
  enum Kind {
    case facts, gross, tallySide, tallyManagement, gate, key
  }

  /// Every reading of the ladder, in its order. Indexes are no readings; see `QuestionnaireChecks.indexesKeepClearOfRungs`.
  static func all(of questionnaire: Questionnaire, _ context: DecodingContext) -> [RungReading] {
    questionnaire.ladder.flatMap { rung -> [RungReading] in
      switch rung.kind {
      case .facts(let facts): of(facts.facts, rung.id, .facts, context)
      case .gross: of(rung.facts, rung.id, .gross, context)
      case .tally(let tally):
        of(tally.sales.facts + tally.marketing.facts, rung.id, .tallySide, context)
          + of(tally.management.facts, rung.id, .tallyManagement, context)
      case .gate(let gate):
        gate.items.map { item in
          let position = context.position(of: .gateItem(rung.id, item.item))
          return RungReading(item: item.item, rung: rung.id, kind: .gate, position: position)
        }
      case .keys: keys(of: questionnaire, rung.id, context)
      case .index: []
      }
    }
  }

  private static func of(
    _ facts: [Fact], _ rung: Rung.ID, _ kind: Kind, _ context: DecodingContext
  ) -> [RungReading] {
    facts.flatMap { fact in
      fact.condition.items.map {
        RungReading(
          item: $0, rung: rung, kind: kind, position: context.declared.position(.fact, fact.id))
      }
    }
  }

  private static func keys(
    of questionnaire: Questionnaire, _ rung: Rung.ID, _ context: DecodingContext
  ) -> [RungReading] {
    guard let keys = questionnaire.keys else { return [] }
    return (keys.marketing.readings + keys.sales.readings).flatMap { reading in
      let position = context.position(of: .reading(reading.item))
      return ([reading.item] + (reading.share.cycle.map { [$0] } ?? [])).map {
        RungReading(item: $0, rung: rung, kind: .key, position: position)
      }
    }
  }
}

extension ShareReading {
  /// The item that says how long a cohort takes.
  fileprivate var cycle: Item.ID? {
    if case .sums(_, _, _, let cohort?) = self { cohort.cycle } else { nil }
  }
}
