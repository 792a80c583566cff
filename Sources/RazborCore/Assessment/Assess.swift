extension Assessment {
  /// Everything that follows from a sheet. Pure: the same sheet gives the same assessment.
  package init(_ questionnaire: Questionnaire, _ sheet: AnswerSheet) {
    self = Assessor(questionnaire, sheet).assessment()
  }
}

/// Works out an assessment, one part after another.
struct Assessor {
  let questionnaire: Questionnaire
  let answers: AnswerSheet
  let sheet: MergedSheet
  /// What the sheet leaves possible, the world of the point scores first.
  let worlds: [LadderWorld]
  /// The world of the point scores: two sides where it is not known.
  var world: LadderWorld { worlds[0] }

  init(_ questionnaire: Questionnaire, _ answers: AnswerSheet) {
    self.questionnaire = questionnaire
    self.answers = answers
    sheet = SheetMerge(questionnaire, answers.respondents).sheet(date: answers.date)
    worlds = LadderWorld.possible(questionnaire, sheet)
  }

  func assessment() -> Assessment {
    var outcome = bands()
    let truths = contradictionTruths()
    let found = contradictions(truths)
    let readings = Readings(self, found.filter { $0.status == .open })
    let style = responseStyle(counted(found, truths))
    let verdict = VerdictFinder(questionnaire, answers, world, readings.codes)
      .finding(isDoubtful: style.contradictions.weakensEvidence)
    outcome.verdict = verdict.code
    if case .area(let area) = verdict.area { outcome.area = area }
    outcome.contradictions = Set(found.filter { $0.status == .open }.map(\.id))
    outcome.failingGates = Set(verdict.gate.filter { $0.passes == .no }.map(\.item))
    let alarms = alarms(outcome)
    outcome.alarms = Set(alarms.map(\.id))
    return Assessment(
      signals: questionnaire.signals.map { score($0, readings) },
      areas: questionnaire.areas.map { score($0, readings) },
      verdict: verdict, alarms: alarms, contradictions: found,
      recommendations: recommendations(outcome), statistics: statistics(),
      toFindOut: items { sheet.status($0.id) == .dontKnow },
      open: items { sheet.isOpen($0.id) && !world.severities.isParked($0) },
      pivotal: readings.codes.count > 1 ? PivotalItems(questionnaire, sheet).inOrder : [],
      differences: differences(), claims: answers.claims(questionnaire), style: style)
  }

  /// What conditions could look at once all was found.
  func outcome(_ assessment: Assessment) -> ConditionReader.Outcome {
    var outcome = bands()
    outcome.verdict = assessment.verdict.code
    if case .area(let area) = assessment.verdict.area { outcome.area = area }
    outcome.contradictions = Set(assessment.contradictions.filter { $0.status == .open }.map(\.id))
    outcome.failingGates = Set(assessment.verdict.gate.filter { $0.passes == .no }.map(\.item))
    outcome.alarms = Set(assessment.alarms.map(\.id))
    return outcome
  }

  private func items(where matches: (Item) -> Bool) -> [Item.ID] {
    questionnaire.items.filter(matches).map(\.id)
  }

  private func signalBands() -> [Signal.ID: Band?] {
    Dictionary(
      uniqueKeysWithValues: questionnaire.signals.map { signal in
        (signal.id, SignalScore.point(signal, world.groups(signal)).map(Band.init))
      })
  }

  private func indexBands() -> [Index.ID: Band?] {
    Dictionary(
      uniqueKeysWithValues: questionnaire.indexes.map { index in
        (index.id, world.coveredMean(index.id).map(Band.init))
      })
  }

  /// The first part of what conditions can look at; it depends on no verdict.
  private func bands() -> ConditionReader.Outcome {
    var outcome = unscored
    outcome.signals = signalBands()
    outcome.indexes = indexBands()
    return outcome
  }

  /// For conditions that look at no score, as those of contradictions.
  private var unscored: ConditionReader.Outcome {
    var outcome = ConditionReader.Outcome()
    outcome.respondents = answers.respondents
    outcome.failingGates = failingGates
    return outcome
  }

  private var failingGates: Set<Item.ID> {
    Set(
      questionnaire.ladder.flatMap { rung -> [Item.ID] in
        guard case .gate(let gate) = rung.kind else { return [] }
        return gate.items.filter { world.passes($0) == .no }.map(\.item)
      })
  }

  /// In the order of the questionnaire; explained ones among them.
  func contradictions() -> [ContradictionFinding] {
    contradictions(contradictionTruths())
  }

  /// In the order of the questionnaire.
  private func contradictionTruths() -> [Truth] {
    let reader = ConditionReader(severities: world.severities, outcome: unscored)
    return questionnaire.contradictions.map { reader.truth(of: $0.condition) }
  }

  private func contradictions(_ truths: [Truth]) -> [ContradictionFinding] {
    let reader = ConditionReader(severities: world.severities, outcome: unscored)
    return zip(questionnaire.contradictions, truths).filter { $0.1 == .yes }.map { rule, _ in
      let explanation = answers.resolved[rule.id]
      return ContradictionFinding(
        id: rule.id, items: involved(rule, reader), status: explanation == nil ? .open : .explained,
        explanation: explanation)
    }
  }

  /// Hard ones are slips of the pen and say nothing about the rest.
  private func counted(_ found: [ContradictionFinding], _ truths: [Truth])
    -> ResponseStyle.ContradictionCount
  {
    let soft = zip(questionnaire.contradictions, truths).filter { !$0.0.isHard }
    let open = Set(found.filter { $0.status == .open }.map(\.id))
    return ResponseStyle.ContradictionCount(
      applicable: soft.count { $0.1 != .open }, violated: soft.count { open.contains($0.0.id) })
  }

  /// The items of the rule that make it true now: of several possible reasons only those that hold.
  private func involved(_ rule: Contradiction, _ reader: ConditionReader) -> [Item.ID] {
    let witnesses = Set(reader.witnesses(of: rule.condition))
    let involved = rule.items.filter(witnesses.contains)
    return involved.count < 2 ? rule.items : involved
  }

  private func alarms(_ outcome: ConditionReader.Outcome) -> [AlarmFinding] {
    let reader = ConditionReader(severities: world.severities, outcome: outcome)
    return questionnaire.alarms.filter { reader.truth(of: $0.condition) == .yes }.map {
      AlarmFinding(id: $0.id, items: reader.witnesses(of: $0.condition))
    }
  }

  private func recommendations(_ outcome: ConditionReader.Outcome) -> [RecommendationFinding] {
    let reader = ConditionReader(severities: world.severities, outcome: outcome)
    let verdict = outcome.verdict.flatMap { questionnaire.verdict($0) }
    let given = questionnaire.recommendations.filter { reader.truth(of: $0.condition) == .yes }
    return inOrder(given, verdict).map {
      RecommendationFinding(
        id: $0.id, area: $0.area, items: reader.witnesses(of: $0.condition),
        first: verdict?.first.contains($0.id) ?? false)
    }
  }

  /// What the verdict asks for, then by leverage. What the verdict would ask for and the answers say is done leaves its
  /// place to other steps of the same area, so that no plan begins elsewhere than its verdict.
  private func inOrder(_ given: [Recommendation], _ verdict: Verdict?) -> [Recommendation] {
    let first = verdict?.first ?? []
    let own = first.compactMap { id in given.first { $0.id == id } }
    let others = given.filter { !first.contains($0.id) }.sorted {
      ($0.leverage, $0.id) < ($1.leverage, $1.id)
    }
    let near = others.filter { verdict?.area == .area($0.area) }.prefix(first.count - own.count).map(\.id)
    return own + others.filter { near.contains($0.id) } + others.filter { !near.contains($0.id) }
  }

  private func statistics() -> [Item.ID: Statistic] {
    var statistics: [Item.ID: Statistic] = [:]
    for item in questionnaire.items {
      guard let answer = sheet.answer(item.id), !world.severities.isParked(item) else { continue }
      statistics[item.id] = world.severities.reader.statistic(of: item, answer)
    }
    return statistics
  }
}

extension AnswerReader {
  /// What can be printed about the answer beyond its words.
  func statistic(of item: Item, _ answer: Answer) -> Statistic? {
    switch item.measure {
    case .forecastExcess(let table, let forecast, let actual, let counted)?:
      accuracy(answer, table, forecast, actual, counted).map(Statistic.forecast)
    case .spread(let table, let successes, let trials)?:
      spread(answer, table, successes, trials).map(Statistic.spread)
    case .share(let reading)?, .shareToReference(let reading, _)?:
      proportion(reading, of: answer).map(Statistic.share)
    case nil:
      answer[item.mainField.id]?.share.map { .share(Proportion($0)) }
    case .number?, .ratio?: nil
    }
  }
}
