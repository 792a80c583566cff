import Foundation
import RazborCore

/// Where the time and everything random come from. Tests bring their own.
struct CaseClock: Sendable {
  /// ISO 8601 with the zone's offset: `2026-11-23T14:02:10+03:00`.
  var now: @Sendable () -> String
  /// A name for an event that no other event has.
  var newID: @Sendable () -> CaseEntry.ID
  /// The end of a neutral case name: a letter and a digit, `k7`.
  var suffix: @Sendable () -> String

  static let system = CaseClock(
    now: { timestamp(Date(), in: .current) },
    newID: { CaseEntry.ID(UUID().uuidString.lowercased()) },
    suffix: {
      // Without the letters that are read as digits.
      "\("abcdefghkmnpqrstuvwxyz".randomElement() ?? "k")\(Int.random(in: 2...9))"
    })

  /// By how many minutes a clock that showed one time before another was put back; `nil` for less than one.
  static func minutesBack(from earlier: String, to later: String) -> Int? {
    // In one zone the texts compare as the times do.
    if earlier.suffix(6) == later.suffix(6), earlier <= later { return nil }
    let format = Date.ISO8601FormatStyle(timeZoneSeparator: .colon)
    guard let before = try? format.parse(earlier), let after = try? format.parse(later) else { return nil }
    let minutes = Int(before.timeIntervalSince(after) / 60)
    return minutes > 0 ? minutes : nil
  }

  static func timestamp(_ date: Date, in zone: TimeZone) -> String {
    let text = date.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
    // `Z` is right but says less: people read the offset.
    return text.hasSuffix("Z") ? text.dropLast() + "+00:00" : text
  }
}
