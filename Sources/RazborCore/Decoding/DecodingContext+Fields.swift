/// References into the answer of an item. `nil` without a report where the item's own format is broken.
extension DecodingContext {
  /// The field that is named, or the main one.
  func field(_ reader: Reader?, of item: DeclaredItem?) -> Field? {
    guard let fields = item?.fields else { return nil }
    guard let reader else { return fields.first }
    guard let name = reader.word() else { return nil }
    if let field = fields.first(where: { $0.id.rawValue == name }) { return field }
    return reader.fail(unknown(.field, name, among: fields.map(\.id.rawValue)))
  }

  /// A field of one of these formats; where none is named, the problem is reported at `fallback`.
  func field(_ reader: Reader?, of item: DeclaredItem?, needs: [FormatName], at fallback: Reader) -> Field? {
    guard let field = field(reader, of: item) else { return nil }
    if needs.contains(field.format.name) { return field }
    return (reader ?? fallback).fail(
      .meaning(.wrongFormat(.field, field.id.rawValue, is: field.format.name, needs: needs)))
  }

  /// A field that must be named.
  func namedField(_ reader: Reader?, of item: DeclaredItem?, needs: [FormatName]) -> Field? {
    reader.flatMap { field($0, of: item, needs: needs, at: $0) }
  }

  func table(_ reader: Reader?, of item: DeclaredItem?) -> (id: Field.ID, format: TableFormat)? {
    guard let field = namedField(reader, of: item, needs: [.table]), case .table(let format) = field.format
    else { return nil }
    return (field.id, format)
  }

  func column(_ reader: Reader?, of table: TableFormat?, needs: [FormatName]) -> TableFormat.Column? {
    guard let table, let reader, let name = reader.word() else { return nil }
    guard let column = table.column(.init(name)) else {
      return reader.fail(unknown(.column, name, among: table.columns.map(\.id.rawValue)))
    }
    if needs.contains(column.format.name) { return column }
    return reader.fail(.meaning(.wrongFormat(.column, name, is: column.format.name, needs: needs)))
  }

  func numberColumn(_ reader: Reader?, of table: TableFormat?) -> TableFormat.Column.ID? {
    column(reader, of: table, needs: [.number])?.id
  }

  /// A column of things that are counted, and whose sums are therefore limited.
  func countColumn(_ reader: Reader?, of table: TableFormat?) -> TableFormat.Column.ID? {
    guard let reader, let column = column(reader, of: table, needs: [.number]) else { return nil }
    return column.format.isCount
      ? column.id : reader.fail(.meaning(.notACount(.column, column.id.rawValue)))
  }

  func countField(_ reader: Reader?, of item: DeclaredItem?) -> Field.ID? {
    guard let reader, let field = namedField(reader, of: item, needs: [.number]) else { return nil }
    return field.format.isCount ? field.id : reader.fail(.meaning(.notACount(.field, field.id.rawValue)))
  }

  func option(_ reader: Reader?, of format: AnswerFormat?) -> AnswerOption.ID? {
    guard let options = format?.options, let reader, let name = reader.word() else { return nil }
    if options.contains(where: { $0.id.rawValue == name }) { return AnswerOption.ID(name) }
    return reader.fail(unknown(.option, name, among: options.map(\.id.rawValue)))
  }

  func options(_ reader: Reader?, of format: AnswerFormat?) -> Set<AnswerOption.ID>? {
    guard format?.options != nil, let readers = reader?.filledList() else { return nil }
    readers.reportRepeats()
    return Set(readers.compactMap { option($0, of: format) })
  }
}

extension AnswerFormat {
  /// Whether it is a number of things that are counted.
  var isCount: Bool {
    if case .number(let number) = self { number.unit == .count } else { false }
  }
}
