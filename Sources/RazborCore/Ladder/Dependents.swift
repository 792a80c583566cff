/// What has to be read again when an item is answered.
struct Dependents {
  var facts: Set<Fact.ID> = []
  var indexes: Set<Index.ID> = []
  var signals: Set<Signal.ID> = []
  /// The key figures, or what tips them.
  var keys = false

  /// For every item that something hangs on.
  static func all(_ questionnaire: Questionnaire) -> [Item.ID: Dependents] {
    var dependents: [Item.ID: Dependents] = [:]
    let behind = { (items: [Item.ID]) in questionnaire.withBranches(Set(items)) }
    for fact in questionnaire.facts {
      for item in behind(questionnaire.everything(in: fact.condition)) {
        dependents[item, default: Dependents()].facts.insert(fact.id)
      }
    }
    let keys = [questionnaire.keys?.marketing, questionnaire.keys?.sales].compactMap(\.self)
    for index in questionnaire.indexes {
      let readings = keys.filter { $0.index == index.id }.flatMap(\.items)
      for item in behind(index.members.map(\.item) + readings) {
        dependents[item, default: Dependents()].indexes.insert(index.id)
        if !readings.isEmpty { dependents[item, default: Dependents()].keys = true }
      }
    }
    for signal in questionnaire.signals {
      for item in questionnaire.everything(behind: signal) {
        dependents[item, default: Dependents()].signals.insert(signal.id)
      }
    }
    for item in behind(keys.flatMap(\.items)) { dependents[item, default: Dependents()].keys = true }
    return dependents
  }
}

extension KeyFigures.Key {
  /// Where the figure is read, and what says which of its rows count.
  fileprivate var items: [Item.ID] {
    readings.flatMap { reading -> [Item.ID] in
      if case .sums(_, _, _, let cohort?) = reading.share { return [reading.item, cohort.cycle] }
      return [reading.item]
    }
  }
}

extension Questionnaire {
  /// Every item that the score of the signal hangs on.
  func everything(behind signal: Signal) -> Set<Item.ID> {
    let sides = [sides?.item].compactMap(\.self)
    let members = Set(signal.members.map(\.item))
    let cycles = cohorts.filter { members.contains($0.item) }.map(\.cohort.cycle)
    return withBranches(members.union(sides + cycles))
  }

  /// The items a condition reads, those of its facts among them; all items where it reads more than answers.
  fileprivate func everything(in condition: Condition) -> [Item.ID] {
    switch condition {
    case .all(let parts), .any(let parts): parts.flatMap(everything)
    case .not(let part): everything(in: part)
    case .fact(let id): fact(id).map { everything(in: $0.condition) } ?? []
    case .scoredAnswers, .signal, .index, .verdict, .area, .alarm, .contradiction: items.map(\.id)
    default: condition.items
    }
  }
}
