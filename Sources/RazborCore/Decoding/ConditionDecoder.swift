/// Reads a condition: a closed set of statements, no expressions.
struct ConditionDecoder {
  let context: DecodingContext
  /// What the condition may speak of.
  let scope: ConditionScope

  /// The statements that say by their own key what they are about, and the scope each needs.
  private static let heads: [(key: String, scope: ConditionScope)] = [
    ("all", .items), ("any", .items), ("not", .items), ("item", .items), ("fact", .facts),
    ("gate_fails", .facts), ("scored_answers", .facts), ("alarm", .everything),
    ("contradiction", .everything),
    ("signal", .everything), ("index", .everything), ("verdict", .everything), ("area", .everything),
  ]

  func condition(_ reader: Reader) -> Condition? {
    let others = ["field", "column", "band"] + ItemConditionDecoder.statements
    guard let map = reader.mapping(), let head = map.one(of: Self.heads.map(\.key), besides: others),
      let needed = Self.heads.first(where: { $0.key == head })?.scope, let value = map[head]
    else { return nil }
    guard needed <= scope else { return reader.fail(.meaning(.outOfScope(head, scope))) }
    switch head {
    case "all", "any", "not": return compound(head, map, value)
    case "item": return ItemConditionDecoder(context: context).condition(map)
    case "signal", "index": return score(head, map, value)
    case "scored_answers":
      map.allow([head])
      return scoredAnswers(value)
    default:
      map.allow([head])
      return outcome(head, value)
    }
  }

  private func compound(_ head: String, _ map: MappingReader, _ value: Reader) -> Condition? {
    map.allow([head])
    switch head {
    case "all": return value.each(condition).map(Condition.all)
    case "any": return value.each(condition).map(Condition.any)
    default: return condition(value).map(Condition.not)
    }
  }

  private func score(_ head: String, _ map: MappingReader, _ value: Reader) -> Condition? {
    map.allow([head, "band"])
    let bands = map.required("band")?.choices(of: Band.self)
    if head == "signal" {
      let signal: Signal.ID? = context.reference(.signal, value)
      guard let signal, let bands else { return nil }
      return .signal(signal, bands)
    }
    let index: Index.ID? = context.reference(.index, value)
    guard let index, let bands else { return nil }
    return .index(index, bands)
  }

  private func scoredAnswers(_ reader: Reader) -> Condition? {
    guard let map = reader.mapping(["count", "permille", "severity_from", "severity_below"]),
      let bound = map.one(of: ["severity_from", "severity_below"], besides: ["count", "permille"])
    else { return nil }
    let count = map.required("count")?.whole(in: 1...2_000)
    let permille = map.required("permille")?.permille()
    let limit = map[bound]?.whole(in: bound == "severity_from" ? 0...1000 : 1...1000)
    guard let count, let permille, let limit else { return nil }
    let severities = bound == "severity_from" ? limit...1000 : 0...(limit - 1)
    return .scoredAnswers(
      Condition.ScoredAnswers(count: count, permille: permille, severities: severities))
  }

  private func outcome(_ head: String, _ value: Reader) -> Condition? {
    switch head {
    case "fact": return context.reference(.fact, value).map(Condition.fact)
    case "alarm": return context.reference(.alarm, value).map(Condition.alarm)
    case "contradiction": return context.reference(.contradiction, value).map(Condition.contradiction)
    case "gate_fails": return gateItem(value).map(Condition.gateFails)
    case "verdict": return context.references(.verdict, value).map { .verdict(Set($0)) }
    default: return context.references(.area, value).map { .area(Set($0)) }
    }
  }

  private func gateItem(_ value: Reader) -> Item.ID? {
    guard let item: Item.ID = context.reference(.item, value) else { return nil }
    return context.declared.gateItems.contains(item) ? item : value.fail(.meaning(.notAGateItem(item)))
  }
}
