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

  /// Which side can still lose more; a side that keeps nothing at all loses no less than the other.
  func losses(_ keys: KeyFigures) -> Set<Loss> {
    switch (kept(keys.marketing), kept(keys.sales)) {
    case (let marketing?, let sales?): [Loss.weighed(marketingKeeps: marketing, salesKeeps: sales)]
    case (0?, nil): [.marketing, .joint]
    case (nil, 0?): [.sales, .joint]
    default: [.marketing, .sales, .joint]
    }
  }

  private func kept(_ key: KeyFigures.Key) -> Int? {
    if case .read(let figure) = reading(key) { figure.kept } else { nil }
  }

  /// What the member at this place can come to while the fact on its item holds; empty where the answers cannot be
  /// gone through.
  func modes(of fact: Fact, at place: Int, in index: Index.ID) -> [ScoreMode] {
    guard let item = fact.condition.items.first.flatMap(questionnaire.item) else { return [] }
    return item.possibleEntries.flatMap { entry -> [ScoreMode] in
      var sheet = sheet
      sheet[item.id] = entry
      let world = LadderWorld(questionnaire, sheet, twoSides: twoSides)
      return world.truth(fact) == .yes ? world.groups(index)[place].modes : []
    }
  }
}

extension Item {
  /// Everything that can be said; empty for items with several parts or with more than a few answers.
  fileprivate var possibleEntries: [MergedSheet.Entry] {
    guard fields.count == 1 else { return [] }
    let values: [Answer.Value]
    switch mainField.format {
    case .scale: values = (0...10).map { .number($0) }
    case .choice(let options): values = options.map { .option($0.id) }
    case .several, .number, .share, .month, .text, .table: return []
    }
    let answers = values.map { MergedSheet.Entry.answered(Answer([mainField.id: $0])) }
    return answers + [.dontKnow] + (allowsNotApplicable ? [.notApplicable] : [])
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

  /// Joint is out of reach only where one side has the greater loss even at the shares that speak least against it.
  private func canBeJoint(_ marketing: ClosedRange<Int>, _ sales: ClosedRange<Int>) -> Bool {
    Loss.weighed(marketingKeeps: marketing.upperBound, salesKeeps: sales.lowerBound) != .marketing
      && Loss.weighed(marketingKeeps: marketing.lowerBound, salesKeeps: sales.upperBound) != .sales
  }

  private func code(_ loss: Loss) -> Verdict.Code {
    switch loss {
    case .marketing: rung.marketing.verdict
    case .sales: rung.sales.verdict
    case .joint: rung.bothVerdict
    }
  }
}
