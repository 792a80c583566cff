import RazborCore

/// A funnel with the names of its stages.
struct DrawnFunnel {
  let intro: String
  let names: [Report.Span]
  let counts: [Int]
  let leak: FunnelLeak

  var hasReference: Bool { leak.steps.contains { $0.reference != nil } }

  private var hasPlan: Bool {
    leak.steps.contains { if case .plan? = $0.reference { true } else { false } }
  }

  var references: [FunnelPhrase.Column] { hasReference ? [hasPlan ? .reference : .earlier] : [] }

  /// Whether a person or a file named the stages.
  var isTyped: Bool { names.contains { if case .said = $0 { true } else { false } } }

  /// "Enquiries → On target".
  func step(_ place: Int) -> String { "\(names[place].plain) → \(names[place + 1].plain)" }

  /// How many would have come by the reference, `nil` without one.
  func expected(_ place: Int) -> Int? {
    let whole = leak.steps[place].conversion.whole
    switch leak.steps[place].reference {
    case .plan(let permille): return halfUp(min(max(permille, 0), 1000) * whole, 1000)
    case .past(let past): return past.whole > 0 ? halfUp(past.low * whole, past.whole) : nil
    case nil: return nil
    }
  }

  /// On the scale of the first stage.
  var marks: [Report.Chart.Mark] {
    let all = max(1, counts.first ?? 1)
    return counts.indices.map { place in
      let expected = place > 0 ? self.expected(place - 1) : nil
      return .stage(halfUp(1000 * counts[place], all), expected: expected.map { halfUp(1000 * $0, all) })
    }
  }
}

extension FunnelLeak.Reference {
  var permille: Int? {
    switch self {
    case .plan(let permille): permille
    case .past(let past): past.permille
    }
  }
}
