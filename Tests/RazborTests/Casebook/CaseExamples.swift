import RazborCore

/// Events for the tests of case files.
enum CaseExamples {
  private static let cycle = Response.number(30, field: "value")

  static let events: [CaseEvent] =
    [
      .joined("owner", .owner), .joined("sales-2", .sales), .languageChanged(.en),
      .noted(nil, nil, text: "К делу вообще", as: .note),
      .noted("owner", "cycle", text: "Только для меня", as: .privateNote),
      .noted("owner", "cycle", text: "«Мы вообще-то не спешим»", as: .quote),
      .flagged("owner", "cycle", true), .flagged("owner", "cycle", false),
      .resolved("path_not_followed", explanation: "Перепутали «этапы» и \"статусы\""),
      .reopened("owner", "cycle"), .finished(edition: 2), .undone("nothing"),
      .loaded(table),
      .measured(
        "cycle",
        Response(
          .answered(Answer(["value": .number(30)])), basis: .measured,
          figure: FileFigure(cases: 412, range: 20...41))),
      .planned([
        PlanEdit(
          step: "own-1", texts: [.title: "Нанять «третьего»", .owner: "Анна"], due: Day("2026-12-10")),
        PlanEdit(step: "criteria", texts: [.proof: "=1+1"], state: .dropped),
      ]),
    ] + shapes.map { .responded("owner", $0.0, $0.1) }

  static let table = LoadedTable(
    kind: "leads", digest: String(repeating: "0f", count: 32),
    figures: [.enquiries: 412, .responseMedian: 260],
    groups: [
      .init(.source, "Сайт «Ромашка»", leads: 40, target: nil, deals: 3, revenue: 0),
      .init(.month, "2026-08", leads: 372, target: 31, deals: 0, revenue: 1_000_000_000_000),
    ])

  /// An item, a response to it, and the JSON it is stored as.
  static let shapes: [(Item.ID, Response, String)] = [
    ("maturity", answered(.number(7)), "7"),
    ("criteria", answered(.option("none")), #""none""#),
    ("records", answered(.options(["crm", "heads"])), #"["crm","heads"]"#),
    ("target_share", answered(.share(.counted(part: 36, whole: 120))), #"{"of":[36,120]}"#),
    ("target_share", answered(.share(.estimate(permille: 185))), #"{"percent":18.5}"#),
    (
      "criteria",
      Response(
        .answered(Answer(["value": .option("none")])), basis: .shown, note: "Видел", privateNote: "Не верю"),
      #"{"basis":"shown","note":"Видел","private_note":"Не верю","value":"none"}"#
    ),
    ("cycle", Response(.dontKnow, note: "Спросит"), #"{"note":"Спросит","status":"dk"}"#),
    ("cycle", Response(.declined), #"{"status":"declined"}"#),
    (
      "cycle",
      Response(
        .answered(Answer(["value": .number(30)])), basis: .measured,
        figure: FileFigure(cases: 412, range: 20...41, other: .dontKnow, isOpen: true)),
      #"{"basis":"measured","between":[20,41],"cases":412,"counts":"both","stated":{"status":"dk"},"value":30}"#
    ),
    (
      "cycle",
      Response(
        .answered(Answer(["value": .number(10)])), basis: .said,
        figure: FileFigure(cases: 412, other: .answered(Answer(["value": .number(30)])))),
      #"{"basis":"said","cases":412,"measured":30,"value":10}"#
    ),
    (
      "target_share",
      Response(
        .answered(Answer(["value": .share(.counted(part: 36, whole: 120))])), basis: .measured,
        figure: FileFigure(cases: 120, other: .answered(Answer(["value": .share(.estimate(permille: 500))])))),
      #"{"basis":"measured","cases":120,"stated":{"percent":50},"value":{"of":[36,120]}}"#
    ),
    ("unanswered", Response(.notApplicable(reason: "Нет сайта")), #"{"reason":"Нет сайта","status":"na"}"#),
    (
      "sample", Response(.answered(Answer(["not_answered": .number(5), "called": .number(10)]))),
      #"{"called":10,"not_answered":5}"#
    ),
    (
      "plan_fact", answered(.rows(["2026-08", "2026-09", "2026-10"].map(row))),
      #"[{"fact":80,"month":"2026-08","plan":100},{"fact":80,"month":"2026-09","plan":100},"#
        + #"{"fact":80,"month":"2026-10","plan":100}]"#
    ),
  ]

  static let texts: [String] = [
    "й", "и\u{306}", "ё", "\u{1B}]52;c;aGk=\u{7}", "\u{9D}0;x", "строка\nвторая\tс табуляцией", "👩‍👩‍👧‍👦 🇷🇺",
    "\u{202E}обратно", "\u{FFFD}", "\u{FEFF}x", "a\0b", "a\u{2028}b", "\\u0041 \" \\ /", "yes", "010", "null",
    "2",
    String(repeating: "я", count: 32 * 1024),
  ]

  /// What a questionnaire has no place for.
  static let unstorable: [CaseEvent] = [
    .responded("owner", "no_such_item", cycle),
    .responded("owner", "cycle", .number(-1, field: "value")),
    .responded("owner", "cycle", .number(1, field: "no_such_field")),
    .responded("owner", "cycle", Response(.answered(Answer(["value": .option("none")])))),
    .responded("owner", "cycle", Response(.notApplicable(reason: nil))),
    .responded("owner", "cycle", Response(.declined, note: "  ")),
    .responded("owner", "cycle", Response(.declined, note: String(repeating: "я", count: 32 * 1024 + 1))),
    .responded("Владелец", "cycle", cycle),
    .reopened("owner", "no_such_item"),
    .measured("no_such_item", Response(.dontKnow, basis: .measured, figure: FileFigure(cases: 1))),
    // Nothing that a file gave.
    .measured("cycle", cycle),
    .measured("cycle", Response(cycle.content, basis: .measured)),
    .responded("owner", "cycle", Response(cycle.content, basis: .measured, figure: FileFigure(cases: 0))),
    .responded("owner", "cycle", Response(cycle.content, basis: .said, figure: FileFigure(cases: 5))),
    .noted(nil, "no_such_item", text: "x", as: .note),
    .noted(nil, nil, text: "", as: .note),
    .resolved("no_such_contradiction", explanation: "x"),
    .resolved("path_not_followed", explanation: " \n"),
    .finished(edition: 0),
  ]

  /// What happens after the owner joined, and whether the case is finished then.
  static let endings: [([CaseEvent], Bool)] = [
    ([], false),
    ([.responded("owner", "cycle", cycle), .finished(edition: 1)], true),
    (
      [.finished(edition: 1), .noted(nil, nil, text: "Потом", as: .privateNote), .languageChanged(.en)], true
    ),
    ([.finished(edition: 1), .responded("owner", "cycle", cycle)], false),
    ([.responded("owner", "cycle", cycle), .finished(edition: 1), .reopened("owner", "cycle")], false),
    ([.finished(edition: 1), .resolved("path_not_followed", explanation: "x")], false),
    ([.responded("owner", "cycle", cycle), .finished(edition: 1), .undone("e3")], false),
    ([.finished(edition: 1), .responded("owner", "cycle", cycle), .finished(edition: 2)], true),
    // The answer that was given after the diagnosis is taken back: the undo itself is a change.
    ([.finished(edition: 1), .responded("owner", "cycle", cycle), .undone("e4")], false),
  ]

  private static func answered(_ value: Answer.Value) -> Response {
    Response(.answered(Answer(["value": value])))
  }

  private static func row(_ month: String) -> Answer.Row {
    var row: Answer.Row = ["plan": .number(100), "fact": .number(80)]
    row["month"] = Month(month).map(Answer.Value.month)
    return row
  }
}
