/// Says whether a statement about the answers holds, in one world.
struct ConditionReader {
  let severities: SeverityReader
  /// What has been computed already, for conditions that speak of results; open where it is missing.
  var outcome: Outcome?

  var questionnaire: Questionnaire { severities.questionnaire }
  var sheet: MergedSheet { severities.sheet }

  /// Results a later condition may ask for.
  struct Outcome {
    var signals: [Signal.ID: Band?] = [:]
    var indexes: [Index.ID: Band?] = [:]
    var verdict: Verdict.Code?
    var area: Area.ID?
    var alarms: Set<Alarm.ID> = []
    var contradictions: Set<Contradiction.ID> = []
    var failingGates: Set<Item.ID> = []
    /// Before their answers were merged.
    var respondents: [Respondent] = []
  }

  func truth(of condition: Condition) -> Truth {
    switch condition {
    case .all(let parts): parts.map(truth).conjunction
    case .any(let parts): parts.map(truth).disjunction
    case .not(let part): !truth(of: part)
    case .status(let item, let statuses): status(item, statuses)
    case .fact(let id): questionnaire.fact(id).map(truth) ?? .no
    case .signal(let id, let bands): band(outcome?.signals[id], in: bands)
    case .index(let id, let bands): band(outcome?.indexes[id], in: bands)
    case .verdict(let codes): outcome.map { Truth($0.verdict.map(codes.contains) ?? false) } ?? .open
    case .area(let areas): outcome.map { Truth($0.area.map(areas.contains) ?? false) } ?? .open
    case .alarm(let id): outcome.map { Truth($0.alarms.contains(id)) } ?? .open
    case .contradiction(let id): outcome.map { Truth($0.contradictions.contains(id)) } ?? .open
    case .gateFails(let item): outcome.map { Truth($0.failingGates.contains(item)) } ?? .open
    case .sumsDiffer(let left, let right, let permille): sumsDiffer(left, right, permille)
    case .sumExceeds(let left, let right): sums(left, right) { $0 > $1 }
    case .shareStrays(let item, let stated, let permille): shareStrays(item, stated, permille)
    case .respondentsDiffer(let item, let limit):
      Truth(outcome.map { respondentsDiffer(item, across: limit, $0.respondents) } ?? false)
    case .basis(let item, let bases):
      Truth(outcome.map { basis(item, bases, $0.respondents) } ?? false)
    case .headsDiffer(let item, let field):
      Truth(outcome.map { headsDiffer(item, field, $0.respondents) } ?? false)
    case .scoredAnswers(let answers): Truth(answers.hold(severities.ofScoredAnswers))
    case .option, .number, .measure, .shareAbove, .rows, .shortfall, .idleMoney, .listLength, .severity,
      .grows,
      .costAbove:
      onAnswer(condition)
    }
  }

  /// A fact; one that needs two sides is a no without them, whatever is open.
  func truth(of fact: Fact) -> Truth {
    fact.onlyTwoSides && !severities.twoSides ? .no : truth(of: fact.condition)
  }

  /// Open answers leave the condition open, don't-knows and not-applicables answer it with no.
  private func onAnswer(_ condition: Condition) -> Truth {
    guard let id = condition.items.first, let item = questionnaire.item(id) else { return .no }
    if severities.isParked(item) { return .no }
    switch sheet[id] {
    case nil, .declined: return .open
    case .dontKnow, .notApplicable: return unknownSeverity(condition)
    case .answered(let answer):
      guard holds(condition, item, answer) else { return .no }
      return severities.mayBeParked(item) ? .open : .yes
    }
  }

  /// What the sheet says now; for a fact, which asks what will be said, an open item leaves it open.
  private func status(_ item: Item.ID, _ statuses: Set<AnswerStatus>) -> Truth {
    outcome == nil && sheet.isOpen(item) ? .open : Truth(statuses.contains(sheet.status(item)))
  }

  /// A don't-know can have a severity; every other statement about it is a no.
  private func unknownSeverity(_ condition: Condition) -> Truth {
    guard case .severity(let id, let limit) = condition, sheet[id] == .dontKnow else { return .no }
    let members = questionnaire.signals.flatMap(\.members) + questionnaire.indexes.flatMap(\.members)
    return Truth(members.contains { $0.item == id && ($0.dontKnow ?? 0) >= limit })
  }

  private func band(_ band: Band??, in bands: Set<Band>) -> Truth {
    guard let band else { return .open }
    return Truth(band.map(bands.contains) ?? false)
  }
}
