/// Which rules name an option.
struct OptionMentions {
  private var rules: [OptionPlace: Set<Int>] = [:]
  private var count = 0

  /// What choosing an option means: its effect, and the rules that name it.
  struct Meaning: Hashable {
    let effect: AnswerOption.Effect?
    let rules: Set<Int>
  }

  init(_ questionnaire: Questionnaire) {
    questionnaire.conditions.forEach { add($0) }
    if let sides = questionnaire.sides { add(sides.two, sides.item, sides.field) }
    for rung in questionnaire.ladder {
      if case .gate(let gate) = rung.kind { gate.items.forEach { add($0, questionnaire) } }
    }
    for item in questionnaire.items { add(item) }
    for reading in [questionnaire.keys?.marketing, questionnaire.keys?.sales].compactMap({ $0?.readings }) {
      for key in reading { add(key.share, key.item) }
    }
  }

  func meaning(of place: OptionPlace, in item: Item) -> Meaning {
    let format = place.column == nil ? item.field(place.field)?.format : nil
    let effect = format?.options?.first { $0.id == place.option }?.effect
    return Meaning(effect: effect, rules: rules[place] ?? [])
  }

  private mutating func add(
    _ options: some Sequence<AnswerOption.ID>, _ item: Item.ID, _ field: Field.ID,
    _ column: TableFormat.Column.ID? = nil
  ) {
    count += 1
    for option in options {
      rules[OptionPlace(item: item, field: field, column: column, option: option), default: []].insert(count)
    }
  }

  private mutating func add(_ gate: GateRung.GateItem, _ questionnaire: Questionnaire) {
    guard let field = questionnaire.item(gate.item)?.mainField.id else { return }
    add(gate.passes, gate.item, field)
    add(gate.passesOneSide ?? [], gate.item, field)
  }

  private mutating func add(_ item: Item) {
    if let mutual = item.mutual {
      for option in [mutual.marketing, mutual.sales, mutual.gives] {
        add([option], item.id, item.mainField.id)
      }
    }
    switch item.measure {
    case .share(let reading)?, .shareToReference(let reading, _)?: add(reading, item.id)
    case .forecastExcess(_, _, _, .whenChosen(let field, let options))?: add(options, item.id, field)
    case .forecastExcess?, .number?, .ratio?, .spread?, nil: break
    }
  }

  private mutating func add(_ reading: ShareReading, _ item: Item.ID) {
    if case .rows(let table, let column, let among, _) = reading { add(among, item, table, column) }
  }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): parts.forEach { add($0) }
    case .not(let part): add(part)
    case .option(let item, let field, let options): add(options, item, field)
    case .rows(let item, let field, let patterns):
      for (column, options) in patterns.flatMap(\.options) { add(options, item, field, column) }
    case .number, .measure, .shareAbove, .shortfall, .idleMoney, .listLength, .grows, .costAbove, .sumsDiffer,
      .sumExceeds, .shareStrays, .respondentsDiffer,
      .headsDiffer, .scoredAnswers, .status, .basis, .severity, .fact, .signal, .index, .verdict, .area,
      .alarm,
      .contradiction, .gateFails:
      break
    }
  }
}

extension Questionnaire {
  /// Every condition that is written in it, each with all its parts.
  var conditions: [Condition] {
    facts.map(\.condition) + items.compactMap(\.askedWhen) + alarms.map(\.condition)
      + contradictions.map(\.condition) + recommendations.map(\.condition)
      + [provisional.hint?.condition].compactMap { $0 }
  }
}
