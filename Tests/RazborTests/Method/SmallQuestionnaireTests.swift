import Testing

@testable import RazborCore
@testable import razbor

/// Random small questionnaires, random sheets with open items, every completion of them.
@Suite("What every questionnaire is promised, against every completion")
struct SmallQuestionnaireTests {
  private static let completions = 500

  @Test(
    "Items read once: the attainable verdicts are those that completions reach, no more and no fewer",
    arguments: 0..<100)
  func attainable(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      var reached: Set<Verdict.Code> = []
      for (_, complete) in small.completions(of: sheet) {
        let plain = PlainLadder(small.questionnaire, complete).verdict
        let codes = Attainable.codes(small.questionnaire, complete)
        #expect(codes == plain.map { [$0] }, "\(context)")
        reached.formUnion(codes)
      }
      #expect(Attainable.codes(small.questionnaire, sheet) == reached, "\(context)")
    }
  }

  @Test(
    "Items read twice: no completion leaves the attainable verdicts or the bounds", arguments: 1000..<1080)
  func entangled(_ seed: Int) throws {
    try eachSheet(seed, entangled: true) { small, sheet, context in
      let attainable = Attainable.codes(small.questionnaire, sheet)
      let bounds = bounds(small, sheet)
      for (_, complete) in small.completions(of: sheet) {
        let plain = PlainLadder(small.questionnaire, complete).verdict
        #expect(plain.map(attainable.contains) == true, "\(plain?.rawValue ?? "nothing") \(context)")
        guard let score = score(small, complete) else { continue }
        #expect(bounds.low <= score && score <= bounds.high, "\(context)")
      }
    }
  }

  @Test("Items read once: the bounds of a signal are reached at both ends", arguments: 0..<100)
  func tight(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      let bounds = bounds(small, sheet)
      let scores = small.completions(of: sheet).compactMap { score(small, $0.sheet) }
      #expect(bounds.low == scores.min() ?? Ratio(0, 1), "\(context)")
      #expect(bounds.high == scores.max() ?? Ratio(1000, 1), "\(context)")
    }
  }

  @Test(
    "An item that can still move the verdict is named; none where the verdict is decided", arguments: 0..<100)
  func pivotal(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      var sheet = sheet
      for id in small.open(sheet) { sheet[id] = nil }
      let named = PivotalItems(small.questionnaire, sheet).inOrder
      let open = small.open(sheet)
      let codes = Dictionary(
        uniqueKeysWithValues: small.completions(of: sheet).map {
          ($0.places, PlainLadder(small.questionnaire, $0.sheet).verdict)
        })
      if Set(codes.values).count == 1 { #expect(named == [], "\(context)") }
      for (place, id) in open.enumerated() where !named.contains(id) {
        let moves = codes.contains { places, code in
          var other = places
          other[place] = 0
          return codes[other] != code
        }
        #expect(!moves, "\(id) \(context)")
      }
    }
  }

  @Test("What is answered or declined is not asked again", arguments: 0..<100)
  func askedAgain(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      let named = PivotalItems(small.questionnaire, sheet).inOrder
      #expect(named.allSatisfy { sheet[$0] == nil }, "\(context)")
    }
  }

  @Test("A provisional verdict is attainable or undecided, and no answer adds a verdict", arguments: 0..<100)
  func provisional(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      let attainable = Attainable.codes(small.questionnaire, sheet)
      let worlds = LadderWorld.possible(small.questionnaire, sheet)
      let outcome = ProvisionalLadder(worlds[0], attainable: attainable).outcome()
      #expect(outcome.code == "UND" || attainable.contains(outcome.code), "\(outcome.code) \(context)")
      var next = sheet
      for id in small.open(sheet) {
        for entry in small.answers[id] ?? [] {
          next[id] = entry
          #expect(Attainable.codes(small.questionnaire, next).isSubset(of: attainable), "\(id) \(context)")
        }
        next[id] = sheet[id]
      }
    }
  }

  @Test(
    "An unresolved contradiction: attainable is what completions of both readings reach", arguments: 0..<100)
  func contradiction(_ seed: Int) throws {
    try eachSheet(seed) { small, sheet, context in
      let answers = AnswerSheet(
        questionnaire: "small",
        respondents: [Respondent(role: .owner, responses: sheet.entries.mapValues { Response($0.content) })])
      let assessment = Assessment(small.questionnaire, answers)
      var readings = [sheet]
      if let rule = small.questionnaire.contradictions.first, !assessment.contradictions.isEmpty,
        let alternative = rule.alternative
      {
        var doubted = sheet
        doubted[alternative.item] = alternative.entry
        readings.append(doubted)
      }
      let reached = readings.flatMap { small.completions(of: $0) }
        .compactMap { PlainLadder(small.questionnaire, $0.sheet).verdict }
      #expect(Set(assessment.verdict.attainable) == Set(reached), "\(context)")
    }
  }

  @Test("The questionnaires drawn have rungs of all kinds, contradictions, fallbacks and branches")
  func variety() throws {
    let drawn = try (0..<100).map { try SmallQuestionnaire(seed: $0) }
    for word in [
      "facts: {verdict", "gross: {", "tally: {", "gate: {verdict", "pairs: all", "pairs: rest",
      "index: {index",
      "contradictions:", "fallback_of", "asked_when", "sides:", "flag:", "known_is_zero",
      "halved_for_one_side",
    ] {
      #expect(drawn.contains { $0.text.contains(word) }, "\(word)")
    }
    #expect(drawn.allSatisfy { 3...6 ~= $0.questionnaire.items.count })
  }

  private func eachSheet(
    _ seed: Int, entangled: Bool = false,
    _ check: (_ small: SmallQuestionnaire, _ sheet: MergedSheet, _ context: String) throws -> Void
  ) throws {
    let small = try SmallQuestionnaire(seed: seed, entangled: entangled)
    var chance = SeededGenerator(seed: 31 * seed + 7)
    for number in 0..<4 {
      let sheet = small.sheet(&chance, completions: Self.completions)
      try check(small, sheet, "seed \(seed), sheet \(number)")
    }
  }

  private func bounds(_ small: SmallQuestionnaire, _ sheet: MergedSheet) -> Bounds {
    let bounds = LadderWorld.possibleSides(small.questionnaire, sheet).map { twoSides in
      let world = LadderWorld(small.questionnaire, sheet, twoSides: twoSides)
      let signal = small.questionnaire.signals[0]
      return SignalScore.bounds(world.severities.groups(signal.members))
    }
    return bounds.dropFirst().reduce(bounds[0]) { $0.union($1) }
  }

  private func score(_ small: SmallQuestionnaire, _ complete: MergedSheet) -> Ratio? {
    PlainLadder(small.questionnaire, complete).score(small.questionnaire.signals[0].members)
  }
}

extension MergedSheet.Entry {
  var content: Response.Content {
    switch self {
    case .answered(let answer): .answered(answer)
    case .dontKnow: .dontKnow
    case .declined: .declined
    case .notApplicable: .notApplicable(reason: nil)
    }
  }
}

extension Contradiction.Alternative {
  var entry: MergedSheet.Entry {
    switch reading {
    case .option(let option): .answered(Answer(["value": .option(option)]))
    case .scale(let point): .answered(Answer(["value": .number(point)]))
    case .dontKnow: .dontKnow
    }
  }
}
