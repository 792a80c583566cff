import Testing

@testable import RazborCore
@testable import razbor

/// Random sheets of the consultation with a few open items, and every completion of them over representative answers.
@Suite("What the bounds and the attainable verdicts promise, against every completion")
struct EveryCompletionTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
  }

  /// Items of one kind meet on a sheet, so that they are pivotal together.
  static let families: [[Item.ID]] = [
    [
      "blame_pattern", "single_funnel", "common_definitions", "leadership_split", "owner_bottleneck",
      "team_structure",
    ],
    ["processing_capacity", "response_time", "call_back_sample", "scaling_barrier", "unanswered_share"],
    [
      "records", "sales_docs", "stage_conditions", "traffic_fit", "promise_match", "lost_between",
      "dispute_route",
    ],
    ["lead_criteria", "handoff_point", "accountable_per_step", "team_structure", "traffic_fit"],
    ["target_lead_share", "response_time", "lead_priority", "unanswered_share", "lead_criteria"],
    ["leads_to_deals", "response_time", "nontarget_reasons", "lead_criteria"],
    ["unanswered_share", "nontarget_reasons", "call_back_sample", "lead_plan_fact", "scaling_barrier"],
    [
      "managers_same_path", "joint_meetings", "lost_between", "decisions_carried_out",
      "client_path_described",
    ],
  ]

  @Test(
    "Completions reach the attainable verdicts, all of them and no others, within the bounds; only pivotal items move them",
    arguments: 0..<48)
  func completions(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let family = Self.families[seed % Self.families.count]
    let open = openItems(family, &random)
    var sheet = randomSheet(&random)
    for id in open { sheet[id] = nil }
    let attainable = Attainable.codes(questionnaire, sheet)
    let limits = questionnaire.signals.map { bounds($0, sheet) }
    let pivotal = Set(PivotalItems(questionnaire, sheet).inOrder)
    var reached: Set<Verdict.Code> = []
    var codes: [[Int]: Verdict.Code] = [:]
    for (places, complete) in allCompletions(of: sheet, open) {
      let final = Attainable.codes(questionnaire, complete)
      #expect(final.count == 1)
      reached.formUnion(final)
      codes[places] = final.first
      for (index, signal) in questionnaire.signals.enumerated() {
        let score = bounds(signal, complete)
        #expect(score.low >= limits[index].low && score.high <= limits[index].high, "\(signal.id) \(open)")
      }
    }
    #expect(reached == attainable, "\(open)")
    for (place, id) in open.enumerated() where !pivotal.contains(id) {
      for (places, code) in codes {
        var other = places
        other[place] = 0
        #expect(codes[other] == code, "\(id) moved the verdict and was not named")
      }
    }
  }

  @Test("No answer adds a verdict, and a provisional verdict is attainable or undecided", arguments: 0..<40)
  func interviews(_ seed: Int) {
    var random = SeededGenerator(seed: 1000 + seed)
    let full = randomSheet(&random)
    var sheet = MergedSheet()
    var before = Attainable.codes(questionnaire, sheet)
    for item in questionnaire.items.shuffled(using: &random).prefix(25) {
      sheet[item.id] = full[item.id]
      let codes = Attainable.codes(questionnaire, sheet)
      #expect(codes.isSubset(of: before), "\(item.id)")
      let worlds = LadderWorld.possible(questionnaire, sheet)
      let outcome = ProvisionalLadder(worlds[0], attainable: codes).outcome()
      #expect(outcome.code == "UND" || codes.contains(outcome.code), "\(outcome.code)")
      before = codes
    }
  }

  /// Up to four, as many as keep the completions few enough to go through.
  private func openItems(_ family: [Item.ID], _ random: inout SeededGenerator) -> [Item.ID] {
    var completions = 1
    return family.shuffled(using: &random).prefix(4).filter { id in
      let next = completions * (questionnaire.item(id).map(representatives)?.count ?? 1)
      if next <= 400 { completions = next }
      return next <= 400
    }
  }

  private func bounds(_ signal: Signal, _ sheet: MergedSheet) -> Bounds {
    LadderWorld.possibleSides(questionnaire, sheet)
      .map {
        SignalScore.bounds(
          LadderWorld(questionnaire, sheet, twoSides: $0).severities.groups(signal.members))
      }
      .reduce(nil as Bounds?) { $0?.union($1) ?? $1 } ?? .everything
  }

  private func allCompletions(of sheet: MergedSheet, _ open: [Item.ID]) -> [(
    places: [Int], sheet: MergedSheet
  )] {
    open.reduce([([], sheet)]) { sheets, id in
      let entries = questionnaire.item(id).map(representatives) ?? []
      return sheets.flatMap { places, sheet in
        entries.enumerated().map { place, entry in
          var next = sheet
          next[id] = entry
          return (places + [place], next)
        }
      }
    }
  }

  private func randomSheet(_ random: inout SeededGenerator) -> MergedSheet {
    var sheet = MergedSheet()
    for item in questionnaire.items {
      sheet[item.id] = representatives(item).randomElement(using: &random)
    }
    return sheet
  }

  /// Answers that between them reach every severity, fact and level an item has, and the don't-know.
  private func representatives(_ item: Item) -> [MergedSheet.Entry] {
    var entries: [MergedSheet.Entry] = [.dontKnow]
    let field = item.mainField.id
    switch item.mainField.format {
    case .scale: entries += [0, 5, 8, 10].map { .answered(Answer([field: .number($0)])) }
    case .choice(let options): entries += options.map { .answered(choice($0.id, item)) }
    case .share where item.id == "target_lead_share":
      entries += SmallItem.figures(around: 800).map { .answered(Answer([field: $0])) }
    case .share: entries += SmallItem.shares(above: 150).map { .answered(Answer([field: $0])) }
    case .number where item.id == "call_back_sample":
      entries += [(0, 2), (4, 2), (2, 6), (4, 6)].map { pair in
        .answered(Answer(["not_answered": .number(pair.0), "not_target": .number(pair.1)]))
      }
    case .number: entries += [0, 60, 1440, 1441].map { .answered(Answer([field: .number($0)])) }
    case .table where item.id == "leads_to_deals": entries += figures.map(months)
    case .table where item.id == "nontarget_reasons":
      entries += SmallItem.shares(above: 500).map { share in
        .answered(Answer([field: .rows([["reason": .option("region"), "share": share]])]))
      }
    case .table where item.id == "lead_plan_fact":
      entries += [(100, 100), (100, 40), (10, 0)].map(plan)
    case .table, .several, .month, .text: break
    }
    return entries
  }

  private func choice(_ option: AnswerOption.ID, _ item: Item) -> Answer {
    var answer = Answer([item.mainField.id: .option(option)])
    if item.id == "kpi_of_both" { answer.values["sales"] = .option("deals") }
    return answer
  }

  /// Every pair of what two figures can say: of 400 000 enquiries so many on target, of these so many deals; and thin
  /// data at their best and worst.
  private var figures: [(Int, Int, Int)] {
    let many = [200_000, 304_000, 319_900, 320_100, 344_000].flatMap { target in
      [900, 1710, 1799, 1801, 3000].map { (400_000, target, target * $0 / 10_000) }
    }
    return many + [(19, 5, 0), (19, 5, 5), (19, 19, 0), (19, 19, 19)]
  }

  private func plan(_ pair: (Int, Int)) -> MergedSheet.Entry {
    let rows = (0..<3).map { place -> Answer.Row in
      ["plan": .number(place == 0 ? pair.0 : 0), "fact": .number(place == 0 ? pair.1 : 0)]
    }
    return .answered(Answer(["value": .rows(rows)]))
  }

  private func months(_ counts: (Int, Int, Int)) -> MergedSheet.Entry {
    let row: Answer.Row = [
      "leads": .number(counts.0), "target": .number(counts.1), "deals": .number(counts.2),
    ]
    return .answered(Answer(["months": .rows([row]), "agreed_conversion": .number(180)]))
  }
}
