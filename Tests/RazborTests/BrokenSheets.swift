/// Changes that break `sheet.yaml`, by topic.
enum BrokenSheets {
  static let shape: [Edit] = [
    Edit(
      "another questionnaire", "questionnaire: full", "questionnaire: 1️⃣other",
      [
        "1️⃣ these are answers to `other`, not to `full`"
      ]),
    Edit(
      "an unknown key at the top", "case: Language", "1️⃣cas: Language",
      [
        "1️⃣ unknown key `cas` (did you mean `case`?)"
      ]),
    Edit(
      "no respondents", "respondents:\n", "respondnts:\n",
      [
        "@respondnts unknown key `respondnts` (did you mean `respondents`?)"
      ]),
    Edit(
      "a day that is none", "date: 2026-11-23", "date: 1️⃣2026-02-30",
      [
        "1️⃣ `2026-02-30` is no date (written `2026-11-23`)"
      ]),
    Edit(
      "a day in another order", "date: 2026-11-23", "date: 1️⃣23.11.2026",
      [
        "1️⃣ `23.11.2026` is no date (written `2026-11-23`)"
      ]),
    Edit(
      "an unknown language", "language: ru", "language: 1️⃣de",
      [
        "1️⃣ unknown word `de` (allowed: ru, en)"
      ]),
    Edit(
      "a remark to an unknown item", "{item: flow, note", "{item: 1️⃣flw, note",
      [
        "1️⃣ there is no item `flw` (did you mean `flow`?)"
      ]),
    Edit(
      "a remark without a text", "{item: flow, note: \"will ask the accountant\"}", "1️⃣{item: flow}",
      [
        "1️⃣ one of these keys is needed: note, private_note, quote"
      ]),
    Edit(
      "a remark of two kinds", "{quote:", "1️⃣{note: x, quote:",
      [
        "1️⃣ these keys exclude one another: note, quote"
      ]),
    Edit(
      "an unknown role", "role: sales\n", "role: 1️⃣seller\n",
      [
        "1️⃣ unknown word `seller` (allowed: owner, marketing, sales, manager, consultant)"
      ]),
    Edit(
      "no role", "  - role: sales\n    answers:", "  - answers:",
      [
        "@answers the key `role` is missing"
      ]),
    Edit(
      "no answers",
      "      unanswered: {status: na, reason: no phone}\n      sample: 4\n      path: in_heads\n",
      "      1️⃣[]\n",
      [
        "1️⃣ a mapping is expected here (for example `{key: value}`)"
      ]),
    Edit(
      "an empty case name", "case: Language school", "case: 1️⃣\"\"",
      [
        "1️⃣ the text is empty"
      ]),
    Edit(
      "an unknown contradiction", "too_good: \"rated", "1️⃣to_good: \"rated",
      [
        "1️⃣ there is no contradiction `to_good` (did you mean `too_good`?)"
      ]),
    Edit(
      "an empty explanation", "\"rated the plan, not the practice\"", "1️⃣\"\"",
      [
        "1️⃣ the text is empty"
      ]),
  ]

  static let responses: [Edit] = [
    Edit(
      "a figure without its cases", "cycle: 30", "cycle: 1️⃣{value: 30, basis: measured, stated: 20}",
      ["1️⃣ the key `cases` is missing"]),
    Edit(
      "a figure that stands beside nothing", "cycle: 30", "cycle: 1️⃣{value: 30, cases: 5}",
      ["1️⃣ the key `measured` is missing"]),
    Edit(
      "a word beside a word", "cycle: 30", "cycle: 1️⃣{value: 30, basis: said, cases: 5, stated: 20}",
      ["1️⃣ these keys exclude one another: basis, stated"]),
    Edit(
      "both, where the word counts", "cycle: 30",
      "cycle: 1️⃣{value: 30, basis: said, cases: 5, measured: 20, counts: both}",
      ["1️⃣ these keys exclude one another: basis, counts"]),
    Edit(
      "a word that is no answer", "cycle: 30",
      "cycle: {value: 30, basis: measured, cases: 5, stated: {status: 1️⃣declined}}",
      ["1️⃣ unknown word `declined` (allowed: dk)"]),
    Edit(
      "what counts in another word", "cycle: 30",
      "cycle: {value: 30, basis: measured, cases: 5, stated: 20, counts: 1️⃣stated}",
      ["1️⃣ unknown word `stated` (allowed: both)"]),
    Edit(
      "an unknown item", "      cycle: 30", "      1️⃣cicle: 30",
      [
        "1️⃣ there is no item `cicle` (did you mean `cycle`?)"
      ]),
    Edit(
      "an unknown status", "criteria: {status: dk,", "criteria: {status: 1️⃣unknown,",
      [
        "1️⃣ unknown word `unknown` (allowed: dk, declined, na)"
      ]),
    Edit(
      "an item that always applies", "capacity: {status: declined}", "capacity: {status: 1️⃣na}",
      [
        "1️⃣ this item is never not applicable (where nobody knows, `status: dk`)"
      ]),
    Edit(
      "a reason for a don't-know", "{status: dk, note: nobody remembers}", "{status: dk, reason: 1️⃣nobody}",
      [
        "1️⃣ `reason` belongs to `status: na` only"
      ]),
    Edit(
      "a reason without a status", "{status: na, reason: no phone}", "1️⃣{reason: no phone}",
      [
        "1️⃣ the key `status` is missing"
      ]),
    Edit(
      "a value and a status", "capacity: {status: declined}", "capacity: 1️⃣{status: declined, value: enough}",
      [
        "1️⃣ these keys exclude one another: status, value"
      ]),
    Edit(
      "a note without a value", "capacity: {status: declined}", "capacity: 1️⃣{note: later}",
      [
        "1️⃣ the key `value` is missing"
      ]),
    Edit(
      "an unknown basis", "basis: said", "basis: 1️⃣guessed",
      [
        "1️⃣ unknown word `guessed` (allowed: said, shown, measured)"
      ]),
    Edit(
      "a misspelt key around a value", "basis: said", "1️⃣bases: said",
      [
        "1️⃣ unknown key `bases` (did you mean `basis`?)"
      ]),
    Edit(
      "an empty note", "note: \"asked twice\"", "note: 1️⃣\"\"",
      [
        "1️⃣ the text is empty"
      ]),
    Edit(
      "an unknown field", "people: [{role: marketing", "1️⃣peple: [{role: marketing",
      [
        "1️⃣ there is no field `peple` (did you mean `people`?)"
      ]),
    Edit(
      "the main field is missing", "{minutes: 90, branches: [{minutes: 30", "1️⃣{branches: [{minutes: 30",
      [
        "1️⃣ the field `minutes` is missing"
      ]),
    Edit(
      "a required field is missing", ", unit: deals}", "}",
      [
        "@{ the field `unit` is missing"
      ]),
    Edit(
      "a plain value where two fields are required",
      "forecast: {months: [{forecast: 10, fact: 8}, {forecast: 10, fact: 9}, {forecast: 10, fact: 12}], unit: deals}",
      "forecast: 1️⃣[{forecast: 10, fact: 8}, {forecast: 10, fact: 9}, {forecast: 10, fact: 12}]",
      [
        "1️⃣ the field `unit` is missing"
      ]),
  ]

  static let values: [Edit] = [
    Edit(
      "a point beyond the scale", "maturity: {value: 2,", "maturity: {value: 1️⃣11,",
      [
        "1️⃣ 11 is outside 0 ... 10"
      ]),
    Edit(
      "a word on a scale", "maturity: {value: 2,", "maturity: {value: 1️⃣low,",
      [
        "1️⃣ the answer does not fit (expected: a whole number from 0 to 10)"
      ]),
    Edit(
      "a number beyond its limits", "cycle: 30", "cycle: 1️⃣1001",
      [
        "1️⃣ 1001 is outside 0 ... 1000"
      ]),
    Edit(
      "a negative number", "cycle: 30", "cycle: 1️⃣-1",
      [
        "1️⃣ -1 is outside 0 ... 1000"
      ]),
    Edit(
      "a fraction of a day", "cycle: 30", "cycle: 1️⃣30.5",
      [
        "1️⃣ the answer does not fit (expected: a whole number)"
      ]),
    Edit(
      "a number with a unit", "cycle: 30", "cycle: 1️⃣30 days",
      [
        "1️⃣ the answer does not fit (expected: a whole number)"
      ]),
    Edit(
      "a list for a number", "cycle: 30", "cycle: 1️⃣[30]",
      [
        "1️⃣ the answer does not fit (expected: a whole number)"
      ]),
    Edit(
      "an unknown option", "blame: both", "blame: 1️⃣bothe",
      [
        "1️⃣ there is no option `bothe` (did you mean `both`?)"
      ]),
    Edit(
      "a list for a choice", "blame: both", "blame: 1️⃣[both]",
      [
        "1️⃣ the answer does not fit (expected: the id of an option)"
      ]),
    Edit(
      "a word for several", "records: [heads, crm]", "records: 1️⃣heads",
      [
        "1️⃣ the answer does not fit (expected: `[option, option]`)"
      ]),
    Edit(
      "an option twice", "records: [heads, crm]", "records: [heads, 1️⃣heads]",
      [
        "1️⃣ `heads` is repeated"
      ]),
    Edit(
      "an unknown one of several", "records: [heads, crm]", "records: [heads, 1️⃣cmr]",
      [
        "1️⃣ there is no option `cmr` (did you mean `crm`?)"
      ]),
    Edit(
      "a bare number for a share", "target_share: {percent: 30}", "target_share: 1️⃣30",
      [
        "1️⃣ the answer does not fit (expected: `{of: [36, 120]}` or `{percent: 30}`)"
      ]),
    Edit(
      "more than a hundred per cent", "target_share: {percent: 30}", "target_share: {percent: 1️⃣130}",
      [
        "1️⃣ 130 is outside 0 ... 100"
      ]),
    Edit(
      "two decimals of a per cent", "target_share: {percent: 30}", "target_share: {percent: 1️⃣30.25}",
      [
        "1️⃣ a percentage, at most one decimal, is expected here (for example `18.5`)"
      ]),
    Edit(
      "a part above the whole", "unanswered: {of: [36, 120]}", "unanswered: {of: 1️⃣[120, 36]}",
      [
        "1️⃣ 120 is more than 36 (the order is `[part, whole]`)"
      ]),
    Edit(
      "a share of nothing", "unanswered: {of: [36, 120]}", "unanswered: {of: 1️⃣[0, 0]}",
      [
        "1️⃣ 0 is outside 1 ... 4000000"
      ]),
    Edit(
      "a share of three numbers", "unanswered: {of: [36, 120]}", "unanswered: {of: 1️⃣[1, 2, 3]}",
      [
        "1️⃣ a pair of whole numbers is expected here (for example `[5, 0]`)"
      ]),
    Edit(
      "a whole above the limit", "unanswered: {of: [36, 120]}", "unanswered: {of: 1️⃣[36, 4000001]}",
      [
        "1️⃣ the count is above 4000000"
      ]),
    Edit(
      "both ways of a share", "target_share: {percent: 30}", "target_share: 1️⃣{percent: 30, of: [3, 10]}",
      [
        "1️⃣ these keys exclude one another: of, percent"
      ]),
    Edit(
      "a percentage beyond its limits", "agreed: {percent: 18.5}", "agreed: {percent: 1️⃣100.5}",
      [
        "1️⃣ 100.5 is outside 0 ... 100"
      ]),
    Edit(
      "a percentage that is none", "agreed: {percent: 18.5}", "agreed: 1️⃣18%",
      [
        "1️⃣ a percentage, at most one decimal, is expected here (for example `18.5`)"
      ]),
    Edit(
      "a list for a text", "stages: \"заявка; звонок; договор\"", "stages: 1️⃣[заявка]",
      [
        "1️⃣ a single value, no list and no keys, is expected here"
      ]),
    Edit(
      "an empty text", "stages: \"заявка; звонок; договор\"", "stages: 1️⃣\" \"",
      [
        "1️⃣ the text is empty"
      ]),
  ]

  static let tables: [Edit] = [
    Edit(
      "a month that is none", "{month: 2026-08, plan: 100, fact: 80}",
      "{month: 1️⃣2026-13, plan: 100, fact: 80}",
      [
        "1️⃣ `2026-13` is no month (written `2026-08`)"
      ]),
    Edit(
      "a month without its zero", "{month: 2026-08, plan: 100, fact: 80}",
      "{month: 1️⃣2026-8, plan: 100, fact: 80}",
      [
        "1️⃣ `2026-8` is no month (written `2026-08`)"
      ]),
    Edit(
      "an unknown column", "{month: 2026-08, plan: 100, fact: 80}", "{month: 2026-08, 1️⃣plans: 100, fact: 80}",
      [
        "1️⃣ there is no column `plans` (did you mean `plan`?)"
      ]),
    Edit(
      "a missing column", "{month: 2026-08, plan: 100, fact: 80}", "1️⃣{month: 2026-08, fact: 80}",
      [
        "1️⃣ the column `plan` is missing"
      ]),
    Edit(
      "too few rows", "        - {month: 2026-10, plan: 100, fact: 60}\n", "",
      [
        "@- 2 rows, but 3 ... 12 are needed"
      ]),
    Edit(
      "a mapping for a table", "channels: [{spend: 50000, leads: 100, deals: 5}]",
      "channels: 1️⃣{spend: 50000, leads: 100, deals: 5}",
      [
        "1️⃣ the answer does not fit (expected: a list of rows: `- {column: value}`)"
      ]),
    Edit(
      "a list for a row", "channels: [{spend: 50000, leads: 100, deals: 5}]", "channels: [1️⃣[50000, 100, 5]]",
      [
        "1️⃣ a mapping is expected here (for example `{key: value}`)"
      ]),
    Edit(
      "a sum of cases above the limit", "{minutes: 30, enquiries: 100}", "{minutes: 30, enquiries: 1️⃣100001}",
      [
        "1️⃣ 100001 is outside 0 ... 100000"
      ]),
    Edit(
      "shares of more cases than can be counted",
      "foreign: [{reason: region, share: {of: [10, 50]}}, {reason: price, share: {percent: 12.5}}]",
      "foreign: 1️⃣[{reason: region, share: {of: [1, 3000000]}}, {reason: price, share: {of: [1, 3000000]}}]",
      [
        "1️⃣ the sum of the column `share` is above 4000000"
      ]),
    Edit(
      "answers that cannot be", "      sample: 4\n", "      1️⃣sample: {not_answered: 4, called: 3}\n",
      [
        "1️⃣ this cannot be (`cannot_be`): Cannot be (How so?)"
      ]),
    Edit(
      "four problems at once, in the order of the lines", "channels: [{spend: 50000, leads: 100, deals: 5}]",
      "channels: [{spend: 1️⃣much, leads: 2️⃣-1, deals: 3️⃣5.5, 4️⃣profit: 1}]",
      [
        "1️⃣ the answer does not fit (expected: a whole number)",
        "2️⃣ -1 is outside 0 ... 100000",
        "3️⃣ the answer does not fit (expected: a whole number)",
        "4️⃣ there is no column `profit`",
      ]),
  ]
}
