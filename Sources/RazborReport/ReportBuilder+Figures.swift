import RazborCore

/// Shares with what chance may have done to them.
extension ReportBuilder {
  var keyFigures: [Report.Block] {
    guard questionnaire.keys != nil else { return otherShares }
    return [heading(.figures), .list([key(.marketing), key(.sales)])] + otherShares
  }

  /// "The sales figure: 36 of 120, that is 30% ... The reference is 40%. The figure is below it ..."
  func key(_ key: Key) -> [Report.Span] {
    let reading = key == .marketing ? verdict.keys.marketing : verdict.keys.sales
    let label = Report.Span.strong(words.key(key) + ":")
    switch reading {
    case .open: return [label, .text(" \(words.keyOpen)\(asked(key)).")]
    case .notKnown: return [label, .text(" \(words.keyNotKnown)\(asked(key)).")]
    case .read(let figure):
      return [label, .text(" \(quoted(figure.item)) – \(share(figure.share)). \(comparison(figure))")]
    }
  }

  /// The question behind a figure that nobody has.
  private func asked(_ key: Key) -> String {
    let keys = key == .marketing ? questionnaire.keys?.marketing : questionnaire.keys?.sales
    return keys?.readings.first.map { " (\(quoted($0.item)))" } ?? ""
  }

  private func comparison(_ figure: KeyFigure) -> String {
    let reference: String
    switch figure.reference {
    case nil: return words.noReference
    case .permille(let permille): reference = words.reference(permille)
    case .earlier(let earlier): reference = words.earlier(share(earlier))
    }
    let outcome = words.outcome(
      figure.test, isBelow: figure.isBelow, cases: figure.share.whole, needed: needed(figure))
    return "\(reference). \(outcome)"
  }

  private func needed(_ figure: KeyFigure) -> Int? {
    guard figure.test == .indecisive, case .permille(let reference)? = figure.reference,
      let share = figure.share.permille, let cases = Proportion.casesNeeded(at: share, against: reference),
      cases > figure.share.whole
    else { return nil }
    return cases
  }

  private func share(_ share: Proportion) -> String {
    guard share.whole > 0 else { return words.keyNotKnown }
    return "\(words.counts(share)), \(words.allowingForChance) \(chance(share))"
  }

  private func chance(_ share: Proportion) -> String {
    let interval = WilsonInterval(share)
    return words.chance(low: interval.lowPermille, high: interval.highPermille)
  }

  /// Shares that are no key figure, in the order of asking.
  private var otherShares: [Report.Block] {
    let rows = questionnaire.items.compactMap { item -> [Report.Span]? in
      guard case .share(let share)? = assessment.statistics[item.id], share.whole > 0,
        !keyItems.contains(item.id)
      else { return nil }
      return [text(item.text), .text(words.counts(share)), .text(chance(share))]
    }
    let table = Report.Block.table(Report.Table(header: words.shareHeader, rows: rows))
    return chapter(.otherFigures, level: 3, rows.isEmpty ? [] : [table])
  }

  private var keyItems: [Item.ID] {
    [verdict.keys.marketing, verdict.keys.sales].compactMap { reading in
      if case .read(let figure) = reading { figure.item } else { nil }
    }
  }
}
