/// What the rows of one table must not be together.
extension AnswerEntry {
  /// The column that no two rows may share: a month, or what a share is a share of.
  private func key(_ table: TableFormat) -> TableFormat.Column? {
    if case .share(.rows(field.id, let option, _, _))? = item.measure { return table.column(option) }
    return table.columns.first { if case .month = $0.format { true } else { false } }
  }

  func place(of row: Answer.Row, _ table: TableFormat) -> Int? {
    guard let key = key(table), let value = row[key.id] else { return nil }
    return currentRows.firstIndex { $0[key.id] == value }
  }

  /// - Throws: where two rows speak of one thing, or shares come to more than the whole.
  func check(_ table: TableFormat) throws(Fault) {
    guard let key = key(table) else { return }
    for (place, row) in currentRows.enumerated() {
      guard let value = row[key.id],
        let first = currentRows[..<place].firstIndex(where: { $0[key.id] == value })
      else { continue }
      let month = value.month?.description ?? ""
      let text = key.format.options?.first { $0.id == value.option }?.text
      throw .line(.rowRepeated(text ?? LocalizedText(ru: month, en: month), row: first + 1))
    }
    guard case .share(.rows(_, _, _, let share))? = item.measure else { return }
    let shares = currentRows.compactMap { $0[share]?.share?.permille }
    let sum = shares.reduce(0, +)
    // Every rounded share may be half a point off.
    if sum > 1000 + 5 * shares.count { throw .line(.sharesAboveWhole(halfUp(sum, 10))) }
  }
}
