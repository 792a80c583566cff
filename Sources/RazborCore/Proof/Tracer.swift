extension Trace {
  /// Everything of an assessment that can be traced, numbered in the order of the report.
  package static func all(_ questionnaire: Questionnaire, _ answers: AnswerSheet) -> [Trace] {
    Tracer(questionnaire, answers).traces
  }
}

/// Follows findings back to what they come from.
struct Tracer {
  let assessor: Assessor
  let assessment: Assessment
  let readings: Readings
  private let conditions: ConditionReader

  var questionnaire: Questionnaire { assessor.questionnaire }
  var world: LadderWorld { assessor.world }

  init(_ questionnaire: Questionnaire, _ answers: AnswerSheet) {
    assessor = Assessor(questionnaire, answers)
    assessment = assessor.assessment()
    readings = Readings(assessor, assessment.contradictions.filter { $0.status == .open })
    conditions = ConditionReader(severities: assessor.world.severities, outcome: assessor.outcome(assessment))
  }

  var traces: [Trace] {
    let links: [[Link]] = [
      [verdict], suspect, grade, pivotal, firmness, questionnaire.signals.map(signal),
      questionnaire.areas.map(area),
      facts, alarms, contradictions, differences, statistics, recommendations,
    ]
    return links.flatMap(\.self).enumerated().map { place, link in
      let items = assessor.inOrder(Array(Set(link.items)))
      return Trace(
        number: place + 1, subject: link.subject, chain: link.chain,
        rules: unique(link.rules + merging(items)), items: items)
    }
  }

  /// A trace without its number.
  struct Link {
    let subject: Trace.Subject
    let chain: Trace.Chain
    let rules: [MethodRule]
    let items: [Item.ID]
  }

  private func unique(_ rules: [MethodRule]) -> [MethodRule] {
    var seen: Set<MethodRule> = []
    return rules.filter { seen.insert($0).inserted }
  }

  /// How the words of several people became one answer.
  private func merging(_ items: [Item.ID]) -> [MethodRule] {
    let shared = items.filter { id in assessor.answers.respondents.count { $0.responses[id] != nil } > 1 }
    return shared.compactMap(questionnaire.item).map { item in
      if questionnaire.mergeRules.gates[item.id] != nil { return .agreements }
      guard !questionnaire.mergeRules.ownersWord.contains(item.id) else { return .theRest }
      switch item.mainField.format {
      case .scale: return .scalesAndChoices
      case .choice: return item.severity == nil ? .theRest : .scalesAndChoices
      case .several, .number, .share, .month, .text, .table: return .theRest
      }
    }
  }

  private var grade: [Link] {
    guard let grade = assessment.verdict.grade else { return [] }
    let items = assessment.verdict.because.flatMap(items)
    return [Link(subject: .grade(grade), chain: .answers, rules: [.evidenceGrade], items: items)]
  }

  private var pivotal: [Link] {
    let items = assessment.pivotal
    if items.isEmpty { return [] }
    return [Link(subject: .pivotal, chain: .answers, rules: [.attainable, .stillMoving], items: items)]
  }

  /// What the verdict hangs on, where it is decided; how firm figures and scores are, where there are any.
  private var firmness: [Link] {
    let robustness = Robustness(questionnaire, assessor.answers)
    let margins = [robustness.marketingMargin, robustness.salesMargin].compactMap(\.self)
    let verdict: [MethodRule] = [.attainable, .hangsOn, .sufficientReason, .smallestFlip, .opinions]
    let rules =
      (assessment.verdict.status == .decided ? verdict : [])
      + (margins.isEmpty ? [] : [.margin, .wrongMarks])
      + (robustness.signals.isEmpty ? [] : [.levelOfSignal, .weights, .border])
    guard !rules.isEmpty else { return [] }
    let items = robustness.hangsOn + robustness.sufficientReason + (robustness.smallestFlip ?? [])
    let fewest = robustness.signals.flatMap { $0.fewest ?? [] }
    return [
      Link(subject: .firmness, chain: .answers, rules: rules, items: items + margins.map(\.item) + fewest)
    ]
  }

  func items(_ reason: VerdictFinding.Reason) -> [Item.ID] {
    switch reason {
    case .fact(_, let items): items
    case .gateFails(let item), .item(let item): [item]
    case .gateAgreed, .gateAssumed: assessment.verdict.gate.map(\.item)
    case .marketingKey: items(assessment.verdict.keys.marketing, questionnaire.keys?.marketing)
    case .salesKey: items(assessment.verdict.keys.sales, questionnaire.keys?.sales)
    case .index(let id, _): world.groups(id).counted.map(\.item)
    }
  }

  /// Of a figure that nobody has, the questions it could be read from.
  func items(_ reading: KeyReading, _ key: KeyFigures.Key?) -> [Item.ID] {
    if case .read(let figure) = reading { [figure.item] } else { key?.readings.map(\.item) ?? [] }
  }

  private var facts: [Link] {
    questionnaire.facts.filter { world.truth($0) == .yes }.map { fact in
      clauses(.fact(fact.id), fact.condition, fact.onlyTwoSides ? [.facts, .twoSides] : [.facts])
    }
  }

  private var alarms: [Link] {
    assessment.alarms.compactMap { finding in
      questionnaire.alarms.first { $0.id == finding.id }
        .map { clauses(.alarm(finding.id), $0.condition, [.facts]) }
    }
  }

  private var contradictions: [Link] {
    assessment.contradictions.compactMap { finding in
      questionnaire.contradictions.first { $0.id == finding.id }.map {
        clauses(.contradiction(finding.id), $0.condition, [.contradictions])
      }
    }
  }

  private var recommendations: [Link] {
    assessment.recommendations.compactMap { finding in
      questionnaire.recommendations.first { $0.id == finding.id }
        .map { clauses(.recommendation(finding.id), $0.condition, [.facts]) }
    }
  }

  private func clauses(_ subject: Trace.Subject, _ condition: Condition, _ rules: [MethodRule]) -> Link {
    let clauses = conditions.clauses(of: condition)
    let items = clauses.flatMap(\.items) + conditions.witnesses(of: condition)
    return Link(
      subject: subject, chain: .clauses(clauses), rules: rules + clauses.compactMap(\.rule), items: items)
  }

  private var differences: [Link] {
    assessment.differences.map {
      Link(subject: .difference($0.item), chain: .answers, rules: [.differences], items: [$0.item])
    }
  }

  private var statistics: [Link] {
    questionnaire.items.compactMap { item in
      assessment.statistics[item.id].map { statistic in
        Link(
          subject: .statistic(item.id), chain: .answers,
          rules: statistic.rules + (isKey(item.id) ? [.decisiveTest, .levels] : []), items: [item.id])
      }
    }
  }
}

extension Tracer {
  /// Whether a key figure was read from the item.
  private func isKey(_ item: Item.ID) -> Bool {
    [assessment.verdict.keys.marketing, assessment.verdict.keys.sales].contains { reading in
      if case .read(let figure) = reading { figure.item == item } else { false }
    }
  }
}

extension Clause {
  /// The rule by which the statement is read, beside rule 3.1.
  fileprivate var rule: MethodRule? {
    switch condition {
    case .shareAbove: .beyondDoubt
    case .idleMoney: .idleMoney
    case .signal, .index: .bands
    case .verdict, .area: .rungs
    case .contradiction: .contradictions
    case .gateFails: .agreements
    default: nil
    }
  }
}

extension Statistic {
  fileprivate var rules: [MethodRule] {
    switch self {
    case .forecast: [.forecast]
    case .spread: [.spread]
    case .share: [.shares]
    }
  }
}
