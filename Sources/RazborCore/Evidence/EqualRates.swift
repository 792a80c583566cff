/// What several people would have achieved with equal rates, held against what they did (Method, rule 5.4).
///
/// Only + − × ÷ √, which every machine rounds alike.
struct EqualRates {
  struct Person {
    let result: Double
    /// Above 0, or 0 for somebody who had no trials.
    let expected: Double

    var ratio: Double { result / expected }
  }

  /// Everybody, in the order given.
  let everybody: [Person]
  /// Those with trials; at least one.
  let people: [Person]
  /// Variance to expectation: 1 for counts without a known whole, else one minus the common rate, at least 0.
  let dispersion: Double
  /// All results; above 0.
  let total: Double

  /// `nil` without results. `trials` is as long as `successes`.
  init?(successes: [Int], trials: [Int]?) {
    let exposures = trials?.map { max(0, Double($0)) } ?? successes.map { _ in 1 }
    let entries = zip(successes.map(Double.init), exposures)
    let total = entries.reduce(0) { $1.1 > 0 ? $0 + $1.0 : $0 }
    let exposure = exposures.reduce(0, +)
    guard total > 0, exposure > 0 else { return nil }
    everybody = entries.map { Person(result: $0, expected: $1 * total / exposure) }
    people = everybody.filter { $0.expected > 0 }
    dispersion = trials == nil ? 1 : max(0, 1 - total / exposure)
    self.total = total
  }

  /// X²; 0 where every trial succeeded, which leaves nothing to differ.
  var statistic: Double {
    guard dispersion > 0 else { return 0 }
    return sum { ($0.result - $0.expected) * ($0.result - $0.expected) / ($0.expected * dispersion) }
  }

  /// The standard deviation of the results, relative to their mean; 0 for one person.
  var variation: Double {
    guard people.count > 1 else { return 0 }
    let mean = total / Double(people.count)
    let squares = sum { ($0.result - mean) * ($0.result - mean) }
    return (squares / Double(people.count - 1)).squareRoot() / mean
  }

  /// τ², the moment estimate of the squared relative deviation of the true rates; 0 for one person.
  var squaredTrueVariation: Double {
    max(0, squaredVariation(of: statistic - Double(people.count - 1)))
  }

  /// What a sum of squares means as a squared relative deviation of the rates; 0 for one person.
  func squaredVariation(of statistic: Double) -> Double {
    guard people.count > 1 else { return 0 }
    // ΣE − ΣE² / ΣE in a form that stays above 0 however unequal the expectations are.
    let weight = sum { $0.expected * (total - $0.expected) / total }
    return statistic * dispersion / weight
  }

  /// The greatest ratio of a result to its expectation to the least; `nil` where the least is 0.
  var bestToWorst: Double? {
    let ratios = people.map(\.ratio)
    guard let best = ratios.max(), let worst = ratios.min(), worst > 0 else { return nil }
    return best / worst
  }

  /// Everybody's ratio, drawn toward 1 as far as the true rates vary little against luck.
  var shrunkRates: [Double] {
    let squared = squaredTrueVariation
    guard squared > 0 else { return everybody.map { _ in 1 } }
    return everybody.map { person in
      guard person.expected > 0 else { return 1 }
      return 1 + squared / (squared + dispersion / person.expected) * (person.ratio - 1)
    }
  }

  private func sum(_ term: (Person) -> Double) -> Double {
    people.reduce(0) { $0 + term($1) }
  }
}
