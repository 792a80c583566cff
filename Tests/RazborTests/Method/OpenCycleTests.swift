import Testing

@testable import RazborCore
@testable import razbor

/// A table of months on a dated sheet, while nobody has said yet how long a deal takes.
@Suite("Which months count is open until the length of a deal is known") struct OpenCycleTests {
  private let company: SoundCompany

  init() throws { company = try SoundCompany() }

  /// Old months that are good and young ones that are poor, or the other way round.
  static let tables = [
    "{month: 2026-05, leads: 200, target: 180, deals: 60}, {month: 2026-08, leads: 600, target: 540, deals: 5}",
    "{month: 2026-02, leads: 200, target: 180, deals: 5}, {month: 2026-07, leads: 200, target: 190, deals: 120}",
    "{month: 2026-10, leads: 50, target: 45, deals: 20}, {month: 2026-11, leads: 300, target: 280, deals: 1}",
  ]

  private func sheet(_ months: String, _ cycle: String?) throws -> AnswerSheet {
    var base = SoundCompany.sound
    base["leads_to_deals"] = "{months: [\(months)], agreed_conversion: 18}"
    base["target_lead_share"] = nil
    base["sales_cycle"] = cycle
    var sheet = try company.sheet("", from: base)
    sheet.date = Day("2026-11-23")
    return sheet
  }

  @Test(
    "Every length a deal may have leads to one of the attainable verdicts, within the bounds",
    arguments: tables)
  func everyCycle(_ months: String) throws {
    let open = company.assessment(try sheet(months, nil))
    var reached: Set<Verdict.Code> = []
    for cycle in ["{status: dk}"] + stride(from: 0, through: 365, by: 5).map(String.init) {
      let closed = company.assessment(try sheet(months, cycle))
      reached.formUnion(closed.verdict.attainable)
      for (whole, part) in zip(open.signals, closed.signals) {
        #expect(whole.low <= part.low && part.high <= whole.high, "\(part.id) \(cycle)")
      }
      for (whole, part) in zip(open.areas, closed.areas) {
        #expect(whole.low <= part.low && part.high <= whole.high, "\(part.id) \(cycle)")
      }
    }
    #expect(reached == Set(open.verdict.attainable))
    #expect(reached.count > 1 && open.pivotal.contains("sales_cycle"))
    #expect(open.verdict.status != .decided)
  }

  @Test("Without a date all months count, and the length of a deal moves nothing")
  func undated() throws {
    var undated = try sheet(Self.tables[0], nil)
    undated.date = nil
    let assessment = company.assessment(undated)
    #expect(assessment.verdict.status == .decided && !assessment.pivotal.contains("sales_cycle"))
  }

  @Test("In the order of what decides most the length of a deal is asked as soon as there is a table")
  func asked() throws {
    let order = AdaptiveOrder(company.questionnaire, try sheet(Self.tables[0], nil))
    let next = order.best(of: company.questionnaire.items.map(\.id))
    #expect(next == NextQuestion(item: "sales_cycle", reason: .completes(.yardstick)))
  }

  @Test("A verdict that stands without the length of a deal does not hang on it", arguments: tables)
  func hanging(_ months: String) throws {
    for cycle in ["0", "30", "200"] {
      let closed = try sheet(months, cycle)
      let hangs = Robustness(company.questionnaire, closed).hangsOn.contains("sales_cycle")
      let without = company.assessment(try sheet(months, nil)).verdict.attainable
      #expect(hangs == (without.count > 1))
    }
  }
}
