import RazborCore
import Testing

@testable import razbor

/// Method, rule 6.9.
@Suite("A word beside a file's figure") struct ClaimTests {
  @Test(
    "A time agrees within the interval of the median, and only there",
    arguments: [(260, true), (230, true), (300, true), (229, false), (301, false), (15, false)])
  func median(said: Int, agrees: Bool) throws {
    let claim = Claim(
      stated: .answered(Answer(["minutes": .number(said)])), measured: Answer(["minutes": .number(260)]),
      cases: 412, range: 230...300, counts: .measured)
    #expect(claim.agrees(on: try item("response_time")) == agrees)
  }

  @Test(
    "A share agrees within the interval of the counted one (36 of 120: 236 to 373 permille)",
    arguments: [
      (Share.estimate(permille: 300), true), (.estimate(permille: 236), true),
      (.estimate(permille: 235), false),
      (.estimate(permille: 373), true), (.estimate(permille: 374), false),
      (.counted(part: 3, whole: 10), true),
      (.counted(part: 1, whole: 10), false),
    ])
  func share(said: Share, agrees: Bool) throws {
    let claim = Claim(
      stated: .answered(Answer(["share": .share(said)])),
      measured: Answer(["share": .share(.counted(part: 36, whole: 120))]), cases: 120, range: nil,
      counts: .measured)
    #expect(claim.agrees(on: try item("unanswered_share")) == agrees)
  }

  @Test("Without an interval only the same number agrees, and not knowing never does")
  func exact() throws {
    let item = try item("response_time")
    let claim = { (stated: Response.Content) in
      Claim(stated: stated, measured: Answer(["minutes": .number(60)]), cases: 4, range: nil, counts: .both)
    }
    #expect(claim(.answered(Answer(["minutes": .number(60)]))).agrees(on: item))
    #expect(!claim(.answered(Answer(["minutes": .number(61)]))).agrees(on: item))
    #expect(!claim(.dontKnow).agrees(on: item))
  }

  @Test("Whichever counts, the other is kept", arguments: Claim.Counts.allCases)
  func kept(counts: Claim.Counts) {
    let claim = Claim(
      stated: .answered(Answer(["minutes": .number(15)])), measured: Answer(["minutes": .number(2000)]),
      cases: 412, range: 1900...2100, counts: counts)
    let response = Response(.declined, note: "Спросил обоих").with(claim)
    #expect(response.claim == claim)
    #expect(response.note == "Спросил обоих")
    #expect(response.basis == (counts == .stated ? .said : .measured))
    for other in Claim.Counts.allCases {
      #expect(response.with(claim.counting(other)).claim == claim.counting(other))
    }
  }

  @Test("What was shown stays shown where the word counts")
  func shown() {
    let claim = Claim(
      stated: .answered(Answer(["minutes": .number(15)])), measured: Answer(["minutes": .number(60)]),
      cases: 9, range: nil, counts: .stated)
    #expect(Response(claim.stated, basis: .shown).with(claim).basis == .shown)
  }

  /// A day and more to the answer is a gross fact against sales; a quarter of an hour is none.
  @Test("The verdict and its grade follow what counts")
  func verdict() throws {
    let measured = try assessment("{value: 2000, basis: measured, cases: 412, stated: 15}")
    #expect(measured.verdict.code == "SL-GROSS")
    #expect(measured.verdict.grade == .a)
    let said = try assessment("{value: 2000, basis: said}")
    #expect(said.verdict.code == "SL-GROSS")
    #expect(said.verdict.grade == .b)
    let stated = try assessment("{value: 15, basis: said, cases: 412, measured: 2000}")
    #expect(stated.verdict.code != "SL-GROSS")
    let both = try assessment("{value: 2000, basis: measured, cases: 412, stated: 15, counts: both}")
    #expect(both.verdict.grade == .b)
    #expect(
      Set(both.verdict.attainable) == Set(measured.verdict.attainable).union(stated.verdict.attainable))
    #expect(
      [measured, stated, both].map { $0.claims.map(\.claim.counts) } == [[.measured], [.stated], [.both]])
    #expect(measured.claims.map(\.agrees) == [false])
    #expect(said.claims.isEmpty)
  }

  private func assessment(_ response: String) throws -> Assessment {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    let text = """
      questionnaire: consultation
      respondents:
        - role: owner
          answers:
            unanswered_share: {of: [1, 200]}
            response_time: \(response)
      """
    let sheet = try YAMLSource.parse(text).flatMap { AnswerSheetDecoder.decode($0, for: questionnaire) }.get()
    return Assessment(questionnaire, sheet)
  }

  private func item(_ id: Item.ID) throws -> Item {
    try #require(try QuestionnaireLoader.load("consultation").questionnaire.item(id))
  }
}
