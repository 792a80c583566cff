/// Changes that break `full.yaml`, by topic.
enum BrokenQuestionnaires {
  static let spelling: [Edit] = [
    Edit(
      "a misspelt key", "{item: path, weight: 2}\n", "{item: path, 1️⃣wieght: 2}\n",
      [
        "1️⃣ unknown key `wieght` (did you mean `weight`?)"
      ]),
    Edit(
      "a key far from any", "sources:\n", "1️⃣bibliography:\n",
      [
        "@school there is no source `school`",
        "1️⃣ unknown key `bibliography`",
      ]),
    Edit(
      "a missing key", "        depth: core\n        evidence: measured\n        answer: {number: days",
      "        evidence: measured\n        answer: {number: days",
      [
        "@id the key `depth` is missing"
      ]),
    Edit(
      "a list where a mapping is due", "provisional:\n", "provisional: 1️⃣[]\nalarm2:\n",
      [
        "1️⃣ a mapping is expected here (for example `{key: value}`)",
        "@alarm2 unknown key `alarm2` (did you mean `alarms`?)",
      ]),
    Edit(
      "a row with more cells than columns",
      "rows: [[{ru: Заявка, en: Enquiry}], [blank, {ru: Анна, en: Anna}]]",
      "rows: [[{ru: Заявка, en: Enquiry}], 1️⃣[blank, blank, {ru: Анна, en: Anna}]]",
      [
        "1️⃣ there are 3 cells for 2 columns"
      ]),
    Edit(
      "a sheet of what to find out with other columns than four",
      "find_out:\n          columns: [{ru: Вопрос, en: Question}, ",
      "find_out: 1️⃣\n          columns: [",
      [
        "@columns there are 3 cells for 4 columns"
      ]),
    Edit(
      "a part of a paper that is of no kind", "- steps: [{ru: Сядьте, en: Sit down}]",
      "- 1️⃣step: [{ru: Сядьте, en: Sit down}]",
      [
        "1️⃣ unknown key `step` (did you mean `steps`?)"
      ]),
    Edit(
      "a paper about a question that is not there", "known: [path, criteria]", "known: [path, 1️⃣criterion]",
      [
        "1️⃣ there is no item `criterion` (did you mean `criteria`?)"
      ]),
    Edit(
      "a word where a list is due", "two: [two]}", "two: 1️⃣two}",
      [
        "1️⃣ a list is expected here (for example `[a, b]`)"
      ]),
    Edit(
      "a number that is none", "due_in_days: 14", "due_in_days: 1️⃣two weeks",
      [
        "1️⃣ a whole number is expected here"
      ]),
    Edit(
      "a flag that is none", "halved_for_one_side: true", "halved_for_one_side: 1️⃣yes",
      [
        "1️⃣ `true` or `false` is expected here"
      ]),
    Edit(
      "a misspelt word", "depth: core\n        evidence: opinion\n        known_to: [owner]",
      "depth: 1️⃣cor\n        evidence: 2️⃣guess\n        known_to: [3️⃣boss]",
      [
        "1️⃣ unknown word `cor` (did you mean `core`?)",
        "2️⃣ unknown word `guess` (allowed: opinion, document, measured)",
        "3️⃣ unknown word `boss` (allowed: owner, marketing, sales, manager, consultant)",
      ]),
    Edit(
      "a missing translation", "title: {ru: Полная, en: Full}", "title: 1️⃣{ru: Полная}",
      [
        "1️⃣ the English text is missing (add `en: ...`)"
      ]),
    Edit(
      "a third language", "title: {ru: Полная, en: Full}", "title: {ru: Полная, en: Full, 1️⃣de: Ganz}",
      [
        "1️⃣ unknown key `de`"
      ]),
    Edit(
      "an empty text", "en: Full}", "en: 1️⃣\" \"}",
      [
        "1️⃣ the text is empty"
      ]),
    Edit(
      "an id with capitals", "- id: context\n", "- id: 1️⃣Context\n",
      [
        "1️⃣ `Context` is no id (lower-case Latin letters, digits and `_`, a letter first, at most 64 characters)"
      ]),
    Edit(
      "a code in small letters", "{code: OUT, area: none", "{code: 1️⃣out, area: none",
      [
        "@OUT there is no verdict `OUT`",
        "@OUT there is no verdict `OUT`",
        "1️⃣ `out` is no verdict code (upper-case Latin letters, digits and `-`, a letter first)",
      ]),
    Edit(
      "limits the wrong way round", "answer: {number: days, from: 0, to: 1000}",
      "answer: {number: days, from: 1️⃣9, to: 5}",
      [
        "1️⃣ the lower limit 9 is above the upper one 5"
      ]),
    Edit(
      "row limits the wrong way round", "rows: [2, 30]", "rows: 1️⃣[30, 2]",
      [
        "1️⃣ the lower limit 30 is above the upper one 2"
      ]),
    Edit(
      "an empty list", "first: [describe_path]}\n  - {code: MK, ", "first: 1️⃣[]}\n  - {code: MK, ",
      [
        "1️⃣ the list is empty"
      ]),
    Edit(
      "no kind of rung", "    keys: {pairs: rest}\n", "",
      [
        "@id one of these keys is needed: facts, gross, tally, gate, keys, index"
      ]),
    Edit(
      "two kinds of rung", "    keys: {pairs: rest}\n", "    keys: {pairs: rest}\n    index: {}\n",
      [
        "@id these keys exclude one another: keys, index"
      ]),
    Edit(
      "an option that is scored and not applicable", "en: No calls, na: true}",
      "en: No calls, na: true, severity: 0}",
      [
        "@{ these keys exclude one another: severity, na"
      ]),
    Edit(
      "a question longer than a table", "length: 2", "length: 1️⃣4",
      [
        "1️⃣ 4 is outside 1 ... 3"
      ]),
    Edit(
      "a weight of four", "{item: path, weight: 2}\n", "{item: path, weight: 1️⃣4}\n",
      [
        "1️⃣ 4 is outside 1 ... 3"
      ]),
    Edit(
      "a severity above 1000", "en: Both, severity: 1000}", "en: Both, severity: 1️⃣1001}",
      [
        "1️⃣ 1001 is outside 0 ... 1000"
      ]),
    Edit(
      "a field with a reserved name", "{id: unit, label", "{id: 1️⃣note, label",
      [
        "1️⃣ the name `note` is reserved (choose another name)"
      ]),
    Edit(
      "an unknown answer format",
      "asked_when: {any: [{item: flow, status: [dk, declined]}, {item: team, is: [two]}]}\n        answer: share",
      "asked_when: {any: [{item: flow, status: [dk, declined]}, {item: team, is: [two]}]}\n        answer: 1️⃣shares",
      [
        "1️⃣ unknown word `shares` (did you mean `share`?)"
      ]),
    Edit(
      "a table in a table",
      "{id: leads, label: {ru: Заявки, en: Leads}, answer: {number: count, from: 0, to: 10000}}]}}",
      "{id: leads, label: {ru: Заявки, en: Leads}, answer: 1️⃣{2️⃣table: {rows: [1, 2], columns: []}}}]}}",
      [
        "2️⃣ unknown key `table`"
      ]),
  ]

  static let names: [Edit] = [
    Edit(
      "an unknown item", "{item: trust, weight: 1}", "{item: 1️⃣trst, weight: 1}",
      [
        "1️⃣ there is no item `trst` (did you mean `trust`?)"
      ]),
    Edit(
      "an item declared twice", "- id: supply\n", "- id: 1️⃣cycle\n",
      [
        "1️⃣ the item `cycle` is already declared in line 29 (choose another name)",
        "@options the field `value` is a number, but a choice is needed",
        "@supply there is no item `supply`",
        "@supply there is no item `supply`",
        "@supply there is no item `supply`",
        "@supply there is no item `supply`",
      ]),
    Edit(
      "a fact declared twice", "{id: each_own, text", "{id: 1️⃣mutual_blame, text",
      [
        "1️⃣ the fact `mutual_blame` is already declared in line 262 (choose another name)"
      ]),
    Edit(
      "an option twice", "{id: us, ru: Мы", "{id: 1️⃣them, ru: Мы",
      [
        "1️⃣ `them` is repeated",
        "@us there is no option `us`",
      ]),
    Edit(
      "an unknown option in a condition", "when: {item: capacity, is: [no_team]}",
      "when: {item: capacity, is: [1️⃣no_tem]}",
      [
        "1️⃣ there is no option `no_tem` (did you mean `no_team`?)"
      ]),
    Edit(
      "an unknown field", "{item: sample, field: not_answered, at_least: 4}",
      "{item: sample, field: 1️⃣not_answerd, at_least: 4}",
      [
        "1️⃣ there is no field `not_answerd` (did you mean `not_answered`?)"
      ]),
    Edit(
      "an unknown column", "{ratio: fact, to: plan, in: value}", "{ratio: fact, to: 1️⃣plans, in: value}",
      [
        "1️⃣ there is no column `plans` (did you mean `plan`?)"
      ]),
    Edit(
      "an unknown index of an area", "en: Management}, index: rhythm}", "en: Management}, index: 1️⃣rythm}",
      [
        "1️⃣ there is no index `rythm` (did you mean `rhythm`?)"
      ]),
    Edit(
      "an unknown verdict", "both: MG-JOINT\n", "both: 1️⃣MG-JONT\n",
      [
        "1️⃣ there is no verdict `MG-JONT` (did you mean `MG-JOINT`?)"
      ]),
    Edit(
      "an unknown source", "source: school", "source: 1️⃣scool",
      [
        "1️⃣ there is no source `scool` (did you mean `school`?)"
      ]),
    Edit(
      "an unknown area of a verdict", "{code: SL-EVIDENT, area: sales", "{code: SL-EVIDENT, area: 1️⃣sale",
      [
        "1️⃣ there is no area `sale` (did you mean `sales`?)"
      ]),
    Edit(
      "an unknown gate", "gate: expected}", "gate: 1️⃣expcted}",
      [
        "1️⃣ there is no rung `expcted` (did you mean `expected`?)"
      ]),
    Edit(
      "a member twice", "{item: plan_fact, weight: 2}]",
      "{item: plan_fact, weight: 2}, {item: 1️⃣plan_fact, weight: 1}]",
      [
        "1️⃣ `plan_fact` is repeated"
      ]),
    Edit(
      "unknown signal, alarm and contradiction",
      "- {signal: funnel, band: [amber, red]}\n        - {index: rhythm, band: [red]}",
      "- {signal: 1️⃣funel, band: [amber, red]}\n        - {alarm: 2️⃣slw}\n        - {contradiction: 3️⃣nothing}\n        - {index: rhythm, band: [red]}",
      [
        "1️⃣ there is no signal `funel` (did you mean `funnel`?)",
        "2️⃣ there is no alarm `slw` (did you mean `slow`?)",
        "3️⃣ there is no contradiction `nothing`",
      ]),
  ]

  static let meaning: [Edit] = [
    Edit(
      "a stage that is no number", "across: [leads, target, deals]", "across: [leads, 1️⃣month]",
      ["1️⃣ the column `month` is a month, but a number is needed"]),
    Edit(
      "a limit that is no number", "limit: agreed", "limit: 1️⃣months",
      ["1️⃣ the field `months` is a table, but a number is needed"]),
    Edit(
      "heads who differ about a choice", "field: stages, heads_differ: true", "heads_differ: true",
      ["@true the field `described` is a choice, but a text is needed"]),
    Edit(
      "scored answers without a bound", "{count: 15, permille: 800, severity_below: 350}",
      "1️⃣{count: 15, permille: 800}",
      ["1️⃣ one of these keys is needed: severity_from, severity_below"]),
    Edit(
      "a severity below nothing", "severity_below: 350", "severity_below: 1️⃣0", ["1️⃣ 0 is outside 1 ... 1000"]),
    Edit(
      "a total of a table without a column", "differs: {item: cycle, ", "differs: {item: flow, ",
      ["@{ the field `months` is a table, but a number is needed"]),
    Edit(
      "a choice of a scale", "{item: maturity, at_most: 5}", "{item: maturity, is: 1️⃣[five]}",
      [
        "1️⃣ the field `value` is a scale, but a choice or a choice of several is needed"
      ]),
    Edit(
      "a comparison without a measure", "when: {item: supply, severity_from: 500}",
      "when: {item: supply, at_least: 1️⃣5}",
      [
        "1️⃣ the item `supply` has no measure (add `measure: ...`)"
      ]),
    Edit(
      "a severity that does not exist", "when: {item: supply, severity_from: 500}",
      "when: {item: records, severity_from: 1️⃣500}",
      [
        "1️⃣ the item `records` is not scored (add `severity: ...` to the item)"
      ]),
    Edit(
      "a share of a number", "{item: unanswered, significantly_above: 150}",
      "{item: cycle, significantly_above: 1️⃣150}",
      [
        "1️⃣ the item `cycle` gives no share"
      ]),
    Edit(
      "a sum of days as a share", "trials: leads, successes: deals, cases: 20",
      "trials: 1️⃣spend, successes: deals, cases: 20",
      [
        "1️⃣ the column `spend` holds no counts (it has to be `number: count`)"
      ]),
    Edit(
      "a scale rule on a choice", "severity: {options: value}", "severity: 1️⃣10_is_good",
      [
        "1️⃣ the field `value` is a choice, but a scale is needed"
      ]),
    Edit(
      "a mutual answer that is no choice", "not_applicable: true\n",
      "not_applicable: true\n        mutual: 1️⃣{marketing: a, sales: b, gives: c}\n",
      [
        "1️⃣ the field `share` is a share, but a choice is needed"
      ]),
    Edit(
      "scored options without a score", "        known_to: [owner, marketing, sales]\n        answer:\n",
      "        known_to: [owner, marketing, sales]\n        severity: 1️⃣options\n        answer:\n",
      [
        "1️⃣ no option of the field `sides` has a severity"
      ]),
    Edit(
      "no option of severity 0", "answer: {choice: [{id: together, ru: Вместе, en: Together, severity: 0}",
      "answer: {choice: 1️⃣[{id: together, ru: Вместе, en: Together, severity: 100}",
      [
        "1️⃣ no option has the severity 0 (the option that is no problem says `severity: 0`)"
      ]),
    Edit(
      "knots that fall", "[[5, 0], [60, 300], [1440, 1000]]", "[[5, 0], [60, 300], 1️⃣[60, 1000]]",
      [
        "1️⃣ the knots do not rise: 60 after 60"
      ]),
    Edit(
      "knots without a measure", "severity: {options: value}", "severity: 1️⃣{knots: [[0, 0], [1, 1]]}",
      [
        "1️⃣ the item `criteria` has no measure (add `measure: ...`)"
      ]),
    Edit(
      "an opinion that nobody knows", "        known_to: [owner]\n", "",
      [
        "@id it is not said who knows the answer (add `known_to: [...]`; all five roles where the question is about the person asked)"
      ]),
    Edit(
      "a scale without an end", "          10: {ru: Полностью", "          9: {ru: Полностью",
      [
        "@0 the anchor 10 is missing"
      ]),
    Edit(
      "anchors of a choice", "        fallback_of: forecast\n",
      "        fallback_of: forecast\n        anchors: 1️⃣{0: {ru: а, en: a}}\n",
      [
        "1️⃣ only scales have anchors"
      ]),
    Edit(
      "a member that is not scored", "{item: trust, weight: 1}",
      "{item: trust, weight: 1}\n      - {item: 1️⃣records, weight: 1}",
      [
        "1️⃣ the item `records` is not scored (add `severity: ...` to the item)"
      ]),
    Edit(
      "a fact about a fact", "when: {item: criteria, is: [none]}", "when: 1️⃣{fact: mutual_blame}",
      [
        "1️⃣ `fact` is not allowed here: this condition speaks of items only"
      ]),
    Edit(
      "an alarm about a verdict", "when: {all: [{item: response, above: 1440}, {not: {fact: unanswered}}]}",
      "when: 1️⃣{verdict: [OUT]}",
      [
        "1️⃣ `verdict` is not allowed here: this condition speaks of items and facts only"
      ]),
    Edit(
      "a gate that is none", "gate: expected}", "gate: 1️⃣evident}",
      [
        "1️⃣ the rung `evident` is no gate"
      ]),
    Edit(
      "a failing gate of another item", "{gate_fails: criteria}", "{gate_fails: 1️⃣supply}",
      [
        "1️⃣ no gate reads the item `supply`"
      ]),
    Edit(
      "a share of the other side", "share: {fact: unanswered, item: unanswered",
      "share: {fact: 1️⃣foreign, item: unanswered",
      [
        "1️⃣ the fact `foreign` is not one of this side"
      ]),
    Edit(
      "an alternative for another item", "alternative: {item: maturity, scale: 4}",
      "alternative: {item: 1️⃣path, scale: 2️⃣4}",
      [
        "1️⃣ the item `path` is not among `items`",
        "2️⃣ the field `described` is a choice, but a scale is needed",
      ]),
    Edit(
      "a hard contradiction with an alternative", "{id: cannot_be, hard: true, when",
      "{id: cannot_be, hard: true, alternative: 1️⃣{item: sample, dk: true}, when",
      [
        "1️⃣ these keys exclude one another: hard, alternative"
      ]),
    Edit(
      "a number that another exceeds, misspelt", "exceeds: {item: sample, field: called}",
      "exceeds: {item: sample, field: 1️⃣caled}",
      [
        "1️⃣ there is no field `caled` (did you mean `called`?)"
      ]),
    Edit(
      "a share that is none", "{item: target_share, share_strays_from: {item",
      "{item: cycle, share_strays_from: 1️⃣{item",
      [
        "1️⃣ the item `cycle` gives no share"
      ]),
    Edit(
      "a share of a column that is none", "column: target, of: leads, item",
      "column: target, of: 1️⃣leds, item",
      [
        "1️⃣ there is no column `leds` (did you mean `leads`?)"
      ]),
    Edit(
      "respondents who differ about what is not scored", "{item: criteria, respondents_differ_across: 500}",
      "{item: records, respondents_differ_across: 1️⃣500}",
      [
        "1️⃣ the item `records` is not scored (add `severity: ...` to the item)"
      ]),
    Edit(
      "a reference that no reading has", "references: [{field: agreed}, {earlier_half: 6}]\n  open_key",
      "references: [{field: 1️⃣agred}, {earlier_half: 6}]\n  open_key",
      [
        "1️⃣ there is no field `agred` (did you mean `agreed`?)"
      ]),
  ]

  static let structure: [Edit] = [
    Edit(
      "an item in two signals", "signals:\n",
      "signals:\n  - {id: other, title: {ru: Ещё, en: Other}, meaning: {green: {ru: а, en: a}, amber: {ru: а, en: a}, red: {ru: а, en: a}}, members: [{item: trust, weight: 1}]}\n",
      [
        "@{ the item `trust` feeds two signals: `other` and `funnel`"
      ]),
    Edit(
      "an item in the indexes of two areas", "{item: flow, weight: 2, dk: 1000, known_is_zero: true}",
      "{item: 1️⃣flow, weight: 2, dk: 1000}",
      [
        "@{ the item `flow` feeds the indexes of two areas: `sales` and `rhythm`",
        "@{ the item `flow` is read by the rung `decisive` and may not stand in the index `rhythm`",
      ]),
    Edit(
      "an item read by two rungs", "when: {item: records, is: [heads]}",
      "when: {item: capacity, is: [no_team]}",
      [
        "@no_records the item `capacity` is read by two rungs: `gross` and `evident`"
      ]),
    Edit(
      "a gross item at the gate",
      "{item: criteria, passes: [together], passes_one_side: [together, verbal], dk: 800}",
      "{item: supply, passes: [enough], dk: 800}",
      [
        "@{ the item `supply` is read by two rungs: `evident` and `expected`",
        "@criteria no gate reads the item `criteria`",
      ]),
    Edit(
      "an item of a facts rung in an index", "members: [{item: maturity, weight: 2}, ",
      "members: [{item: maturity, weight: 2}, 1️⃣{item: blame, weight: 1}, ",
      [
        "1️⃣ the item `blame` is read by the rung `governance` and may not stand in the index `rhythm`"
      ]),
    Edit(
      "a sales item of a tally in an index", "{item: plan_fact, weight: 2}]",
      "{item: plan_fact, weight: 2}, 1️⃣{item: supply, weight: 1}]",
      [
        "1️⃣ the item `supply` is read by the rung `evident` and may not stand in the index `marketing`"
      ]),
    Edit(
      "a management item of a tally in a key index", "{item: plan_fact, weight: 2}]",
      "{item: plan_fact, weight: 2}, 1️⃣{item: path, weight: 1}]",
      [
        "1️⃣ the item `path` is read by the rung `evident` and may not stand in the index `marketing`",
        "@{ the item `path` feeds the indexes of two areas: `marketing` and `rhythm`",
      ]),
    Edit(
      "a gate item in an index", "members: [{item: maturity, weight: 2}, ",
      "members: [{item: maturity, weight: 2}, 1️⃣{item: criteria, weight: 1}, ",
      [
        "1️⃣ the item `criteria` is read by the rung `governance` and may not stand in the index `rhythm`"
      ]),
    Edit(
      "a gross item in the index of a rung", "members: [{item: maturity, weight: 2}, ",
      "members: [{item: maturity, weight: 2}, 1️⃣{item: capacity, weight: 1}, ",
      [
        "1️⃣ the item `capacity` is read by the rung `gross` and may not stand in the index `rhythm`"
      ]),
    Edit(
      "a fallback of a fallback", "        fallback_of: forecast\n", "        fallback_of: 1️⃣trust\n",
      [
        "1️⃣ the fallback `trust` stands in for a fallback"
      ]),
    Edit(
      "a second fallback", "      - id: supply\n", "      - id: supply\n        fallback_of: 1️⃣forecast\n",
      [
        "1️⃣ the item `forecast` already has a fallback: `trust`",
        "@few_leads the fallback `supply` may not be read by the rung `evident`",
      ]),
    Edit(
      "a fallback that fires", "when: {item: blame, is: [both]}, weight: 2",
      "when: {item: trust, is: [off]}, weight: 2",
      [
        "@mutual_blame the fallback `trust` may not be read by the rung `governance`"
      ]),
    Edit(
      "items that wait for one another",
      "        evidence: document\n        known_to: [owner, marketing, sales]\n",
      "        evidence: document\n        known_to: [owner, marketing, sales]\n        asked_when: 1️⃣{item: target_share, at_least: 5}\n",
      [
        "1️⃣ these items wait for one another: `team` → `target_share` → `team`"
      ]),
    Edit(
      "a gate item behind a branch", "answer: {choice: [{id: together, ru: Вместе",
      "asked_when: {item: maturity, at_least: 5}\n        answer: {choice: [{id: together, ru: Вместе",
      [
        "@{ the gate item `criteria` may not be answered as not applicable"
      ]),
    Edit(
      "a gate item that may be not applicable", "answer: {choice: [{id: together, ru: Вместе",
      "not_applicable: true\n        answer: {choice: [{id: together, ru: Вместе",
      [
        "@{ the gate item `criteria` may not be answered as not applicable"
      ]),
    Edit(
      "a verdict that is never given", "verdict: MG-RHYTHM, otherwise: OUT}", "verdict: OUT, otherwise: OUT}",
      [
        "@MG-RHYTHM the verdict `MG-RHYTHM` can never be given (remove it or name it in `ladder`)"
      ]),
    Edit(
      "a keys rung without keys", "keys:\n  marketing:", "keyz:\n  marketing:",
      [
        "@keyz unknown key `keyz` (did you mean `keys`?)",
        "@expected this rung needs the part `keys`",
        "@{ this rung needs the part `keys`",
        "@MK the verdict `MK` can never be given (remove it or name it in `ladder`)",
        "@SL the verdict `SL` can never be given (remove it or name it in `ladder`)",
        "@MG-MEASURE the verdict `MG-MEASURE` can never be given (remove it or name it in `ladder`)",
        "@UND the verdict `UND` can never be given (remove it or name it in `ladder`)",
      ]),
  ]
}
