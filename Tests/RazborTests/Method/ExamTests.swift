import Foundation
import Testing

@testable import RazborCore
@testable import razbor

@Suite("The questionnaire's own exam") struct ExamTests {
  private static let folder = TestFile.project("questionnaires/exams/consultation")

  @Test("consultation passes its exam, and the exam leaves out nothing that could be exercised")
  func consultation() throws {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    let exam = LoadedExam(folder: Self.folder, for: questionnaire)
    #expect(exam.errors.isEmpty)
    let report = Exam(questionnaire, exam.cases).report()
    #expect(report.failures == [])
    #expect(report.cases > 150)
    #expect(report.coverage.map(\.kind) == ExamReport.Coverage.Kind.allCases)
    #expect(report.coverage.filter { !$0.missing.isEmpty } == [])
    #expect(report.unreachable == [])
    // For the wording of advice; no rule reads it.
    #expect(report.unnoticed == ["business_profile"])
    #expect(report.idleOptions.allSatisfy { $0.hasPrefix("business_profile.clients.") })
    #expect(report.ranges.count == questionnaire.signals.count + questionnaire.indexes.count)
    #expect(report.ranges.allSatisfy { $0.low == 0 && $0.high == 1000 })
  }

  /// A case of the small questionnaire, and what its expectation says.
  private func run(_ expect: String, answers: String = "{}") throws -> ExamReport {
    let questionnaire = try Fixture.questionnaire("r32.yaml")
    let text = """
      questionnaire: r32
      respondents:
        - {role: owner, answers: \(answers)}
      expect: \(expect)
      """
    let node = try YAMLSource.parse(text).get()
    let cases = try ExamDecoder.decode(node, sheet: nil, name: "case", for: questionnaire).get()
    return Exam(questionnaire, cases).report()
  }

  @Test("What comes out otherwise is told with what was expected")
  func failure() throws {
    let report = try run("{verdict: OUT, attainable: [MG-EXPECT], rung: expected}", answers: "{e1: none}")
    let failure = try #require(report.failures.first)
    #expect(failure.name == "case")
    #expect(
      failure.mismatches == [
        Expectation.Mismatch(subject: .verdict, expected: ["OUT"], got: ["MG-EXPECT"])
      ])
    #expect(report.unnoticed == [])
  }

  @Test("An answer that no expectation needs is named")
  func unnoticed() throws {
    #expect(try run("{status: decided}", answers: "{e1: none, p6: 5}").unnoticed == ["p6"])
    #expect(try run("{status: decided}", answers: "{e1: none, e2: none}").unnoticed == ["e1", "e2"])
  }

  @Test(
    "A word an expectation cannot have is an error at its place",
    arguments: [
      ("{verdict: OUTT}", "there is no verdict `OUTT`"), ("{rungs: x}", "unknown key `rungs`"),
      ("{status: sure}", "unknown word `sure`"), ("{signals: {f: blue}}", "unknown word `blue`"),
      ("{facts: [nothing_such]}", "there is no fact `nothing_such`"),
    ])
  func misspelt(expect: String, summary: String) {
    #expect(throws: Problems.self) { try run(expect) }
    do {
      _ = try run(expect)
    } catch let problems as Problems {
      #expect(problems.all.map { $0.summary(in: .en) } == [summary])
      #expect(problems.all.allSatisfy { $0.position.line == 4 })
    } catch {
      Issue.record("another error: \(error)")
    }
  }
}
