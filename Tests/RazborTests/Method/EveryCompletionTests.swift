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
    [
      "managers_same_path", "joint_meetings", "lost_between", "decisions_carried_out",
      "client_path_described",
    ],
  ]

  @Test(
    "No completion leaves the attainable set or the bounds, and only pivotal items move the verdict",
    arguments: 0..<60)
  func completions(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let family = Self.families[seed % Self.families.count]
    let open = Array(family.shuffled(using: &random).prefix(3))
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
    #expect(reached.isSubset(of: attainable), "\(open)")
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
      let outcome = ProvisionalLadder(questionnaire, sheet, attainable: codes).outcome()
      #expect(outcome.code == "UND" || codes.contains(outcome.code), "\(outcome.code)")
      before = codes
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
    case .share: entries += [(0, 50), (15, 50), (40, 50), (400, 500), (8, 19)].map(counted(field))
    case .number where item.id == "call_back_sample":
      entries += [(0, 2), (4, 2), (2, 6), (4, 6)].map { pair in
        .answered(Answer(["not_answered": .number(pair.0), "not_target": .number(pair.1)]))
      }
    case .number: entries += [0, 60, 1440, 1441].map { .answered(Answer([field: .number($0)])) }
    case .table where item.id == "leads_to_deals":
      entries += [(400, 344, 100), (400, 248, 47), (350, 301, 27), (20, 14, 5)].map(months)
    case .table, .several, .month, .text: break
    }
    return entries
  }

  private func choice(_ option: AnswerOption.ID, _ item: Item) -> Answer {
    var answer = Answer([item.mainField.id: .option(option)])
    if item.id == "kpi_of_both" { answer.values["sales"] = .option("deals") }
    return answer
  }

  private func counted(_ field: Field.ID) -> ((Int, Int)) -> MergedSheet.Entry {
    { .answered(Answer([field: .share(.counted(part: $0.0, whole: $0.1))])) }
  }

  private func months(_ counts: (Int, Int, Int)) -> MergedSheet.Entry {
    let row: Answer.Row = [
      "leads": .number(counts.0), "target": .number(counts.1), "deals": .number(counts.2),
    ]
    return .answered(Answer(["months": .rows([row]), "agreed_conversion": .number(180)]))
  }
}
