/// How sure an interval is.
package enum Confidence: Hashable, Sendable, CaseIterable {
  /// An error of 5 % in each direction: what the tests use.
  case ninety
  /// The one usual in publications: for display alone.
  case ninetyFive

  /// The square of the normal deviate, in 1/10 000.
  package var squaredDeviate: Int {
    switch self {
    case .ninety: 27_055
    case .ninetyFive: 38_415
    }
  }
}
