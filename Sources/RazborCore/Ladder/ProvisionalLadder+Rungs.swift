extension ProvisionalLadder {
  /// The weights of the facts that hold; as a lead, the facts rungs count for management, two-sided ones double.
  func tallied(_ tally: TallyRung, asLead: Bool) -> Tally {
    let sum = { (facts: [Fact]) in facts.reduce(0) { world.truth($1) == .yes ? $0 + $1.weight : $0 } }
    var management = sum(tally.management.facts)
    if asLead {
      for rung in questionnaire.ladder {
        guard case .facts(let facts) = rung.kind else { continue }
        for fact in facts.facts where world.truth(fact) == .yes && (world.twoSides || !fact.twoSided) {
          management += fact.twoSided ? 2 : 1
        }
      }
    }
    return Tally(sales: sum(tally.sales.facts), marketing: sum(tally.marketing.facts), management: management)
  }

  func result(of rung: Rung, gate: Truth) -> Result {
    switch rung.kind {
    case .facts(let facts): return result(of: facts)
    case .gross(let gross): return result(of: gross)
    case .tally(let tally): return result(of: tally)
    case .gate: return .next
    case .keys(let keys): return gate == .yes ? result(of: keys) : .next
    case .index(let index): return result(of: index)
    }
  }

  private func result(of rung: FactsRung) -> Result {
    world.fires(rung) == .yes ? .verdict(rung.verdict) : .next
  }

  private func result(of rung: GrossRung) -> Result {
    if world.anyTruth(rung.capacity) == .yes { return .verdict(rung.capacityVerdict) }
    let sales = world.anyTruth(rung.sales.facts) == .yes
    let marketing = world.anyTruth(rung.marketing.facts) == .yes
    switch (sales, marketing) {
    case (true, true): return .verdict(GrossLoss(rung, world).soFar)
    case (true, false): return .verdict(rung.sales.verdict)
    case (false, true): return .verdict(rung.marketing.verdict)
    case (false, false): return .next
    }
  }

  private func result(of rung: TallyRung) -> Result {
    let sums = tallied(rung, asLead: false)
    if rung.sales.wins(sums.sales, over: [sums.marketing, sums.management]) {
      return rung.sales.verdict.map { .verdict($0) } ?? .next
    }
    if rung.marketing.wins(sums.marketing, over: [sums.sales, sums.management]) {
      return rung.marketing.verdict.map { .verdict($0) } ?? .next
    }
    return .next
  }

  private func result(of rung: KeysRung) -> Result {
    guard let keys = questionnaire.keys else { return .next }
    let pair = LevelPair(marketing: level(keys.marketing, keys), sales: level(keys.sales, keys))
    guard rung.speaks(of: pair) else { return rung.pairs == .against ? .next : .silent }
    switch pair.cell {
    case .next: return .next
    case .marketing, .sales, .measure, .undecided, .loss:
      return .verdict(keys.codes(pair.cell, loss: lossSoFar(keys))[0])
    }
  }

  private func result(of rung: IndexRung) -> Result {
    let bounds = world.bounds(rung.index)
    if !bounds.canStayBelow(rung.limit) { return .verdict(rung.verdict) }
    if !bounds.canReach(rung.limit) { return .verdict(rung.otherwise) }
    let isRed = world.coveredMean(rung.index).map { $0 >= Ratio(rung.limit, 1) } ?? false
    return .verdict(isRed ? rung.verdict : rung.otherwise)
  }

  /// One level: what the bounds leave, else what the answered half of the index says.
  private func level(_ key: KeyFigures.Key, _ keys: KeyFigures) -> Level {
    switch world.readingSoFar(key) {
    case .open: return keys.openKey == .unclear ? .unclear : .none
    case .notKnown: return .none
    case .read(let figure):
      let levels = world.levels(figure, key, keys)
      if levels.count == 1, let level = levels.first { return level }
      guard let mean = world.coveredMean(key.index) else { return .unclear }
      if figure.isBelow { return mean >= Ratio(keys.badFrom, 1) ? .bad(against: false) : .unclear }
      return mean < Ratio(keys.okBelow, 1) ? .ok : .unclear
    }
  }

  private func lossSoFar(_ keys: KeyFigures) -> Loss? {
    guard case .read(let marketing) = world.readingSoFar(keys.marketing),
      case .read(let sales) = world.readingSoFar(keys.sales)
    else { return .joint }
    return Loss.weighed(marketingKeeps: marketing.kept, salesKeeps: sales.kept)
  }
}

extension GrossLoss {
  /// The outcome where the facts that hold so far hold on both sides.
  var soFar: Verdict.Code { certain ?? joint }
}
