extension Tracer {
  func signal(_ signal: Signal) -> Link {
    let score = assessor.score(signal, readings)
    let groups = world.groups(signal)
    let flags = score.flags
    let sum = sum(
      groups, flags: flags, score: score.score, low: score.low, high: score.high, band: score.band)
    let rules: [MethodRule] = [.weightedMean, .bands] + (flags.isEmpty ? [] : [.flags]) + [.bounds]
    return Link(subject: .signal(signal.id), chain: .sum(sum), rules: rules, items: groups.map(\.item))
  }

  func area(_ area: Area) -> Link {
    let score = assessor.score(area, readings)
    let groups = world.groups(area.index)
    let sum = sum(
      groups, flags: [], score: score.band == nil ? nil : score.index, low: score.low, high: score.high,
      band: score.band)
    return Link(
      subject: .area(area.id), chain: .sum(sum), rules: [.weightedMean, .bands, .bounds],
      items: groups.map(\.item))
  }

  private func sum(
    _ groups: [ScoreGroup], flags: [Item.ID], score: Int?, low: Int, high: Int, band: Band?
  ) -> SumTrace {
    let parts = groups.counted.map {
      Contribution(item: $0.item, weight: $0.weight, severity: $0.severity, byDontKnow: $0.byDontKnow)
    }
    let missing = groups.compactMap { group -> SumTrace.Missing? in
      guard case .missing(let weight, let isOpen) = group.state else { return nil }
      return SumTrace.Missing(item: group.item, weight: weight, isOpen: isOpen)
    }
    return SumTrace(
      parts: parts.sorted { ($1.weight * $1.severity, $0.item) < ($0.weight * $0.severity, $1.item) },
      missing: missing, void: groups.filter { $0.state == .void }.map(\.item),
      sum: parts.reduce(0) { $0 + $1.weight * $1.severity }, weight: groups.answeredWeight,
      applicableWeight: groups.applicableWeight, mean: groups.mean?.rounded, flags: flags,
      floor: SignalScore.floor(flags: flags.count).rounded, score: score, low: low, high: high, band: band)
  }
}
