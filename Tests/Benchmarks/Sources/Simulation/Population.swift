import RazborCore

/// Companies drawn by chance: whether the two sides agreed on anything, whether each of them and management does well,
/// and answers that follow from it with noise. They show what an order of asking costs, not how companies are.
struct Population {
  let questionnaire: Questionnaire
  private let samples: AnswerSamples

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
    samples = AnswerSamples(questionnaire)
  }

  /// How bad each part of one company is, permille.
  private struct Company {
    let agreed: Bool
    let marketing: Int
    let sales: Int
    let management: Int
  }

  /// An answer to every item. Every second company has agreed; two of five do badly on each side.
  func company(_ number: Int, seed: Int) -> [Item.ID: Response.Content] {
    var chance = SeededGenerator(seed: seed + 7919 * number)
    let level = { (chance: inout SeededGenerator) in Int.random(in: 1...5, using: &chance) <= 2 ? 700 : 150 }
    let company = Company(
      agreed: number % 2 == 0, marketing: level(&chance), sales: level(&chance), management: level(&chance))
    var answers: [Item.ID: Response.Content] = [:]
    for item in questionnaire.items { answers[item.id] = answer(item, company, &chance) }
    if !company.agreed, let gate = agreements.randomElement(using: &chance) {
      answers[gate.item] = option(of: gate, passing: false, &chance)
    }
    return answers
  }

  private func answer(
    _ item: Item, _ company: Company, _ chance: inout SeededGenerator
  ) -> Response.Content {
    if let gate = agreements.first(where: { $0.item == item.id }) {
      let passes = company.agreed || Int.random(in: 1...5, using: &chance) <= 2
      return option(of: gate, passing: passes, &chance)
    }
    let percent = Int.random(in: 1...100, using: &chance)
    if item.allowsNotApplicable, percent <= 5 { return .notApplicable(reason: nil) }
    if percent > (item.evidence == .measured ? 80 : 95) { return .dontKnow }
    let wanted = badness(of: item, company) + Int.random(in: -300...300, using: &chance)
    return .answered(nearest(to: wanted, item, &chance))
  }

  /// Of some possible answers the one whose severity is nearest.
  private func nearest(to wanted: Int, _ item: Item, _ chance: inout SeededGenerator) -> Answer {
    let drawn = (0..<6).map { _ in draw(item, &chance) }
    return drawn.min { distance($0, item, wanted) < distance($1, item, wanted) } ?? drawn[0]
  }

  private func distance(_ answer: Answer, _ item: Item, _ wanted: Int) -> Int {
    severity(of: item, answer).map { abs($0 - min(max(wanted, 0), 1000)) } ?? 0
  }

  /// Of the formats with one part; the others are taken as they are drawn.
  private func severity(of item: Item, _ answer: Answer) -> Int? {
    let value = answer[item.mainField.id]
    switch item.severity {
    case .scale(let higherIsBetter): return value?.number.map { higherIsBetter ? 1000 - 100 * $0 : 100 * $0 }
    case .knots(let knots, _): return value?.number.map(knots.severity)
    case .options(let field):
      let chosen = item.field(field)?.format.options?.first { $0.id == answer[field]?.option }
      if case .severity(let severity)? = chosen?.effect { return severity }
      return nil
    case nil: return nil
    }
  }

  private func draw(_ item: Item, _ chance: inout SeededGenerator) -> Answer {
    let possible = samples.entries(item).compactMap { entry -> Answer? in
      if case .answered(let answer) = entry { answer } else { nil }
    }
    var answer = possible.randomElement(using: &chance) ?? Answer([:])
    if case .knots(let knots, _)? = item.severity, item.fields.count == 1,
      case .number = item.mainField.format, let first = knots.knots.first, let last = knots.knots.last
    {
      answer.values[item.mainField.id] = .number(.random(in: first.x...last.x, using: &chance))
    }
    return thinned(answer, &chance)
  }

  /// Figures rest on few or on many cases.
  private func thinned(_ answer: Answer, _ chance: inout SeededGenerator) -> Answer {
    guard let low = answer["low"]?.number, let whole = answer["whole"]?.number, whole > 0 else {
      return answer
    }
    var answer = answer
    let cases = [12, 25, 60, 200, 600].randomElement(using: &chance) ?? whole
    let part = min(cases, max(0, low * cases / whole + Int.random(in: -2...2, using: &chance)))
    answer.values["low"] = .number(part)
    answer.values["high"] = .number(part)
    answer.values["whole"] = .number(cases)
    return answer
  }

  private func badness(of item: Item, _ company: Company) -> Int {
    let stands = { (id: Index.ID?) in
      questionnaire.indexes.first { $0.id == id }?.members.contains { $0.item == item.id } ?? false
    }
    if stands(questionnaire.keys?.marketing.index) { return company.marketing }
    if stands(questionnaire.keys?.sales.index) { return company.sales }
    if questionnaire.indexes.contains(where: { stands($0.id) }) { return company.management }
    return (company.marketing + company.sales + company.management) / 3
  }

  private var agreements: [GateRung.GateItem] {
    questionnaire.ladder.flatMap { rung -> [GateRung.GateItem] in
      if case .gate(let gate) = rung.kind { gate.items } else { [] }
    }
  }

  private func option(
    of gate: GateRung.GateItem, passing: Bool, _ chance: inout SeededGenerator
  ) -> Response.Content {
    let options = questionnaire.item(gate.item)?.mainField.format.options ?? []
    let chosen = options.map(\.id).filter { gate.passes.contains($0) == passing }.randomElement(
      using: &chance)
    let field = questionnaire.item(gate.item)?.mainField.id ?? "value"
    return .answered(Answer([field: .option(chosen ?? "")]))
  }
}
