import Testing

@testable import RazborCore

@Suite("In what order an interview asks") struct InterviewOrderTests {
  @Test("All core items in the order of the questionnaire, then what still moves the verdict")
  func order() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for id in core {
      #expect(sitting.step == .ask(id, .core))
      #expect(sitting.step == sitting.step, "asking the same state twice gives the same step")
      sitting.answer()
    }
    #expect(sitting.phase == .closing || sitting.step == .done)
  }

  @Test("Facts come before ratings")
  func ratings() throws {
    let questionnaire = try Sitting.consultation().questionnaire
    let isRating = questionnaire.items.map { item in
      if case .scale = item.mainField.format { true } else { false }
    }
    let first = try #require(isRating.firstIndex(of: true))
    let last = try #require(isRating.lastIndex(of: true))
    #expect(first > questionnaire.items.count * 9 / 10)
    #expect(isRating[first...last].allSatisfy { $0 })
  }

  @Test("A question put off comes at the end, and stays open when it is put off again")
  func later() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.answer()
    sitting.later()
    sitting.later()
    #expect(sitting.run(limit: core.count - 3) == Array(core[3...]))
    #expect(sitting.step == .ask(core[1], .core))
    sitting.later()
    #expect(sitting.step == .ask(core[2], .core))
    sitting.later()
    #expect(sitting.phase != .core)
    #expect(!sitting.run().contains { $0 == core[1] || $0 == core[2] })
    #expect(sitting.interview.gaps(sitting.state).open == [core[1], core[2]])
    sitting.restart()
    #expect(sitting.step == .ask(core[1], .core), "another sitting asks for it again")
  }

  @Test("Going back to what was put off and putting it off once more is not giving it up")
  func laterTwice() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.later()
    #expect(sitting.back())
    #expect(sitting.asked == core[0])
    sitting.later()
    #expect(sitting.asked == core[1])
    #expect(sitting.run(limit: core.count - 1) == Array(core[1...]))
    #expect(sitting.step == .ask(core[0], .core))
  }

  @Test("Everything put off, everything comes once more, and then it is done")
  func allLater() throws {
    let sitting = try Sitting.full()
    var order: [Item.ID] = []
    while let id = sitting.asked, order.count < 1000 {
      order.append(id)
      sitting.later()
    }
    let core = sitting.items(.core)
    #expect(Array(order.prefix(2 * core.count)) == core + core)
    #expect(sitting.step == .done)
    for id in Set(order) { #expect(order.count { $0 == id } == 2, "\(id)") }
  }

  @Test("A jump to an open question goes on from there, and what was left out comes later")
  func jump() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.answer()
    #expect(sitting.interview.skipped(by: core[20], sitting.state) == Array(core[1..<20]))
    sitting.go(core[20])
    #expect(sitting.step == .ask(core[20], .wanted))
    sitting.answer()
    #expect(sitting.run(limit: core.count - 2) == Array(core[21...] + core[1..<20]))
    #expect(sitting.phase != .core)
  }

  @Test("A jump back leaves nothing out, and a jump to what is answered skips nothing")
  func skipped() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.go(core[10])
    sitting.answer()
    #expect(sitting.interview.skipped(by: core[5], sitting.state).isEmpty)
    #expect(sitting.interview.skipped(by: core[10], sitting.state).isEmpty)
    #expect(sitting.interview.skipped(by: core[11], sitting.state).isEmpty)
    #expect(sitting.interview.skipped(by: core[13], sitting.state) == [core[11], core[12]])
    #expect(sitting.interview.skipped(by: "no_such_item", sitting.state).isEmpty)
  }

  @Test("Extra questions are asked when they are wanted, and all of them")
  func deepening() throws {
    let sitting = try Sitting.full()
    var asked = sitting.run()
    #expect(sitting.step == .done)
    sitting.deepen()
    let isExtra = sitting.phase
    asked += sitting.run()
    #expect(isExtra == .deepening)
    #expect(sitting.step == .done)
    let askable = sitting.questionnaire.items.map(\.id).filter {
      !sitting.interview.parked(sitting.state).contains($0)
    }
    #expect(Set(askable).isSubset(of: Set(asked)))
    #expect(Set(asked).count == asked.count)
  }

  @Test("Progress counts the core, what was answered and what was not known")
  func progress() throws {
    let sitting = try Sitting.full()
    let core = sitting.items(.core)
    #expect(sitting.interview.progress(sitting.state).coreDone == 0)
    sitting.set("maturity", .number(3))
    sitting.set("blame", .dontKnow)
    sitting.set("criteria", .declined)
    sitting.set("unanswered", .notApplicable(reason: nil))
    sitting.set("sample", .dontKnow)
    let progress = sitting.interview.progress(sitting.state)
    #expect(progress == Progress(core: core.count, coreDone: 4, answered: 1, unknown: 2))
    _ = sitting.run()
    let end = sitting.interview.progress(sitting.state)
    #expect(end.core == end.coreDone)
  }
}
