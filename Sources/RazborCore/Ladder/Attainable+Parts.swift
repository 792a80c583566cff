extension KeysRung {
  /// Whether the rung speaks of this pair at all.
  func speaks(of pair: LevelPair) -> Bool {
    switch pairs {
    case .against: pair.hasAgainst
    case .rest: !pair.hasAgainst
    case .all: true
    }
  }
}

extension TallyRung.Side {
  /// Whether some sums let this side reach its minimum and lead the others.
  func canLead(_ own: ClosedRange<Int>, over others: [ClosedRange<Int>]) -> Bool {
    guard let minimum else { return false }
    return own.upperBound >= minimum && others.allSatisfy { own.upperBound > $0.lowerBound }
  }

  /// Whether these sums make the side win.
  func wins(_ own: Int, over others: [Int]) -> Bool {
    canLead(own...own, over: others.map { $0...$0 })
  }
}

extension LadderWorld {
  /// Every sum the facts can still add up to.
  func sums(_ facts: [Fact]) -> Set<Int> {
    facts.reduce([0]) { sums, fact in
      switch truth(fact) {
      case .no: sums
      case .yes: Set(sums.map { $0 + fact.weight })
      case .open: sums.union(sums.map { $0 + fact.weight })
      }
    }
  }

  /// Which side loses more, where both key figures are known.
  var loss: Loss? {
    guard let keys = questionnaire.keys, case .read(let marketing) = reading(keys.marketing),
      case .read(let sales) = reading(keys.sales)
    else { return nil }
    return Loss.weighed(marketingKeeps: marketing.kept, salesKeeps: sales.kept)
  }
}

extension ScoreGroup {
  /// The group with the modes under which the fact holds: the options the fact names.
  func withFactModes(of fact: Fact, _ world: LadderWorld) -> ScoreGroup {
    guard case .option(let id, let field, let options) = fact.condition,
      let item = world.questionnaire.item(id), let weight = modes.map(\.denominator).max()
    else { return self }
    var group = self
    group.factModes = (item.field(field)?.format.options ?? []).filter { options.contains($0.id) }.map {
      option in
      guard let severity = option.effect.severity else { return .leftOut }
      return ScoreMode(numerator: weight * world.severities.weakened(severity, item), denominator: weight)
    }
    return group
  }
}

/// Gross facts on both sides: whose loss is greater, as far as the shares tell (Method, rule 3.4).
struct GrossLoss {
  private let rung: GrossRung
  private let world: LadderWorld

  init(_ rung: GrossRung, _ world: LadderWorld) {
    self.rung = rung
    self.world = world
  }

  /// What both sides together can still come to.
  var codes: Set<Verdict.Code> {
    let sales = share(rung.sales)
    let marketing = share(rung.marketing)
    var codes: Set<Verdict.Code> = []
    if sales.isAvoidable || marketing.isAvoidable { codes.insert(rung.bothVerdict) }
    if sales.truth == .no || marketing.truth == .no { return codes }
    if marketing.kept.count == 1, sales.kept.count == 1 {
      codes.insert(
        code(Loss.weighed(marketingKeeps: marketing.kept.lowerBound, salesKeeps: sales.kept.lowerBound)))
      return codes
    }
    if Loss.weighed(marketingKeeps: marketing.kept.lowerBound, salesKeeps: sales.kept.upperBound)
      == .marketing
    {
      codes.insert(rung.marketing.verdict)
    }
    if Loss.weighed(marketingKeeps: marketing.kept.upperBound, salesKeeps: sales.kept.lowerBound) == .sales {
      codes.insert(rung.sales.verdict)
    }
    if canBeJoint(marketing.kept, sales.kept) { codes.insert(rung.bothVerdict) }
    return codes
  }

  /// The one outcome where the share facts hold on both sides; `nil` where another mixture has no common measure.
  var certain: Verdict.Code? {
    let sales = share(rung.sales)
    let marketing = share(rung.marketing)
    guard sales.truth == .yes, marketing.truth == .yes else { return nil }
    return code(Loss.weighed(marketingKeeps: marketing.kept.lowerBound, salesKeeps: sales.kept.lowerBound))
  }

  var joint: Verdict.Code { rung.bothVerdict }

  private struct SideShare {
    let truth: Truth
    /// The side can hold without its share fact.
    let isAvoidable: Bool
    /// What is kept while the fact holds, parts per million.
    let kept: ClosedRange<Int>
  }

  private func share(_ side: GrossRung.Side) -> SideShare {
    let own = side.facts.first { $0.id == side.share.fact }.map(world.truth) ?? .no
    let others = world.anyTruth(side.facts.filter { $0.id != side.share.fact })
    return SideShare(truth: own, isAvoidable: own != .yes && others != .no, kept: kept(side, own))
  }

  private func kept(_ side: GrossRung.Side, _ truth: Truth) -> ClosedRange<Int> {
    guard truth == .yes, let item = world.questionnaire.item(side.share.item),
      let answer = world.sheet.answer(item.id),
      case .share(let reading)? = item.measure ?? .share(.field(item.mainField.id, branches: nil)),
      let share = world.severities.reader.proportion(reading, of: answer), share.whole > 0
    else { return 0...(Loss.whole - 1000 * side.share.above - 1) }
    return share.partsPerMillionKept...share.partsPerMillionKept
  }

  /// Joint is out of reach only where a known sales share leaves the greater loss to marketing, whatever its share.
  private func canBeJoint(_ marketing: ClosedRange<Int>, _ sales: ClosedRange<Int>) -> Bool {
    sales.count > 1
      || Loss.weighed(marketingKeeps: marketing.upperBound, salesKeeps: sales.lowerBound) != .marketing
  }

  private func code(_ loss: Loss) -> Verdict.Code {
    switch loss {
    case .marketing: rung.marketing.verdict
    case .sales: rung.sales.verdict
    case .joint: rung.bothVerdict
    }
  }
}
