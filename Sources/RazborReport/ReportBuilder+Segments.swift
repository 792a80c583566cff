import RazborCore

/// Parts of a list beside each other, never in an order that chance could have made (Method, rule 5.5).
extension ReportBuilder {
  /// What may be said about which part is above another; nothing for a single one.
  func order(_ table: LoadedTable, _ kind: LoadedTable.Group.Kind) -> [Report.Block] {
    let groups = table.groups.filter { $0.kind == kind && $0.leads > 0 && $0.deals <= $0.leads }
    guard table.figures[.deals] != nil, groups.count > 1 else { return [] }
    let told = [order(groups)] + (kind == .source ? unknownSource(table) : [])
    return [.list(told.map { [.said($0.text(language))] })]
  }

  /// Left out where the same people are told of as an answer.
  func isAnswered(_ table: LoadedTable) -> Bool {
    let people = table.groups.filter { $0.kind == .manager }.map { [Optional($0.deals), $0.leads] }
    return questionnaire.items.contains { item in
      guard case .spread(let field, let deals, let leads)? = item.measure,
        case .rows(let rows)? = merged.answer(item.id)?[field]
      else { return false }
      return rows.map { [$0[deals]?.number, $0[leads]?.number] } == people
    }
  }

  private func order(_ groups: [LoadedTable.Group]) -> SegmentPhrase {
    let deals = groups.reduce(0) { $0 + $1.deals }
    let fewest = 3 * groups.count
    guard deals >= fewest else { return .tooFew(cases: deals, missing: fewest - deals) }
    let shares = groups.map { (name: $0.name, share: Proportion($0.deals, of: $0.leads)) }
    let pairs = shares.flatMap { one in
      shares.filter { other in one.share.isAbove(other.share) }.map { (above: one.name, below: $0.name) }
    }
    guard pairs.isEmpty else {
      return .apart(Array(pairs.prefix(6)), more: max(0, pairs.count - 6))
    }
    return .overlap(needed: needed(shares.map(\.share)))
  }

  /// So many of each, for the largest difference; `nil` where nobody would wait for so many.
  private func needed(_ shares: [Proportion]) -> Int? {
    let sorted = shares.sorted { ($0.permille ?? 0) < ($1.permille ?? 0) }
    guard let least = sorted.first, let most = sorted.last, let needed = most.needed(against: least) else {
      return nil
    }
    return needed / 20 <= min(least.whole, most.whole) ? needed : nil
  }

  private func unknownSource(_ table: LoadedTable) -> [SegmentPhrase] {
    let known = table.groups.filter { $0.kind == .source }.reduce(0) { $0 + $1.leads }
    guard let all = table.figures[.enquiries], all > 0, known <= all else { return [] }
    let unknown = Proportion(all - known, of: all)
    return 5 * unknown.low > unknown.whole ? [.unknownSource(words.share(unknown))] : []
  }

  /// Why clients were lost; each row had one reason.
  func reasons(_ table: LoadedTable) -> [Report.Block] {
    let groups = table.groups.filter { $0.kind == .reason && $0.leads > 0 }
    let named = groups.reduce(0) { $0 + $1.leads }
    let all = max(named, table.figures[.refused] ?? named)
    guard !groups.isEmpty, all <= Count.limit else { return [] }
    let shown = groups.prefix(Self.mostReasons).map { (name: $0.name, share: Proportion($0.leads, of: all)) }
    let header: [SegmentPhrase] = [.reasons, .refused, .reasonShare, .medianChance]
    let rows: [[Report.Span]] = shown.map { reason in
      [
        .said(reason.name), .text(language.units.counted(reason.share.low, of: all)),
        .text(language.units.percent(permille: reason.share.permille ?? 0)),
        .text(language.units.interval(reason.share)),
      ]
    }
    let chart = ranges(
      Report.Table(header: header.map { $0.text(language) }, rows: rows), shown.map(\.share))
    return chart + [.list(reasonLines(groups, shown, all: all).map { [.said($0.text(language))] })]
  }

  private func reasonLines(
    _ groups: [LoadedTable.Group], _ shown: [(name: String, share: Proportion)], all: Int
  ) -> [SegmentPhrase] {
    let named = groups.reduce(0) { $0 + $1.leads }
    let fewest = WaitingTimes.fewestForMedian
    let main: [SegmentPhrase] =
      if shown.count < 2 || all < fewest {
        []
      } else if shown[0].share.isAbove(shown[1].share) {
        [.mainReason(shown[0].name)]
      } else {
        [.noMainReason]
      }
    let rest: [SegmentPhrase] = groups.count > shown.count ? [.moreNames(groups.count - shown.count)] : []
    let without: [SegmentPhrase] =
      named < all ? [.noReason(words.share(Proportion(all - named, of: all)))] : []
    return main + rest + without
  }

  /// Tables that give each option its share of the same cases, such as why deals are lost.
  var answeredReasons: [Report.Block] {
    questionnaire.items.flatMap { item -> [Report.Block] in
      guard item.measure == nil, case .table(let table) = item.mainField.format, table.columns.count == 2,
        case .choice(let options) = table.columns[0].format, case .share = table.columns[1].format,
        case .rows(let rows)? = merged.answer(item.id)?[item.mainField.id]
      else { return [] }
      let shares = rows.compactMap { row -> (name: String, share: Proportion)? in
        guard let option = options.first(where: { $0.id == row[table.columns[0].id]?.option }),
          let share = row[table.columns[1].id]?.share.map(Proportion.init)
        else { return nil }
        return (option.text[language], share)
      }
      return shares.isEmpty ? [] : reasons(item, table, shares)
    }
  }

  private func reasons(
    _ item: Item, _ table: TableFormat, _ shares: [(name: String, share: Proportion)]
  ) -> [Report.Block] {
    let header = table.columns.map { $0.label[language].capitalized }
    let rows: [[Report.Span]] = shares.map { reason in
      let percent =
        reason.share.isEstimate ? nil : reason.share.permille.map(language.units.percent(permille:))
      return [
        .text(reason.name), .text(words.count(reason.share) + (percent.map { " (\($0))" } ?? "")),
        .text(language.units.interval(reason.share)),
      ]
    }
    let chart = ranges(
      Report.Table(header: header + [SegmentPhrase.medianChance.text(language)], rows: rows),
      shares.map(\.share))
    let first = shares.sorted { ($0.share.permille ?? 0) > ($1.share.permille ?? 0) }
    let main: [SegmentPhrase] =
      first.count < 2
      ? [] : first[0].share.isAbove(first[1].share) ? [.mainReason(first[0].name)] : [.noMainReason]
    return [.heading(3, [.text(item.text[language].firstQuestion)])] + chart
      + (main.isEmpty ? [] : [.list(main.map { [.text($0.text(language))] })])
  }

  private static let mostReasons = 10
}

extension Proportion {
  /// Whether the intervals have nothing in common and this one is the upper.
  fileprivate func isAbove(_ other: Proportion) -> Bool {
    WilsonInterval(self).low > WilsonInterval(other).high
  }

  /// So many on either side, if both shares stayed what they are.
  fileprivate func needed(against other: Proportion) -> Int? {
    guard let share = permille, let least = other.permille, share != least else { return nil }
    return PairTest(Proportion(share, of: 1000), against: Proportion(least, of: 1000)).casesNeeded
  }
}
