/// The exact set of verdicts that the open answers of a sheet still allow (Method, rule 4.2).
struct Attainable {
  private let world: LadderWorld
  private var codes: Set<Verdict.Code> = []
  /// Every pair of levels the key figures can still come to.
  private var pairs: Set<LevelPair> { world.questionnaire.keys.map(world.pairs) ?? [] }
  /// At least so many management facts hold, or the tally would have fired.
  private var need = 0
  private var tally: TallyRung?
  /// The gates below: whoever comes this far has passed them.
  private var passed: Set<Rung.ID> = []
  /// Only who knows both figures comes this far.
  private var figuresKnown = false

  /// The union over all that the sheet leaves possible.
  static func codes(_ questionnaire: Questionnaire, _ sheet: MergedSheet) -> Set<Verdict.Code> {
    codes(in: LadderWorld.possible(questionnaire, sheet))
  }

  static func codes(in worlds: some Sequence<LadderWorld>) -> Set<Verdict.Code> {
    worlds.reduce(into: []) { $0.formUnion(codesInWorld($1)) }
  }

  /// Whether one verdict is left; the walk ends as soon as there are two.
  static func isSettled(_ questionnaire: Questionnaire, _ sheet: MergedSheet) -> Bool {
    var codes: Set<Verdict.Code> = []
    for world in LadderWorld.possible(questionnaire, sheet) where codes.count < 2 {
      codes.formUnion(codesInWorld(world, enough: 2))
    }
    return codes.count < 2
  }

  /// - Parameter enough: as soon as there are so many, the others are not looked for.
  static func codesInWorld(_ world: LadderWorld, enough: Int = .max) -> Set<Verdict.Code> {
    var walk = Attainable(world)
    for rung in world.questionnaire.ladder {
      if walk.climb(rung.kind) == .settled || walk.codes.count >= enough { break }
      if case .gate = rung.kind { walk.passed.insert(rung.id) }
    }
    return walk.codes
  }

  private init(_ world: LadderWorld) {
    self.world = world
  }

  private enum Step {
    /// The next rung can still be reached.
    case open
    /// No completion goes beyond this rung.
    case settled
  }

  private mutating func climb(_ kind: Rung.Kind) -> Step {
    switch kind {
    case .facts(let rung): climb(rung)
    case .gross(let rung): climb(rung)
    case .tally(let rung): climb(rung)
    case .gate(let rung): climb(rung)
    case .keys(let rung): climb(rung)
    case .index(let rung): climb(rung)
    }
  }

  private mutating func climb(_ rung: FactsRung) -> Step {
    let fires = world.fires(rung)
    if fires != .no { codes.insert(rung.verdict) }
    return fires == .yes ? .settled : .open
  }

  private mutating func climb(_ rung: GrossRung) -> Step {
    let capacity = world.anyTruth(rung.capacity)
    if capacity != .no { codes.insert(rung.capacityVerdict) }
    if capacity == .yes { return .settled }
    let sales = world.anyTruth(rung.sales.facts)
    let marketing = world.anyTruth(rung.marketing.facts)
    if sales != .no, marketing != .yes { codes.insert(rung.sales.verdict) }
    if marketing != .no, sales != .yes { codes.insert(rung.marketing.verdict) }
    if sales != .no, marketing != .no { codes.formUnion(GrossLoss(rung, world).codes) }
    return sales == .yes || marketing == .yes ? .settled : .open
  }

  private mutating func climb(_ rung: KeysRung) -> Step {
    let gate = rung.gate.map(passed.contains) == true ? .yes : world.gateTruth(rung.gate)
    let spoken = pairs.lazy.filter { rung.speaks(of: $0) }
    let cells = Set(spoken.map(\.cell))
    if gate != .no { cells.forEach { codes.formUnion(verdicts($0)) } }
    switch rung.pairs {
    case .against: return gate == .yes && pairs.allSatisfy(rung.speaks) ? .settled : .open
    case .rest, .all:
      figuresKnown = figuresKnown || gate == .yes
      return gate != .yes || cells.contains(.next) ? .open : .settled
    }
  }

  private mutating func climb(_ rung: TallyRung) -> Step {
    let sales = world.weights(rung.sales.facts)
    let marketing = world.weights(rung.marketing.facts)
    let management = world.weights(rung.management.facts)
    if rung.sales.canLead(sales, over: [marketing, management]) {
      codes.formUnion(rung.sales.verdict.map { [$0] } ?? [])
    }
    if rung.marketing.canLead(marketing, over: [sales, management]) {
      codes.formUnion(rung.marketing.verdict.map { [$0] } ?? [])
    }
    need = leastNeed(rung, world.sums(rung.sales.facts), world.sums(rung.marketing.facts))
    tally = rung
    return need > management.upperBound ? .settled : .open
  }

  /// The least that management must come to so that the tally stays silent; 0 where it can do so by itself.
  private func leastNeed(_ rung: TallyRung, _ sales: Set<Int>, _ marketing: Set<Int>) -> Int {
    var least = Int.max
    for s in sales {
      for m in marketing {
        if let minimum = rung.sales.minimum, s >= minimum, s > m {
          least = min(least, s)
        } else if let minimum = rung.marketing.minimum, m >= minimum, m > s {
          least = min(least, m)
        } else {
          return 0
        }
      }
    }
    return least
  }

  private mutating func climb(_ rung: GateRung) -> Step {
    let gate = world.passes(rung)
    if gate != .yes { codes.insert(rung.verdict) }
    return gate == .no ? .settled : .open
  }

  private mutating func climb(_ rung: IndexRung) -> Step {
    let bounds = indexBounds(rung.index)
    if bounds.canReach(rung.limit) { codes.insert(rung.verdict) }
    if bounds.canStayBelow(rung.limit) { codes.insert(rung.otherwise) }
    return .settled
  }

  /// The index under what the silence of the tally says about the management facts.
  private func indexBounds(_ id: Index.ID) -> Bounds {
    guard let facts = tally?.management.facts, need > world.weights(facts).lowerBound else {
      return Bounds(groups(id))
    }
    var groups = groups(id)
    var missing = need - world.weights(facts).lowerBound
    for fact in facts where world.truth(fact) == .open {
      if let place = place(of: fact, in: groups, facts) {
        groups[place].factModes = world.modes(of: fact, at: place, in: id)
        groups[place].factWeight = fact.weight
        if !groups[place].factModes.isEmpty { continue }
      }
      missing -= fact.weight
    }
    return Bounds(groups, mustHold: max(0, missing))
  }

  /// A member that counts only whether a figure is known, counts it as known by now.
  private func groups(_ id: Index.ID) -> [ScoreGroup] {
    let groups = world.groups(id)
    guard figuresKnown, let keys = world.questionnaire.keys,
      let index = world.questionnaire.indexes.first(where: { $0.id == id })
    else { return groups }
    let sole = [keys.marketing, keys.sales].filter { $0.readings.count == 1 }.map { $0.readings[0].item }
    return groups.map { group in
      guard sole.contains(group.item),
        let member = index.members.first(where: { $0.item == group.item && $0.knownIsZero })
      else { return group }
      return group.opened([ScoreMode(0, member)])
    }
  }

  /// The member whose item the fact reads, it alone, and no other open fact with it.
  private func place(of fact: Fact, in groups: [ScoreGroup], _ facts: [Fact]) -> Int? {
    let items = fact.condition.items
    guard items.count == 1,
      facts.count(where: { world.truth($0) == .open && $0.condition.items.contains(items[0]) }) == 1
    else { return nil }
    return groups.firstIndex { $0.item == items[0] }
  }

  private func verdicts(_ cell: LevelPair.Cell) -> [Verdict.Code] {
    guard let keys = world.questionnaire.keys else { return [] }
    guard cell == .loss else { return keys.codes(cell, loss: nil) }
    return world.losses(keys).flatMap { keys.codes(cell, loss: $0) }
  }
}
