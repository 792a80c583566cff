import Testing

@testable import RazborCore
@testable import razbor

@Suite("The question that decides the most") struct AdaptiveOrderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let profile: String
    let verdict: Int
    let all: Int
    var testDescription: String { profile }
  }

  static let rows = [
    Row(profile: "A", verdict: 1, all: 12),
    Row(profile: "B", verdict: 5, all: 15),
    Row(profile: "C", verdict: 5, all: 18),
    Row(profile: "D", verdict: 10, all: 18),
    Row(profile: "E", verdict: 1, all: 10),
    Row(profile: "F", verdict: 5, all: 18),
    Row(profile: "G", verdict: 5, all: 18),
    Row(profile: "H", verdict: 12, all: 15),
    Row(profile: "I", verdict: 1, all: 15),
  ]

  @Test("Each of the nine profiles is decided after as many of its 32 questions", arguments: rows)
  func profiles(_ row: Row) throws {
    let bank = try ReferenceBank()
    let profile = try #require(try Profile.all()[row.profile])
    let answers = bank.answers(profile.answers).respondents[0].responses
    let verdict = Asked(bank.questionnaire, answers).run(.verdict)
    let all = Asked(bank.questionnaire, answers).run(.verdictAndSignals)
    #expect(verdict.order.count == row.verdict)
    #expect(all.order.count == row.all)
    #expect(verdict.assessment.verdict.attainable.map(\.rawValue) == [profile.verdict])
    #expect(all.assessment.verdict.attainable.map(\.rawValue) == [profile.verdict])
    for signal in all.assessment.signals {
      let complete = bank.assessment(profile.answers).signals.first { $0.id == signal.id }
      #expect(signal.decided && signal.lowBand == complete?.band)
    }
  }

  @Test("A question is as long as its answer takes to give, unless it is said otherwise")
  func lengths() throws {
    let bank = try ReferenceBank().questionnaire
    #expect(bank.items.reduce(0) { $0 + $1.length } == 44)
    let consultation = try QuestionnaireLoader.load("consultation").questionnaire
    let lengths = ["process_maturity", "stalled_deals", "leads_to_deals"].map {
      consultation.item($0)?.length
    }
    #expect(lengths == [1, 2, 3])
    #expect(try Fixture.questionnaire().item("maturity")?.length == 2)
  }

  @Test("What is asked does not hang on the order in which candidates of one worth are dictionaries’ keys")
  func deterministic() throws {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    let answers = try SoundAnswers.responses()
    let runs = (0..<2).map { _ in Asked(questionnaire, answers).run(.verdict).order }
    #expect(runs[0] == runs[1])
    #expect(runs[0].first == questionnaire.sides?.item)
  }

  @Test("Of questions that promise the same the first in the order of asking is taken")
  func ties() throws {
    let bank = try ReferenceBank()
    let order = AdaptiveOrder(bank.questionnaire, bank.answers(""), aim: .verdict)
    #expect(order.best(of: ["e1", "e2", "e3"])?.item == "e1")
    #expect(order.best(of: ["e3", "e2", "e1"])?.item == "e3")
  }

  @Test("The reason tells what an answer can settle")
  func reason() throws {
    let bank = try ReferenceBank()
    let first = try #require(AdaptiveOrder(bank.questionnaire, bank.answers("")).best(of: ["e1", "l6"]))
    #expect(first.item == "e1")
    guard case .decides(let outlook) = first.reason else { throw Unexpected() }
    #expect(outlook.verdicts == 8 && outlook.fewest == 1 && outlook.most == 8)
    #expect(outlook.decides.isEmpty && outlook.narrows == ["l"])
    let near = bank.answers("e1=1000 e2=0 e3=0 l1=300 l2=400 l3=1000 l5=0 p6=0")
    let last = try #require(AdaptiveOrder(bank.questionnaire, near).best(of: ["l4", "m2"]))
    guard case .decides(let outlook) = last.reason else { throw Unexpected() }
    #expect(last.item == "l4" && outlook.verdicts == 1 && outlook.decides == ["l"])
    #expect(AdaptiveOrder(bank.questionnaire, near, aim: .verdict).best(of: ["l4", "m2"]) == nil)
  }

  @Test("Decided or not, agreements are asked, then what may raise an alarm, then what a score lacks")
  func minimum() throws {
    let questionnaire = try Fixture.questionnaire()
    var answers: [Item.ID: Response] = [
      "team": Response(.option("two", "sides")), "blame": Response(.option("both")),
      "criteria": Response(.option("none")),
    ]
    var gaps: [NextQuestion.Reason] = []
    while true {
      let order = AdaptiveOrder(questionnaire, sheet(questionnaire, answers), aim: .verdict)
      #expect(order.isDecided)
      guard let next = order.missing(of: questionnaire.items.filter(order.isAskable).map(\.id)) else { break }
      gaps.append(next.reason)
      answers[next.item] = Response(.dontKnow)
    }
    let coverage = gaps.filter { if case .completes(.coverage) = $0 { true } else { false } }
    #expect(!coverage.isEmpty)
    #expect(Array(gaps.suffix(coverage.count)) == coverage)
    #expect(!gaps.contains(.completes(.yardstick)))
  }

  @Test("A table with months is not left without the cycle that tells which of them count")
  func yardstick() throws {
    let questionnaire = try QuestionnaireLoader.load("consultation").questionnaire
    var answers = sheet(questionnaire, try SoundAnswers.responses().filter { $0.key != "sales_cycle" })
    answers.date = Day("2026-11-23")
    let next = AdaptiveOrder(questionnaire, answers).missing(of: ["sales_cycle"])
    #expect(next == NextQuestion(item: "sales_cycle", reason: .completes(.yardstick)))
  }

  static let banks = ["r32", "consultation", "full"]

  @Test("Looking ahead at one more answer sees what reading the whole sheet sees", arguments: banks, 0..<6)
  func lookAhead(_ name: String, _ seed: Int) throws {
    let questionnaire = try Self.questionnaire(name)
    let samples = AnswerSamples(questionnaire)
    var chance = SeededGenerator(seed: seed)
    var sheet = MergedSheet()
    for item in questionnaire.items where Int.random(in: 0..<6, using: &chance) < seed {
      sheet[item.id] = samples.entries(item).randomElement(using: &chance)
    }
    let reader = AmbiguityReader(questionnaire, [sheet])
    let now = reader.ambiguity()
    for item in questionnaire.items where sheet.isOpen(item.id) {
      let entries = samples.entries(item)
      for (entry, seen) in zip(entries, reader.ambiguities(after: item, entries, from: now)) {
        var after = sheet
        after[item.id] = entry
        let read = AmbiguityReader(questionnaire, [after]).ambiguity()
        #expect(seen.codes == read.codes, "\(item.id)")
        #expect(seen.openReadings == read.openReadings, "\(item.id)")
        // An item that cannot change the verdict tips no thin data either.
        let tips = now.pivotal.contains(item.id)
        #expect(!tips || seen.indexWidth == read.indexWidth, "\(item.id)")
        for (left, right) in zip(seen.signals, read.signals) {
          #expect(
            left.low == right.low && left.high == right.high && (left.decided || left == right), "\(item.id)")
        }
      }
    }
  }

  @Test(
    "The answers looked at make every fact true and false, and every agreement pass and fail",
    arguments: banks)
  func samples(_ name: String) throws {
    let questionnaire = try Self.questionnaire(name)
    let samples = AnswerSamples(questionnaire)
    for fact in questionnaire.facts {
      var sheets = [MergedSheet()]
      for id in fact.condition.items {
        let entries = try samples.entries(#require(questionnaire.item(id)))
        sheets = sheets.flatMap { sheet in
          entries.map { entry in
            var next = sheet
            next[id] = entry
            return next
          }
        }
      }
      let truths = Set(sheets.map { LadderWorld(questionnaire, $0, twoSides: true).truth(fact) })
      #expect(truths.isSuperset(of: [.yes, .no]), "\(fact.id)")
    }
    for gate in questionnaire.gates {
      let truths = try samples.entries(#require(questionnaire.item(gate.item))).map { entry in
        LadderWorld(questionnaire, MergedSheet([gate.item: entry]), twoSides: true).passes(gate)
      }
      #expect(Set(truths) == [.yes, .no], "\(gate.item)")
    }
  }

  @Test("An interview that stops says what it would have said in the end", arguments: banks, 0..<12)
  func stops(_ name: String, _ seed: Int) throws {
    let questionnaire = try Self.questionnaire(name)
    let samples = AnswerSamples(questionnaire)
    var chance = SeededGenerator(seed: 100 + seed)
    var answers: [Item.ID: Response] = [:]
    for item in questionnaire.items {
      switch samples.entries(item).randomElement(using: &chance) {
      case .answered(let answer)?: answers[item.id] = Response(.answered(answer))
      default: answers[item.id] = Response(.dontKnow)
      }
    }
    let stopped = Asked(questionnaire, answers).run(.verdictAndSignals)
    let complete = stopped.completed()
    #expect(stopped.assessment.verdict.attainable.count == 1)
    #expect(complete.verdict.code == stopped.assessment.verdict.attainable.first)
    for (early, late) in zip(stopped.assessment.signals, complete.signals) {
      // Answers that disagree keep a band open, however many are asked.
      let isOpen = !early.decided && stopped.assessment.contradictions.contains { $0.status == .open }
      #expect(isOpen || early.decided && early.lowBand == late.band ?? late.lowBand, "\(early.id)")
    }
  }

  static func questionnaire(_ name: String) throws -> Questionnaire {
    switch name {
    case "r32": try ReferenceBank().questionnaire
    case "full": try Fixture.questionnaire()
    default: try QuestionnaireLoader.load(name).questionnaire
    }
  }

  private func sheet(_ questionnaire: Questionnaire, _ answers: [Item.ID: Response]) -> AnswerSheet {
    AnswerSheet(
      questionnaire: questionnaire.id, respondents: [Respondent(role: .owner, responses: answers)])
  }

  private struct Unexpected: Error {}
}

/// One company asked in the order of what decides the most.
struct Asked {
  let questionnaire: Questionnaire
  let answers: [Item.ID: Response]
  private(set) var sheet: AnswerSheet
  private(set) var order: [Item.ID] = []

  init(_ questionnaire: Questionnaire, _ answers: [Item.ID: Response]) {
    self.questionnaire = questionnaire
    self.answers = answers
    sheet = AnswerSheet(
      questionnaire: questionnaire.id, respondents: [Respondent(role: .owner, responses: [:])])
  }

  var assessment: Assessment { Assessment(questionnaire, sheet) }

  func run(_ aim: AdaptiveOrder.Aim) -> Asked {
    var asked = self
    while true {
      let state = AdaptiveOrder(questionnaire, asked.sheet, aim: aim)
      guard let next = state.best(of: questionnaire.items.filter(state.isAskable).map(\.id)) else {
        return asked
      }
      asked.answer(next.item)
    }
  }

  /// The rest of the questions, too.
  func completed() -> Assessment {
    var asked = self
    while let next = questionnaire.items.first(where: AdaptiveOrder(questionnaire, asked.sheet).isAskable) {
      asked.answer(next.id)
    }
    return asked.assessment
  }

  private mutating func answer(_ item: Item.ID) {
    order.append(item)
    sheet.respondents[0].responses[item] = answers[item] ?? Response(.dontKnow)
  }
}

/// The healthy team of the examples, with its figures.
enum SoundAnswers {
  static func responses() throws -> [Item.ID: Response] {
    let path = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    return try LoadedSheet(path: path).sheet.respondents.first?.responses ?? [:]
  }
}
