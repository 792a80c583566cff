/// Several respondents become one sheet (Method, chapter 6).
package struct SheetMerge {
  private let questionnaire: Questionnaire
  private let respondents: [Respondent]

  package init(_ questionnaire: Questionnaire, _ respondents: [Respondent]) {
    self.questionnaire = questionnaire
    self.respondents = respondents.sorted { $0.role.precedence < $1.role.precedence }
  }

  package func sheet(date: Day?) -> MergedSheet {
    if let only = respondents.first, respondents.count == 1 {
      return MergedSheet(only.responses.mapValues { MergedSheet.Entry($0.content) }, date: date)
    }
    var sheet = MergedSheet(date: date)
    for item in questionnaire.items {
      let contents = respondents.compactMap { respondent in
        respondent.responses[item.id].map { (role: respondent.role, content: $0.content) }
      }
      if !contents.isEmpty { sheet[item.id] = entry(item, contents) }
    }
    return sheet
  }

  private typealias Said = (role: Role, content: Response.Content)

  /// A value beats a don't-know, which beats not-applicable, which beats a refusal; at the gate the worst counts.
  private func entry(_ item: Item, _ said: [Said]) -> MergedSheet.Entry {
    if let gate = questionnaire.mergeRules.gates[item.id], let worst = worst(item, gate, said) {
      return worst
    }
    let answers = said.compactMap { said in
      if case .answered(let answer) = said.content { (role: said.role, answer: answer) } else { nil }
    }
    guard answers.isEmpty else { return .answered(merged(item, answers)) }
    if said.contains(where: { $0.content == .dontKnow }) { return .dontKnow }
    if said.contains(where: { if case .notApplicable = $0.content { true } else { false } }) {
      return .notApplicable
    }
    return .declined
  }

  /// One side denying an agreement refutes it: the worst word of owner, marketing and sales.
  private func worst(_ item: Item, _ gate: GateRung.GateItem, _ said: [Said]) -> MergedSheet.Entry? {
    let parties = said.filter { [.owner, .marketing, .sales].contains($0.role) }
    let scored = (parties.isEmpty ? said : parties).compactMap {
      said -> (severity: Int, entry: MergedSheet.Entry)? in
      switch said.content {
      case .answered(let answer): (severity(item, answer) ?? 0, .answered(answer))
      case .dontKnow: (gate.dontKnow, .dontKnow)
      case .declined, .notApplicable: nil
      }
    }
    return scored.reversed().max { $0.severity < $1.severity }?.entry
  }

  private typealias Given = (role: Role, answer: Answer)

  private func merged(_ item: Item, _ given: [Given]) -> Answer {
    if given.count == 1 { return given[0].answer }
    if let joint = mutual(item, given) { return joint }
    if questionnaire.mergeRules.ownersWord.contains(item.id) { return given[0].answer }
    switch item.mainField.format {
    case .scale: return median(item, given.map(\.answer))
    case .choice: return item.severity == nil ? given[0].answer : middle(item, given.map(\.answer))
    case .number, .share, .table: return largest(item, given.map(\.answer))
    case .several, .month, .text: return given[0].answer
    }
  }

  /// Two heads who each accuse the other say one thing together.
  private func mutual(_ item: Item, _ given: [Given]) -> Answer? {
    guard let mutual = item.mutual else { return nil }
    let field = item.mainField.id
    let says = { (role: Role, option: AnswerOption.ID) in
      given.contains { $0.role == role && $0.answer[field]?.option == option }
    }
    let accused = says(.marketing, mutual.marketing) && says(.sales, mutual.sales)
    let told = given.contains { $0.answer[field]?.option == mutual.gives }
    return accused || told ? Answer([field: .option(mutual.gives)]) : nil
  }

  private func median(_ item: Item, _ answers: [Answer]) -> Answer {
    let field = item.mainField.id
    let points = answers.compactMap { $0[field]?.number }.sorted()
    guard !points.isEmpty else { return answers[0] }
    let middle = points.count / 2
    let value = points.count % 2 == 1 ? points[middle] : halfUp(points[middle - 1] + points[middle], 2)
    return Answer([field: .number(value)])
  }

  /// The answer in the middle by severity; of two middle ones the worse, of equal ones the later option.
  private func middle(_ item: Item, _ answers: [Answer]) -> Answer {
    let options = item.mainField.format.options ?? []
    let ranked = answers.map { answer in
      let place = options.firstIndex { $0.id == answer[item.mainField.id]?.option } ?? 0
      return (severity: severity(item, answer) ?? -1, place: place, answer: answer)
    }.sorted { ($0.severity, $0.place) < ($1.severity, $1.place) }
    return ranked[ranked.count / 2].answer
  }

  /// The answer that rests on the most cases; of equal ones the first respondent's.
  private func largest(_ item: Item, _ answers: [Answer]) -> Answer {
    answers.reversed().max { size(item, $0) < size(item, $1) } ?? answers[0]
  }

  private func size(_ item: Item, _ answer: Answer) -> Int {
    let reader = AnswerReader(questionnaire: questionnaire, sheet: MergedSheet())
    let reading: ShareReading? =
      switch item.measure {
      case .share(let reading)?, .shareToReference(let reading, _)?: reading
      case nil: .field(item.mainField.id, branches: nil)
      case .number?, .ratio?, .forecastExcess?, .spread?: nil
      }
    let share = reading.flatMap { reader.proportion($0, of: answer)?.whole }
    return share ?? answer.rows(item.mainField.id).count
  }

  private func severity(_ item: Item, _ answer: Answer) -> Int? {
    SeverityReader(
      reader: AnswerReader(questionnaire: questionnaire, sheet: MergedSheet()), twoSides: true
    ).severity(of: item, answer)
  }
}

/// What the ladder of a questionnaire asks of the merge.
struct MergeRules: Sendable {
  /// Where the worst word counts.
  private(set) var gates: [Item.ID: GateRung.GateItem] = [:]
  /// Where the first respondent's answer counts.
  private(set) var ownersWord: Set<Item.ID> = []

  init(_ ladder: [Rung]) {
    for rung in ladder {
      switch rung.kind {
      case .gate(let gate): gate.items.forEach { gates[$0.item] = $0 }
      case .facts(let facts): ownersWord.formUnion(facts.facts.flatMap(\.condition.items))
      case .gross, .tally, .keys, .index: break
      }
    }
  }
}

extension MergedSheet.Entry {
  /// What one person said, as it is.
  init(_ content: Response.Content) {
    switch content {
    case .answered(let answer): self = .answered(answer)
    case .dontKnow: self = .dontKnow
    case .declined: self = .declined
    case .notApplicable: self = .notApplicable
    }
  }
}

extension Role {
  /// The owner speaks first, then the heads.
  var precedence: Int { Role.allCases.firstIndex(of: self) ?? Role.allCases.count }
}
