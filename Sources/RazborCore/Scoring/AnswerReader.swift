/// Reads figures out of answers: shares, key figures, measures.
///
/// It sees the whole sheet because a share of a cohort depends on the date and on the usual cycle.
struct AnswerReader {
  let questionnaire: Questionnaire
  let sheet: MergedSheet

  /// The integer an answer is condensed to; `nil` where it carries none.
  func measurement(of item: Item, _ answer: Answer) -> Measurement? {
    guard let measure = item.measure else { return plain(answer[item.mainField.id]) }
    switch measure {
    case .number(let field, let branches):
      return number(field, branches, in: answer).map { Measurement($0) }
    case .share(let reading):
      return proportion(reading, of: answer)?.permille.map { Measurement($0) }
    case .shareToReference(let reading, let references):
      return figure(item, reading, references, of: answer)?.permilleOfReference.map { Measurement($0) }
    case .ratio(let table, let part, let whole):
      return ratio(answer.rows(table), part, whole).map { Measurement($0) }
    case .forecastExcess(let table, let forecast, let actual, let counted):
      return accuracy(answer, table, forecast, actual, counted)?.excessPermille.map { Measurement($0) }
    case .spread(let table, let successes, let trials):
      return spread(answer, table, successes, trials).flatMap(Measurement.init(spread:))
    }
  }

  /// The share an answer gives; `nil` where the parts it needs are missing.
  func proportion(_ reading: ShareReading, of answer: Answer) -> Proportion? {
    switch reading {
    case .field(let field, let branches):
      return worst(branches, in: answer) ?? answer[field]?.share.map(Proportion.init)
    case .rows(let table, let option, let among, let share):
      return shareOfRows(answer.rows(table), option, among, share)
    case .sums(let table, let part, let whole, let cohort):
      let rows = mature(answer.rows(table), cohort)
      guard
        rows.contains(where: { $0.has(part, whole) })
          || !answer.rows(table).contains(where: { $0.has(part, whole) })
      else { return Proportion(low: 0, high: 0, whole: 0) }
      return sums(rows, part, whole)
    case .range(let low, let high, let whole):
      guard let low = answer[low]?.number, let high = answer[high]?.number, let whole = answer[whole]?.number,
        0 <= low, low <= high, high <= whole
      else { return nil }
      return Proportion(low: low, high: high, whole: whole)
    }
  }

  /// A key figure with the first reference that is there; without one its test stays indecisive.
  func figure(_ item: Item, _ reading: ShareReading, _ references: [Reference], of answer: Answer)
    -> KeyFigure?
  {
    guard let share = proportion(reading, of: answer) else { return nil }
    for reference in references {
      switch reference {
      case .fixed(let permille):
        return KeyFigure(item: item.id, share: share, reference: .permille(permille))
      case .field(let field):
        guard let permille = answer[field]?.permille else { continue }
        return KeyFigure(item: item.id, share: share, reference: .permille(permille))
      case .earlierHalf(let months):
        guard let halves = halves(reading, of: answer, months: months) else { continue }
        return KeyFigure(item: item.id, share: halves.later, reference: .earlier(halves.earlier))
      }
    }
    return KeyFigure(item: item.id, share: share, reference: nil)
  }

  func accuracy(
    _ answer: Answer, _ table: Field.ID, _ forecast: TableFormat.Column.ID, _ actual: TableFormat.Column.ID,
    _ counted: Measure.Counted
  ) -> ForecastAccuracy? {
    let rows = answer.rows(table).filter { $0.has(forecast, actual) }
    return ForecastAccuracy(
      forecasts: rows.compactMap { $0[forecast]?.number }, actuals: rows.compactMap { $0[actual]?.number },
      areCounts: counts(counted, answer))
  }

  func spread(
    _ answer: Answer, _ table: Field.ID, _ successes: TableFormat.Column.ID, _ trials: TableFormat.Column.ID
  ) -> ManagerSpread? {
    let rows = answer.rows(table).filter { $0[successes]?.number != nil }
    let leads = rows.compactMap { $0[trials]?.number }
    return ManagerSpread(
      successes: rows.compactMap { $0[successes]?.number }, trials: leads.count == rows.count ? leads : nil)
  }

  private func plain(_ value: Answer.Value?) -> Measurement? {
    (value?.number ?? value?.share.flatMap { Proportion($0).permille }).map { Measurement($0) }
  }

  /// `nil` where the choice that tells was not made.
  private func counts(_ counted: Measure.Counted, _ answer: Answer) -> Bool? {
    switch counted {
    case .always: true
    case .never: false
    case .whenChosen(let field, let options): answer[field]?.option.map(options.contains)
    }
  }

  private func ratio(_ rows: [Answer.Row], _ part: TableFormat.Column.ID, _ whole: TableFormat.Column.ID)
    -> Int?
  {
    let rows = rows.filter { $0.has(part, whole) }
    let total = rows.sum(whole)
    return total > 0 ? halfUp(100 * rows.sum(part), total) : nil
  }
}

/// A measure with what is known about its reliability.
struct Measurement {
  let value: Int
  /// Luck alone does not explain it.
  let proven: Bool

  init(_ value: Int, proven: Bool = true) {
    self.value = value
    self.proven = proven
  }

  /// `nil` where there is too little to say.
  init?(spread: ManagerSpread) {
    guard let value = spread.spread else { return nil }
    self.init(value, proven: spread.isSignificant)
  }
}
