/// Grades the evidence a verdict rests on (Method, rule 4.9).
struct EvidenceJudge {
  private let questionnaire: Questionnaire
  private let answers: AnswerSheet
  private let world: LadderWorld

  init(_ questionnaire: Questionnaire, _ answers: AnswerSheet, _ world: LadderWorld) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.world = world
  }

  /// `nil` where nothing was concluded.
  func grade(_ outcome: ProvisionalLadder.Outcome, _ reasons: [VerdictFinding.Reason]) -> EvidenceGrade? {
    guard questionnaire.verdict(outcome.code)?.area != .unknown, outcome.route != .silence else { return nil }
    if restsOnOpinion(outcome) { return .c }
    let items = reasons.flatMap(items)
    if items.isEmpty || items.contains(where: isEstimate) { return .c }
    return items.allSatisfy(isConfirmed) && !isTally(outcome) ? .a : .b
  }

  private func restsOnOpinion(_ outcome: ProvisionalLadder.Outcome) -> Bool {
    switch outcome.route {
    case .indexLead, .hint, .quiet, .silence: return true
    case .rung, .assumedGate, .lead: break
    }
    guard let rung = questionnaire.ladder.first(where: { $0.id == outcome.rung }) else { return true }
    switch rung.kind {
    case .index(let index): return outcome.code == index.verdict || hasThinKey
    case .keys: return hasThinKey && !hasDecisiveKey
    case .facts, .gross, .tally, .gate: return false
    }
  }

  /// A key figure whose test is indecisive, so that its index decided.
  private var hasThinKey: Bool { figures.contains { $0.test == .indecisive } }
  private var hasDecisiveKey: Bool { figures.contains { $0.test == .against } }

  private var figures: [KeyFigure] {
    guard let keys = questionnaire.keys else { return [] }
    return [keys.marketing, keys.sales].compactMap { key in
      if case .read(let figure) = world.readingSoFar(key) { figure } else { nil }
    }
  }

  private func items(_ reason: VerdictFinding.Reason) -> [Item.ID] {
    switch reason {
    case .fact(_, let items): return items
    case .gateFails(let item), .item(let item): return [item]
    case .marketingKey: return keyItem(\.marketing)
    case .salesKey: return keyItem(\.sales)
    case .gateAgreed, .gateAssumed, .index: return []
    }
  }

  private func keyItem(_ side: KeyPath<KeyFigures, KeyFigures.Key>) -> [Item.ID] {
    guard let keys = questionnaire.keys, case .read(let figure) = world.readingSoFar(keys[keyPath: side])
    else { return [] }
    return [figure.item]
  }

  private func isTally(_ outcome: ProvisionalLadder.Outcome) -> Bool {
    guard let rung = questionnaire.ladder.first(where: { $0.id == outcome.rung }) else { return false }
    if case .tally = rung.kind { return true }
    return false
  }

  private func isEstimate(_ id: Item.ID) -> Bool {
    guard let item = questionnaire.item(id), let answer = world.sheet.answer(id),
      case .share(let share)? = world.severities.reader.statistic(of: item, answer)
    else { return false }
    return share.isEstimate
  }

  /// Shown, measured and not left beside a word, or said alike by two respondents.
  private func isConfirmed(_ id: Item.ID) -> Bool {
    let responses = answers.respondents.compactMap { $0.responses[id] }
    let isBorneOut = { (response: Response) in
      (response.basis == .shown || response.basis == .measured) && response.figure?.isOpen != true
    }
    if responses.contains(where: isBorneOut) { return true }
    return responses.count > 1 && Set(responses.map(\.content)).count == 1
  }
}
