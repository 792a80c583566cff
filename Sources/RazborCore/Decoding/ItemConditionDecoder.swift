/// Reads what a condition says about one item.
struct ItemConditionDecoder {
  let context: DecodingContext

  /// The keys of which a statement about an item has exactly one.
  static let statements =
    Condition.Comparison.allCases.map(\.rawValue) + [
      "is", "significantly_above", "rows", "shortfall", "idle_money", "grows", "cost_above", "points_outside",
      "heads_differ", "differs", "exceeds", "share_strays_from", "respondents_differ_across", "status",
      "basis", "severity_from",
    ]

  func condition(_ map: MappingReader) -> Condition? {
    let item: Item.ID? = context.reference(.item, map["item"])
    guard let key = map.one(of: Self.statements, besides: ["item", "field", "column"]),
      let value = map[key]
    else { return nil }
    map.allow(["item", key] + qualifiers(of: key))
    let declared = item.flatMap { context.declared.items[$0] }
    guard let subject = Subject(item: item, declared: declared, map: map, value: value) else { return nil }
    if let comparison = Condition.Comparison(rawValue: key) { return compare(subject, comparison) }
    return statement(key, subject)
  }

  /// What a statement is about: the item, its answer, the mapping and the value of its key.
  struct Subject {
    let item: Item.ID
    let declared: DeclaredItem
    let map: MappingReader
    let value: Reader

    init?(item: Item.ID?, declared: DeclaredItem?, map: MappingReader, value: Reader) {
      guard let item, let declared else { return nil }
      self.item = item
      self.declared = declared
      self.map = map
      self.value = value
    }
  }

  private func qualifiers(of key: String) -> [String] {
    switch key {
    case "differs", "exceeds": ["field", "column"]
    case "share_strays_from", "respondents_differ_across", "significantly_above", "shortfall", "idle_money",
      "grows", "cost_above", "status", "basis", "severity_from":
      []
    default: ["field"]
    }
  }

  private func statement(_ key: String, _ subject: Subject) -> Condition? {
    switch key {
    case "is": return options(subject)
    case "significantly_above": return shareAbove(subject)
    case "points_outside": return listLength(subject)
    case "heads_differ": return headsDiffer(subject)
    case "status": return subject.value.choices(of: AnswerStatus.self).map { .status(subject.item, $0) }
    case "basis": return subject.value.choices(of: Response.Basis.self).map { .basis(subject.item, $0) }
    case "severity_from": return severity(subject)
    case "respondents_differ_across":
      guard case .severity(let item, let limit)? = severity(subject) else { return nil }
      return .respondentsDiffer(item, across: limit)
    default: return TableConditionDecoder(context: context).condition(key, subject)
    }
  }

  private func options(_ subject: Subject) -> Condition? {
    let field = context.field(
      subject.map["field"], of: subject.declared, needs: [.choice, .several], at: subject.value)
    guard let field, let options = context.options(subject.value, of: field.format) else { return nil }
    return .option(subject.item, field.id, options)
  }

  private func compare(_ subject: Subject, _ comparison: Condition.Comparison) -> Condition? {
    let limit = subject.value.whole(in: -Count.moneyLimit...Count.moneyLimit)
    guard let name = subject.map["field"] else {
      guard hasMeasure(subject), let limit else { return nil }
      return .measure(subject.item, comparison, limit)
    }
    let field = context.namedField(name, of: subject.declared, needs: [.number, .scale])
    guard let field, let limit else { return nil }
    return .number(subject.item, field.id, comparison, limit)
  }

  private func hasMeasure(_ subject: Subject) -> Bool {
    guard subject.declared.fields != nil, subject.declared.measure == .none else { return true }
    subject.value.report(.meaning(.noMeasure(subject.item)))
    return false
  }

  private func shareAbove(_ subject: Subject) -> Condition? {
    let limit = subject.value.permille()
    if subject.declared.fields != nil, subject.declared.measure != .share {
      return subject.value.fail(.meaning(.noShare(subject.item)))
    }
    return limit.map { .shareAbove(subject.item, permille: $0) }
  }

  private func listLength(_ subject: Subject) -> Condition? {
    let range = subject.value.pair(in: 0...1_000)
    let field = context.field(subject.map["field"], of: subject.declared, needs: [.text], at: subject.value)
    guard let field, let range else { return nil }
    return .listLength(subject.item, field.id, outside: range)
  }

  /// Written `true`: there is nothing else to say about it.
  private func headsDiffer(_ subject: Subject) -> Condition? {
    let isMeant = subject.value.flag()
    let field = context.field(subject.map["field"], of: subject.declared, needs: [.text], at: subject.value)
    guard let field, let isMeant else { return nil }
    let condition = Condition.headsDiffer(subject.item, field.id)
    return isMeant ? condition : .not(condition)
  }

  private func severity(_ subject: Subject) -> Condition? {
    let limit = subject.value.permille()
    guard subject.declared.hasSeverity else { return subject.value.fail(.meaning(.noSeverity(subject.item))) }
    return limit.map { .severity(subject.item, atLeast: $0) }
  }
}
