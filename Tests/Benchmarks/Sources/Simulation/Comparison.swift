import Foundation
import RazborCore

func load(_ path: String) throws -> Questionnaire {
  try YAMLSource.parse(try Data(contentsOf: URL(filePath: path))).flatMap(QuestionnaireDecoder.decode).get()
}

/// The orders of asking side by side, on one population.
struct Comparison {
  let questionnaire: Questionnaire
  let companies: Int
  let seed: Int
  /// Percent that the adaptive order has to save for the verdict and the signals.
  let saves: Int?

  init(_ questionnaire: Questionnaire, companies: Int, seed: Int, saves: Int?) {
    self.questionnaire = questionnaire
    self.companies = companies
    self.seed = seed
    self.saves = saves
  }

  /// Whether something is not as it has to be.
  func report() -> Bool {
    print(
      "\n\(questionnaire.id): \(questionnaire.items.count) questions, \(companies) companies, seed \(seed)\n")
    print(line("asked until decided", "verdict", "saved", "median", "p90", "all", "saved", "stop", "wrong"))
    let population = Population(questionnaire)
    let answers = (0..<companies).map { population.company($0, seed: seed) }
    var isMissed = false
    for asking in Asking.allCases {
      var chance = SeededGenerator(seed: seed)
      let courses = answers.map { answers -> Course in
        var walk = Walk(questionnaire, answers, asking, &chance)
        return walk.run()
      }
      let row = Row(courses)
      print(row.text(asking))
      fflush(nil)
      isMissed = isMissed || row.wrong > 0
      if asking == .adaptive, let saves, row.allSaved < Double(saves) {
        print("missed: \(saves) % had to be saved")
        isMissed = true
      }
    }
    return isMissed
  }

  private struct Row {
    let verdict: [Int]
    let all: [Int]
    let stopped: [Int]
    let complete: [Int]
    let wrong: Int

    init(_ courses: [Course]) {
      verdict = courses.map { $0.verdict ?? $0.complete }.sorted()
      all = courses.map { $0.all ?? $0.complete }
      stopped = courses.map(\.stopped)
      complete = courses.map(\.complete)
      wrong = courses.count(where: \.isWrong)
    }

    var allSaved: Double { 100 - 100 * mean(all) / mean(complete) }

    func text(_ asking: Asking) -> String {
      let saved = { (counts: [Int]) in String(format: "%.0f %%", 100 - 100 * mean(counts) / mean(complete)) }
      return line(
        asking.name, String(format: "%.1f", mean(verdict)), saved(verdict), "\(verdict[verdict.count / 2])",
        "\(verdict[verdict.count * 9 / 10])", String(format: "%.1f", mean(all)), saved(all),
        String(format: "%.1f", mean(stopped)), "\(wrong)")
    }

    private func mean(_ counts: [Int]) -> Double {
      Double(counts.reduce(0, +)) / Double(max(1, counts.count))
    }
  }
}

private func line(_ name: String, _ cells: String...) -> String {
  name.padding(toLength: 24, withPad: " ", startingAt: 0)
    + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
}
