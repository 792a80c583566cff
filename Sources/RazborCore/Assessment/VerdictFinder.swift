/// Puts the verdict together with its reasons.
struct VerdictFinder {
  private let questionnaire: Questionnaire
  private let answers: AnswerSheet
  private let attainable: Set<Verdict.Code>
  private let ladder: ProvisionalLadder
  private var world: LadderWorld { ladder.world }

  init(
    _ questionnaire: Questionnaire, _ answers: AnswerSheet, _ world: LadderWorld,
    _ attainable: Set<Verdict.Code>
  ) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.attainable = attainable
    ladder = ProvisionalLadder(world, attainable: attainable)
  }

  /// - Parameter isDoubtful: the answers contradict each other so often that the evidence is a grade lower.
  func finding(isDoubtful: Bool) -> VerdictFinding {
    let outcome = decidedOutcome ?? ladder.outcome()
    let codes = questionnaire.verdicts.map(\.code).filter(attainable.contains)
    let reasons = reasons(outcome)
    return VerdictFinding(
      code: outcome.code, area: area(outcome.code), status: status(outcome.code), attainable: codes,
      areaDecided: Set(codes.map(area)).count == 1, rung: outcome.rung, route: outcome.route,
      because: reasons,
      alsoTrue: alsoTrue(reasons), suspicion: ladder.secondSuspect(without: outcome).flatMap(suspicion),
      grade: grade(outcome, reasons, isDoubtful), keys: keys, tally: tally,
      gate: gate)
  }

  private func suspicion(_ suspect: ProvisionalLadder.Outcome) -> Suspicion? {
    suspect.rung.map { rung in
      Suspicion(
        code: suspect.code, rung: rung, because: reasons(suspect),
        toAgree: gate.filter { $0.passes != .yes }.map(\.item), toMeasure: toMeasure)
    }
  }

  /// The first way to read each figure that is not known; a figure that proves nothing by itself.
  private var toMeasure: [Item.ID] {
    guard let figures = questionnaire.keys else { return [] }
    return [(keys.marketing, figures.marketing), (keys.sales, figures.sales)].compactMap { reading, key in
      switch reading {
      case .read(let figure): figure.test == .indecisive ? figure.item : nil
      case .open, .notKnown: key.readings.first?.item
      }
    }
  }

  private func grade(
    _ outcome: ProvisionalLadder.Outcome, _ reasons: [VerdictFinding.Reason], _ isDoubtful: Bool
  ) -> EvidenceGrade? {
    let grade = EvidenceJudge(questionnaire, answers, world).grade(outcome, reasons)
    return isDoubtful ? grade?.lowered : grade
  }

  /// The one verdict left. The provisional ladder nearly always says the same; where it is silent, the rung is
  /// the last one that can give the code.
  private var decidedOutcome: ProvisionalLadder.Outcome? {
    guard attainable.count == 1, let code = attainable.first else { return nil }
    let outcome = ladder.outcome()
    if outcome.code == code, outcome.rung != nil { return outcome }
    let rung = questionnaire.ladder.last { questionnaire.codes(of: $0).contains(code) }
    return ProvisionalLadder.Outcome(code: code, rung: rung?.id, route: .rung)
  }

  private func area(_ code: Verdict.Code) -> Verdict.AreaReading {
    questionnaire.verdict(code)?.area ?? .unknown
  }

  private func status(_ code: Verdict.Code) -> VerdictFinding.Status {
    if attainable.count == 1 { return .decided }
    return code == questionnaire.keys?.verdicts.undecided ? .undecided : .provisional
  }

  private var keys: KeyReadings {
    guard let keys = questionnaire.keys else { return .none }
    return KeyReadings(marketing: world.readingSoFar(keys.marketing), sales: world.readingSoFar(keys.sales))
  }

  private var tally: Tally? {
    for rung in questionnaire.ladder {
      if case .tally(let tally) = rung.kind { return ladder.tallied(tally, asLead: false) }
    }
    return nil
  }

  private var gate: [GateReading] {
    questionnaire.ladder.flatMap { rung -> [GateReading] in
      guard case .gate(let gate) = rung.kind else { return [] }
      return gate.items.compactMap { item in
        world.passes(item).map { GateReading(item: item.item, passes: $0) }
      }
    }
  }

  private func reasons(_ outcome: ProvisionalLadder.Outcome) -> [VerdictFinding.Reason] {
    switch outcome.route {
    case .rung, .assumedGate, .lead:
      guard let rung = questionnaire.ladder.first(where: { $0.id == outcome.rung }) else { return [] }
      return reasons(rung, outcome)
    case .indexLead:
      return [questionnaire.keys?.marketing.index, questionnaire.keys?.sales.index].compactMap { id in
        id.map { .index($0, permille: world.mean($0)?.rounded ?? 0) }
      }
    case .hint:
      return questionnaire.provisional.hint.map { $0.condition.items.map { .item($0) } } ?? []
    case .quiet, .silence: return []
    }
  }

  private func reasons(_ rung: Rung, _ outcome: ProvisionalLadder.Outcome) -> [VerdictFinding.Reason] {
    switch rung.kind {
    case .facts(let rung): return holding(rung.facts)
    case .gross(let rung):
      if outcome.code == rung.capacityVerdict { return holding(rung.capacity) }
      return holding(rung.sales.facts + rung.marketing.facts)
    case .tally(let tally): return reasons(tally, outcome)
    case .gate(let gate): return gate.items.filter { world.passes($0) == .no }.map { .gateFails($0.item) }
    case .keys:
      return [.marketingKey, .salesKey, outcome.route == .assumedGate ? .gateAssumed : .gateAgreed]
    case .index(let index):
      return [.marketingKey, .salesKey, .index(index.index, permille: world.mean(index.index)?.rounded ?? 0)]
    }
  }

  private func reasons(_ tally: TallyRung, _ outcome: ProvisionalLadder.Outcome) -> [VerdictFinding.Reason] {
    switch outcome.code {
    case tally.sales.verdict: return holding(tally.sales.facts)
    case tally.marketing.verdict: return holding(tally.marketing.facts)
    default:
      let governance = questionnaire.ladder.flatMap { rung -> [Fact] in
        if case .facts(let facts) = rung.kind { facts.facts } else { [] }
      }
      return holding(tally.management.facts + governance)
    }
  }

  private func holding(_ facts: [Fact]) -> [VerdictFinding.Reason] {
    facts.filter { world.truth($0) == .yes }.map {
      .fact($0.id, items: world.conditions.witnesses(of: $0.condition))
    }
  }

  private func alsoTrue(_ reasons: [VerdictFinding.Reason]) -> [Fact.ID] {
    let named = Set(reasons.compactMap { if case .fact(let id, _) = $0 { id } else { nil } })
    return questionnaire.facts.filter { world.truth($0) == .yes && !named.contains($0.id) }.map(\.id)
  }
}

extension Questionnaire {
  /// Every verdict a rung can give.
  package func codes(of rung: Rung) -> [Verdict.Code] {
    switch rung.kind {
    case .facts(let rung): [rung.verdict]
    case .gross(let rung):
      [rung.capacityVerdict, rung.sales.verdict, rung.marketing.verdict, rung.bothVerdict]
    case .tally(let rung): [rung.sales.verdict, rung.marketing.verdict].compactMap { $0 }
    case .gate(let rung): [rung.verdict]
    case .keys:
      keys.map {
        [
          $0.verdicts.marketing, $0.verdicts.sales, $0.verdicts.joint, $0.verdicts.measure,
          $0.verdicts.undecided,
        ]
      } ?? []
    case .index(let rung): [rung.verdict, rung.otherwise]
    }
  }
}
