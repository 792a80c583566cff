import RazborCore
import Testing

@testable import razbor

@Suite("Reading questionnaires") struct QuestionnaireDecoderTests {
  @Test("A questionnaire with every word of the vocabulary is read without a complaint")
  func everyWordIsRead() throws {
    switch Fixture.decode(try Fixture.text("full.yaml")) {
    case .success(let questionnaire): #expect(questionnaire.items.count == 20)
    case .failure(let problems):
      for problem in problems.all { Issue.record("\(problem.position): \(problem.summary(in: .en))") }
    }
  }

  @Test("What is misspelt is reported where it stands", arguments: BrokenQuestionnaires.spelling)
  func spelling(edit: Edit) throws {
    try expect(edit)
  }

  @Test(
    "A name that does not resolve is reported with the nearest one", arguments: BrokenQuestionnaires.names)
  func names(edit: Edit) throws {
    try expect(edit)
  }

  @Test("Parts that do not fit what they refer to are reported", arguments: BrokenQuestionnaires.meaning)
  func meaning(edit: Edit) throws {
    try expect(edit)
  }

  @Test(
    "Signals, indexes and rungs may not get into each other's way", arguments: BrokenQuestionnaires.structure)
  func structure(edit: Edit) throws {
    try expect(edit)
  }

  @Test(
    "Every problem is told in Russian too",
    arguments: BrokenQuestionnaires.spelling + BrokenQuestionnaires.names + BrokenQuestionnaires.meaning
      + BrokenQuestionnaires.structure)
  func russian(edit: Edit) throws {
    let marked = try #require(edit.applied(to: Fixture.text("full.yaml")))
    for problem in Fixture.problems(marked.text) {
      let words = [problem.summary(in: .ru), problem.fix(in: .ru)].compactMap { $0 }
      #expect(words.allSatisfy { $0.contains { ("а"..."я").contains($0) } }, "\(words)")
    }
  }

  private func expect(_ edit: Edit) throws {
    let marked = try #require(edit.applied(to: Fixture.text("full.yaml")))
    let problems = Fixture.problems(marked.text)
    #expect(problems.map { marked.described($0) } == edit.problems)
  }
}
