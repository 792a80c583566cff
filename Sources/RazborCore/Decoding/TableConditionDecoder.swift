/// Reads what a condition says about the rows of a table.
struct TableConditionDecoder {
  let context: DecodingContext

  func condition(_ key: String, _ subject: ItemConditionDecoder.Subject) -> Condition? {
    switch key {
    case "rows": rows(subject)
    case "shortfall": shortfall(subject)
    case "idle_money": idleMoney(subject)
    case "grows": grows(subject)
    case "cost_above": costAbove(subject)
    case "exceeds": exceeds(subject)
    case "share_strays_from": shareStrays(subject)
    default: differs(subject)
    }
  }

  private func rows(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    let field = context.field(subject.map["field"], of: subject.declared, needs: [.table], at: subject.value)
    guard let field, case .table(let table) = field.format else { return nil }
    return subject.value.each { pattern($0, table) }.map { .rows(subject.item, field.id, $0) }
  }

  private func pattern(_ reader: Reader, _ table: TableFormat) -> Condition.RowPattern? {
    guard let map = reader.mapping() else { return nil }
    guard !map.pairs.isEmpty else { return reader.fail(.spelling(.emptyList)) }
    var options: [TableFormat.Column.ID: Set<AnswerOption.ID>] = [:]
    var atLeast: [TableFormat.Column.ID: Int] = [:]
    for (key, value) in map.pairs {
      if case .list = value.node.content {
        guard let column = context.column(key, of: table, needs: [.choice]) else { continue }
        options[column.id] = context.options(value, of: column.format)
      } else {
        guard let column = context.column(key, of: table, needs: [.number, .scale]) else { continue }
        atLeast[column.id] = value.whole(in: -Count.moneyLimit...Count.moneyLimit)
      }
    }
    return Condition.RowPattern(options: options, atLeast: atLeast)
  }

  private func shortfall(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    let keys = ["in", "plan", "fact", "months", "total", "below"]
    guard let map = subject.value.mapping(keys) else { return nil }
    let table = context.table(map.required("in"), of: subject.declared)
    let plan = context.numberColumn(map.required("plan"), of: table?.format)
    let fact = context.numberColumn(map.required("fact"), of: table?.format)
    let months = map.required("months")?.whole(in: 1...120)
    let total = map.required("total")?.whole(in: 0...Count.limit)
    let below = map.required("below")?.permille()
    guard let table, let plan, let fact, let months, let total, let below else { return nil }
    return .shortfall(
      subject.item,
      Condition.Shortfall(
        table: table.id, plan: plan, fact: fact, months: months, total: total, below: below))
  }

  private func idleMoney(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    let keys = ["in", "spend", "trials", "successes", "cases"]
    guard let map = subject.value.mapping(keys) else { return nil }
    let table = context.table(map.required("in"), of: subject.declared)
    let spend = context.numberColumn(map.required("spend"), of: table?.format)
    let trials = context.countColumn(map.required("trials"), of: table?.format)
    let successes = context.countColumn(map.required("successes"), of: table?.format)
    let cases = map.required("cases")?.whole(in: 1...Count.limit)
    guard let table, let spend, let trials, let successes, let cases else { return nil }
    return .idleMoney(
      subject.item,
      Condition.IdleMoney(
        table: table.id, spend: spend, trials: trials, successes: successes, cases: cases))
  }

  private func grows(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    guard let map = subject.value.mapping(["in", "across", "down"]) else { return nil }
    let table = context.table(map.required("in"), of: subject.declared)
    let columns = map.required("across")?.each { context.numberColumn($0, of: table?.format) }
    let down = map.flag("down")
    guard let table, let columns else { return nil }
    return .grows(subject.item, Condition.Growth(table: table.id, across: columns, down: down))
  }

  private func costAbove(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    guard let map = subject.value.mapping(["in", "spend", "per", "limit"]) else { return nil }
    let table = context.table(map.required("in"), of: subject.declared)
    let spend = context.numberColumn(map.required("spend"), of: table?.format)
    let units = context.countColumn(map.required("per"), of: table?.format)
    let limit = map.required("limit").flatMap {
      context.namedField($0, of: subject.declared, needs: [.number])
    }
    guard let table, let spend, let units, let limit else { return nil }
    return .costAbove(
      subject.item, Condition.UnitCost(table: table.id, spend: spend, units: units, limit: limit.id))
  }

  private func differs(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    let here = total(subject.map, item: subject.item)
    guard let map = subject.value.mapping(["item", "field", "column", "permille", "last", "times"]) else {
      return nil
    }
    let there = otherTotal(map)
    let permille = map.required("permille")?.permille()
    guard let here, let there, let permille else { return nil }
    return .sumsDiffer(here, there, permille: permille)
  }

  private func exceeds(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    let here = total(subject.map, item: subject.item)
    let map = subject.value.mapping(["item", "field", "column", "last", "times"])
    guard let here, let there = map.flatMap(otherTotal) else { return nil }
    return .sumExceeds(here, there)
  }

  private func shareStrays(_ subject: ItemConditionDecoder.Subject) -> Condition? {
    guard let map = subject.value.mapping(["item", "field", "column", "of", "permille"]) else { return nil }
    let other: Item.ID? = context.reference(.item, map.required("item"))
    let stated = other.flatMap { map.has("column") ? part(map, item: $0) : number(map, item: $0) }
    let permille = map.required("permille")?.permille()
    if subject.declared.fields != nil, subject.declared.measure != .share {
      return subject.value.fail(.meaning(.noShare(subject.item)))
    }
    guard let stated, let permille else { return nil }
    return .shareStrays(subject.item, from: stated, permille: permille)
  }

  private func otherTotal(_ map: MappingReader) -> Condition.Total? {
    let other: Item.ID? = context.reference(.item, map.required("item"))
    let total = other.flatMap { self.total(map, item: $0) }
    let last = map["last"].map { $0.whole(in: 1...120) }
    let times = map["times"].map { $0.whole(in: 1...120) } ?? 1
    guard var total, let times else { return nil }
    if let last { total.last = last }
    total.times = times
    return total
  }

  private func total(_ map: MappingReader, item: Item.ID) -> Condition.Total? {
    map.has("column") ? column(map, item: item) : number(map, item: item)
  }

  /// A column of a table; without `field` of the main one.
  private func column(_ map: MappingReader, item: Item.ID) -> Condition.Total? {
    let declared = context.declared.items[item]
    let column = map.required("column")
    let field = context.field(map["field"], of: declared, needs: [.table], at: map.reader)
    guard let field, case .table(let table) = field.format,
      let id = context.numberColumn(column, of: table)
    else { return nil }
    return Condition.Total(item: item, field: field.id, column: id)
  }

  /// What the sum of a column is of that of another one.
  private func part(_ map: MappingReader, item: Item.ID) -> Condition.Total? {
    let declared = context.declared.items[item]
    let (column, whole) = (map.required("column"), map.required("of"))
    let field = context.field(map["field"], of: declared, needs: [.table], at: map.reader)
    guard let field, case .table(let table) = field.format else { return nil }
    let ids = [column, whole].map { context.countColumn($0, of: table) }
    guard let part = ids[0], let whole = ids[1] else { return nil }
    return Condition.Total(item: item, field: field.id, column: part, whole: whole)
  }

  private func number(_ map: MappingReader, item: Item.ID) -> Condition.Total? {
    let field = context.field(
      map["field"], of: context.declared.items[item], needs: [.number], at: map.reader)
    return field.map { Condition.Total(item: item, field: $0.id, column: nil) }
  }
}
