/// The open items that can still change the verdict (Method, rule 4.10).
///
/// Never leaves one out that can; may name one that turns out not to matter once another is answered, which is why
/// the closing section of an interview asks anew after each answer.
struct PivotalItems {
  private let questionnaire: Questionnaire
  private let sheet: MergedSheet

  init(_ questionnaire: Questionnaire, _ sheet: MergedSheet) {
    self.questionnaire = questionnaire
    self.sheet = sheet
  }

  /// In the order of asking; declined items are not asked again.
  var inOrder: [Item.ID] {
    let found = reading.items
    return questionnaire.items.filter { found.contains($0.id) && sheet.status($0.id) == .open }.map(\.id)
  }

  /// The verdicts that are left, and the items that can still change them, answered ones among them.
  var reading: (codes: Set<Verdict.Code>, items: Set<Item.ID>) {
    PivotalItems.reading(of: LadderWorld.possible(questionnaire, sheet))
  }

  /// - Parameter worlds: all that a sheet leaves possible, at least one.
  static func reading(of worlds: [LadderWorld]) -> (codes: Set<Verdict.Code>, items: Set<Item.ID>) {
    let left = worlds.map { Attainable.codesInWorld($0) }
    let codes = left.dropFirst().reduce(left[0]) { $0.union($1) }
    guard codes.count > 1 else { return (codes, []) }
    if worlds.count == 1 {
      let items = PivotalItems(worlds[0].questionnaire, worlds[0].sheet).pivotal(in: worlds[0])
      return (codes, worlds[0].questionnaire.withBranches(items))
    }
    var items: Set<Item.ID> = []
    for (world, codes) in zip(worlds, left) where codes.count > 1 {
      items.formUnion(PivotalItems(world.questionnaire, world.sheet).pivotal(in: world))
    }
    if worlds.count > 1, let sides = worlds[0].questionnaire.sides { items.insert(sides.item) }
    // An item behind a branch that is open matters only through the item that opens it.
    return (codes, worlds[0].questionnaire.withBranches(items))
  }

  private func pivotal(in world: LadderWorld) -> Set<Item.ID> {
    var items: Set<Item.ID> = []
    for rung in questionnaire.ladder {
      guard add(rung, world, &items) else { break }
    }
    return items
  }

  /// Adds what matters on this rung; false where no completion goes beyond it.
  private func add(_ rung: Rung, _ world: LadderWorld, _ items: inout Set<Item.ID>) -> Bool {
    switch rung.kind {
    case .facts(let rung): return add(rung, world, &items)
    case .gross(let rung): return add(rung, world, &items)
    case .tally(let rung): return add(rung, world, &items)
    case .gate(let rung):
      let passes = world.passes(rung)
      if passes == .open { items.formUnion(openGate(rung, world)) }
      return passes != .no
    case .keys(let rung): return add(rung, world, &items)
    case .index(let rung):
      let bounds = world.bounds(rung.index)
      if bounds.canStayBelow(rung.limit), bounds.canReach(rung.limit) {
        items.formUnion(members(rung.index))
      }
      return false
    }
  }

  private func add(_ rung: FactsRung, _ world: LadderWorld, _ items: inout Set<Item.ID>) -> Bool {
    let fires = world.fires(rung)
    if fires == .open { items.formUnion(openItems(rung.facts, world)) }
    return fires != .yes
  }

  private func add(_ rung: GrossRung, _ world: LadderWorld, _ items: inout Set<Item.ID>) -> Bool {
    let capacity = world.anyTruth(rung.capacity)
    if capacity == .yes { return false }
    items.formUnion(openItems(rung.capacity, world))
    let sales = world.anyTruth(rung.sales.facts)
    let marketing = world.anyTruth(rung.marketing.facts)
    if sales != .yes || marketing != .no { items.formUnion(openItems(rung.sales.facts, world)) }
    if marketing != .yes || sales != .no { items.formUnion(openItems(rung.marketing.facts, world)) }
    return sales != .yes && marketing != .yes
  }

  private func add(_ rung: KeysRung, _ world: LadderWorld, _ items: inout Set<Item.ID>) -> Bool {
    guard let keys = questionnaire.keys, world.gateTruth(rung.gate) != .no else { return true }
    guard world.pairs(keys).contains(where: rung.speaks) else { return true }
    for key in [keys.marketing, keys.sales] { add(key, keys, world, &items) }
    if case .gate(let gate)? = questionnaire.ladder.first(where: { $0.id == rung.gate })?.kind {
      items.formUnion(openGate(gate, world))
    }
    return true
  }

  /// The figure while it is open, and what stands in its index while thin data can still be tipped.
  private func add(
    _ key: KeyFigures.Key, _ keys: KeyFigures, _ world: LadderWorld, _ items: inout Set<Item.ID>
  ) {
    switch world.reading(key) {
    case .open:
      let readings = key.readings.map(\.item)
      items.formUnion(readings)
      if readings.contains(where: { sheet.status($0) == .open }) { items.formUnion(members(key.index)) }
    case .read(let figure):
      if world.levels(figure, key, keys).count > 1 { items.formUnion(members(key.index)) }
    case .notKnown: break
    }
  }

  /// Open facts of a side that can still win, and of the others where they can still hold it back.
  private func add(_ rung: TallyRung, _ world: LadderWorld, _ items: inout Set<Item.ID>) -> Bool {
    let sides = [rung.sales, rung.marketing, rung.management]
    let weights = sides.map { world.weights($0.facts) }
    for (index, side) in sides.enumerated() {
      let others = sides.indices.filter { $0 != index }
      guard let minimum = side.minimum, side.canLead(weights[index], over: others.map { weights[$0] }) else {
        continue
      }
      items.formUnion(openItems(side.facts, world))
      let least = max(minimum, weights[index].lowerBound)
      for other in others where weights[other].upperBound >= least {
        items.formUnion(openItems(sides[other].facts, world))
      }
    }
    return true
  }

  private func openItems(_ facts: [Fact], _ world: LadderWorld) -> [Item.ID] {
    facts.filter { world.truth($0) == .open }.flatMap(\.condition.items)
  }

  private func openGate(_ gate: GateRung, _ world: LadderWorld) -> [Item.ID] {
    gate.items.filter { world.passes($0) == .open }.map(\.item)
  }

  /// Answered ones too: their branch may be open.
  private func members(_ index: Index.ID) -> [Item.ID] {
    questionnaire.indexes.first { $0.id == index }?.members.map(\.item) ?? []
  }
}
