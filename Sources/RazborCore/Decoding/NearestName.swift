/// Finds the name somebody probably meant.
package enum NearestName {
  /// The candidate with the fewest slips between it and `name`; of equals the first in the alphabet.
  ///
  /// `nil` where every candidate is further away than one slip in three letters, so that nothing far-fetched is suggested.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.unicodeScalars)
    guard (1...longest).contains(letters.count) else { return nil }
    let tolerance = max(1, letters.count / 3)
    let ranked = candidates.compactMap { candidate -> (distance: Int, name: String)? in
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - letters.count) <= tolerance else { return nil }
      let distance = distance(letters, other)
      return distance <= tolerance ? (distance, candidate) : nil
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// Names longer than this are junk, and the distance is quadratic.
  private static let longest = 64

  /// Slips between two words: a letter more, less or other, or two neighbours swapped (optimal string alignment).
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var before: [Int] = []
    var above = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 1...second.count {
        let same = first[row - 1] == second[column - 1]
        var best = min(above[column] + 1, current[column - 1] + 1, above[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          best = min(best, before[column - 2] + 1)
        }
        current.append(best)
      }
      (before, above) = (above, current)
    }
    return above[second.count]
  }
}
