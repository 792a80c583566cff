/// The ladder on what has been said so far: open facts do not hold, an unknown team counts as two sides
/// (Method, rules 4.3 to 4.8).
struct ProvisionalLadder {
  let world: LadderWorld
  let attainable: Set<Verdict.Code>

  var questionnaire: Questionnaire { world.questionnaire }

  /// A verdict and how it came about.
  struct Outcome {
    let code: Verdict.Code
    let rung: Rung.ID?
    let route: VerdictFinding.Route
  }

  /// - Parameter world: the first of those that the sheet leaves possible.
  init(_ world: LadderWorld, attainable: Set<Verdict.Code>) {
    self.world = world
    self.attainable = attainable
  }

  /// What the answers so far point at.
  func outcome() -> Outcome {
    firstFacts ?? beyondFacts ?? quiet ?? silence
  }

  /// The same without the facts rungs and the gate, and without the rung that fired: in the conditional mood.
  func secondSuspect(without fired: Outcome) -> Outcome? {
    let skipped = fired.rung.flatMap { id in questionnaire.ladder.first { $0.id == id && $0.canBeSkipped }?.id
    }
    for rung in questionnaire.ladder where rung.id != skipped {
      switch rung.kind {
      case .facts, .gate: continue
      case .gross, .tally, .keys, .index: break
      }
      switch result(of: rung, gate: .yes) {
      case .verdict(let code):
        return isAnotherArea(code, than: fired.code) ? Outcome(code: code, rung: rung.id, route: .rung) : nil
      case .silent: return nil
      case .next: continue
      }
    }
    return nil
  }

  /// What one rung says by itself.
  enum Result {
    case verdict(Verdict.Code)
    /// The rung does not fire, the next one is asked.
    case next
    /// The ladder ends here without a verdict.
    case silent
  }

  /// The rungs that need no agreement: governance and gross facts.
  private var firstFacts: Outcome? {
    for rung in questionnaire.ladder {
      switch rung.kind {
      case .facts, .gross:
        if case .verdict(let code) = result(of: rung, gate: .open) {
          return Outcome(code: code, rung: rung.id, route: .rung)
        }
      case .tally, .gate, .keys, .index: continue
      }
    }
    return nil
  }

  private var beyondFacts: Outcome? {
    switch gateTruth {
    case .yes: climb()
    case .no: tallyOutcome ?? gateOutcome
    case .open: openGate
    }
  }

  /// All gates of the ladder taken together.
  private var gateTruth: Truth {
    questionnaire.ladder.compactMap { rung -> Truth? in
      if case .gate(let gate) = rung.kind { world.passes(gate) } else { nil }
    }.conjunction
  }

  /// The ladder from the first rung beyond the facts, the gate passed.
  private func climb() -> Outcome? {
    for rung in questionnaire.ladder {
      switch rung.kind {
      case .facts, .gross, .gate: continue
      case .tally, .keys, .index: break
      }
      switch result(of: rung, gate: .yes) {
      case .verdict(let code):
        return isUndecided(code) ? nil : Outcome(code: code, rung: rung.id, route: .rung)
      case .silent: return nil
      case .next: continue
      }
    }
    return nil
  }

  private var tallyOutcome: Outcome? {
    for rung in questionnaire.ladder {
      if case .tally = rung.kind, case .verdict(let code) = result(of: rung, gate: .open) {
        return Outcome(code: code, rung: rung.id, route: .rung)
      }
    }
    return nil
  }

  private var gateOutcome: Outcome? {
    for rung in questionnaire.ladder {
      if case .gate(let gate) = rung.kind, world.passes(gate) == .no {
        return Outcome(code: gate.verdict, rung: rung.id, route: .rung)
      }
    }
    return nil
  }

  /// No agreement failed, not all are known: the first of five readings that applies.
  private var openGate: Outcome? {
    [assumedGate, tallyOutcome, lead, indexLead, hint].lazy.compactMap { $0 }
      .first { attainable.contains($0.code) }
  }

  /// A key test is against: as if the gate passed.
  private var assumedGate: Outcome? {
    for rung in questionnaire.ladder {
      if case .keys(let keys) = rung.kind, keys.pairs == .against,
        case .verdict(let code) = result(of: rung, gate: .yes)
      {
        return Outcome(code: code, rung: rung.id, route: .assumedGate)
      }
    }
    return nil
  }

  /// One side leads by its facts; those of the facts rungs count for management.
  private var lead: Outcome? {
    for rung in questionnaire.ladder {
      guard case .tally(let tally) = rung.kind else { continue }
      let sums = tallied(tally, asLead: true)
      let code: Verdict.Code?
      switch true {
      case sums.sales > max(sums.marketing, sums.management): code = tally.sales.verdict
      case sums.marketing > max(sums.sales, sums.management): code = tally.marketing.verdict
      case sums.management > max(sums.sales, sums.marketing): code = tally.leadVerdict
      default: code = nil
      }
      return code.map { Outcome(code: $0, rung: rung.id, route: .lead) }
    }
    return nil
  }

  private var indexLead: Outcome? {
    guard let rule = questionnaire.provisional.indexLead, let keys = questionnaire.keys else { return nil }
    let marketing = world.mean(keys.marketing.index) ?? Ratio(0, 1)
    let sales = world.mean(keys.sales.index) ?? Ratio(0, 1)
    let limit = Ratio(rule.limit, 1)
    if marketing >= limit, marketing > sales {
      return Outcome(code: rule.marketing, rung: nil, route: .indexLead)
    }
    if sales >= limit, sales > marketing { return Outcome(code: rule.sales, rung: nil, route: .indexLead) }
    return nil
  }

  private var hint: Outcome? {
    guard let hint = questionnaire.provisional.hint, world.conditions.truth(of: hint.condition) == .yes
    else { return nil }
    return Outcome(code: hint.verdict, rung: nil, route: .hint)
  }

  private var quiet: Outcome? {
    guard let quiet = questionnaire.provisional.quiet, attainable.contains(quiet.verdict), bothKeysOpen else {
      return nil
    }
    let severities = world.severities.ofScoredAnswers
    guard severities.count >= quiet.answers, severities.allSatisfy({ $0 < quiet.severityBelow }) else {
      return nil
    }
    return Outcome(code: quiet.verdict, rung: nil, route: .quiet)
  }

  private var bothKeysOpen: Bool {
    guard let keys = questionnaire.keys, case .open = world.readingSoFar(keys.marketing),
      case .open = world.readingSoFar(keys.sales)
    else { return false }
    return true
  }

  private var silence: Outcome {
    Outcome(code: questionnaire.keys?.verdicts.undecided ?? "UND", rung: nil, route: .silence)
  }

  private func isUndecided(_ code: Verdict.Code) -> Bool {
    code == questionnaire.keys?.verdicts.undecided
  }

  private func isAnotherArea(_ code: Verdict.Code, than other: Verdict.Code) -> Bool {
    guard let area = questionnaire.verdict(code)?.area, area != .unknown else { return false }
    return area != questionnaire.verdict(other)?.area
  }
}

extension Rung {
  /// Gross, keys and tally can be left out when the second suspect is looked for.
  fileprivate var canBeSkipped: Bool {
    switch kind {
    case .gross, .keys, .tally: true
    case .facts, .gate, .index: false
    }
  }
}
