import RazborCore

/// What the verdict hangs on, and how little would change it.
extension ReportBuilder {
  /// More answers than these are not listed: nobody would check them all.
  private static let shownAnswers = 8

  var firmness: [Report.Block] {
    chapter(.firmness, (verdict.status == .decided ? verdictFirmness : []) + margins + signalFirmness)
  }

  private var verdictFirmness: [Report.Block] {
    let hanging = robustness.hangsOn
    let reason = robustness.sufficientReason
    var blocks: [Report.Block] = [.paragraph([.text(words.hangsOn(hanging.count))])] + listed(hanging)
    if reason != hanging, !reason.isEmpty, reason.count <= Self.shownAnswers {
      blocks += [.paragraph([.text(words.sufficientReason)])] + listed(reason)
    }
    if let flip = robustness.smallestFlip {
      blocks.append(.paragraph([.text(words.smallestFlip(flip.count))]))
      blocks += listed(flip)
    }
    return blocks + (robustness.opinions.map { [.paragraph([.text(words.opinions($0))])] } ?? [])
  }

  private func listed(_ items: [Item.ID]) -> [Report.Block] {
    guard !items.isEmpty else { return [] }
    let shown = items.prefix(Self.shownAnswers).map { questionAndAnswer($0).closed }
    let more = items.count - shown.count
    return [.list(shown + (more > 0 ? [[.text(words.moreAnswers(more))]] : []))]
  }

  /// Only marks that people put can be wrong marks; the figure of the sales side counts deals.
  private var margins: [Report.Block] {
    let marketing = robustness.marketingMargin.map { margin -> String in
      let tolerance = margin.outcome == .indecisive ? nil : margin.labelTolerance
      return words.margin(.marketing, margin) + (tolerance.map { " " + words.labelTolerance($0) } ?? "")
    }
    let sales = robustness.salesMargin.map { words.margin(.sales, $0) }
    let lines = [marketing, sales].compactMap(\.self)
    return lines.isEmpty ? [] : [.list(lines.map { [.text($0)] })]
  }

  private var signalFirmness: [Report.Block] {
    let lines = robustness.signals.compactMap { stability -> [Report.Span]? in
      guard let signal = questionnaire.signals.first(where: { $0.id == stability.id }) else { return nil }
      let text = words.stability(
        fewest: stability.fewest?.count, low: Hundredths.nearest(stability.lowByWeights),
        high: Hundredths.nearest(stability.highByWeights), isOnTheBorder: stability.isOnTheBorder)
      return [.text("\(words.quoted(signal.title[language])): \(text)")]
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
