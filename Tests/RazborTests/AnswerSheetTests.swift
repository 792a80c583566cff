import RazborCore
import Testing

@testable import razbor

@Suite("Answer sheets") struct AnswerSheetTests {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try Fixture.questionnaire()
  }

  @Test("Every shape of an answer is read")
  func everyShapeIsRead() throws {
    let sheet = try read(Fixture.text("sheet.yaml")).get()
    let owner = try #require(sheet.respondents.first).responses
    #expect(sheet.name == "Language school" && sheet.date == Day("2026-11-23") && sheet.language == .ru)
    #expect(sheet.resolved == ["too_good": "rated the plan, not the practice"])
    #expect(owner["cycle"]?.content == .answered(Answer(["value": .number(30)])))
    #expect(
      owner["maturity"]
        == Response(
          .answered(Answer(["value": .number(2)])), basis: .said, note: "asked twice", privateNote: "tired"))
    #expect(owner["criteria"] == Response(.dontKnow, note: "nobody remembers"))
    #expect(owner["unanswered"]?.answer == Answer(["share": .share(.counted(part: 36, whole: 120))]))
    #expect(owner["target_share"]?.answer == Answer(["value": .share(.estimate(permille: 300))]))
    #expect(owner["flow"]?.answer?["agreed"] == .number(185))
    #expect(owner["records"]?.answer == Answer(["value": .options(["crm", "heads"])]))
    #expect(
      sheet.remarks == [
        LooseRemark(item: "flow", kind: .note, text: "will ask the accountant"),
        LooseRemark(item: nil, kind: .quote, text: "We are not in a hurry"),
        LooseRemark(item: "team", kind: .privateNote, text: "nervous"),
      ])
    #expect(sheet.respondents.last?.responses["unanswered"]?.content == .notApplicable(reason: "no phone"))
  }

  @Test("A sheet with the wrong keys is refused", arguments: BrokenSheets.shape)
  func shape(edit: Edit) throws {
    try expect(edit)
  }

  @Test("A response that its item does not allow is refused", arguments: BrokenSheets.responses)
  func responses(edit: Edit) throws {
    try expect(edit)
  }

  @Test("A value that does not fit its format is refused", arguments: BrokenSheets.values)
  func values(edit: Edit) throws {
    try expect(edit)
  }

  @Test("A table that does not fit its columns is refused", arguments: BrokenSheets.tables)
  func tables(edit: Edit) throws {
    try expect(edit)
  }

  @Test(
    "Every problem of a sheet is told in Russian too",
    arguments: BrokenSheets.shape + BrokenSheets.responses + BrokenSheets.values + BrokenSheets.tables)
  func russian(edit: Edit) throws {
    let marked = try #require(edit.applied(to: Fixture.text("sheet.yaml")))
    for problem in problems(marked.text) {
      let words = problem.summary(in: .ru)
      #expect(words.contains { ("а"..."я").contains($0) }, "\(words)")
    }
  }

  @Test("Two respondents may have the same role")
  func sameRole() throws {
    let text =
      "{questionnaire: full, respondents: [{role: manager, answers: {}}, {role: manager, answers: {}}]}"
    #expect(try read(text).get().respondents.count == 2)
  }

  private func read(_ text: String) -> Result<AnswerSheet, Problems> {
    YAMLSource.parse(text).flatMap { AnswerSheetDecoder.decode($0, for: questionnaire) }
  }

  private func expect(_ edit: Edit) throws {
    let marked = try #require(edit.applied(to: Fixture.text("sheet.yaml")))
    let problems = problems(marked.text)
    #expect(problems.map { marked.described($0) } == edit.problems)
  }

  private func problems(_ text: String) -> [Problem] {
    if case .failure(let problems) = read(text) { problems.all } else { [] }
  }
}

extension Response {
  fileprivate var answer: Answer? {
    if case .answered(let answer) = content { answer } else { nil }
  }
}
