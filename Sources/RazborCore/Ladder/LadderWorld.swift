/// A sheet as the ladder reads it, in one world: with two sides inside the company, or not.
struct LadderWorld {
  let questionnaire: Questionnaire
  let severities: SeverityReader
  let conditions: ConditionReader
  /// A rung looks again at what the rung before it looked at.
  private let known: Known

  /// What has been read of the sheet.
  private final class Known {
    var truths: [Fact.ID: Truth] = [:]
    var groups: [Index.ID: [ScoreGroup]] = [:]
    var signals: [Signal.ID: [ScoreGroup]] = [:]
    var pairs: Set<LevelPair>?
  }

  init(_ questionnaire: Questionnaire, _ sheet: MergedSheet, twoSides: Bool) {
    self.init(questionnaire, sheet, twoSides: twoSides, known: Known())
  }

  private init(_ questionnaire: Questionnaire, _ sheet: MergedSheet, twoSides: Bool, known: Known) {
    self.questionnaire = questionnaire
    self.known = known
    severities = SeverityReader(
      reader: AnswerReader(questionnaire: questionnaire, sheet: sheet), twoSides: twoSides)
    conditions = ConditionReader(severities: severities)
  }

  var sheet: MergedSheet { severities.sheet }
  var twoSides: Bool { severities.twoSides }

  /// The world with another answer; what does not hang on that item is not read again.
  /// - Parameter item: not the one that says whether there are two sides.
  func changed(_ item: Item.ID, to entry: MergedSheet.Entry?, _ touched: Dependents) -> LadderWorld {
    var sheet = sheet
    sheet[item] = entry
    let kept = Known()
    kept.truths = known.truths
    for fact in touched.facts { kept.truths[fact] = nil }
    kept.groups = known.groups
    for index in touched.indexes { kept.groups[index] = nil }
    kept.signals = known.signals
    for signal in touched.signals { kept.signals[signal] = nil }
    kept.pairs = touched.keys ? nil : known.pairs
    return LadderWorld(questionnaire, sheet, twoSides: twoSides, known: kept)
  }

  func truth(_ fact: Fact) -> Truth {
    if let truth = known.truths[fact.id] { return truth }
    let truth = conditions.truth(of: fact)
    known.truths[fact.id] = truth
    return truth
  }

  /// Whether one of the facts holds.
  func anyTruth(_ facts: [Fact]) -> Truth {
    facts.map(truth).disjunction
  }

  /// The least and the greatest weight the facts can still add up to.
  func weights(_ facts: [Fact]) -> ClosedRange<Int> {
    var low = 0
    var high = 0
    for fact in facts {
      switch truth(fact) {
      case .yes:
        low += fact.weight
        high += fact.weight
      case .open: high += fact.weight
      case .no: break
      }
    }
    return low...high
  }

  /// Whether the facts of the rung suffice; never where there are not two sides (Method, rule 3.3).
  func fires(_ rung: FactsRung) -> Truth {
    guard twoSides else { return .no }
    let weights = weights(rung.facts)
    let twoSided = rung.facts.filter(\.twoSided).map(truth)
    if weights.lowerBound >= rung.needs, twoSided.count(where: { $0 == .yes }) >= rung.needsTwoSided {
      return .yes
    }
    let possible =
      weights.upperBound >= rung.needs && twoSided.count(where: { $0 != .no }) >= rung.needsTwoSided
    return possible ? .open : .no
  }

  /// Whether an agreement stands; `nil` where it is not read in this world.
  func passes(_ gate: GateRung.GateItem) -> Truth? {
    guard let passing = twoSides ? gate.passes : gate.passesOneSide else { return nil }
    switch sheet[gate.item] {
    case nil, .declined: return .open
    case .dontKnow, .notApplicable: return .no
    case .answered(let answer):
      let field = questionnaire.item(gate.item)?.mainField.id
      return Truth(field.flatMap { answer[$0]?.option }.map(passing.contains) ?? false)
    }
  }

  func passes(_ gate: GateRung) -> Truth {
    gate.items.compactMap(passes).conjunction
  }

  /// The gate a keys rung waits for; passed where it waits for none.
  func gateTruth(_ id: Rung.ID?) -> Truth {
    for rung in questionnaire.ladder where rung.id == id {
      if case .gate(let gate) = rung.kind { return passes(gate) }
    }
    return .yes
  }

  func groups(_ id: Index.ID) -> [ScoreGroup] {
    if let groups = known.groups[id] { return groups }
    let groups =
      questionnaire.indexes.first { $0.id == id }.map { index in
        substituted(severities.groups(index.members), index)
      } ?? []
    known.groups[id] = groups
    return groups
  }

  func groups(_ signal: Signal) -> [ScoreGroup] {
    if let groups = known.signals[signal.id] { return groups }
    let groups = severities.groups(signal.members)
    known.signals[signal.id] = groups
    return groups
  }

  /// Every pair of levels the open answers still allow.
  func pairs(_ keys: KeyFigures) -> Set<LevelPair> {
    if let pairs = known.pairs { return pairs }
    let pairs = allPairs(keys)
    known.pairs = pairs
    return pairs
  }

  func bounds(_ id: Index.ID) -> Bounds {
    Bounds(groups(id))
  }

  /// The mean over what is answered, whatever the coverage; `nil` where nothing is.
  func mean(_ id: Index.ID) -> Ratio? {
    groups(id).mean
  }

  /// The mean where at least half of the weight is answered.
  func coveredMean(_ id: Index.ID) -> Ratio? {
    let groups = groups(id)
    return 2 * groups.answeredWeight >= groups.applicableWeight ? groups.mean : nil
  }

  /// One world, or more where it is not known whether there are two sides, or which months of a table count. Never
  /// empty; the first is that of the point scores, with two sides where it is not known and every month counted.
  static func possible(_ questionnaire: Questionnaire, _ sheet: MergedSheet) -> [LadderWorld] {
    let sheets = sheet.eachCycle(questionnaire)
    return possibleSides(questionnaire, sheet).flatMap { twoSides in
      sheets.map { LadderWorld(questionnaire, $0, twoSides: twoSides) }
    }
  }

  static func possibleSides(_ questionnaire: Questionnaire, _ sheet: MergedSheet) -> [Bool] {
    guard let sides = questionnaire.sides else { return [true] }
    switch sheet[sides.item] {
    case nil, .declined: return [true, false]
    case .dontKnow, .notApplicable: return [true]
    case .answered(let answer): return [answer[sides.field]?.option.map(sides.two.contains) ?? true]
    }
  }
}

extension [ScoreGroup] {
  var counted: [(item: Item.ID, severity: Int, weight: Int, byDontKnow: Bool)] {
    compactMap { group in
      if case .counted(let severity, let weight, let byDontKnow) = group.state {
        (group.item, severity, weight, byDontKnow)
      } else {
        nil
      }
    }
  }

  var answeredWeight: Int { counted.reduce(0) { $0 + $1.weight } }

  var applicableWeight: Int {
    reduce(0) { sum, group in
      switch group.state {
      case .counted(_, let weight, _), .missing(let weight, _): sum + weight
      case .void: sum
      }
    }
  }

  var mean: Ratio? {
    let weight = answeredWeight
    return weight == 0 ? nil : Ratio(counted.reduce(0) { $0 + $1.severity * $1.weight }, weight)
  }
}
