import Foundation
import RazborCore

/// Processor time of what an answer has to wait for, on complete and on half-filled sheets.
struct Costs {
  let questionnaire: Questionnaire
  private static let sheets = 20

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  /// Whether an aim is missed.
  func report() -> Bool {
    print(String(format: "%-44@ %8@ %8@ %8@", "processor time, ms" as NSString, "median", "most", "aim"))
    let complete = (0..<Self.sheets).map(sheet)
    var isMissed = row("next question, nothing answered", aim: 20, [empty, empty, empty], next)
    isMissed =
      row("next question, one side or two answered", aim: 20, (0..<9).map(afterFirst), next) || isMissed
    isMissed = row("next question, as the interview goes on", aim: 20, halfway, next) || isMissed
    isMissed =
      row("assessment of a complete sheet", aim: 1, complete) { _ = Assessment(questionnaire, $0) }
      || isMissed
    isMissed =
      row("assessment with robustness", aim: 50, complete) {
        _ = Assessment(questionnaire, $0)
        _ = Robustness(questionnaire, $0)
      } || isMissed
    return isMissed
  }

  private func next(_ sheet: AnswerSheet) {
    let open = questionnaire.items.map(\.id).filter { sheet.respondents[0].responses[$0] == nil }
    _ = AdaptiveOrder(questionnaire, sheet).best(of: open)
  }

  private var empty: AnswerSheet {
    AnswerSheet(questionnaire: questionnaire.id, respondents: [Respondent(role: .owner, responses: [:])])
  }

  private func sheet(_ number: Int) -> AnswerSheet {
    var sheet = empty
    sheet.respondents[0].responses = Population(questionnaire).company(number, seed: 1).mapValues {
      Response($0)
    }
    return sheet
  }

  /// The costliest: nothing is known but whether there are two sides.
  private func afterFirst(_ number: Int) -> AnswerSheet {
    var sheet = sheet(number)
    let first = questionnaire.sides?.item ?? questionnaire.items[0].id
    sheet.respondents[0].responses = sheet.respondents[0].responses.filter { $0.key == first }
    return sheet
  }

  private var halfway: [AnswerSheet] {
    (0..<Self.sheets).map { number in
      var sheet = sheet(number)
      for item in questionnaire.items.dropFirst(3 * number + 3) {
        sheet.respondents[0].responses[item.id] = nil
      }
      return sheet
    }
  }

  private func row(_ name: String, aim: Double, _ sheets: [AnswerSheet], _ body: (AnswerSheet) -> Void)
    -> Bool
  {
    sheets.prefix(2).forEach(body)
    let times = sheets.map { sheet -> Double in
      let start = processorTime()
      body(sheet)
      return processorTime() - start
    }.sorted()
    let median = times[times.count / 2]
    let isMissed = median > aim
    print(
      String(format: "%-44@ %8.2f %8.2f %8.0f", name as NSString, median, times[times.count - 1], aim)
        + (isMissed ? "  missed" : ""))
    return isMissed
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
