extension AnswerReader {
  /// The number of the worst branch that has enough cases, else the number itself.
  func number(_ field: Field.ID, _ branches: Measure.Branches?, in answer: Answer) -> Int? {
    guard let branches, let cases = branches.cases else { return answer[field]?.number }
    let worst = answer.rows(branches.table)
      .filter { ($0[cases]?.number ?? 0) >= Proportion.fewestCases }
      .compactMap { $0[branches.value]?.number }.max()
    return worst ?? answer[field]?.number
  }

  /// The worst branch with enough cases; where none has, their sum.
  func worst(_ branches: Measure.Branches?, in answer: Answer) -> Proportion? {
    guard let branches else { return nil }
    let shares = answer.rows(branches.table).compactMap { $0[branches.value]?.share }.map(Proportion.init)
    guard !shares.isEmpty else { return nil }
    let large = shares.filter { $0.whole >= Proportion.fewestCases }
    return large.max { ($0.permille ?? 0) < ($1.permille ?? 0) } ?? shares.dropFirst().reduce(shares[0], +)
  }

  /// All rows speak of the same cases: the parts are added, the whole stands. With a guess among them the sum is one.
  func shareOfRows(
    _ rows: [Answer.Row], _ option: TableFormat.Column.ID, _ among: Set<AnswerOption.ID>,
    _ share: TableFormat.Column.ID
  ) -> Proportion? {
    let given = rows.compactMap { row in row[share]?.share.map { (row[option]?.option, $0) } }
    guard !given.isEmpty else { return nil }
    let chosen = given.filter { $0.0.map(among.contains) ?? false }.map(\.1)
    let isGuess = given.contains { if case .estimate = $0.1 { true } else { false } }
    if isGuess {
      return Proportion(Share.estimate(permille: min(1000, chosen.reduce(0) { $0 + $1.permille })))
    }
    let whole = given.map(\.1.whole).max() ?? 0
    let part = min(whole, chosen.reduce(0) { $0 + $1.part })
    return Proportion(low: part, high: part, whole: whole)
  }

  func sums(
    _ rows: [Answer.Row], _ part: TableFormat.Column.ID, _ whole: TableFormat.Column.ID
  ) -> Proportion? {
    let both = rows.filter { $0.has(part, whole) }
    guard !both.isEmpty else { return nil }
    let total = both.sum(whole)
    let count = min(total, both.sum(part))
    return Proportion(low: count, high: count, whole: total)
  }

  /// The rows whose month is old enough to have run through the cycle; all without a date or a cycle.
  func mature(_ rows: [Answer.Row], _ cohort: ShareReading.Cohort?) -> [Answer.Row] {
    guard let cohort, let date = sheet.date,
      let cycle = sheet.answer(cohort.cycle).flatMap({ cycleDays(cohort.cycle, $0) })
    else { return rows }
    return rows.filter { row in
      row[cohort.month]?.month.map { date.daysSinceEnd(of: $0) >= cycle } ?? true
    }
  }

  /// The later and the earlier half of the company's own months; the middle one belongs to the later.
  func halves(_ reading: ShareReading, of answer: Answer, months: Int) -> (
    later: Proportion, earlier: Proportion
  )? {
    guard case .sums(let table, let part, let whole, let cohort) = reading else { return nil }
    var rows = mature(answer.rows(table), cohort).filter { $0.has(part, whole) }
    guard rows.count >= months else { return nil }
    if let month = cohort?.month {
      rows.sort { ($0[month]?.month?.ordinal ?? 0) < ($1[month]?.month?.ordinal ?? 0) }
    }
    let half = rows.count / 2
    guard let earlier = sums(Array(rows.prefix(half)), part, whole),
      let later = sums(Array(rows.dropFirst(half)), part, whole)
    else { return nil }
    return (later, earlier)
  }

  private func cycleDays(_ id: Item.ID, _ answer: Answer) -> Int? {
    questionnaire.item(id).flatMap { answer[$0.mainField.id]?.number }
  }
}

extension Answer {
  func rows(_ table: Field.ID) -> [Row] {
    if case .rows(let rows)? = values[table] { rows } else { [] }
  }
}

extension Answer.Row {
  func has(_ first: TableFormat.Column.ID, _ second: TableFormat.Column.ID) -> Bool {
    self[first]?.number != nil && self[second]?.number != nil
  }
}

extension [Answer.Row] {
  func sum(_ column: TableFormat.Column.ID) -> Int {
    reduce(0) { $0 + ($1[column]?.number ?? 0) }
  }
}

extension Answer.Value {
  package var number: Int? { if case .number(let value) = self { value } else { nil } }
  package var option: AnswerOption.ID? { if case .option(let value) = self { value } else { nil } }
  package var share: Share? { if case .share(let value) = self { value } else { nil } }
  package var month: Month? { if case .month(let value) = self { value } else { nil } }
  package var text: String? { if case .text(let value) = self { value } else { nil } }

  /// A percentage field, or a share at its midpoint.
  var permille: Int? { number ?? share.flatMap { Proportion($0).permille } }

  /// The options chosen, one or several.
  package var chosen: [AnswerOption.ID] {
    switch self {
    case .option(let id): [id]
    case .options(let ids): ids
    case .number, .share, .month, .text, .rows: []
    }
  }
}

extension Share {
  var part: Int { if case .counted(let part, _) = self { part } else { 0 } }
  var whole: Int { if case .counted(_, let whole) = self { whole } else { 0 } }
  var permille: Int {
    if case .estimate(let permille) = self { permille } else { Proportion(self).permille ?? 0 }
  }
}
