/// What is asked however early the rest is decided (Method, rule 8.4).
extension AdaptiveOrder {
  /// The first of these items that a report cannot do without; `nil` where nothing is missing.
  package func missing(of candidates: [Item.ID]) -> NextQuestion? {
    let items = candidates.compactMap(questionnaire.item).filter { sheets[0].isOpen($0.id) }
    let core = items.filter { $0.depth == .core }
    if let item = items.first(where: { questionnaire.yardsticks(of: sheets[0]).contains($0.id) }) {
      return NextQuestion(item: item.id, reason: .completes(.yardstick))
    }
    let agreements = questionnaire.agreements(twoSides: severities.twoSides)
    if let item = items.first(where: { agreements.contains($0.id) }) {
      return NextQuestion(item: item.id, reason: .completes(.agreement))
    }
    let alarms = questionnaire.itemsOfAlarms
    if let item = core.first(where: { alarms.contains($0.id) }) {
      return NextQuestion(item: item.id, reason: .completes(.alarm))
    }
    return thinSignal(core) ?? thinSignal(items)
  }

  /// The heaviest open member of the first signal that has no score yet.
  private func thinSignal(_ items: [Item]) -> NextQuestion? {
    for signal in questionnaire.signals {
      let groups = severities.groups(signal.members)
      guard 2 * groups.answeredWeight < groups.applicableWeight else { continue }
      let weights = Dictionary(
        signal.members.map { ($0.item, $0.weight) }, uniquingKeysWith: { first, _ in first })
      // The first of equal ones: `max` would give the last.
      let heaviest = items.reversed().filter { weights[$0.id] != nil }.max {
        weights[$0.id, default: 0] * $1.length < weights[$1.id, default: 0] * $0.length
      }
      if let heaviest {
        return NextQuestion(item: heaviest.id, reason: .completes(.coverage(signal.id)))
      }
    }
    return nil
  }
}

extension Questionnaire {
  fileprivate func agreements(twoSides: Bool) -> Set<Item.ID> {
    Set(gates.filter { twoSides || $0.passesOneSide != nil }.map(\.item))
  }

  fileprivate var itemsOfAlarms: Set<Item.ID> {
    alarms.reduce(into: []) { $0.formUnion(items(of: $1.condition)) }
  }

  /// With those its facts read.
  private func items(of condition: Condition) -> Set<Item.ID> {
    switch condition {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(items(of: $1)) }
    case .not(let part): items(of: part)
    case .fact(let id): fact(id).map { items(of: $0.condition) } ?? []
    default: Set(condition.items)
    }
  }
}
