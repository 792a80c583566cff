/// A table of months whose young ones do not count, and the item that says how young is too young.
struct CohortReading {
  let item: Item.ID
  let table: Field.ID
  let cohort: ShareReading.Cohort
}

extension Questionnaire {
  var cohorts: [CohortReading] {
    let keyed = [keys?.marketing, keys?.sales].compactMap { $0?.readings }.joined().map {
      ($0.item, $0.share)
    }
    let measured = items.compactMap { item -> (Item.ID, ShareReading)? in
      if case .share(let reading)? = item.measure { (item.id, reading) } else { nil }
    }
    return (keyed + measured).compactMap { item, reading in
      guard case .sums(let table, _, _, let cohort?) = reading else { return nil }
      return CohortReading(item: item, table: table, cohort: cohort)
    }
  }

  /// What tells old months from young ones in a table that is there.
  func yardsticks(of sheet: MergedSheet) -> [Item.ID] {
    sheet.date == nil ? [] : cohorts.filter { sheet.answer($0.item) != nil }.map(\.cohort.cycle)
  }
}

extension MergedSheet {
  /// The sheet as it is, in which all months count while nobody has said how long a deal takes, and once more for every
  /// other set of months that an answer could leave (Method, rule 4.2).
  func eachCycle(_ questionnaire: Questionnaire) -> [MergedSheet] {
    guard let date else { return [self] }
    let open = questionnaire.cohorts.filter { isOpen($0.cohort.cycle) && answer($0.item) != nil }
    let cycles = Dictionary(grouping: open, by: \.cohort.cycle).sorted { $0.key < $1.key }
    return cycles.reduce([self]) { sheets, cycle in
      let limits = questionnaire.item(cycle.key)?.cycleLimits ?? 0...0
      let ages = Set(cycle.value.flatMap { monthAges($0, on: date) }).sorted()
      let supposed = Set(([-1] + ages).map { $0 + 1 }).filter(limits.contains).sorted()
      return sheets + sheets.flatMap { sheet in supposed.map { sheet.supposing(cycle.key, takes: $0) } }
    }
  }

  /// In days, of the months in the table.
  private func monthAges(_ reading: CohortReading, on date: Day) -> [Int] {
    let rows = answer(reading.item)?.rows(reading.table) ?? []
    return rows.compactMap { $0[reading.cohort.month]?.month.map(date.daysSinceEnd) }
  }

  private func supposing(_ item: Item.ID, takes days: Int) -> MergedSheet {
    var sheet = self
    sheet.supposedCycles[item] = days
    return sheet
  }
}

extension Item {
  fileprivate var cycleLimits: ClosedRange<Int>? {
    if case .number(let format) = mainField.format { format.limits } else { nil }
  }
}
