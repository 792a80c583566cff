/// The rows of the ladder's table that need a word more: facts side by side, management holding a side back, stories.
extension LadderTests {
  static let unscoredSales =
    "records=for_reports sales_docs=some_people stage_conditions=manager_actions follow_up_rule=each_own "
    + "next_step_agreed=sometimes handling_standard=verbal demo_similarity=not_checked"

  static let furtherFromSound = [
    Row("table=dk share=344/400", "MG-MEASURE"),
    Row("months=25/24/26/8/9/7", "SL"),
    Row("records=heads", "OUT", tally: "1:0:0"),
    Row("records=heads handling_standard=none", "OUT", tally: "1:0:0"),
    Row("records=heads handling_standard=not_kept", "OUT", tally: "2:0:0"),
    Row("records=messengers sales_docs=not_used", "OUT", tally: "2:0:0"),
    Row(unscoredSales, "OUT", tally: "0:0:0"),
    Row("traffic_fit=wrong records=heads", "MK-EVIDENT", tally: "1:2:0"),
    Row("traffic_fit=wrong HD", "OUT", tally: "2:2:0"),
    Row("traffic_fit=wrong HDN", "SL-EVIDENT", tally: "3:2:0"),
    Row("lead_supply=few_idle", "OUT", tally: "0:1:0"),
    Row("lead_supply=few_idle lead_quality_trend=suddenly", "MK-EVIDENT", tally: "0:2:0"),
    Row("lead_supply=few_idle lead_quality_trend=argue", "OUT", tally: "0:1:0"),
    Row("promise_match=no", "OUT", tally: "0:1:0"),
    Row("promise_match=no agency_control=own_report", "MK-EVIDENT", tally: "0:2:0"),
    Row("sides=agency promise_match=no feedback_reaction=none", "MK-EVIDENT", tally: "0:2:0"),
    Row("HD lost_between=often", "OUT", tally: "2:0:1"),
    Row("HD lost_between=often decisions_carried_out=forgotten", "OUT", tally: "2:0:2"),
    Row("HD lost_between=often dispute_route=owner_depends", "OUT", tally: "2:0:1"),
    Row("HD lost_between=often dispute_route=owner_feeling", "OUT", tally: "2:0:2"),
    Row("HD joint_meetings=never expectations_known=neither", "OUT", tally: "2:0:2"),
    Row("HD joint_meetings=never expectations_known=neither sides=one", "OUT", tally: "2:0:0"),
    Row("HD table=400/248/47", "MK", second: "none"),
    Row("sales_docs=none records=dk", "OUT", "OUT"),
    Row("sales_docs=none records=declined", "OUT", "OUT"),
    Row("HD !lost_between", "OUT", "OUT"),
    Row("HD !lost_between !decisions_carried_out", "OUT", "OUT"),
    Row(
      "\(rhythm) launch_readiness=own qualification_check=not_checked !lost_between !decisions_carried_out",
      "MG-RHYTHM OUT", "OUT"),
    Row("!lead_criteria records=heads !sales_docs", "MG-GOVERN MG-EXPECT OUT", "UND"),
    Row("HDN", "SL-EVIDENT", second: "OUT", tally: "3:0:0"),
    Row("HD lead_supply=few_idle", "OUT", tally: "2:1:0"),
    Row("HDN lead_supply=few_idle promise_match=no", "SL-EVIDENT", tally: "3:2:0"),
    Row("HDN traffic_fit=wrong promise_match=no", "OUT", tally: "3:3:0"),
    Row("HDN lost_between=often decisions_carried_out=forgotten", "SL-EVIDENT", tally: "3:0:2"),
    Row(
      "HDN lost_between=often decisions_carried_out=forgotten dispute_route=owner_feeling", "OUT",
      tally: "3:0:3"),
    Row(
      "HDN lost_between=often joint_meetings=never expectations_known=neither", "OUT", tally: "3:0:3"),
    Row(
      "HDN lost_between=often joint_meetings=never expectations_known=neither sides=one", "SL-EVIDENT",
      tally: "3:0:1"),
    Row("HDN foreign=60/100", "MK-GROSS", second: "SL-EVIDENT"),
    Row("HDN blame_pattern=both one_picture=separate", "MG-GOVERN", second: "SL-EVIDENT"),
    Row(
      "!lead_criteria response_time=1440 results=60/2 stalled=35/100", "MG-GOVERN MG-EXPECT OUT", "UND"),
  ]

  static let furtherFromNothing = [
    Row("records=heads promise_match=no", all, "UND", tally: "1:1:0"),
    Row("records=heads owner_bottleneck=9", all, "UND", tally: "1:0:0"),
    Row("HD lost_between=often blame_pattern=both", all, "MG-EXPECT", tally: "2:0:1"),
    Row("HDN lost_between=often blame_pattern=both", all, "SL-EVIDENT", tally: "3:0:1"),
    Row(
      "sides=two process_maturity=2 lead_criteria=none blame_pattern=both replaced=2/no_change", "MG-GOVERN"),
    Row(
      "sides=two blame_pattern=both single_funnel=two_separate kpi=leads/deals share=20/500", "MG-GOVERN",
      second: "MK"),
    Row(
      "sides=two processing_capacity=no_team launch_readiness=own", "MG-GOVERN MG-CAPACITY", "MG-CAPACITY"),
    Row("sides=two blame_pattern=both", all, "MG-EXPECT", tally: "0:0:0"),
    Row(
      "sides=two blame_pattern=both lead_criteria=none share=dk table=dk", first, "MG-EXPECT"),
    Row(
      "sides=two blame_pattern=nobody accountable_per_step=all handoff_point=qualified kpi=target/deals "
        + "shared_metrics=no_effect test_period_rule=both joint_meetings=two_weekly "
        + "dispute_route=heads_numbers expectations_known=both", all, "OUT"),
  ]
}
