import RazborCore
import Testing

@testable import razbor

@Suite("Reading questionnaires") struct QuestionnaireDecoderTests {
  @Test("A questionnaire with every word of the vocabulary is read without a complaint")
  func everyWordIsRead() throws {
    switch Fixture.decode(try Fixture.text("full.yaml")) {
    case .success(let questionnaire): #expect(questionnaire.items.count == 20)
    case .failure(let problems):
      for problem in problems.all {
        Issue.record("\(problem.position.line):\(problem.position.column): \(problem.summary(in: .en))")
      }
    }
  }
}
