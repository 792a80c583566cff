/// An option with all that is needed to find it.
struct OptionPlace: Hashable, CustomStringConvertible {
  let item: Item.ID
  let field: Field.ID
  var column: TableFormat.Column.ID?
  let option: AnswerOption.ID

  /// `item.option`, with the field and the column between them where they are named.
  var description: String {
    let field = field == "value" ? nil : field.rawValue
    return [item.rawValue, field, column?.rawValue, option.rawValue].compactMap { $0 }.joined(separator: ".")
  }

  /// The options of an item, one list for each place where something is chosen.
  static func all(_ item: Item) -> [[OptionPlace]] {
    item.fields.flatMap { field -> [[OptionPlace]] in
      guard case .table(let table) = field.format else {
        return field.format.options.map { options in
          [options.map { OptionPlace(item: item.id, field: field.id, option: $0.id) }]
        } ?? []
      }
      return table.columns.compactMap { column in
        column.format.options?.map {
          OptionPlace(item: item.id, field: field.id, column: column.id, option: $0.id)
        }
      }
    }
  }
}
