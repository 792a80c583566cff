import Testing

@testable import RazborCore
@testable import razbor

/// All lists are taken from the questionnaire: what is added to it is tested with it.
@Suite("Different answers give different advice") struct AdviceTests {
  let company: SoundCompany
  private var questionnaire: Questionnaire { company.questionnaire }
  private var extremes: ItemExtremes { ItemExtremes(questionnaire: questionnaire) }

  init() throws {
    company = try SoundCompany()
  }

  @Test(
    "Every scored item moved from best to worst moves a score, the verdict or the advice of a sound company")
  func everyItemMatters() throws {
    let scored = questionnaire.items.filter { $0.severity != nil }
    #expect(scored.count > 50)
    for item in scored {
      guard let best = extremes.best(item), let worst = extremes.worst(item) else {
        Issue.record("\(item.id) has no best or no worst answer")
        continue
      }
      #expect(extremes.severity(item, best) ?? 1000 < extremes.severity(item, worst) ?? 0, "\(item.id)")
      let before = try company.assessment(sheet(with: .answered(best), for: item))
      let after = try company.assessment(sheet(with: .answered(worst), for: item))
      #expect(fingerprint(after) != fingerprint(before), "\(item.id)")
    }
  }

  @Test("Every verdict is reached, and decided, by a sheet of the ladder's table")
  func everyVerdict() throws {
    let rows = try (LadderTests.fromSound + LadderTests.furtherFromSound).map {
      try company.assessment($0.changes)
    }
    let decided = Set(rows.filter { $0.verdict.status == .decided }.map(\.verdict.code))
    #expect(questionnaire.verdicts.map(\.code).filter { !decided.contains($0) } == [])
  }

  @Test("Every recommendation is brought by some answers and not by others")
  func everyRecommendation() throws {
    var brought: Set<Recommendation.ID> = []
    var always = Set(questionnaire.recommendations.map(\.id))
    for assessment in try assessments() {
      let ids = Set(assessment.recommendations.map(\.id))
      brought.formUnion(ids)
      always.formIntersection(ids)
    }
    #expect(always.isEmpty)
    #expect(questionnaire.recommendations.map(\.id).filter { !brought.contains($0) } == [])
  }

  @Test("Every contradiction is brought in each of the ways its condition names, and not by a sound company")
  func everyContradiction() throws {
    #expect(questionnaire.contradictions.count { !$0.isHard } == 26)
    let sound = try company.assessment("").contradictions.map(\.id)
    #expect(sound == [])
    for rule in questionnaire.contradictions {
      let sheets = try sheets(making: rule.condition)
      #expect(!sheets.isEmpty, "\(rule.id)")
      for sheet in sheets {
        #expect(company.assessment(sheet).contradictions.contains { $0.id == rule.id }, "\(rule.id)")
      }
    }
  }

  @Test(
    "Heads who name different criteria contradict that the criteria were written together",
    arguments: [
      ("бюджет от 50 тысяч; наш регион", "готов купить в этом месяце; отвечает на звонки", true),
      ("бюджет от 50 тысяч; наш регион", "регионы, где есть монтаж; срок", false),
      ("бюджет от 50 тысяч; наш регион", nil, false),
    ])
  func headsDiffer(marketing: String, sales: String?, differ: Bool) throws {
    var sheet = try company.sheet("")
    for (role, words) in [(Role.marketing, marketing), (.sales, sales)] {
      var said: [Item.ID: Response] = [:]
      if let words { said["lead_criteria_words"] = Response(.answered(Answer(["value": .text(words)]))) }
      sheet.respondents.append(Respondent(role: role, responses: said))
    }
    let found = company.assessment(sheet).contradictions.map(\.id)
    #expect(found == (differ ? ["criteria_in_name_only"] : []))
  }

  @Test("Every alarm is raised in each of the ways its condition names, and not by a sound company")
  func everyAlarm() throws {
    #expect(questionnaire.alarms.count == 6)
    #expect(try company.assessment("").alarms.map(\.id) == [])
    for alarm in questionnaire.alarms {
      let sheets = try sheets(making: alarm.condition)
      #expect(!sheets.isEmpty, "\(alarm.id)")
      for sheet in sheets {
        #expect(company.assessment(sheet).alarms.contains { $0.id == alarm.id }, "\(alarm.id)")
      }
    }
  }

  @Test("An explained contradiction no longer widens the verdicts")
  func explained() throws {
    for rule in questionnaire.contradictions where rule.alternative != nil {
      var sheet = try #require(sheets(making: rule.condition).first)
      sheet.resolved = Dictionary(uniqueKeysWithValues: questionnaire.contradictions.map { ($0.id, "asked") })
      let assessment = company.assessment(sheet)
      let merged = SheetMerge(questionnaire, sheet.respondents).sheet(date: sheet.date)
      #expect(assessment.contradictions.allSatisfy { $0.status == .explained }, "\(rule.id)")
      #expect(Set(assessment.verdict.attainable) == Attainable.codes(questionnaire, merged), "\(rule.id)")
    }
  }

  @Test("A verdict's first steps come first, but for those the answers say are done: there its area goes on")
  func firstSteps() throws {
    for row in LadderTests.fromSound where row.provisional == nil && !row.codes.contains(" ") {
      let assessment = try company.assessment(row.changes)
      let verdict = try #require(questionnaire.verdict(assessment.verdict.code))
      let found = assessment.recommendations
      let given = verdict.first.filter { id in found.contains { $0.id == id } }
      #expect(found.prefix(given.count).map(\.id) == given, "\(row.changes)")
      let own = found.filter { given.contains($0.id) || .area($0.area) == verdict.area }
      let places = min(verdict.first.count, own.count)
      #expect(
        found.prefix(places).allSatisfy { given.contains($0.id) || .area($0.area) == verdict.area },
        "\(row.changes)")
      #expect(!own.isEmpty || verdict.area == .unknown, "\(row.changes)")
    }
  }

  static let done: [(changes: String, verdict: Verdict.Code, step: Recommendation.ID)] = [
    ("handoff_point=varies", "MG-EXPECT", "lead_criteria_together"),
    ("lead_criteria=verbal", "MG-EXPECT", "handoff_contract"),
    ("lead_criteria=verbal", "MG-EXPECT", "zones_of_responsibility"),
  ]

  @Test("No verdict asks for what the answers say is done", arguments: done)
  func alreadyDone(changes: String, verdict: Verdict.Code, step: Recommendation.ID) throws {
    let assessment = try company.assessment(changes)
    #expect(assessment.verdict.code == verdict)
    #expect(!assessment.recommendations.contains { $0.id == step })
  }

  /// The ladder's companies; the sound one with each answer of each item; what brings contradictions and alarms.
  private func assessments() throws -> [Assessment] {
    var all = try LadderTests.fromSound.map { try company.assessment($0.changes) }
    all += try LadderTests.fromNothing.map { try company.assessment($0.changes, from: [:]) }
    for item in questionnaire.items {
      for content in variations(item) { all.append(try company.assessment(sheet(with: content, for: item))) }
    }
    for condition in questionnaire.contradictions.map(\.condition) + questionnaire.alarms.map(\.condition) {
      all += try sheets(making: condition).map(company.assessment)
    }
    return all
  }

  private func sheets(making condition: Condition) throws -> [AnswerSheet] {
    let sound = try company.sheet("")
    let merged = SheetMerge(questionnaire, sound.respondents).sheet(date: sound.date)
    return ConditionSheets(questionnaire: questionnaire).making(condition, from: merged.entries).map {
      entries in
      var sheet = sound
      sheet.respondents[0].responses = entries.mapValues { Response($0.content) }
      return sheet
    }
  }

  private func variations(_ item: Item) -> [Response.Content] {
    var contents: [Response.Content] = [.dontKnow]
    for option in item.mainField.format.options ?? [] {
      var answer = Answer([item.mainField.id: .option(option.id)])
      if item.id == "kpi_of_both" { answer.values["sales"] = .option("none") }
      if case .several = item.mainField.format { answer.values[item.mainField.id] = .options([option.id]) }
      contents.append(.answered(answer))
    }
    if let worst = extremes.worst(item) { contents.append(.answered(worst)) }
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

  /// The sound company with this answer; an item that stands in for another is asked where that one is unknown.
  private func sheet(with content: Response.Content, for item: Item) throws -> AnswerSheet {
    var sheet = try company.sheet("")
    var responses = sheet.respondents[0].responses
    let key = questionnaire.keys?.marketing.readings.map(\.item) ?? []
    if let sister = item.fallbackOf ?? (key.dropFirst().contains(item.id) ? key.first : nil) {
      responses[sister] = Response(.dontKnow)
    }
    responses[item.id] = Response(content)
    sheet.respondents[0].responses = responses
    return sheet
  }

  private func fingerprint(_ assessment: Assessment) -> [String] {
    assessment.signals.map { "\($0.score ?? -1) \($0.low) \($0.high)" }
      + assessment.areas.map { "\($0.index ?? -1) \($0.low) \($0.high)" }
      + assessment.recommendations.map(\.id.rawValue) + [assessment.verdict.code.rawValue]
  }
}
