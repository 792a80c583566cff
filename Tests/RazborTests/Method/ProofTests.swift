import Testing

@testable import RazborCore
@testable import razbor

/// Random small questionnaires, random sheets, and every way to answer: what is said about a verdict's firmness, counted.
@Suite("What a verdict hangs on, against every way to answer") struct ProofTests {
  /// `RAZBOR_SOAK=10` goes through ten times as many questionnaires, and through larger ones.
  private static let ways = Soak.factor > 1 ? 20_000 : 1500
  static let seeds = 0..<(90 * Soak.factor)

  @Test(
    "A verdict hangs on the answers without any one of which another is possible, and on no others",
    arguments: seeds)
  func hangsOn(_ seed: Int) throws {
    try eachDecided(seed) { proof, context in
      let hanging = proof.answered.filter {
        proof.codes(Set(proof.answered).subtracting([$0])) != [proof.code]
      }
      #expect(proof.robustness.hangsOn == hanging, "\(context)")
    }
  }

  @Test("A reason suffices by itself, and without any one of its answers it does not", arguments: seeds)
  func reason(_ seed: Int) throws {
    try eachDecided(seed) { proof, context in
      let reason = Set(proof.robustness.sufficientReason)
      #expect(reason.isSubset(of: proof.answered), "\(context)")
      #expect(proof.codes(reason) == [proof.code], "\(context)")
      for id in reason {
        #expect(proof.codes(reason.subtracting([id])) != [proof.code], "\(id) can be spared, \(context)")
      }
    }
  }

  @Test("The smallest flip changes the area, and no fewer answers can", arguments: seeds)
  func flip(_ seed: Int) throws {
    try eachDecided(seed) { proof, context in
      let smallest = (0...proof.answered.count).first { size in
        proof.answered.sets(of: size).contains { proof.changesArea(without: $0) }
      }
      #expect(proof.robustness.smallestFlip?.count == smallest, "\(context)")
      if let flip = proof.robustness.smallestFlip {
        #expect(proof.changesArea(without: Set(flip)), "\(flip) \(context)")
      }
    }
  }

  @Test("Ratings may all be wrong by so many points as is said, and by no more", arguments: seeds)
  func opinions(_ seed: Int) throws {
    try eachDecided(seed) { proof, context in
      let ratings = proof.ratings
      let free =
        ratings.isEmpty || proof.codes(Set(proof.answered).subtracting(ratings.map(\.item))) == [proof.code]
      if free {
        #expect(proof.robustness.opinions == .independent, "\(context)")
        return
      }
      let first = (1...10).first { shift in proof.shifted(by: shift).contains { $0 != [proof.code] } }
      #expect(proof.robustness.opinions == .points((first ?? 11) - 1), "\(context)")
    }
  }

  @Test(
    "Where items are read twice a reason still suffices, and nothing it hangs on is left out",
    arguments: 2000..<(2000 + 40 * Soak.factor))
  func entangled(_ seed: Int) throws {
    try eachDecided(seed, entangled: true) { proof, context in
      #expect(proof.codes(Set(proof.robustness.sufficientReason)) == [proof.code], "\(context)")
      let hanging = proof.answered.filter {
        proof.codes(Set(proof.answered).subtracting([$0])) != [proof.code]
      }
      #expect(Set(hanging).isSubset(of: proof.robustness.hangsOn), "\(context)")
      let smallest = (0...proof.answered.count).first { size in
        proof.answered.sets(of: size).contains { proof.changesArea(without: $0) }
      }
      #expect(proof.robustness.smallestFlip?.count ?? .max <= smallest ?? .max, "\(context)")
    }
  }

  @Test("The margin of a figure is the nearest of all counts that say something else", arguments: 0..<60)
  func margin(_ seed: Int) {
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let whole = Int.random(in: 1...300, using: &chance)
      let part = Int.random(in: 0...whole, using: &chance)
      let earlier = Int.random(in: 1...300, using: &chance)
      let reference: KeyFigure.Value =
        seed % 3 == 0
        ? .earlier(Proportion(Int.random(in: 0...earlier, using: &chance), of: earlier))
        : .permille(Int.random(in: 1...999, using: &chance))
      let outcome = { (count: Int) in
        KeyFigure(item: "key", share: Proportion(count, of: whole), reference: reference).test
      }
      let others = (0...whole).filter { outcome($0) != outcome(part) }
      let figure = KeyFigure(item: "key", share: Proportion(part, of: whole), reference: reference)
      let margin = KeyMargin(figure)
      #expect(margin?.cases == others.map { abs($0 - part) }.min(), "\(part) of \(whole), \(reference)")
      if let margin {
        #expect(others.contains(margin.count) && outcome(margin.count) == margin.becomes)
        #expect(margin.outcome == outcome(part) && margin.cases == abs(margin.count - part))
      }
    }
  }

  @Test("Enough is gone through: rungs of all kinds, verdicts of every length of reason and flip")
  func variety() throws {
    var texts: [String] = []
    var (reasons, flips, shifts) = (Set<Int>(), Set<Int>(), Set<OpinionTolerance>())
    for seed in 0..<90 {
      try eachDecided(seed) { proof, _ in
        texts.append(proof.text)
        reasons.insert(proof.robustness.sufficientReason.count)
        flips.insert(proof.robustness.smallestFlip?.count ?? 0)
        proof.robustness.opinions.map { _ = shifts.insert($0) }
      }
    }
    for word in [
      "facts: {verdict", "gross: {", "tally: {", "gate: {verdict", "pairs: all", "pairs: rest",
      "contradictions:",
      "fallback_of", "asked_when", "sides:",
    ] {
      #expect(texts.contains { $0.contains(word) }, "\(word)")
    }
    #expect(reasons.isSuperset(of: 1...3) && flips.isSuperset(of: 1...2) && shifts.count > 3)
  }

  private func eachDecided(_ seed: Int, entangled: Bool = false, _ check: (Proof, String) throws -> Void)
    throws
  {
    let small = try SmallQuestionnaire(seed: seed, entangled: entangled)
    guard let every = EveryAnswer(small, atMost: Self.ways) else { return }
    var chance = SeededGenerator(seed: 31 * seed + 11)
    for number in 0..<6 {
      let sheet = small.sheet(&chance, completions: number % 2 == 0 ? 1 : 30)
      guard let proof = Proof(every, sheet) else { continue }
      try check(proof, "seed \(seed), sheet \(number), \(proof.code)")
    }
  }
}

/// A decided sheet, what is said about it, and what is found by going through every answer.
private struct Proof {
  let code: Verdict.Code
  let answered: [Item.ID]
  let robustness: Robustness
  let codes: (_ kept: Set<Item.ID>) -> Set<Verdict.Code>
  private let every: EveryAnswer
  private let readings: [MergedSheet]
  private var questionnaire: Questionnaire { every.small.questionnaire }
  var text: String { every.small.text }

  /// `nil` where the verdict is not decided. Where items are read twice it may be so without anybody knowing.
  init?(_ every: EveryAnswer, _ sheet: MergedSheet) {
    let answers = AnswerSheet(
      questionnaire: "small",
      respondents: [Respondent(role: .owner, responses: sheet.entries.mapValues { Response($0.content) })])
    let assessment = Assessment(every.small.questionnaire, answers)
    var readings = [sheet]
    if let rule = every.small.questionnaire.contradictions.first, !assessment.contradictions.isEmpty,
      let alternative = rule.alternative
    {
      var doubted = sheet
      doubted[alternative.item] = alternative.entry
      readings.append(doubted)
    }
    self.every = every
    self.readings = readings
    answered = every.answered(sheet)
    codes = every.codes(readings)
    guard assessment.verdict.status == .decided, let code = codes(Set(answered)).first else { return nil }
    self.code = code
    robustness = Robustness(every.small.questionnaire, answers)
  }

  func changesArea(without left: Set<Item.ID>) -> Bool {
    let area = questionnaire.verdict(code)?.area
    return codes(Set(answered).subtracting(left)).contains { questionnaire.verdict($0)?.area != area }
  }

  /// The answered ratings from 0 to 10 with their points.
  var ratings: [(item: Item.ID, point: Int)] {
    questionnaire.items.compactMap { item in
      guard case .scale = item.mainField.format else { return nil }
      return readings[0].answer(item.id)?[item.mainField.id]?.number.map { (item.id, $0) }
    }
  }

  /// What every way to move the ratings by at most so many points allows.
  func shifted(by shift: Int) -> [Set<Verdict.Code>] {
    let moves = ratings.reduce([[]] as [[(Item.ID, Int)]]) { moves, rating in
      let points = max(0, rating.point - shift)...min(10, rating.point + shift)
      return moves.flatMap { move in points.map { move + [(rating.item, $0)] } }
    }
    return moves.map { move in
      let moved = readings.map { reading in
        var sheet = reading
        for (item, point) in move { sheet[item] = .answered(Answer(["value": .number(point)])) }
        return sheet
      }
      return every.codes(moved)(Set(answered))
    }
  }
}
