/// Reads how a share is read from an answer.
struct ShareReadingDecoder {
  let context: DecodingContext
  let item: DeclaredItem?

  func reading(_ reader: Reader) -> ShareReading? {
    let others = ["worst_of", "option", "among", "share", "of", "in", "cohort", "high"]
    guard let map = reader.mapping(),
      let head = map.one(of: ["field", "rows", "sum", "low"], besides: others)
    else { return nil }
    switch head {
    case "field": return field(map)
    case "rows": return rows(map)
    case "sum": return sums(map)
    default: return range(map)
    }
  }

  private func field(_ map: MappingReader) -> ShareReading? {
    map.allow(["field", "worst_of"])
    let field = context.namedField(map["field"], of: item, needs: [.share])
    let branches = map["worst_of"].flatMap { BranchDecoder(context: context, item: item).shares($0) }
    return field.map { .field($0.id, branches: branches) }
  }

  private func rows(_ map: MappingReader) -> ShareReading? {
    map.allow(["rows", "option", "among", "share"])
    let table = context.table(map["rows"], of: item)
    let option = context.column(map.required("option"), of: table?.format, needs: [.choice])
    let among = context.options(map.required("among"), of: option?.format)
    let share = context.column(map.required("share"), of: table?.format, needs: [.share])
    guard let table, let option, let among, let share else { return nil }
    return .rows(table: table.id, option: option.id, among: among, share: share.id)
  }

  private func sums(_ map: MappingReader) -> ShareReading? {
    map.allow(["sum", "of", "in", "cohort"])
    let table = context.table(map.required("in"), of: item)
    let part = context.countColumn(map["sum"], of: table?.format)
    let whole = context.countColumn(map.required("of"), of: table?.format)
    let cohort = map["cohort"].flatMap { self.cohort($0, table?.format) }
    guard let table, let part, let whole else { return nil }
    return .sums(table: table.id, part: part, whole: whole, cohort: cohort)
  }

  private func cohort(_ reader: Reader, _ table: TableFormat?) -> ShareReading.Cohort? {
    guard let map = reader.mapping(["month", "cycle"]) else { return nil }
    let month = context.column(map.required("month"), of: table, needs: [.month])
    let cycle: Item.ID? = context.reference(.item, map.required("cycle"))
    let days = cycle.flatMap { self.days(of: $0, map["cycle"]) }
    guard let month, let cycle, days != nil else { return nil }
    return ShareReading.Cohort(month: month.id, cycle: cycle)
  }

  private func days(of cycle: Item.ID, _ reader: Reader?) -> Field? {
    guard let reader, let field = context.declared.items[cycle]?.main else { return nil }
    if case .number = field.format { return field }
    return reader.fail(
      .meaning(.wrongFormat(.item, cycle.rawValue, is: field.format.name, needs: [.number])))
  }

  private func range(_ map: MappingReader) -> ShareReading? {
    map.allow(["low", "high", "of"])
    let low = context.countField(map["low"], of: item)
    let high = context.countField(map.required("high"), of: item)
    let whole = context.countField(map.required("of"), of: item)
    guard let low, let high, let whole else { return nil }
    return .range(low: low, high: high, of: whole)
  }
}

/// Reads the rows that give the same figure for parts of the company.
struct BranchDecoder {
  let context: DecodingContext
  let item: DeclaredItem?

  /// Numbers need the cases they rest on.
  func numbers(_ reader: Reader) -> Measure.Branches? {
    guard let map = reader.mapping(["table", "value", "cases"]) else { return nil }
    let table = context.table(map.required("table"), of: item)
    let value = context.numberColumn(map.required("value"), of: table?.format)
    let cases = context.countColumn(map.required("cases"), of: table?.format)
    guard let table, let value, let cases else { return nil }
    return Measure.Branches(table: table.id, value: value, cases: cases)
  }

  /// Shares carry their own cases.
  func shares(_ reader: Reader) -> Measure.Branches? {
    guard let map = reader.mapping(["table", "value"]) else { return nil }
    let table = context.table(map.required("table"), of: item)
    let value = context.column(map.required("value"), of: table?.format, needs: [.share])
    guard let table, let value else { return nil }
    return Measure.Branches(table: table.id, value: value.id, cases: nil)
  }
}

/// Reads what a share is held against.
struct ReferenceDecoder {
  let context: DecodingContext

  /// `items` are those whose answers may hold the reference; one of them has to have the field.
  func reference(_ reader: Reader, items: [DeclaredItem]) -> Reference? {
    let heads = ["fixed", "field", "earlier_half"]
    guard let map = reader.mapping(), let head = map.one(of: heads) else { return nil }
    map.allow([head])
    switch head {
    case "fixed": return map["fixed"]?.whole(in: 1...1000).map(Reference.fixed)
    case "earlier_half": return map["earlier_half"]?.whole(in: 2...120).map(Reference.earlierHalf)
    default: return map["field"].flatMap { field($0, items) }
    }
  }

  private func field(_ reader: Reader, _ items: [DeclaredItem]) -> Reference? {
    guard let name = reader.word(), items.allSatisfy({ $0.fields != nil }) else { return nil }
    let id = Field.ID(name)
    guard let holder = items.first(where: { $0.fields?.contains { $0.id == id } == true }) else {
      let names = Set(items.flatMap { $0.fields ?? [] }.map(\.id.rawValue))
      return reader.fail(context.unknown(.field, name, among: names))
    }
    guard let field = holder.fields?.first(where: { $0.id == id }) else { return nil }
    switch field.format {
    case .share: return .field(id)
    case .number(let number) where number.unit == .percent: return .field(id)
    case .number, .scale, .choice, .several, .month, .text, .table:
      return reader.fail(.meaning(.wrongFormat(.field, name, is: field.format.name, needs: [.share])))
    }
  }
}
