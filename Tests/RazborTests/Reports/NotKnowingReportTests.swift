import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("A verdict that rests on not knowing") struct NotKnowingReportTests {
  static let sentences: [(Language, String)] = [
    (.ru, "Часть причин — ответы «не знаю»"), (.en, "Some of the reasons are “don’t know”"),
  ]

  @Test("says so, although no open question can change it", arguments: sentences)
  func allUnknown(language: Language, sentence: String) throws {
    #expect(try page(language) { _ in .dontKnow }.contains(sentence))
  }

  @Test("is told from one that rests on what was said", arguments: sentences)
  func allSaid(language: Language, sentence: String) throws {
    let said = try page(language) { item in
      guard let option = item.mainField.format.options?.last, item.fields.count == 1 else { return .declined }
      return .answered(Answer([item.mainField.id: .option(option.id)]))
    }
    #expect(!said.contains(sentence))
  }

  private func page(_ language: Language, _ content: (Item) -> Response.Content) throws -> String {
    let file = try QuestionnaireLoader.load("consultation")
    let questionnaire = file.questionnaire
    let responses = questionnaire.items.map { ($0.id, Response(content($0))) }
    let sheet = AnswerSheet(
      questionnaire: questionnaire.id, name: nil,
      respondents: [Respondent(role: .owner, responses: Dictionary(uniqueKeysWithValues: responses))])
    let report = Report(
      questionnaire: questionnaire, sheet: sheet, assessment: Assessment(questionnaire, sheet),
      language: language, date: "2026-11-25", version: "0", digest: "0", isPrivate: false)
    return TextRenderer(width: 1000).render(report)
  }
}
