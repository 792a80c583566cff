/// Reads what an answer may look like. Refers to nothing outside itself.
struct AnswerFormatDecoder {
  /// The names that answer sheets use around a value, and that no field may have.
  static let reservedFields: Set<String> = [
    "value", "basis", "note", "private_note", "quote", "status", "reason", "of", "percent",
  ]

  /// The most that anything without a limit of its own may be.
  private static let numberLimit = Count.limit
  private static let rowLimit = 1_000

  /// The parts of an item's answer; the first is the main one.
  func fields(_ reader: Reader) -> [Field]? {
    if case .mapping = reader.node.content, reader.node["fields"] != nil {
      return reader.mapping(["fields"])?["fields"].flatMap(list)
    }
    return format(reader, isColumn: false).map {
      [Field(id: "value", label: nil, format: $0, required: true)]
    }
  }

  private func list(_ reader: Reader) -> [Field]? {
    guard let readers = reader.filledList() else { return nil }
    readers.reportRepeatedIds()
    let fields = readers.enumerated().map { field($0.element, isMain: $0.offset == 0) }
    // A half-read answer would only lead to complaints about fields that are there.
    return fields.contains { $0 == nil } ? nil : fields.compactMap { $0 }
  }

  private func field(_ reader: Reader, isMain: Bool) -> Field? {
    guard let map = reader.mapping(["id", "label", "answer", "required"]) else { return nil }
    let id: Field.ID? = map.required("id").flatMap(fieldName)
    let label = map.required("label")?.localized()
    let format = map.required("answer").flatMap { self.format($0, isColumn: false) }
    let required = map.flag("required")
    guard let id, let label, let format else { return nil }
    return Field(id: id, label: label, format: format, required: isMain || required)
  }

  private func fieldName(_ reader: Reader) -> Field.ID? {
    guard let id: Field.ID = reader.identifier() else { return nil }
    return Self.reservedFields.contains(id.rawValue) ? reader.fail(.name(.reserved(id.rawValue))) : id
  }

  private func format(_ reader: Reader, isColumn: Bool) -> AnswerFormat? {
    if let word = reader.node.word { return simple(word, reader) }
    let heads = ["number", "choice", "several"] + (isColumn ? [] : ["table"])
    let others = isColumn ? [] : ["fields"]
    guard let map = reader.mapping(), let head = map.one(of: heads, besides: others + ["from", "to"]) else {
      return nil
    }
    if head == "number" { return number(map).map(AnswerFormat.number) }
    map.allow([head])
    guard let value = map[head] else { return nil }
    switch head {
    case "choice": return OptionDecoder().options(value).map(AnswerFormat.choice)
    case "several": return OptionDecoder().options(value).map(AnswerFormat.several)
    default: return table(value).map(AnswerFormat.table)
    }
  }

  private func simple(_ word: String, _ reader: Reader) -> AnswerFormat? {
    switch word {
    case "scale": return .scale
    case "share": return .share
    case "month": return .month
    case "text": return .text
    default:
      let allowed = ["scale", "share", "month", "text"]
      return reader.fail(
        .spelling(
          .unknownWord(word, allowed: allowed, nearest: reader.log.nearest(to: word, among: allowed))))
    }
  }

  private func number(_ map: MappingReader) -> NumberFormat? {
    map.allow(["number", "from", "to"])
    let unit = map["number"]?.choice(of: NumberFormat.Unit.self)
    let range = limits(of: unit)
    let lower = map.required("from")?.whole(in: range)
    let upper = map.required("to")?.whole(in: range)
    guard let unit, let lower, let upper else { return nil }
    guard lower <= upper else { return map["from"]?.fail(.spelling(.limitsInverted(lower, upper))) }
    return NumberFormat(unit: unit, limits: lower...upper)
  }

  private func limits(of unit: NumberFormat.Unit?) -> ClosedRange<Int> {
    switch unit {
    case .count: 0...Count.limit
    case .money, nil: -Count.moneyLimit...Count.moneyLimit
    case .percent, .minutes, .days, .months, .people, .times: -Self.numberLimit...Self.numberLimit
    }
  }

  private func table(_ reader: Reader) -> TableFormat? {
    guard let map = reader.mapping(["rows", "columns"]) else { return nil }
    let rows = map.required("rows")?.pair(in: 0...Self.rowLimit)
    let readers = map.required("columns")?.filledList() ?? []
    readers.reportRepeatedIds()
    let columns = readers.map(column)
    guard let rows, !columns.isEmpty, !columns.contains(where: { $0 == nil }) else { return nil }
    return TableFormat(columns: columns.compactMap { $0 }, rows: rows)
  }

  private func column(_ reader: Reader) -> TableFormat.Column? {
    guard let map = reader.mapping(["id", "label", "answer", "required"]) else { return nil }
    let id: TableFormat.Column.ID? = map.required("id")?.identifier()
    let label = map.required("label")?.localized()
    let format = map.required("answer").flatMap { self.format($0, isColumn: true) }
    let required = map["required"].map { $0.flag() } ?? true
    guard let id, let label, let format, let required else { return nil }
    return TableFormat.Column(id: id, label: label, format: format, required: required)
  }
}
