/// The limits of the bands, permille (Method, rule 1.4).
enum BandLimit {
  static let amber = 350
  static let red = 600
}

extension Band {
  /// Decided on the exact fraction, not on the printed value.
  init(_ mean: Ratio) {
    if mean >= Ratio(BandLimit.red, 1) {
      self = .red
    } else {
      self = mean >= Ratio(BandLimit.amber, 1) ? .amber : .green
    }
  }
}

extension SignalScore {
  /// A clear sign cannot be averaged away: one flag makes a signal at least amber, two make it red (Method, rule 1.5).
  static func floor(flags: Int) -> Ratio {
    switch flags {
    case ..<1: Ratio(0, 1)
    case 1: Ratio(BandLimit.amber, 1)
    default: Ratio(BandLimit.red, 1)
    }
  }

  /// The score on what is answered; `nil` where that is less than half of the weight.
  static func point(_ signal: Signal, _ groups: [ScoreGroup]) -> Ratio? {
    guard 2 * groups.answeredWeight >= groups.applicableWeight, let mean = groups.mean else { return nil }
    return max(mean, floor(flags: raised(signal, groups).count))
  }

  /// The items whose severity reaches their flag.
  static func raised(_ signal: Signal, _ groups: [ScoreGroup]) -> [Item.ID] {
    groups.counted.filter { counted in
      signal.members.contains { $0.item == counted.item && counted.severity >= ($0.flag ?? .max) }
    }.map(\.item)
  }

  /// The bounds with the flags that are raised, and those that still may be.
  static func bounds(_ groups: [ScoreGroup]) -> Bounds {
    let sure = groups.count { $0.modes.allSatisfy(\.raisesFlag) }
    let possible = groups.count { $0.modes.contains(where: \.raisesFlag) }
    return Bounds(groups).raised(low: floor(flags: sure), high: floor(flags: possible))
  }
}

extension Assessor {
  func score(_ signal: Signal, _ readings: Readings) -> SignalScore {
    let groups = world.groups(signal)
    let point = SignalScore.point(signal, groups)
    let bounds = readings.bounds { SignalScore.bounds($0.groups(signal)) }
    return SignalScore(
      id: signal.id, score: point?.rounded, low: bounds.low.rounded, high: bounds.high.rounded,
      answeredWeight: groups.answeredWeight, applicableWeight: groups.applicableWeight,
      band: point.map(Band.init), lowBand: Band(bounds.low), highBand: Band(bounds.high),
      flags: inOrder(SignalScore.raised(signal, groups)), contributions: contributions(groups))
  }

  func score(_ area: Area, _ readings: Readings) -> AreaScore {
    let covered = world.coveredMean(area.index)
    let groups = world.groups(area.index)
    let bounds = readings.bounds { $0.bounds(area.index) }
    return AreaScore(
      id: area.id, index: world.mean(area.index)?.rounded, low: bounds.low.rounded, high: bounds.high.rounded,
      band: covered.map(Band.init), answeredWeight: groups.answeredWeight,
      applicableWeight: groups.applicableWeight)
  }

  private func contributions(_ groups: [ScoreGroup]) -> [Contribution] {
    groups.counted.map {
      Contribution(item: $0.item, weight: $0.weight, severity: $0.severity, byDontKnow: $0.byDontKnow)
    }
    .sorted { ($1.weight * $1.severity, $0.item) < ($0.weight * $0.severity, $1.item) }
  }

  func inOrder(_ ids: [Item.ID]) -> [Item.ID] {
    ids.sorted { (questionnaire.position(of: $0) ?? 0) < (questionnaire.position(of: $1) ?? 0) }
  }
}

extension Readings {
  /// Over both worlds where the sides are not known, and over all readings.
  fileprivate func bounds(_ bounds: (LadderWorld) -> Bounds) -> Bounds {
    worlds.dropFirst().reduce(worlds.first.map(bounds) ?? .everything) { $0.union(bounds($1)) }
  }
}
