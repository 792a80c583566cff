@testable import RazborCore

/// The ladder climbed in the plainest way, on a sheet with nothing open: what the attainable verdicts are held against.
struct PlainLadder {
  private let world: LadderWorld
  private var questionnaire: Questionnaire { world.questionnaire }
  private var sheet: MergedSheet { world.sheet }

  init(_ questionnaire: Questionnaire, _ sheet: MergedSheet) {
    var twoSides = true
    if let sides = questionnaire.sides, let option = sheet.answer(sides.item)?[sides.field]?.option {
      twoSides = sides.two.contains(option)
    }
    world = LadderWorld(questionnaire, sheet, twoSides: twoSides)
  }

  /// `nil` where the ladder ends without a verdict, which no sound ladder does.
  var verdict: Verdict.Code? {
    for rung in questionnaire.ladder {
      if let code = verdict(rung.kind) { return code }
    }
    return nil
  }

  /// The exact mean of a score with its flags; `nil` where nothing counts.
  func score(_ members: [Member], figure: KeyFigures.Key? = nil) -> Ratio? {
    let counted = members.compactMap { member in severity(member, members, figure).map { ($0, member) } }
    let weight = counted.reduce(0) { $0 + $1.0.weight }
    guard weight > 0 else { return nil }
    let flags = counted.count { counted, _ in
      members.contains { $0.item == counted.item && counted.severity >= ($0.flag ?? .max) }
    }
    let floor = [0, 350, 600][min(flags, 2)]
    return max(Ratio(counted.reduce(0) { $0 + $1.0.severity * $1.0.weight }, weight), Ratio(floor, 1))
  }

  private func verdict(_ kind: Rung.Kind) -> Verdict.Code? {
    switch kind {
    case .facts(let rung): facts(rung)
    case .gross(let rung): gross(rung)
    case .tally(let rung): tally(rung)
    case .gate(let rung): passes(rung) ? nil : rung.verdict
    case .keys(let rung): keys(rung)
    case .index(let rung): mean(rung.index) >= Ratio(rung.limit, 1) ? rung.verdict : rung.otherwise
    }
  }

  private func holds(_ fact: Fact) -> Bool { world.truth(fact) == .yes }
  private func sum(_ facts: [Fact]) -> Int { facts.filter(holds).reduce(0) { $0 + $1.weight } }

  private func facts(_ rung: FactsRung) -> Verdict.Code? {
    let twoSided = rung.facts.filter { $0.twoSided && holds($0) }.count
    return world.twoSides && sum(rung.facts) >= rung.needs && twoSided >= rung.needsTwoSided
      ? rung.verdict : nil
  }

  private func gross(_ rung: GrossRung) -> Verdict.Code? {
    if rung.capacity.contains(where: holds) { return rung.capacityVerdict }
    let sales = rung.sales.facts.filter(holds)
    let marketing = rung.marketing.facts.filter(holds)
    if sales.isEmpty, marketing.isEmpty { return nil }
    if sales.isEmpty { return rung.marketing.verdict }
    if marketing.isEmpty { return rung.sales.verdict }
    guard sales.contains(where: { $0.id == rung.sales.share.fact }), let left = kept(rung.sales),
      marketing.contains(where: { $0.id == rung.marketing.share.fact }), let right = kept(rung.marketing)
    else { return rung.bothVerdict }
    switch Loss.weighed(marketingKeeps: right, salesKeeps: left) {
    case .marketing: return rung.marketing.verdict
    case .sales: return rung.sales.verdict
    case .joint: return rung.bothVerdict
    }
  }

  private func kept(_ side: GrossRung.Side) -> Int? {
    guard case .share(.counted(let part, let whole))? = sheet.answer(side.share.item)?["value"] else {
      return nil
    }
    return 1_000_000 * (whole - part) / whole
  }

  private func tally(_ rung: TallyRung) -> Verdict.Code? {
    let (s, m, g) = (sum(rung.sales.facts), sum(rung.marketing.facts), sum(rung.management.facts))
    if s >= rung.sales.minimum ?? .max, s > m, s > g { return rung.sales.verdict }
    if m >= rung.marketing.minimum ?? .max, m > s, m > g { return rung.marketing.verdict }
    return nil
  }

  private func passes(_ gate: GateRung) -> Bool {
    gate.items.allSatisfy { item in
      guard let passing = world.twoSides ? item.passes : item.passesOneSide else { return true }
      return sheet.answer(item.item)?["value"]?.option.map(passing.contains) ?? false
    }
  }

  private func keys(_ rung: KeysRung) -> Verdict.Code? {
    guard let keys = questionnaire.keys else { return nil }
    if let id = rung.gate, let gate = questionnaire.ladder.first(where: { $0.id == id }),
      case .gate(let gate) = gate.kind, !passes(gate)
    {
      return nil
    }
    let (marketing, sales) = (level(keys.marketing, keys), level(keys.sales, keys))
    let against = marketing == .bad(against: true) || sales == .bad(against: true)
    switch rung.pairs {
    case .against where !against: return nil
    case .rest where against: return nil
    case .against, .rest, .all: return code(marketing, sales, keys)
    }
  }

  private func code(_ marketing: Level, _ sales: Level, _ keys: KeyFigures) -> Verdict.Code? {
    let isBad = { (level: Level) in level == .bad(against: true) || level == .bad(against: false) }
    switch (isBad(marketing), isBad(sales)) {
    case (true, true): return lost(keys)
    case (true, false): return keys.verdicts.marketing
    case (false, true): return keys.verdicts.sales
    case (false, false): break
    }
    if marketing == .none || sales == .none { return keys.verdicts.measure }
    return marketing == .ok && sales == .ok ? nil : keys.verdicts.undecided
  }

  private func lost(_ keys: KeyFigures) -> Verdict.Code? {
    guard case .read(let marketing) = world.reading(keys.marketing),
      case .read(let sales) = world.reading(keys.sales)
    else { return nil }
    switch Loss.weighed(marketingKeeps: marketing.kept, salesKeeps: sales.kept) {
    case .marketing: return keys.verdicts.marketing
    case .sales: return keys.verdicts.sales
    case .joint: return keys.verdicts.joint
    }
  }

  private func level(_ key: KeyFigures.Key, _ keys: KeyFigures) -> Level {
    guard case .read(let figure) = world.reading(key) else { return .none }
    switch figure.test {
    case .against: return .bad(against: true)
    case .supports: return .ok
    case .indecisive: break
    }
    guard let index = questionnaire.indexes.first(where: { $0.id == key.index }),
      let mean = score(index.members, figure: key)
    else { return .unclear }
    if figure.isBelow { return mean >= Ratio(keys.badFrom, 1) ? .bad(against: false) : .unclear }
    return mean < Ratio(keys.okBelow, 1) ? .ok : .unclear
  }

  /// Nothing counted is not red.
  private func mean(_ id: Index.ID) -> Ratio {
    questionnaire.indexes.first { $0.id == id }.flatMap { score($0.members) } ?? Ratio(0, 1)
  }

  private typealias Counted = (item: Item.ID, severity: Int, weight: Int)

  private func severity(_ member: Member, _ members: [Member], _ key: KeyFigures.Key?) -> Counted? {
    guard let item = questionnaire.item(member.item) else { return nil }
    if let sister = item.fallbackOf, members.contains(where: { $0.item == sister }) { return nil }
    if let key, key.readings.dropFirst().contains(where: { $0.item == item.id }),
      case .read(let figure) = world.reading(key), figure.item != item.id,
      case .knots(let knots, _)? = item.severity, let permille = figure.share.permille
    {
      return (item.id, knots.severity(at: permille), member.weight)
    }
    if sheet.answer(item.id) == nil, let fallback = questionnaire.fallback(of: item.id),
      let stand = members.first(where: { $0.item == fallback.id }), let counted = own(stand, fallback)
    {
      return counted
    }
    return own(member, item)
  }

  private func own(_ member: Member, _ item: Item) -> Counted? {
    if world.severities.isParked(item) { return nil }
    switch sheet[item.id] {
    case .answered(let answer)?:
      if member.knownIsZero { return (item.id, 0, member.weight) }
      return world.severities.severity(of: item, answer).map { (item.id, $0, member.weight) }
    case .dontKnow?:
      return member.dontKnow.map { (item.id, world.severities.weakened($0, item), member.weight) }
    case .notApplicable?, .declined?, nil: return nil
    }
  }
}
