import Testing

@testable import RazborCore
@testable import razbor

@Suite("What the ladder's table says beside the codes") struct LadderDetailTests {
  let company: SoundCompany

  init() throws {
    company = try SoundCompany()
  }

  struct IndexRow: Sendable, CustomTestStringConvertible {
    let changes: String
    let area: Area.ID
    let index: Int
    let low: Int
    var testDescription: String { changes.isEmpty ? "sound" : changes }
  }

  static let indexes = [
    IndexRow(changes: "", area: "management", index: halfUp(600, 32), low: halfUp(600, 32)),
    IndexRow(
      changes: LadderTests.rhythm
        + " joint_meetings=never expectations_known=neither client_path_described=no",
      area: "management", index: halfUp(19_700, 32), low: halfUp(19_700, 32)),
    IndexRow(
      changes: "HD \(LadderTests.rhythm) launch_readiness=own qualification_check=not_checked "
        + "!lost_between !decisions_carried_out",
      area: "management", index: halfUp(15_700, 28), low: halfUp(15_700, 32)),
    IndexRow(
      changes: "table=20/14/5/25 foreign=10/19 plan=100/40", area: "marketing", index: halfUp(5_750, 8),
      low: halfUp(5_750, 8)),
  ]

  @Test("The indexes of the table", arguments: indexes)
  func index(_ row: IndexRow) throws {
    let area = try #require(company.assessment(row.changes).areas.first { $0.id == row.area })
    #expect(area.index == row.index)
    #expect(area.low == row.low)
  }

  struct RouteRow: Sendable, CustomTestStringConvertible {
    let changes: String
    let route: VerdictFinding.Route
    var testDescription: String { changes }
  }

  static let routes = [
    RouteRow(changes: "records=heads", route: .lead),
    RouteRow(changes: "sides=two blame_pattern=both", route: .lead),
    RouteRow(changes: "response_time=240", route: .indexLead),
    RouteRow(changes: "foreign=15/30 stalled=35/100 process_maturity=4", route: .hint),
    RouteRow(changes: "table=400/248/47", route: .assumedGate),
    RouteRow(changes: "HDN", route: .rung),
    RouteRow(changes: "response_time=89", route: .silence),
    RouteRow(changes: LadderTests.furtherFromNothing.last?.changes ?? "", route: .quiet),
  ]

  @Test("How a provisional verdict came about", arguments: routes)
  func route(_ row: RouteRow) throws {
    #expect(try company.assessment(row.changes, from: [:]).verdict.route == row.route)
  }

  @Test("A launch nobody can answer: what to fix first is certain, the exact reason is not yet")
  func areaDecided() throws {
    let verdict = try company.assessment(
      "sides=two processing_capacity=no_team launch_readiness=own", from: [:]
    ).verdict
    #expect(verdict.areaDecided)
    #expect(verdict.status == .provisional)
  }

  @Test("Forty core items leave a sound company six verdicts; a closing section of eight, or seven, decides")
  func closingSection() throws {
    let core = Set(company.questionnaire.items.filter { $0.depth == .core }.map(\.id.rawValue))
    #expect(core.count == 40)
    let base = SoundCompany.sound.filter { core.contains($0.key) }
    let verdict = try company.assessment("", from: base).verdict
    let expected: Set<Verdict.Code> = [
      "MG-CAPACITY", "SL-GROSS", "MK-GROSS", "MG-JOINT", "MK-EVIDENT", "OUT",
    ]
    #expect(Set(verdict.attainable) == expected)
    #expect(verdict.code == "OUT")
    let missing = SoundCompany.sound.filter { !core.contains($0.key) }
    for leftOut in [
      ["agency_control", "next_step_agreed"], ["agency_control", "next_step_agreed", "follow_up_rule"],
    ] {
      let closed = base.merging(missing.filter { !leftOut.contains($0.key) }) { first, _ in first }
      let decided = try company.assessment("", from: closed).verdict
      #expect(decided.attainable == ["OUT"], "\(leftOut)")
      #expect(decided.code == "OUT")
    }
  }

  @Test("The closing section asks a sound company only what can change the verdict, and ends decided")
  func closingSectionInOrder() throws {
    let core = Set(company.questionnaire.items.filter { $0.depth == .core }.map(\.id.rawValue))
    var answers = SoundCompany.sound.filter { core.contains($0.key) }
    var asked: [Item.ID] = []
    while let next = try company.assessment("", from: answers).pivotal.first {
      let answer: String = try #require(SoundCompany.sound[next.rawValue], "\(next)")
      asked.append(next)
      answers[next.rawValue] = answer
    }
    #expect(try company.assessment("", from: answers).verdict.attainable == ["OUT"])
    #expect(Set(asked) == Self.closing, "\(asked)")
  }

  /// The gross facts; two marketing facts, and one each of sales and management that could hold them back.
  static let closing: Set<Item.ID> = [
    "processing_capacity", "call_back_sample", "nontarget_reasons", "channel_economics", "scaling_barrier",
    "feedback_reaction", "promise_match", "follow_up_rule", "expectations_known",
  ]
}
