/// The verdict, rung by rung: which one decides, and why those before it do not.
extension Tracer {
  var verdict: Link {
    let finding = assessment.verdict
    let rungs = questionnaire.ladder.map {
      RungTrace(rung: $0.id, standing: standing($0), reading: reading($0))
    }
    let decisive = finding.rung.flatMap { id in questionnaire.ladder.first { $0.id == id } }
    let items = finding.because.flatMap(items) + sides(decisive)
    return Link(
      subject: .verdict, chain: .ladder(rungs),
      rules: [.rungs] + (decisive?.rules ?? []) + loss(decisive) + rules(finding) + [.attainable],
      items: items.isEmpty ? assessment.verdict.gate.map(\.item) : items)
  }

  /// A conflict of two sides needs two sides.
  private func sides(_ rung: Rung?) -> [Item.ID] {
    if case .facts? = rung?.kind { [questionnaire.sides?.item].compactMap(\.self) } else { [] }
  }

  var suspect: [Link] {
    guard let suspicion = assessment.verdict.suspicion else { return [] }
    let items = suspicion.because.flatMap(items) + suspicion.toAgree + suspicion.toMeasure
    return [
      Link(
        subject: .secondSuspect(suspicion.code), chain: .answers, rules: [.secondSuspect], items: items)
    ]
  }

  /// Where both sides fall short, whose loss is greater.
  private func loss(_ rung: Rung?) -> [MethodRule] {
    switch rung?.kind {
    case .gross(let rung)?:
      let both = [rung.sales.facts, rung.marketing.facts].allSatisfy { world.anyTruth($0) == .yes }
      return both && assessment.verdict.code != rung.capacityVerdict ? [.loss] : []
    case .keys?:
      let keys = [assessment.verdict.keys.marketing, assessment.verdict.keys.sales]
      let both = keys.allSatisfy { if case .read(let figure) = $0 { figure.test == .against } else { false } }
      return both ? [.loss] : []
    case .facts?, .tally?, .gate?, .index?, nil: return []
    }
  }

  private func rules(_ finding: VerdictFinding) -> [MethodRule] {
    switch finding.route {
    case .rung: finding.status == .decided ? [] : [.provisional]
    case .assumedGate, .lead, .indexLead, .hint: [.provisional, .openAgreements]
    case .quiet: [.provisional, .quiet]
    case .silence: [.provisional]
    }
  }

  private func standing(_ rung: Rung) -> RungTrace.Standing {
    let finding = assessment.verdict
    if rung.id == finding.rung { return .decides }
    let place = { (id: Rung.ID?) in questionnaire.ladder.firstIndex { $0.id == id } }
    if let decisive = place(finding.rung), let own = place(rung.id), own > decisive { return .notReached }
    return mayFire(rung) ? .open : .passed
  }

  /// Whether open answers can still make the rung speak, whatever the others say.
  private func mayFire(_ rung: Rung) -> Bool {
    switch rung.kind {
    case .facts(let rung): world.fires(rung) == .open
    case .gross(let rung): world.anyTruth(rung.capacity + rung.sales.facts + rung.marketing.facts) == .open
    case .tally(let rung):
      [(rung.sales, rung.marketing), (rung.marketing, rung.sales)].contains { own, other in
        own.canLead(
          world.weights(own.facts),
          over: [world.weights(other.facts), world.weights(rung.management.facts)])
      }
    case .gate(let rung): world.passes(rung) == .open
    case .keys(let rung):
      world.gateTruth(rung.gate) != .no
        && questionnaire.keys.map { world.pairs($0).contains { rung.speaks(of: $0) && $0.cell != .next } }
          == true
    case .index(let rung): world.bounds(rung.index).canReach(rung.limit)
    }
  }

  private func reading(_ rung: Rung) -> RungTrace.Reading {
    switch rung.kind {
    case .facts(let rung):
      let facts = rung.facts.map(trace)
      let holding = rung.facts.filter { world.truth($0) == .yes }
      return .facts(
        facts, weight: holding.reduce(0) { $0 + $1.weight }, needs: rung.needs,
        twoSided: holding.count(where: \.twoSided), needsTwoSided: rung.needsTwoSided,
        hasTwoSides: world.twoSides)
    case .gross(let rung):
      return .gross((rung.capacity + rung.sales.facts + rung.marketing.facts).map(trace))
    case .tally(let rung):
      let sides = [rung.sales.facts, rung.marketing.facts, rung.management.facts]
      let sums = sides.map { $0.filter { world.truth($0) == .yes }.reduce(0) { $0 + $1.weight } }
      return .tally(
        sides.flatMap { $0.map(trace) }, Tally(sales: sums[0], marketing: sums[1], management: sums[2]),
        salesNeeds: rung.sales.minimum ?? 0, marketingNeeds: rung.marketing.minimum ?? 0)
    case .gate(let rung):
      return .gate(
        rung.items.compactMap { item in
          world.passes(item).map { GateReading(item: item.item, passes: $0) }
        })
    case .keys(let rung):
      return .keys(
        assessment.verdict.keys, gate: world.gateTruth(rung.gate), onlyAgainst: rung.pairs == .against)
    case .index(let rung):
      let bounds = world.bounds(rung.index)
      return .index(
        rung.index, mean: world.mean(rung.index)?.rounded, low: bounds.low.rounded, high: bounds.high.rounded,
        limit: rung.limit)
    }
  }

  private func trace(_ fact: Fact) -> FactTrace {
    let truth = world.truth(fact)
    let items = truth == .yes ? world.conditions.witnesses(of: fact.condition) : fact.condition.items
    return FactTrace(fact: fact.id, weight: fact.weight, truth: truth, items: items)
  }
}

extension Rung {
  /// The rules the rung is read by.
  fileprivate var rules: [MethodRule] {
    switch kind {
    case .facts: [.facts, .governance]
    case .gross: [.facts, .grossFacts]
    case .tally: [.facts]
    case .gate: [.facts]
    case .keys: [.decisiveTest, .levels, .twoLevels]
    case .index: [.weightedMean, .bounds]
    }
  }
}
