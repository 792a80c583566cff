import RazborCore
import Testing

@testable import razbor

/// `{item: a, basis: [said, shown]}`: the firmest basis of anyone's answer.
@Suite("A condition on what an answer rests on") struct BasisConditionTests {
  @Test(
    "The firmest basis decides, without one it was said, and what is no answer rests on nothing",
    arguments: [
      (["9"], true), (["{value: 9, basis: said}"], true), (["{value: 9, basis: shown}"], true),
      (["{value: 9, basis: measured}"], false), (["9", "{value: 9, basis: measured}"], false),
      (["{value: 9, basis: measured}", "9"], false), (["9", "{value: 10, basis: shown}"], true),
      (["9", "{status: dk, basis: measured}"], true),
    ])
  func firmest(answers: [String], holds: Bool) throws {
    #expect(try contradictions(answers).contains("too_good") == holds)
  }

  @Test("Beside the other conditions it changes nothing")
  func others() throws {
    #expect(try !contradictions(["8"]).contains("too_good"))
    #expect(try !contradictions(["{status: dk}"]).contains("too_good"))
  }

  private func contradictions(_ answers: [String]) throws -> Set<Contradiction.ID> {
    let questionnaire = try Fixture.questionnaire()
    let people = zip(["owner", "sales"], answers).map { role, answer in
      "{role: \(role), answers: {maturity: \(answer)}}"
    }
    let text = "{questionnaire: full, respondents: [\(people.joined(separator: ", "))]}"
    let sheet = try YAMLSource.parse(text).flatMap { AnswerSheetDecoder.decode($0, for: questionnaire) }.get()
    return Set(Assessment(questionnaire, sheet).contradictions.map(\.id))
  }
}
