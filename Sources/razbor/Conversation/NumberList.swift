import RazborCore

/// Numbers of questions: `3, 5–7`, and with words between the ends where they are listened to.
struct NumberList: Spoken {
  private let runs: [ClosedRange<Int>]
  private let isAloud: Bool

  init(_ numbers: [Int], aloud: Bool) {
    isAloud = aloud
    runs = numbers.sorted().reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }

  var isOne: Bool { runs.count == 1 && runs[0].count == 1 }

  var words: LocalizedText {
    LocalizedText(
      ru: list { isAloud ? "с \($0) по \($1)" : "\($0)–\($1)" },
      en: list { isAloud ? "\($0) to \($1)" : "\($0)–\($1)" })
  }

  private func list(_ range: (Int, Int) -> String) -> String {
    runs.map { $0.count == 1 ? "\($0.lowerBound)" : range($0.lowerBound, $0.upperBound) }.joined(
      separator: ", ")
  }
}
