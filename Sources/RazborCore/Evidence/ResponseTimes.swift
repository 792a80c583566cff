/// How fast enquiries are answered by a person, in minutes, nights and weekends counted (Method, rule 5.2).
///
/// An enquiry that nobody answered is not left out: it is slower than every other one.
package struct ResponseTimes: Hashable, Sendable {
  package let times: WaitingTimes

  /// - Parameters:
  ///   - answered: minutes to the first answer, at least 0.
  ///   - waiting: minutes that unanswered enquiries had waited when the data were taken, at least 0.
  ///   - never: enquiries without an answer whose age is not known.
  /// `nil` where there are no enquiries, or a time is below 0.
  package init?(answered: Sample, waiting: Sample = Sample([:]), never: Int = 0) {
    let earliest = min(answered.runs.first?.value ?? 0, waiting.runs.first?.value ?? 0)
    times = WaitingTimes(finished: answered, waiting: waiting, never: never)
    guard earliest >= 0, times.count > 0 else { return nil }
  }

  package var count: Int { times.count }
  package var median: WaitingTimes.Bounds? { times.median }
  package var withinFiveMinutes: Proportion { times.within(5) }
  package var withinAnHour: Proportion { times.within(60) }
  package var afterADay: Proportion { times.beyond(Self.day) }

  /// A day without an answer is "not answered"; what has waited less may still be answered.
  package var neverAnswered: Proportion {
    let open = times.waiting.count(upTo: Self.day - 1)
    let lost = times.waiting.count - open + times.never
    return Proportion(low: lost, high: lost + open, whole: count)
  }

  /// How many enquiries more there must be before a median is named; 0 where there are enough.
  package var missingForMedian: Int { max(0, WaitingTimes.fewestForMedian - count) }
  /// How many more before the slow tenth is named; 0 where there are enough.
  package var missingForTail: Int { max(0, WaitingTimes.fewestForTail - count) }

  private static let day = 1440
}
