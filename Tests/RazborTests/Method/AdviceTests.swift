import Testing

@testable import RazborCore
@testable import razbor

@Suite("Different answers give different advice") struct AdviceTests {
  let company: SoundCompany

  init() throws {
    company = try SoundCompany()
  }

  @Test("Every scored item of a sound company moves a score, the verdict or the advice when it turns bad")
  func everyItemMatters() throws {
    for item in company.questionnaire.items where item.severity != nil {
      guard let worst = worst(item) else {
        Issue.record("\(item.id) has no worst answer")
        continue
      }
      let changed = try company.assessment(sheet(with: worst, for: item))
      let before = try company.assessment(sheet(with: nil, for: item))
      #expect(fingerprint(changed) != fingerprint(before), "\(item.id)")
    }
  }

  @Test("Every recommendation is brought by some answers and not by others")
  func everyRecommendation() throws {
    var brought: Set<Recommendation.ID> = []
    var always = Set(company.questionnaire.recommendations.map(\.id))
    for assessment in try assessments() {
      let ids = Set(assessment.recommendations.map(\.id))
      brought.formUnion(ids)
      always.formIntersection(ids)
    }
    #expect(always.isEmpty)
    #expect(company.questionnaire.recommendations.map(\.id).filter { !brought.contains($0) } == [])
  }

  @Test("A verdict's first steps come with the verdict")
  func firstSteps() throws {
    for row in LadderTests.fromSound where row.provisional == nil && !row.codes.contains(" ") {
      let assessment = try company.assessment(row.changes)
      let verdict = try #require(company.questionnaire.verdict(assessment.verdict.code))
      let ids = assessment.recommendations.prefix(verdict.first.count).map(\.id)
      #expect(ids == verdict.first, "\(row.changes)")
    }
  }

  /// The ladder's companies, and the sound one with each option of each choice, each item unknown or not applicable.
  private func assessments() throws -> [Assessment] {
    var all = try LadderTests.fromSound.map { try company.assessment($0.changes) }
    all += try LadderTests.fromNothing.map { try company.assessment($0.changes, from: [:]) }
    for item in company.questionnaire.items {
      for content in variations(item) { all.append(try company.assessment(sheet(with: content, for: item))) }
    }
    return all
  }

  private func variations(_ item: Item) -> [Response.Content] {
    var contents: [Response.Content] = [.dontKnow]
    for option in item.mainField.format.options ?? [] {
      var answer = Answer([item.mainField.id: .option(option.id)])
      if item.id == "kpi_of_both" { answer.values["sales"] = .option("none") }
      if case .several = item.mainField.format { answer.values[item.mainField.id] = .options([option.id]) }
      contents.append(.answered(answer))
    }
    if let worst = worst(item) { contents.append(worst) }
    contents += tables(item)
    return contents
  }

  /// Tables that speak of a reason: one row for each option of their first choice column.
  private func tables(_ item: Item) -> [Response.Content] {
    guard case .table(let table) = item.mainField.format, let first = table.columns.first,
      let options = first.format.options, table.columns.contains(where: { $0.id == "share" })
    else { return [] }
    return options.map { option in
      let row: Answer.Row = [first.id: .option(option.id), "share": .share(.counted(part: 40, whole: 50))]
      return .answered(Answer([item.mainField.id: .rows([row])]))
    }
  }

  private func worst(_ item: Item) -> Response.Content? {
    let field = item.mainField.id
    let value: Answer.Value?
    switch (item.severity, item.mainField.format) {
    case (.scale(let higherIsBetter)?, _): value = .number(higherIsBetter ? 0 : 10)
    case (.options?, .choice(let options)):
      value = options.max { ($0.effect.severity ?? -1) < ($1.effect.severity ?? -1) }.map { .option($0.id) }
    case (.knots?, .share):
      value = .share(.counted(part: item.id == "target_lead_share" ? 100 : 500, whole: 500))
    case (.knots?, .number(let format)): value = .number(format.limits.upperBound)
    case (.knots?, .table): value = worstTable(item.id).map { .rows($0) }
    default: value = nil
    }
    return value.map { .answered(Answer([field: $0])) }
  }

  private func worstTable(_ id: Item.ID) -> [Answer.Row]? {
    let month = { (number: Int) in Month(year: 2026, month: number).map { Answer.Value.month($0) } }
    switch id {
    case "nontarget_reasons":
      return [["reason": .option("region"), "share": .share(.counted(part: 50, whole: 50))]]
    case "lead_plan_fact":
      return (1...3).map { ["month": month($0) ?? .number(0), "plan": .number(100), "fact": .number(40)] }
    case "forecast_vs_fact":
      return (1...3).map {
        ["month": month($0) ?? .number(0), "forecast": .number(1000), "fact": .number(100)]
      }
    case "rep_results":
      return [
        ["manager": .text("a"), "leads": .number(100), "deals": .number(60)],
        ["manager": .text("b"), "leads": .number(100), "deals": .number(2)],
      ]
    case "leads_to_deals":
      return (1...6).map {
        [
          "month": month($0) ?? .number(0), "leads": .number(100), "target": .number(86),
          "deals": .number($0 < 4 ? 25 : 3),
        ]
      }
    default: return nil
    }
  }

  /// The sound company with this answer; an item that stands in for another is asked where that one is unknown.
  private func sheet(with content: Response.Content?, for item: Item) throws -> AnswerSheet {
    var sheet = try company.sheet("")
    var responses = sheet.respondents[0].responses
    let key = company.questionnaire.keys?.marketing.readings.map(\.item) ?? []
    if let sister = item.fallbackOf ?? (key.dropFirst().contains(item.id) ? key.first : nil) {
      responses[sister] = Response(.dontKnow)
    }
    if let content { responses[item.id] = Response(content) }
    sheet.respondents[0].responses = responses
    return sheet
  }

  private func fingerprint(_ assessment: Assessment) -> [String] {
    assessment.signals.map { "\($0.score ?? -1) \($0.low) \($0.high)" }
      + assessment.areas.map { "\($0.index ?? -1) \($0.low) \($0.high)" }
      + assessment.recommendations.map(\.id.rawValue) + [assessment.verdict.code.rawValue]
  }
}
