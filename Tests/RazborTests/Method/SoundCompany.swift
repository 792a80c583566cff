import Testing

@testable import RazborCore
@testable import razbor

/// The sheet of a company without a fault, and what other companies change in it.
struct SoundCompany {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
  }

  /// `changes` is a list like `lead_criteria=none response_time=dk !traffic_fit unanswered=33/100 table=400/248/47`.
  func assessment(_ changes: String, from base: [String: String] = sound) throws -> Assessment {
    assessment(try sheet(changes, from: base))
  }

  func assessment(_ sheet: AnswerSheet) -> Assessment {
    Assessment(questionnaire, sheet)
  }

  func sheet(_ changes: String, from base: [String: String] = sound) throws -> AnswerSheet {
    var answers = base
    for change in changes.split(separator: " ").map(String.init) { Self.apply(change, &answers) }
    let lines = answers.sorted { $0.key < $1.key }.map { "      \($0.key): \($0.value)" }
    let text =
      "questionnaire: consultation\nrespondents:\n  - role: owner\n    answers:"
      + (lines.isEmpty ? " {}\n" : "\n" + lines.joined(separator: "\n") + "\n")
    let node = try YAMLSource.parse(text).get()
    return try AnswerSheetDecoder.decode(node, for: questionnaire).get()
  }

  private static func apply(_ change: String, _ answers: inout [String: String]) {
    if change.hasPrefix("!") {
      answers[String(change.dropFirst())] = nil
      return
    }
    let sides = change.split(separator: "=", maxSplits: 1).map(String.init)
    if let group = groups[change] {
      for part in group.split(separator: " ") { apply(String(part), &answers) }
      return
    }
    guard sides.count == 2 else {
      Issue.record("unknown change \(change)")
      return
    }
    answers[names[sides[0]] ?? sides[0]] = value(sides[0], sides[1])
  }

  private static func value(_ name: String, _ text: String) -> String {
    if ["dk", "declined", "na"].contains(text) { return "{status: \(text)}" }
    let parts = text.split(separator: "/").map(String.init)
    switch name {
    case "unanswered", "share", "stalled": return share(text)
    case "foreign": return "[{reason: region, share: \(share(text))}]"
    case "table":
      let agreed = parts.count > 3 ? parts[3] : "18"
      let months = "{month: 2026-01, leads: \(parts[0]), target: \(parts[1]), deals: \(parts[2])}"
      return agreed == "none" ? "[\(months)]" : "{months: [\(months)], agreed_conversion: \(agreed)}"
    case "months":
      let months = parts.enumerated().map { "{month: 2026-0\($0 + 1), leads: 100, target: 86, deals: \($1)}" }
      return "[\(months.joined(separator: ", "))]"
    case "replaced":
      let roles = ["marketing", "sales"].map { "{role: \($0), times: \(parts[0]), effect: \(parts[1])}" }
      return "[\(roles.joined(separator: ", "))]"
    case "results":
      let rows = parts.map { "{manager: a, leads: 100, deals: \($0)}" }
      return "[\(rows.joined(separator: ", "))]"
    case "sample": return "{not_answered: \(parts[0]), not_target: \(parts[1])}"
    case "kpi": return "{marketing: \(parts[0]), sales: \(parts[1])}"
    case "plan":
      let (plan, fact) = (parts[0], parts[1])
      let rest = "{month: 2026-02, plan: 0, fact: 0}, {month: 2026-03, plan: 0, fact: 0}"
      return "[{month: 2026-01, plan: \(plan), fact: \(fact)}, \(rest)]"
    case "channels":
      let rows = text.split(separator: "+").map { row in
        let cells = row.split(separator: "/")
        return "{channel: a, spend: \(cells[0]), leads: \(cells[1]), deals: \(cells[2])}"
      }
      return "[\(rows.joined(separator: ", "))]"
    default: return text
    }
  }

  private static func share(_ text: String) -> String {
    if text.hasPrefix("~") { return "{percent: \(text.dropFirst())}" }
    let parts = text.split(separator: "/")
    return "{of: [\(parts[0]), \(parts[1])]}"
  }

  private static let names = [
    "unanswered": "unanswered_share", "share": "target_lead_share", "foreign": "nontarget_reasons",
    "table": "leads_to_deals", "sample": "call_back_sample", "kpi": "kpi_of_both", "plan": "lead_plan_fact",
    "channels": "channel_economics", "months": "leads_to_deals", "results": "rep_results",
    "replaced": "replacements_last_year", "sides": "team_structure", "stalled": "stalled_deals",
  ]

  /// Groups of answers that the oracle rows name by letters.
  private static let groups = [
    "HD": "records=heads sales_docs=none", "HDN": "records=heads sales_docs=none stage_conditions=names",
  ]

  /// Every answer of a company without a fault.
  static let sound: [String: String] = {
    var answers: [String: String] = [:]
    for change in soundChanges.split(whereSeparator: \.isWhitespace) { apply(String(change), &answers) }
    answers["replacements_last_year"] = "[]"
    answers["rep_results"] = "[{manager: a, leads: 200, deals: 50}, {manager: b, leads: 200, deals: 50}]"
    answers["channel_economics"] = value("channels", "50/100/5+50/100/6")
    return answers
  }()

  private static let soundChanges = """
    sides=two blame_pattern=nobody single_funnel=kept one_picture=trusted kpi=target/deals shared_metrics=bonus
    end_to_end_owner=director owner_bottleneck=3 processing_capacity=enough scaling_barrier=nothing unanswered=1/100
    response_time=25 sample=0/2 foreign=4/50 plan=100/98 lead_criteria=together handoff_point=qualified
    accountable_per_step=all share=344/400 table=400/344/100 feedback_reaction=changes promise_match=yes
    lead_supply=enough lead_quality_trend=same response_complaints=never lead_priority=rule sales_docs=used
    demo_similarity=same stage_conditions=client_actions joint_meetings=weekly lead_feedback=obligatory
    meeting_result=task expectations_known=both dispute_route=heads_numbers test_period_rule=both
    qualification_check=joint launch_readiness=everyone biggest_loss_stage=numbers managers_same_path=same
    source_report=at_once client_path_described=used process_maturity=8 status_reporting=8 stalled=5/100
    traffic_fit=yes handling_standard=kept follow_up_rule=kept next_step_agreed=dated records=crm
    lost_between=reconciled decisions_carried_out=done agency_control=na common_definitions=agree leadership_split=one
    """
}
