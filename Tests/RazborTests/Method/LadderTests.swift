import Testing

@testable import RazborCore
@testable import razbor

@Suite("The consultation's ladder, row by row") struct LadderTests {
  let company: SoundCompany

  init() throws {
    company = try SoundCompany()
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let changes: String
    let codes: String
    var provisional: String?
    /// The code of the second suspect, or "none".
    var second: String?
    /// Weights of the facts that hold, sales : marketing : management.
    var tally: String?
    var testDescription: String { changes.isEmpty ? "sound" : changes }

    init(
      _ changes: String, _ codes: String, _ provisional: String? = nil, second: String? = nil,
      tally: String? = nil
    ) {
      self.changes = changes
      self.codes = codes
      self.provisional = provisional
      self.second = second
      self.tally = tally
    }
  }

  static let all =
    "MG-GOVERN MG-CAPACITY SL-GROSS MK-GROSS MG-JOINT MK SL SL-EVIDENT MK-EVIDENT MG-EXPECT MG-MEASURE UND MG-RHYTHM OUT"
  static let first =
    "MG-GOVERN MG-CAPACITY SL-GROSS MK-GROSS MG-JOINT SL-EVIDENT MK-EVIDENT MG-EXPECT"
  static let rhythm =
    "managers_same_path=very lead_feedback=nothing meeting_result=dispute biggest_loss_stage=dk source_report=cannot "
    + "process_maturity=1 status_reporting=1"

  static let fromSound = [
    Row("", "OUT"),
    Row("end_to_end_owner=each_own owner_bottleneck=9", "OUT"),
    Row("owner_bottleneck=9 one_picture=separate", "MG-GOVERN"),
    Row("owner_bottleneck=9 one_picture=separate sides=one", "OUT"),
    Row("owner_bottleneck=7 one_picture=separate", "OUT"),
    Row("blame_pattern=declined one_picture=separate", "MG-GOVERN OUT", "OUT"),
    Row("kpi=leads/deals shared_metrics=none blame_pattern=both", "MG-GOVERN"),
    Row("single_funnel=two_separate leadership_split=apart unanswered=33/100", "MG-GOVERN"),
    Row("processing_capacity=no_team unanswered=60/100", "MG-CAPACITY"),
    Row("lead_criteria=none unanswered=33/100", "SL-GROSS"),
    Row("lead_criteria=none unanswered=21/100", "SL-GROSS"),
    Row("lead_criteria=none unanswered=~33", "SL-GROSS"),
    Row("lead_criteria=none unanswered=20/100", "MG-EXPECT"),
    Row("lead_criteria=none unanswered=8/19", "MG-EXPECT"),
    Row("lead_criteria=none unanswered=~25", "MG-EXPECT"),
    Row("response_time=1440", "OUT"),
    Row("response_time=1441", "SL-GROSS"),
    Row("response_time=dk", "OUT"),
    Row("sample=4/2", "SL-GROSS"),
    Row("sample=2/6", "MK-GROSS"),
    Row("sample=4/6", "MG-JOINT"),
    Row("foreign=58/100", "OUT"),
    Row("foreign=59/100", "MK-GROSS"),
    Row("foreign=~66", "OUT"),
    Row("foreign=~67", "MK-GROSS"),
    Row("foreign=60/100 unanswered=33/100", "MK-GROSS"),
    Row("foreign=60/100 unanswered=50/100", "MG-JOINT"),
    Row("foreign=60/100 unanswered=80/100", "SL-GROSS"),
    Row("foreign=60/100 response_time=1800", "MG-JOINT"),
    Row("foreign=60/100 !unanswered_share", "SL-GROSS MK-GROSS MG-JOINT", "MK-GROSS"),
    Row("unanswered=400/1000 !nontarget_reasons", "SL-GROSS MK-GROSS MG-JOINT", "SL-GROSS"),
    Row("unanswered=300/1000 !nontarget_reasons", "SL-GROSS MK-GROSS", "SL-GROSS"),
    Row("unanswered=33/100 !call_back_sample", "SL-GROSS MG-JOINT", "SL-GROSS"),
    Row("plan=100/40 scaling_barrier=no_leads", "MK-GROSS"),
    Row("plan=100/40", "OUT"),
    Row("channels=10/100/30+90/100/0", "MK-GROSS"),
    Row("channels=10/100/5+90/100/0", "OUT"),
    Row("lead_criteria=one_side", "MG-EXPECT"),
    Row("lead_criteria=one_side sides=agency", "OUT"),
    Row("lead_criteria=dk", "MG-EXPECT"),
    Row("!lead_criteria", "MG-GOVERN MG-EXPECT OUT", "UND"),
    Row("!lead_criteria process_maturity=4", "MG-GOVERN MG-EXPECT OUT", "MG-EXPECT"),
    Row("handoff_point=any_enquiry", "OUT"),
    Row("accountable_per_step=some", "MG-EXPECT"),
    Row("table=400/248/47", "MK"),
    Row("table=350/301/27", "SL"),
    Row("table=300/180/16", "SL"),
    Row("table=300/180/26", "MK"),
    Row("table=300/120/12", "MG-JOINT"),
    Row("table=20/14/3/25", "UND"),
    Row("!leads_to_deals", "MG-JOINT MG-MEASURE MK SL UND OUT", "UND"),
    Row("table=dk share=248/400", "MK"),
    Row("table=dk share=~65", "MK"),
    Row("table=dk share=~70", "MG-MEASURE"),
    Row("table=dk", "MG-MEASURE"),
    Row("table=dk share=dk", "MG-MEASURE"),
    Row("table=400/344/100/none", "UND"),
    Row(
      rhythm + " joint_meetings=never expectations_known=neither client_path_described=no", "MG-RHYTHM"),
    Row("records=heads", "OUT"),
    Row("records=heads handling_standard=not_kept", "OUT"),
    Row("records=messengers sales_docs=not_used", "OUT"),
    Row("traffic_fit=wrong", "MK-EVIDENT"),
    Row("traffic_fit=fraud", "MK-EVIDENT"),
    Row("traffic_fit=partly", "OUT"),
    Row("traffic_fit=dk", "OUT"),
    Row("traffic_fit=wrong records=heads", "MK-EVIDENT"),
    Row("traffic_fit=wrong HD", "OUT"),
    Row("traffic_fit=wrong HD lead_criteria=none", "MG-EXPECT"),
    Row("traffic_fit=wrong HDN", "SL-EVIDENT"),
    Row("lead_supply=few_idle", "OUT"),
    Row("lead_supply=few_idle lead_quality_trend=suddenly", "MK-EVIDENT"),
    Row("lead_supply=few_idle lead_quality_trend=argue", "OUT"),
    Row("promise_match=no agency_control=own_report", "MK-EVIDENT"),
    Row("sides=agency promise_match=no feedback_reaction=none", "MK-EVIDENT"),
    Row("HD joint_meetings=never expectations_known=neither !team_structure", "OUT"),
    Row("HD lead_criteria=none", "MG-EXPECT"),
    Row("HD table=dk share=dk", "MG-MEASURE"),
    Row("HD foreign=60/100", "MK-GROSS", second: "OUT"),
    Row("HD blame_pattern=both one_picture=separate", "MG-GOVERN", second: "OUT"),
    Row("HD table=400/248/47", "MK"),
    Row("!traffic_fit lead_supply=few_idle", "MK-EVIDENT OUT", "OUT"),
    Row("!traffic_fit HD", "OUT"),
    Row("!traffic_fit HDN", "SL-EVIDENT"),
    Row("!lead_criteria records=heads", "MG-GOVERN MG-EXPECT OUT", "UND"),
    Row("common_definitions=own", "MG-GOVERN", second: "OUT"),
    Row("lead_criteria=each_own", "MG-GOVERN", second: "OUT"),
    Row("common_definitions=own sides=one", "OUT"),
    Row("common_definitions=own !team_structure", "MG-GOVERN OUT", "MG-GOVERN"),
    Row("common_definitions=declined", "MG-GOVERN OUT", "OUT"),
    Row("single_funnel=two_separate one_picture=separate", "OUT"),
    Row("single_funnel=two_separate leadership_split=apart", "MG-GOVERN"),
    Row("HDN table=400/248/47", "MK", second: "SL-EVIDENT"),
    Row("HDN table=400/248/47 lead_criteria=none", "SL-EVIDENT", second: "MK"),
    Row("table=400/248/47 lead_criteria=none", "MG-EXPECT", second: "MK"),
    Row("HDN table=400/248/47 !lead_criteria", "MG-GOVERN SL-EVIDENT MK", "MK"),
    Row("table=400/248/47 !lead_criteria", "MG-GOVERN MG-EXPECT MK", "MK"),
    Row("table=350/301/27 traffic_fit=wrong", "SL", second: "MK-EVIDENT"),
    Row("HDN table=300/120/12", "MG-JOINT", second: "SL-EVIDENT"),
    Row("HDN !leads_to_deals", "MG-JOINT SL-EVIDENT MK SL", "SL-EVIDENT"),
    Row("HDN !leads_to_deals share=20/100", "MG-JOINT SL-EVIDENT MK SL", "MK", second: "SL-EVIDENT"),
    Row("HDN table=dk share=dk", "SL-EVIDENT", second: "MG-MEASURE"),
    Row("table=20/14/5/25 foreign=10/19 plan=100/40", "MK"),
    Row("table=20/14/5/25 foreign=10/19 plan=100/40 HDN", "SL-EVIDENT", second: "MK"),
    Row("HDN", "SL-EVIDENT", second: "OUT"),
    Row("HDN lead_criteria=none", "SL-EVIDENT", second: "OUT"),
    Row("HD lead_supply=few_idle", "OUT"),
    Row("HDN lead_supply=few_idle promise_match=no", "SL-EVIDENT"),
    Row("HDN traffic_fit=wrong promise_match=no", "OUT"),
    Row("HDN lost_between=often decisions_carried_out=forgotten", "SL-EVIDENT"),
    Row("HDN lost_between=often decisions_carried_out=forgotten dispute_route=owner_feeling", "OUT"),
    Row("HDN lost_between=often joint_meetings=never expectations_known=neither", "OUT"),
    Row("HDN lost_between=often joint_meetings=never expectations_known=neither sides=one", "SL-EVIDENT"),
    Row(
      "HDN lost_between=often joint_meetings=never expectations_known=neither !team_structure",
      "SL-EVIDENT OUT", "OUT"),
    Row("HD !stage_conditions", "SL-EVIDENT OUT", "OUT"),
    Row("HD !stage_conditions lost_between=often", "SL-EVIDENT OUT", "OUT"),
    Row("HDN !lost_between !decisions_carried_out", "SL-EVIDENT", "SL-EVIDENT"),
    Row(
      "HD \(rhythm) launch_readiness=own qualification_check=not_checked !lost_between !decisions_carried_out",
      "MG-RHYTHM OUT", "OUT"),
    Row(
      "HDN \(rhythm) launch_readiness=own qualification_check=not_checked !lost_between !decisions_carried_out "
        + "!dispute_route", "SL-EVIDENT MG-RHYTHM", "SL-EVIDENT", second: "MG-RHYTHM"),
    Row(
      "\(rhythm) launch_readiness=own qualification_check=not_checked !lost_between !decisions_carried_out "
        + "!dispute_route", "MG-RHYTHM OUT", "MG-RHYTHM"),
  ]

  static let fromNothing = [
    Row("", all, "UND"),
    Row("records=heads", all, "SL-EVIDENT"),
    Row("HD", all, "SL-EVIDENT"),
    Row("traffic_fit=wrong records=heads", all, "MK-EVIDENT"),
    Row("promise_match=no", all, "MK-EVIDENT"),
    Row("records=heads promise_match=no", all, "UND"),
    Row("records=heads owner_bottleneck=9", all, "UND"),
    Row("records=heads owner_bottleneck=9 process_maturity=4", all, "MG-EXPECT"),
    Row("records=heads process_maturity=4", all, "SL-EVIDENT"),
    Row("records=heads blame_pattern=both", all, "MG-EXPECT"),
    Row("HD lost_between=often blame_pattern=both", all, "MG-EXPECT"),
    Row(
      "records=heads blame_pattern=both sides=one",
      all.replacing("MG-GOVERN ", with: ""), "SL-EVIDENT"),
    Row("records=heads lead_criteria=none", first, "MG-EXPECT"),
    Row("HDN lost_between=often blame_pattern=both", all, "SL-EVIDENT"),
    Row("table=400/248/47", first + " MK", "MK"),
    Row("table=350/301/27", first + " SL", "SL"),
    Row("table=300/120/12", first, "MG-JOINT"),
    Row("share=20/100", all.replacing("MG-MEASURE ", with: ""), "MK"),
    Row("table=400/248/47 HDN", first + " MK", "MK", second: "SL-EVIDENT"),
    Row("table=400/248/47 blame_pattern=both", first + " MK", "MK"),
    Row("table=400/248/47 lead_criteria=none", first, "MG-EXPECT", second: "MK"),
    Row("response_time=240", all, "SL-EVIDENT"),
    Row("response_time=90", all, "SL-EVIDENT"),
    Row("response_time=89", all, "UND"),
    Row("foreign=15/30 response_time=240", all, "MK-EVIDENT"),
    Row("foreign=15/30 stalled=35/100", all, "UND"),
    Row("foreign=15/30 stalled=35/100 process_maturity=4", all, "MG-EXPECT"),
    Row("response_time=240 process_maturity=4", all, "SL-EVIDENT"),
    Row("response_time=240 promise_match=no", all, "MK-EVIDENT"),
    Row("table=dk conversion_trend=falls", first + " MG-MEASURE MK", "SL-EVIDENT"),
  ]

  @Test("A sound company with these changes", arguments: fromSound + furtherFromSound)
  func changed(_ row: Row) throws {
    try expect(row, company.assessment(row.changes))
  }

  @Test("Nothing but these answers", arguments: fromNothing + furtherFromNothing)
  func alone(_ row: Row) throws {
    try expect(row, company.assessment(row.changes, from: [:]))
  }

  private func expect(_ row: Row, _ assessment: Assessment) throws {
    let verdict = assessment.verdict
    let expected = Set(row.codes.split(separator: " ").map(String.init))
    #expect(Set(verdict.attainable.map(\.rawValue)) == expected)
    #expect(verdict.code.rawValue == row.provisional ?? row.codes)
    if let second = row.second { #expect(verdict.secondSuspect?.rawValue ?? "none" == second) }
    if let tally = row.tally {
      #expect(verdict.tally.map { "\($0.sales):\($0.marketing):\($0.management)" } == tally)
    }
  }
}
