import Foundation
import Testing

@testable import razbor

@Suite("razbor check --exam") struct CheckExamTests {
  private static let questionnaire = TestFile.path("r32.yaml")

  private func folder(_ cases: [String: String]) throws -> String {
    let folder = try CaseFolder.temporary()
    for (name, text) in cases {
      try Data(text.utf8).write(to: URL(filePath: folder).appending(path: name))
    }
    return folder
  }

  private func examined(_ cases: [String: String], _ arguments: [String] = []) throws -> ProgramRun {
    let folder = try folder(cases)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try ProgramRun(["check", Self.questionnaire, folder, "--exam", "--lang", "en"] + arguments)
  }

  private static let met = """
    questionnaire: r32
    respondents: [{role: owner, answers: {e1: none}}]
    expect: {verdict: MG-EXPECT, status: decided}
    variations:
      - {case: nobody knows, answers: {e1: {status: dk}}, expect: {verdict: MG-EXPECT}}
      - {case: nobody was asked, answers: {e1: {status: open}}, expect: {verdict: UND}}
      - {case: marketing denies it, role: marketing, answers: {e1: none}, expect: {verdict: MG-EXPECT}}
    """

  @Test("An exam that is passed ends with 0 and says how many cases there were")
  func passed() throws {
    let run = try examined(["a.yaml": Self.met, "notes.txt": "no case"])
    #expect(run.output.hasPrefix("The exam of r32 1: 4 cases, all as expected.\n"))
    #expect(run.output.contains("\n   verdicts: 2 of 8\n"))
    #expect(run.output.contains("In no case, verdicts: MG-MEASURE, MK, SL, "))
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  @Test("A case takes its answers from a sheet or from another case beside it")
  func sheet() throws {
    let other = "sheet: a.yaml\nexpect: {verdict: MG-EXPECT}\n"
    #expect(
      try examined(["a.yaml": Self.met, "b.yaml": other]).output.contains(": 5 cases, all as expected."))
  }

  @Test("A case that comes out otherwise ends the exam with 65, and is shown")
  func failed() throws {
    let run = try examined(["a.yaml": Self.met.replacing("{verdict: UND}", with: "{verdict: OUT}")])
    #expect(run.output.contains("otherwise than expected: 1."))
    #expect(run.output.contains("\na: nobody was asked\n   verdict: expected OUT, got UND\n"))
    #expect(run.status == 65)
  }

  @Test("The exam as one JSON object")
  func json() throws {
    struct Examined: Decodable {
      struct Failure: Decodable {
        let `case`: String
        let mismatches: [Mismatch]
      }
      struct Mismatch: Decodable {
        let subject: String, expected: [String], got: [String]
      }
      struct Coverage: Decodable {
        let total: Int, missing: [String]
      }
      struct Range: Decodable {
        let id: String, low: Int, high: Int
      }
      let cases: Int, passed: Bool, failures: [Failure], coverage: [String: Coverage]
      let unnoticed: [String], unreachable: [String], idle_options: [String]
      let signals: [Range], indexes: [Range]
    }
    let run = try examined(
      ["a.yaml": Self.met.replacing("{verdict: UND}", with: "{verdict: OUT}")], ["--json"])
    let examined = try JSONDecoder().decode(Examined.self, from: Data(run.output.utf8))
    #expect(examined.cases == 4 && !examined.passed && run.status == 65)
    #expect(examined.failures.map(\.case) == ["a: nobody was asked"])
    #expect(examined.failures.first?.mismatches.first?.expected == ["OUT"])
    #expect(examined.coverage["verdicts"]?.total == 8 && examined.coverage.count == 9)
    #expect(examined.signals.map(\.id) == ["f", "l", "p"] && examined.unreachable == [])
  }

  @Test("Cases that cannot be read are all told, with 65")
  func broken() throws {
    let run = try examined([
      "a.yaml": Self.met.replacing("MG-EXPECT, status", with: "MG-EXPCT, status"),
      "b.yaml": "sheet: nowhere.yaml\nexpect: {}\n",
    ])
    #expect(run.errors.contains("a.yaml:3:19: error: there is no verdict `MG-EXPCT`"))
    #expect(run.errors.contains("nowhere.yaml cannot be read: a folder or file is not there"))
    #expect(run.output.isEmpty && run.status == 65)
  }

  @Test("Without cases no exam is held, and a folder without --exam is refused")
  func nothing() throws {
    let run = try examined([:])
    #expect(run.errors.contains("There is no case in the folder") && run.status == 65)
    let missing = try ProgramRun(["check", Self.questionnaire, "--exam", "--lang", "ru"])
    #expect(missing.errors.contains("exams/r32 не читается") && missing.status == 65)
    let refused = try ProgramRun(["check", Self.questionnaire, "/tmp", "--lang", "en"])
    #expect(refused.errors.contains("A folder of cases goes with --exam.") && refused.status == 64)
  }
}
