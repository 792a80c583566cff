import Testing

@testable import RazborCore
@testable import razbor

@Suite("An interview in the order of what decides the most") struct InterviewAdaptiveTests {
  @Test("It stops where the verdict and all bands are decided and nothing is missing, and then says so")
  func stops() throws {
    let sitting = try Sitting.consultation(order: .adaptive(minutes: nil))
    let answers = try SoundAnswers.responses()
    let order = sitting.run { answers[$0]?.content ?? .dontKnow }
    #expect(order.first == "team_structure")
    #expect(Set(order).count == order.count && order.count < sitting.questionnaire.items.count)
    #expect(sitting.step == .done)
    let conclusion = sitting.interview.conclusion(sitting.state)
    #expect(conclusion.isComplete && conclusion.verdict == "OUT" && conclusion.bands.count == 3)
    #expect(conclusion.movesVerdict.isEmpty && !conclusion.left.isEmpty)
    #expect(sitting.interview.isDecided(sitting.state))
    let gates: Set<Item.ID> = ["lead_criteria", "handoff_point", "accountable_per_step"]
    #expect(gates.isSubset(of: order))
    let assessment = Assessment(sitting.questionnaire, sitting.state.sheet(sitting.questionnaire, date: nil))
    #expect(assessment.signals.allSatisfy { $0.score != nil })
  }

  @Test("Wanting more asks all the rest, as the conversation does")
  func deepens() throws {
    let sitting = try Sitting.consultation(order: .adaptive(minutes: nil))
    let answers = try SoundAnswers.responses()
    let content = { (id: Item.ID) in answers[id]?.content ?? Response.Content.dontKnow }
    let first = sitting.run(content)
    let left = sitting.interview.conclusion(sitting.state).left
    sitting.deepen()
    #expect(sitting.phase == .core)
    let second = sitting.run(content)
    #expect(Set(second).isSuperset(of: left.filter { sitting.questionnaire.item($0)?.depth == .core }))
    #expect(sitting.interview.conclusion(sitting.state).left.isEmpty)
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test("A minute is a question: when they are asked the time is up, and more goes on in the same order")
  func time() throws {
    let sitting = try Sitting.consultation(order: .adaptive(minutes: 3))
    let free = try Sitting.consultation(order: .adaptive(minutes: nil))
    let expected = free.run(limit: 5)
    sitting.later()
    let putOff = try #require(expected.first)
    #expect(sitting.asked != putOff)
    sitting.go(putOff)
    sitting.answer()
    #expect(sitting.run() == Array(expected[1..<3]))
    #expect(sitting.step == .done && sitting.interview.isOutOfTime)
    sitting.deepen()
    #expect(sitting.asked == expected[3])
    #expect(!sitting.interview.isOutOfTime)
    sitting.restart()
    #expect(sitting.interview.answeredNow == 0, "another sitting has its own time")
  }

  @Test("Put off twice or refused, a question is not asked any more, however much it decides")
  func postponed() throws {
    let sitting = try Sitting.consultation(order: .adaptive(minutes: nil))
    let first = try #require(sitting.asked)
    sitting.later()
    let order = sitting.run { _ in .dontKnow }
    #expect(order.last == first || !order.contains(first))
    #expect(Set(order).count == order.count)
    let other = try Sitting.consultation(order: .adaptive(minutes: nil))
    let refused = other.run { _ in .declined }
    #expect(Set(refused).count == refused.count)
    #expect(other.step == .done)
  }

  @Test("The second respondent is asked by what they said themselves")
  func second() throws {
    let sitting = try Sitting.consultation(order: .adaptive(minutes: nil))
    let first = sitting.run(limit: 6)
    sitting.change(to: "sales", .sales)
    #expect(sitting.run(limit: 6) == first)
  }

  @Test("The best question of a conversation is the one the adaptive order would ask")
  func best() throws {
    let sitting = try Sitting.consultation()
    let adaptive = try Sitting.consultation(order: .adaptive(minutes: nil))
    #expect(sitting.asked != adaptive.asked)
    #expect(sitting.interview.best(sitting.state)?.item == adaptive.asked)
    sitting.setAll(except: [])
    #expect(sitting.interview.best(sitting.state) == nil)
  }

  @Test("Extra questions that can still move a band come before those that cannot")
  func deepening() throws {
    let sitting = try Sitting.consultation()
    let answers = try SoundAnswers.responses()
    let content = { (id: Item.ID) in answers[id]?.content ?? Response.Content.dontKnow }
    _ = sitting.run(content)
    sitting.deepen()
    var phases: [Interview.Phase] = []
    while let id = sitting.asked, let phase = sitting.phase {
      if phase == .deepening { #expect(!sitting.interview.isDecided(sitting.state)) }
      phases.append(phase)
      sitting.answer(content(id))
    }
    #expect(phases.contains(.rest))
    #expect(phases.drop { $0 == .deepening }.allSatisfy { $0 == .rest })
  }
}
