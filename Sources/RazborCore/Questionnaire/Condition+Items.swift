extension Condition {
  /// The items the condition reads directly, in the order they are written, no repeats.
  package var items: [Item.ID] {
    let items = allItems
    if items.count < 2 { return items }
    var seen: Set<Item.ID> = []
    return items.filter { seen.insert($0).inserted }
  }

  private var allItems: [Item.ID] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.allItems)
    case .not(let part): part.allItems
    case .option(let item, _, _), .number(let item, _, _, _), .measure(let item, _, _),
      .shareAbove(let item, _), .rows(let item, _, _), .shortfall(let item, _), .idleMoney(let item, _),
      .listLength(let item, _, _), .grows(let item, _), .costAbove(let item, _), .headsDiffer(let item, _),
      .status(let item, _), .basis(let item, _), .severity(let item, _), .gateFails(let item),
      .respondentsDiffer(let item, _):
      [item]
    case .sumsDiffer(let left, let right, _), .sumExceeds(let left, let right): [left.item, right.item]
    case .shareStrays(let item, let stated, _): [item, stated.item]
    case .fact, .scoredAnswers, .signal, .index, .verdict, .area, .alarm, .contradiction: []
    }
  }
}
