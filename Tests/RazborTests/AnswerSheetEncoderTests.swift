import RazborCore
import Testing

@testable import razbor

@Suite("Writing answer sheets") struct AnswerSheetEncoderTests {
  private let questionnaire: Questionnaire

  init() throws {
    questionnaire = try Fixture.questionnaire()
  }

  @Test("What is written is read back as it was", arguments: 0..<40)
  func roundTrip(seed: Int) throws {
    var random = RandomSheet(questionnaire: questionnaire, chance: SeededGenerator(seed: seed))
    let sheet = random.sheet()
    let encoder = AnswerSheetEncoder(questionnaire, includesPrivateNotes: true)
    let json = try JSONValue(encoder.encode(sheet)).rendered(indented: seed % 2 == 0)
    let decoded = YAMLSource.parse(json).flatMap {
      AnswerSheetDecoder.decode($0, for: questionnaire, takingImpossible: true)
    }
    switch decoded {
    case .success(let read): #expect(read == sheet)
    case .failure(let problems):
      Issue.record("\(Diagnostic(file: "sheet", text: json, problems: problems).rendered(in: .en))")
    }
  }

  @Test("A response by itself is written and read in the shape it has in a sheet")
  func singleResponse() throws {
    let item = try #require(questionnaire.item("unanswered"))
    let response = Response(
      .answered(Answer(["share": .share(.estimate(permille: 125))])), basis: .measured, note: "CRM")
    let encoded = ResponseEncoder(includesPrivateNotes: true).encode(response, for: item)
    let json = try JSONValue(encoded).rendered(indented: false)
    #expect(json == #"{"basis":"measured","note":"CRM","value":{"percent":12.5}}"#)
    #expect(try YAMLSource.parse(json).flatMap { ResponseDecoder.decode($0, for: item) }.get() == response)
  }

  @Test("Private notes stay out unless they are asked for")
  func privateNotes() throws {
    let response = Response(.dontKnow, privateNote: "nervous")
    let sheet = AnswerSheet(
      questionnaire: questionnaire.id, respondents: [Respondent(role: .owner, responses: ["cycle": response])]
    )
    let open = try JSONValue(AnswerSheetEncoder(questionnaire).encode(sheet)).rendered()
    #expect(!open.contains("nervous"))
    let full = AnswerSheetEncoder(questionnaire, includesPrivateNotes: true)
    #expect(try JSONValue(full.encode(sheet)).rendered().contains("nervous"))
  }
}
