/// A statement that holds, does not, or cannot be said yet.
package enum Truth: Sendable, Hashable {
  case yes, no, open

  package init(_ holds: Bool) {
    self = holds ? .yes : .no
  }

  static prefix func ! (truth: Self) -> Self {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .open: .open
    }
  }
}

extension Sequence where Element == Truth {
  /// No if one is no, yes if all are yes, else open.
  var conjunction: Truth {
    reduce(.yes) { sum, next in
      if sum == .no || next == .no { return .no }
      return sum == .yes && next == .yes ? .yes : .open
    }
  }

  /// Yes if one is yes, no if all are no, else open.
  var disjunction: Truth {
    !map { !$0 }.conjunction
  }
}
