import RazborCore

/// The whole chain of one finding.
extension ProofReport {
  package func chain(_ trace: Trace) -> Report {
    let title = Report.Block.heading(2, [.text("\(trace.label). \(self.title(trace.subject))")])
    return Report(
      language: language,
      blocks: [title] + stated(trace.subject) + chain(trace.chain) + answers(trace) + rules(trace)
        + sources(trace.subject))
  }

  /// What the report says beyond the title, where it does not follow from the chain.
  private func stated(_ subject: Trace.Subject) -> [Report.Block] {
    switch subject {
    case .verdict:
      let route = words.route(builder.verdict.route).map { [Report.Block.paragraph([.text($0)])] } ?? []
      return route
        + [
          .paragraph([.text(words.standing(builder.verdict.status, open: builder.assessment.pivotal.count))])
        ]
    case .secondSuspect: return builder.suspicion
    case .pivotal: return [.list(builder.assessment.pivotal.map { [.text(builder.quoted($0))] })]
    case .firmness: return Array(builder.firmness.dropFirst())
    case .statistic(let item): return statistic(item) + keys(item)
    case .difference: return [.paragraph([.text(words.differencesNote)])]
    case .grade, .signal, .area, .fact, .alarm, .contradiction, .recommendation: return []
    }
  }

  private func statistic(_ item: Item.ID) -> [Report.Block] {
    switch builder.assessment.statistics[item] {
    case .forecast(let forecast)?: words.forecast(forecast).map { .paragraph([.text($0)]) }
    case .spread(let spread)?: words.spread(spread).map { .paragraph([.text($0)]) }
    case .share(let share)?:
      [.paragraph([.text(share.whole > 0 ? words.share(share) + "." : words.tooRecent)])]
    case nil: []
    }
  }

  /// The key figures that were read from the answer, against their references.
  private func keys(_ item: Item.ID) -> [Report.Block] {
    let keys: [(Key, KeyReading)] = [
      (.marketing, builder.verdict.keys.marketing), (.sales, builder.verdict.keys.sales),
    ]
    let lines = keys.compactMap { key, reading -> [Report.Span]? in
      if case .read(let figure) = reading, figure.item == item { builder.key(key) } else { nil }
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  private func chain(_ chain: Trace.Chain) -> [Report.Block] {
    switch chain {
    case .ladder(let rungs): [.paragraph([.text(proof.ladderNote)]), .numbered(rungs.map(rung))]
    case .sum(let sum): self.sum(sum)
    case .clauses(let clauses):
      stated(clauses)
    case .answers: []
    }
  }

  /// Two statements about the same figures are put in the same words; they are said once.
  private func stated(_ clauses: [Clause]) -> [Report.Block] {
    var seen: Set<String> = []
    let lines = clauses.map { clause($0) }.filter { seen.insert($0.map(\.plain).joined()).inserted }
    return [.paragraph([.text(proof.clausesNote(lines.count))]), .list(lines)]
  }

  // MARK: Scores

  private func sum(_ sum: SumTrace) -> [Report.Block] {
    let lines = sum.parts.map { part -> [Report.Span] in
      let product = proof.product(
        weight: part.weight, severity: part.severity, byDontKnow: part.byDontKnow)
      return builder.questionAndAnswer(part.item) + [.text("; \(product).")]
    }
    let missing = sum.missing.map { gap -> [Report.Span] in
      [
        .text(
          builder.quoted(gap.item) + words.dash + proof.missing(weight: gap.weight, isOpen: gap.isOpen) + ".")
      ]
    }
    let void = sum.void.map { [Report.Span.text(builder.quoted($0) + words.dash + proof.void + ".")] }
    let listed: [Report.Block] = lines.isEmpty ? [] : [.paragraph([.text(proof.partsNote)]), .list(lines)]
    let left: [Report.Block] =
      missing.isEmpty && void.isEmpty ? [] : [.paragraph([.text(proof.missingNote)]), .list(missing + void)]
    return listed + [.list(arithmetic(sum).map { [.text($0)] })] + left
  }

  private func arithmetic(_ sum: SumTrace) -> [String] {
    let flags = sum.flags.map { builder.quoted($0) }
    return [
      sum.mean.map { proof.mean(sum: sum.sum, weight: sum.weight, permille: $0) },
      proof.coverage(answered: sum.weight, applicable: sum.applicableWeight, isEnough: sum.score != nil),
      flags.isEmpty ? nil : proof.flags(flags, floor: sum.floor),
      sum.score.map { proof.score($0, band: sum.band.map(proof.band)) },
      proof.bounds(low: sum.low, high: sum.high),
    ].compactMap(\.self)
  }

  // MARK: The ladder

  private func rung(_ trace: RungTrace) -> [Report.Span] {
    let question = questionnaire.ladder.first { $0.id == trace.rung }?.question[language] ?? ""
    let name = Report.Span.strong(question)
    let standing = Report.Span.text(" " + proof.standing(trace.standing))
    guard trace.standing != .notReached else { return [name, standing] }
    return [name, standing] + reading(trace.reading).map { .text(" " + $0) }
  }

  private func reading(_ reading: RungTrace.Reading) -> [String] {
    switch reading {
    case .facts(let facts, let weight, let needs, let twoSided, let needsTwoSided, let hasTwoSides):
      return hasTwoSides
        ? [proof.factsSum(weight, needs: needs, twoSided: twoSided, needsTwoSided: needsTwoSided)]
          + self.facts(facts)
        : [proof.oneSide]
    case .gross(let facts): return self.facts(facts)
    case .tally(let facts, let tally, let sales, let marketing):
      return [words.tally(tally), proof.tallyNeeds(sales: sales, marketing: marketing)] + self.facts(facts)
    case .gate(let gate): return gate.map { proof.agreement(builder.quoted($0.item), $0.passes) }
    case .keys(_, let gate, let onlyAgainst):
      return (gate == .yes ? [] : [proof.gate(gate)]) + (onlyAgainst ? [proof.onlyAgainst] : [])
        + [builder.key(.marketing), builder.key(.sales)].map { $0.map(\.plain).joined() }
    case .index(let id, let mean, let low, let high, let limit):
      let title = questionnaire.indexes.first { $0.id == id }?.title[language] ?? ""
      return [proof.index(words.quoted(title), mean: mean, low: low, high: high, limit: limit)]
    }
  }

  /// What holds, what is not known; what does not hold is only counted.
  private func facts(_ facts: [FactTrace]) -> [String] {
    let holding = facts.filter { $0.truth == .yes }.map {
      proof.holds(builder.fact($0.fact), weight: $0.weight)
    }
    let open = facts.filter { $0.truth == .open }.map { fact in
      words.quoted(questionnaire.fact(fact.fact)?.text[language] ?? "")
    }
    let refuted = facts.count { $0.truth == .no }
    return (holding.isEmpty ? [proof.noneHolds] : holding) + (open.isEmpty ? [] : [proof.openFacts(open)])
      + (refuted > 0 ? [proof.refuted(refuted)] : [])
  }

  // MARK: Answers, rules, sources

  private func answers(_ trace: Trace) -> [Report.Block] {
    let given = trace.items.filter { builder.merged[$0] != nil }
    let lines = given.compactMap(questionnaire.item).map { item -> [Report.Span] in
      [.text(builder.quoted(item.id) + words.dash)] + [builder.answer(item.id)].closed + said(item)
    }
    return lines.isEmpty ? [] : [.heading(3, [.text(proof.answersHeading)]), .list(lines)]
  }

  /// Who said it, when, and how it is known; the words only where they are not those that count.
  private func said(_ item: Item) -> [Report.Span] {
    let counted = builder.answer(item.id).plain
    let isOneVoice = builder.sheet.respondents.compactMap { $0.responses[item.id]?.content }
      .allSatisfy { builder.span($0, item).plain == counted }
    return builder.sheet.respondents.enumerated().flatMap { place, respondent -> [Report.Span] in
      guard let response = respondent.responses[item.id] else { return [] }
      let time = times.indices.contains(place) ? times[place][item.id] : nil
      let content = isOneVoice ? [] : [.text(": "), builder.span(response.content, item)]
      let when = time.map { ", " + String($0.prefix(16)).replacing("T", with: " ") } ?? ""
      let basis = response.basis.map { " \(words.basis($0))." } ?? ""
      return [.text(" \(builder.speakers[place])\(when)")] + (content.isEmpty ? [.text(".")] : content.closed)
        + [.text(basis)]
    }
  }

  private func rules(_ trace: Trace) -> [Report.Block] {
    let lines = trace.rules.map { rule -> [Report.Span] in
      [.text(proof.rule(rule.number, rule.title[language]))]
    }
    return lines.isEmpty ? [] : [.heading(3, [.text(proof.rulesHeading)]), .list(lines)]
  }

  private func sources(_ subject: Trace.Subject) -> [Report.Block] {
    let title = questionnaire.title[language]
    let edition = words.questionnaire(title, version: questionnaire.version) + "."
    var lines: [[Report.Span]] = [[.text(edition)]]
    if case .recommendation(let id) = subject, let step = builder.recommendation(id),
      let source = questionnaire.sources.first(where: { $0.id == step.source })
    {
      lines.insert([.text(builder.sentence(source.text))], at: 0)
    }
    return [.heading(3, [.text(words.source)]), .list(lines)]
  }
}
