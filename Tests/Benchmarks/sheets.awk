# Prints answer sheets to `consultation`, one a line, made up: awk -v count=100000 -v seed=1 -f sheets.awk
# Every item has one of its options, each as likely as the others; one in ten is not known, one in ten not asked.
BEGIN {
  srand(seed)
  items = split( \
    "blame_pattern:both sales_blame marketing_blame nobody;leadership_split:one agree apart;" \
    "client_path_described:used partly in_heads no;accountable_per_step:all some several nobody;" \
    "end_to_end_owner:director owner each_own nobody;launch_readiness:everyone own nobody no_launch;" \
    "lead_criteria:together one_side verbal each_own none;handoff_point:qualified any_enquiry varies undefined;" \
    "common_definitions:agree not_checked other_figures own;expectations_known:both one_side neither;" \
    "lead_feedback:obligatory sometimes complaints nothing;feedback_reaction:changes discusses none no_marks;" \
    "lost_between:reconciled sometimes nobody often;processing_capacity:enough peaks not_enough no_team;" \
    "single_funnel:kept not_kept two_separate none;one_picture:trusted disputed separate none;" \
    "stage_conditions:client_actions manager_actions names none;managers_same_path:same small not_checked very;" \
    "closing_predictability:dates roughly no;response_complaints:never monthly weekly daily;" \
    "handling_standard:kept not_kept verbal none;follow_up_rule:kept each_own forgotten;" \
    "records:crm for_reports messengers heads;source_report:at_once day longer cannot;" \
    "lead_priority:rule verbal each none;lead_supply:few_idle enough too_many uneven;" \
    "sales_docs:used some_people not_used none;demo_similarity:same similar different not_checked;" \
    "next_step_agreed:dated sometimes call_us not_listened;best_rep_method:taught known no_best;" \
    "service_complaints:no rarely often;scaling_barrier:nothing nobody_to_teach nothing_to_teach no_leads;" \
    "qualification_check:joint sample not_checked;traffic_fit:yes partly wrong fraud;" \
    "lead_quality_trend:better same gradually suddenly argue;test_period_rule:both term no;" \
    "promise_match:yes partly no;agency_control:deals target own_report none no_contractor;" \
    "shared_metrics:bonus no_effect none;joint_meetings:weekly two_weekly monthly at_row never;" \
    "meeting_result:task reports dispute no_meeting;dispute_route:heads_numbers owner_numbers owner_feeling nobody;" \
    "decisions_carried_out:done some forgotten none;process_maturity:0 2 4 6 8 10;status_reporting:0 2 4 6 8 10;" \
    "owner_bottleneck:0 2 4 6 8 10;response_time:5 30 60 240 1500;ramp_time:1 3 6;cold_time_share:5 20 45", item, ";")
  for (sheet = 1; sheet <= count; sheet++) print line(sheet)
}

function any(below) { return int(rand() * below) }

function line(sheet,    text, i, parts, options, number, leads, target) {
  text = "{\"questionnaire\":\"consultation\",\"case\":\"" sheet "\",\"date\":\"2026-11-23\",\"respondents\":[{\"role\":\"owner\",\"answers\":{"
  text = text "\"team_structure\":{\"sides\":\"" (any(2) ? "two" : "one") "\"}"
  for (i = 1; i <= items; i++) {
    number = any(10)
    if (number == 0) continue
    split(item[i], parts, ":")
    if (number == 1) { text = text ",\"" parts[1] "\":{\"status\":\"dk\"}"; continue }
    text = text ",\"" parts[1] "\":\"" pick(parts[2]) "\""
  }
  text = text ",\"unanswered_share\":{\"of\":[" any(40) ",100]},\"target_lead_share\":{\"of\":[" any(400) ",400]}"
  text = text ",\"stalled_deals\":{\"percent\":" any(40) "}"
  leads = 300 + any(200)
  target = any(leads)
  text = text ",\"leads_to_deals\":{\"months\":[{\"month\":\"2026-01\",\"leads\":" leads ",\"target\":" target ",\"deals\":" any(target + 1) "}],\"agreed_conversion\":18}"
  return text "}}]}"
}

function pick(words,    options) { return options_of(words, any(split(words, options, " ")) + 1) }

function options_of(words, place,    options) { split(words, options, " "); return options[place] }
