import RazborCore

/// Rows of a list as enquiries.
struct EnquiryReader {
  let map: ColumnMap
  /// `nil` where the table holds both.
  let order: WrittenMoment.Order?
  /// Minutes since 1 March of the year 0; nothing is created or answered later.
  let now: Int
  private var names = Memo<String?>()
  private var initials = Initials()
  private var meanings = Memo<TableVocabulary.Meaning?>()

  init(_ map: ColumnMap, order: WrittenMoment.Order?, now: Int) {
    (self.map, self.order, self.now) = (map, order, now)
  }

  /// - Throws: `RowFault` where a cell that is needed cannot be.
  mutating func enquiry(_ row: Int, _ cells: [String]) throws(RowFault) -> EnquiryTally.Enquiry {
    if cells.count > map.headers.count,
      cells[map.headers.count...].contains(where: { !$0.trimmingSpace.isEmpty })
    {
      throw RowFault(row: row, column: nil, kind: .tooManyCells)
    }
    guard let created = try moment(.created, row, cells) else {
      throw RowFault(row: row, column: map.header(.created), kind: .noDate)
    }
    let answered = try moment(.answered, row, cells)
    for (column, moment) in [(TableColumn.created, created), (.answered, answered ?? created)]
    where moment.minute > now + 1440 {
      throw RowFault(row: row, column: map.header(column), kind: .inTheFuture, value: text(column, cells))
    }
    let closed = try moment(.closed, row, cells)
    // An end that lies ahead is a plan.
    let ended = closed.flatMap { $0.minute > now + 1440 ? nil : $0.minute }
    let handed = try moment(.handed, row, cells)
    let offered = try moment(.offered, row, cells)
    if let answered { try check(answered, .answered, .answeredBefore, after: created, row) }
    if let closed { try check(closed, .closed, .closedBefore, after: created, row) }
    let minutes = try number(.minutes, row, cells)
    let words = [TableColumn.status, .mark, .reason].compactMap { meaning(text($0, cells)) }
    return EnquiryTally.Enquiry(
      created: created, answeredAfter: minutes ?? answered.map { max(0, $0.minute - created.minute) },
      latest: max(created.minute, answered?.minute ?? 0),
      way: EnquiryTally.Way(
        created: created.minute, handed: handed?.minute, answered: answered?.minute, offered: offered?.minute,
        closed: ended), meaning: Set(words),
      amount: try number(.amount, row, cells) ?? 0, source: name(.source, cells),
      manager: initials.label(text(.manager, cells)), reason: name(.reason, cells),
      stage: name(.status, cells))
  }

  private mutating func name(_ column: TableColumn, _ cells: [String]) -> String? {
    names.value(text(column, cells), Private.name)
  }

  private mutating func meaning(_ word: String) -> TableVocabulary.Meaning? {
    word.isEmpty ? nil : meanings.value(word) { TableVocabulary.standard.meaning($0) }
  }

  func text(_ column: TableColumn, _ cells: [String]) -> String {
    guard let place = map.places[column], place < cells.count else { return "" }
    return cells[place].trimmingSpace
  }

  private func moment(_ column: TableColumn, _ row: Int, _ cells: [String]) throws(RowFault) -> WrittenMoment?
  {
    let text = text(column, cells)
    if text.isEmpty || text == "-" || text == "—" { return nil }
    guard let moment = WrittenMoment(text, order) else {
      throw RowFault(row: row, column: map.header(column), kind: .notADate, value: text)
    }
    return moment
  }

  /// A day without a time is not before a time on it.
  private func check(
    _ moment: WrittenMoment, _ column: TableColumn, _ kind: RowFault.Kind, after created: WrittenMoment,
    _ row: Int
  ) throws(RowFault) {
    let isEarlier =
      moment.hasTime && created.hasTime
      ? moment.minute < created.minute : floorDiv(moment.minute, 1440) < floorDiv(created.minute, 1440)
    if isEarlier { throw RowFault(row: row, column: map.header(column), kind: kind) }
  }

  func number(_ column: TableColumn, _ row: Int, _ cells: [String]) throws(RowFault) -> Int? {
    let text = text(column, cells)
    if text.isEmpty || text == "-" || text == "—" { return nil }
    guard let number = WrittenAmount.whole(text) else {
      throw RowFault(row: row, column: map.header(column), kind: .notANumber, value: text)
    }
    guard number >= 0 else {
      throw RowFault(row: row, column: map.header(column), kind: .negative, value: text)
    }
    guard number <= Count.moneyLimit else {
      throw RowFault(row: row, column: map.header(column), kind: .tooLarge, value: text)
    }
    return number
  }
}
