import Testing

@testable import RazborCore
@testable import razbor

@Suite("The stories of the sources come out as they should") struct StoryTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let file: String
    let code: String
    let attainable: Int
    let status: VerdictFinding.Status
    var secondArea: String?
    var testDescription: String { file }
  }

  static let stories = [
    Story(file: "language-school", code: "MG-GOVERN", attainable: 1, status: .decided),
    Story(
      file: "quarrel-over-leads", code: "MG-GOVERN", attainable: 1, status: .decided, secondArea: "marketing"),
    Story(file: "launch-without-sales", code: "MG-CAPACITY", attainable: 2, status: .provisional),
    Story(file: "quarrel-without-numbers", code: "MG-EXPECT", attainable: 14, status: .provisional),
    Story(file: "quarrel-without-numbers-remedies", code: "MG-EXPECT", attainable: 8, status: .provisional),
    Story(file: "healthy-team", code: "OUT", attainable: 14, status: .provisional),
    Story(file: "healthy-team-with-figures", code: "OUT", attainable: 1, status: .decided),
    Story(file: "furniture-factory", code: "MK", attainable: 1, status: .decided),
    Story(file: "dental-clinics", code: "SL-GROSS", attainable: 1, status: .decided),
    Story(
      file: "fleet-telematics", code: "MG-EXPECT", attainable: 1, status: .decided, secondArea: "marketing"),
  ]

  @Test("A story's verdict, what is still attainable, and the second suspect", arguments: stories)
  func story(_ story: Story) throws {
    let loaded = try LoadedSheet(path: TestFile.project("questionnaires/examples/\(story.file).yaml"))
    let questionnaire = loaded.questionnaire.questionnaire
    let verdict = Assessment(questionnaire, loaded.sheet).verdict
    #expect(verdict.code.rawValue == story.code)
    #expect(verdict.attainable.count == story.attainable)
    #expect(verdict.status == story.status)
    let second = verdict.secondSuspect.flatMap { questionnaire.verdict($0) }?.area
    #expect(second == story.secondArea.map { .area(Area.ID($0)) })
  }
}
