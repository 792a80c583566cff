/// How firm the band of a signal is (Method, rules 7.7 to 7.9).
package struct SignalStability: Sendable, Hashable {
  package let id: Signal.ID
  /// The fewest answers that, given otherwise, would move the score into another band; `nil` where none can.
  package let fewest: [Item.ID]?
  /// The score if every weight might be half or double of what it is, permille.
  package let lowByWeights: Int
  package let highByWeights: Int
  /// The score lies so close to the limit of a band that it should be read as both.
  package let isOnTheBorder: Bool

  /// Permille on either side of a limit.
  package static let border = 50

  /// `nil` where there is no score.
  init?(_ signal: Signal, _ severities: SeverityReader) {
    let groups = severities.groups(signal.members)
    guard let point = SignalScore.point(signal, groups) else { return nil }
    let floor = SignalScore.floor(flags: SignalScore.raised(signal, groups).count)
    let range = Bounds(groups.map(\.withDoubtfulWeight)).raised(low: floor, high: floor)
    id = signal.id
    lowByWeights = range.low.rounded
    highByWeights = range.high.rounded
    isOnTheBorder = [BandLimit.amber, BandLimit.red].contains { limit in
      Ratio(limit - Self.border, 1) < point && point < Ratio(limit + Self.border, 1)
    }
    fewest = BandFlip(signal, severities, groups, Band(point)).smallest
  }
}

extension ScoreGroup {
  /// Only what is counted, at half and at double of its weight. In halves of the weight, so that all stays whole.
  fileprivate var withDoubtfulWeight: ScoreGroup {
    guard case .counted(let severity, let weight, _) = state else { return opened([.leftOut]) }
    return opened([1, 4].map { ScoreMode(numerator: $0 * weight * severity, denominator: $0 * weight) })
  }
}

/// The search for the fewest answers that move a signal out of its band.
private struct BandFlip {
  private let signal: Signal
  private let band: Band
  private let answers: [Answered]

  private struct Answered {
    let item: Item.ID
    let weight: Int
    let severity: Int
    let span: (low: Int, high: Int)
    let flag: Int
  }

  init(_ signal: Signal, _ severities: SeverityReader, _ groups: [ScoreGroup], _ band: Band) {
    self.signal = signal
    self.band = band
    answers = groups.compactMap { group in
      guard case .counted(let severity, let weight, _) = group.state,
        let item = severities.questionnaire.item(group.item), let span = severities.span(of: item)
      else { return nil }
      let member = signal.members.first { $0.item == group.item }
      let range = (low: min(span.low, severity), high: max(span.high, severity))
      return Answered(
        item: group.item, weight: weight, severity: severity, span: range, flag: member?.flag ?? .max)
    }
  }

  /// The score rises and falls with every severity, so of a set of answers only the two extremes are looked at.
  var smallest: [Item.ID]? {
    for size in 1...max(answers.count, 1) where size <= answers.count {
      if let found = firstSet(of: size, from: 0, chosen: []) { return found.map { answers[$0].item } }
    }
    return nil
  }

  private func firstSet(of size: Int, from start: Int, chosen: [Int]) -> [Int]? {
    guard size > 0 else { return leavesBand(chosen) ? chosen : nil }
    guard start + size <= answers.count else { return nil }
    for index in start..<answers.count {
      if let found = firstSet(of: size - 1, from: index + 1, chosen: chosen + [index]) { return found }
    }
    return nil
  }

  private func leavesBand(_ chosen: [Int]) -> Bool {
    [score(chosen) { $0.span.low }, score(chosen) { $0.span.high }].contains { Band($0) != band }
  }

  private func score(_ chosen: [Int], _ extreme: (Answered) -> Int) -> Ratio {
    var (sum, weight, flags) = (0, 0, 0)
    for (index, answer) in answers.enumerated() {
      let severity = chosen.contains(index) ? extreme(answer) : answer.severity
      sum += answer.weight * severity
      weight += answer.weight
      if severity >= answer.flag { flags += 1 }
    }
    return max(Ratio(sum, max(weight, 1)), SignalScore.floor(flags: flags))
  }
}
