import Testing

@testable import RazborCore
@testable import razbor

/// Method, rule 6.7.
@Suite("Where respondents differ") struct DifferencesTests {
  @Test(
    "a scale differs from two and a half points on, on average",
    arguments: [
      ([2, 7], true), ([2, 7, 6], true), ([4, 5, 5], false), ([3, 3, 8, 8], true), ([5, 6, 7, 8, 9], false),
      ([5, 7], false), ([5, 8], true), ([5], false), ([], false),
    ])
  func scale(points: [Int], expected: Bool) {
    #expect(Assessor.isNoticeableGap(points) == expected)
  }

  @Test("choices and states differ; what is told beside the main field does not")
  func listed() throws {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    let owner: [Item.ID: Response] = [
      "lead_criteria": answer("together"), "handoff_point": answer("qualified"),
      "process_maturity": number(6),
      "owner_question": Response(.answered(Answer(["first": .option("sales"), "because": .text("a")]))),
      "agency_control": Response(.notApplicable(reason: "none")),
    ]
    let head: [Item.ID: Response] = [
      "lead_criteria": answer("none"), "handoff_point": Response(.dontKnow), "process_maturity": number(7),
      "owner_question": Response(.answered(Answer(["first": .option("sales"), "because": .text("b")]))),
      "agency_control": Response(.notApplicable(reason: "no agency")),
    ]
    let sheet = AnswerSheet(
      questionnaire: "consultation",
      respondents: [Respondent(role: .owner, responses: owner), Respondent(role: .sales, responses: head)])
    let found = Assessment(questionnaire, sheet).differences.map(\.item)
    #expect(found == ["lead_criteria", "handoff_point"])
  }

  private func answer(_ option: AnswerOption.ID) -> Response {
    Response(.answered(Answer(["value": .option(option)])))
  }

  private func number(_ number: Int) -> Response {
    Response(.answered(Answer(["value": .number(number)])))
  }
}
