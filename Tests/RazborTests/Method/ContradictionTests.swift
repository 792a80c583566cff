import Testing

@testable import RazborCore
@testable import razbor

@Suite("Contradictions of the method") struct ContradictionTests {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try Fixture.questionnaire("contradictions.yaml")
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let id: String
    let makes: String
    let almost: String
    var testDescription: String { id }
  }

  private static let agreed = "e1: applied, e2: mostly, e3: applied"
  private static let months = "forecast: 30, fact: 30}, {forecast: 30, fact: 30}, {forecast: 30, fact:"

  static let soft = [
    Row(id: "c1", makes: "e1: mostly, m1: {status: dk}", almost: "e1: one_side, m1: {status: dk}"),
    Row(id: "c2", makes: "p6: 7, e1: none, e3: verbal", almost: "p6: 7, e1: none, e3: mostly"),
    Row(id: "c3", makes: "p6: 3, \(agreed)", almost: "p6: 4, \(agreed)"),
    Row(id: "c4", makes: "l1: never, l3: 1441", almost: "l1: never, l3: 1440"),
    Row(id: "c5", makes: "f1: 8, f4: 400", almost: "f1: 8, f4: 399"),
    Row(id: "c6", makes: "f2: 8, f5: [{\(months) 10}]", almost: "f2: 8, f5: [{\(months) 20}]"),
    Row(id: "c7", makes: "f3: numbers, s1: {status: dk}", almost: "f3: roughly, s1: {status: dk}"),
    Row(
      id: "c7", makes: "f3: numbers, stages: {status: dk}", almost: "f3: numbers, stages: {status: declined}"),
    Row(id: "c8", makes: "l4: at_once, sources: {status: declined}", almost: "l4: at_once"),
    Row(id: "c9", makes: "p3: all, f4: 400", almost: "p3: some, f4: 400"),
    Row(id: "c9", makes: "p3: all, p5: 7", almost: "p3: all, p5: 6"),
    Row(
      id: "c10", makes: "p5: 8, p1: [{deals: 14, leads: 40}, {deals: 12, leads: 40}, {deals: 11, leads: 40}]",
      almost: "p5: 8, p1: [{deals: 18, leads: 40}, {deals: 5, leads: 40}, {deals: 4, leads: 40}]"),
    Row(
      id: "c11", makes: "r3: obligatory, unmarked: {of: [11, 100]}",
      almost: "r3: obligatory, unmarked: {of: [10, 100]}"),
    Row(id: "c13", makes: "l3_stated: 10, l3: 41", almost: "l3_stated: 10, l3: 40"),
    Row(id: "c13", makes: "l3_stated: 41, l3: 10", almost: "l3_stated: 40, l3: 10"),
    // 47 of 248 lie between 15.2 % and 23.4 %.
    Row(
      id: "c14", makes: "s1_stated: 27, s1: {deals: 47, qualified: 248}",
      almost: "s1_stated: 26, s1: {deals: 47, qualified: 248}"),
    Row(
      id: "c14", makes: "s1_stated: 12, s1: {deals: 47, qualified: 248}",
      almost: "s1_stated: 13, s1: {deals: 47, qualified: 248}"),
  ]

  @Test("A soft contradiction holds with these answers, and does not hold with those", arguments: soft)
  func softContradiction(_ row: Row) throws {
    #expect(try found(row.makes).contains(row.id))
    #expect(try !found(row.almost).contains(row.id))
  }

  @Test(
    "Two respondents on either side of an agreement contradict each other",
    arguments: [
      ("applied", "one_side", true), ("applied", "mostly", false), ("none", "verbal", false),
      ("mostly", "{status: dk}", true),
    ])
  func respondents(owner: String, sales: String, differ: Bool) throws {
    let sheet = try sheet([("owner", "e1: \(owner)"), ("sales", "e1: \(sales)")])
    #expect(Assessment(questionnaire, sheet).contradictions.contains { $0.id == "c12" } == differ)
  }

  @Test("An open contradiction widens the verdicts by its alternative, an explained one does not")
  func widening() throws {
    var sheet = try sheet([("owner", "\(Self.agreed), m1: {status: dk}, s1: {status: dk}")])
    #expect(Self.codes(Assessment(questionnaire, sheet)) == ["MG-EXPECT", "MG-MEASURE"])
    sheet.resolved["c1"] = "the marks are on paper"
    #expect(Self.codes(Assessment(questionnaire, sheet)) == ["MG-MEASURE"])
  }

  @Test("Bounds take both severities of the doubtful answer")
  func bounds() throws {
    let sheet = try sheet([("owner", "\(Self.agreed), p6: 10, f1: 10, l1: never, p5: 0, l3: 1441")])
    let signal = try #require(Assessment(questionnaire, sheet).signals.first)
    // e2 alone costs 2 · 300 of 11 weights; never or weekly complaints 0 or 1 · 1000.
    #expect(signal.low == halfUp(600, 11) && signal.high == halfUp(1600, 11))
    #expect(signal.score == halfUp(600, 11))
  }

  static let hard = [
    Row(
      id: "deals_above_qualified", makes: "s1: {deals: 30, qualified: 29}",
      almost: "s1: {deals: 29, qualified: 29}"),
    Row(
      id: "stages_grow", makes: "stages: [{count: 10}, {count: 11}]",
      almost: "stages: [{count: 10}, {count: 10}]"),
    Row(
      id: "kinds_off_total", makes: "m1: {target: 5, total: 10, kinds: [{count: 5}, {count: 4}]}",
      almost: "m1: {target: 5, total: 10, kinds: [{count: 5}, {count: 5}]}"),
    Row(id: "median_above_p90", makes: "l3: 100, l3_p90: 99", almost: "l3: 100, l3_p90: 100"),
  ]

  @Test("A hard contradiction is refused, and its neighbour is taken", arguments: hard)
  func hardContradiction(_ row: Row) throws {
    _ = try sheet([("owner", row.almost)])
    #expect(throws: Problems.self) { try sheet([("owner", row.makes)]) }
    do {
      _ = try sheet([("owner", row.makes)])
    } catch let problems as Problems {
      #expect(problems.all.count == 1)
      #expect(problems.all[0].summary(in: .en).hasPrefix("this cannot be (`\(row.id)`)"))
      #expect(problems.all[0].position.line == 4)
    }
  }

  @Test("Two people who contradict each other are not refused")
  func twoPeople() throws {
    _ = try sheet([("owner", "l3: 100"), ("sales", "l3_p90: 99")])
  }

  @Test(
    "What cannot be typed is refused without a rule",
    arguments: [
      "l3: -1", "unmarked: {percent: 101}", "unmarked: {of: [11, 10]}", "f5: [{forecast: 30}]",
      "s1: {deals: -1, qualified: 20}",
    ])
  func impossibleByFormat(answers: String) {
    #expect(throws: Problems.self) { try sheet([("owner", answers)]) }
  }

  private func found(_ answers: String) throws -> [String] {
    Assessment(questionnaire, try sheet([("owner", answers)])).contradictions.map(\.id.rawValue)
  }

  private func sheet(_ said: [(role: String, answers: String)]) throws -> AnswerSheet {
    let respondents = said.map { "  - role: \($0.role)\n    answers: {\($0.answers)}\n" }.joined()
    let node = try YAMLSource.parse("questionnaire: contradictions\nrespondents:\n" + respondents).get()
    return try AnswerSheetDecoder.decode(node, for: questionnaire).get()
  }

  private static func codes(_ assessment: Assessment) -> Set<String> {
    Set(assessment.verdict.attainable.map(\.rawValue))
  }
}
