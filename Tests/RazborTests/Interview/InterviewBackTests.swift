import Testing

@testable import RazborCore

@Suite("Going back in an interview") struct InterviewBackTests {
  @Test("Back goes to the first question, one by one, and no further")
  func toTheFirst() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    #expect(!sitting.back())
    for _ in 0..<4 { sitting.answer() }
    for id in core[..<4].reversed() {
      #expect(sitting.back())
      #expect(sitting.step == .ask(id, .wanted))
    }
    for _ in 0..<100 { #expect(!sitting.back()) }
    #expect(sitting.asked == core[0])
  }

  @Test("Back goes over into earlier sittings", arguments: 0...4)
  func acrossSittings(_ answersNow: Int) throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<(4 - answersNow) { sitting.answer() }
    sitting.restart()
    for _ in 0..<answersNow { sitting.answer() }
    for id in core[..<4].reversed() {
      #expect(sitting.back())
      #expect(sitting.asked == id)
    }
    #expect(!sitting.back())
  }

  @Test("A corrected answer leads back to where the talk was, and nothing falls out of the way back")
  func correction() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<3 { sitting.answer() }
    _ = sitting.back()
    _ = sitting.back()
    #expect(sitting.asked == core[1])
    sitting.answer(.declined)
    #expect(sitting.responses[core[1]]?.content == .declined)
    #expect(sitting.step == .ask(core[3], .core))
    for id in [core[1], core[2], core[0]] {
      #expect(sitting.back())
      #expect(sitting.asked == id)
    }
    #expect(!sitting.back())
    sitting.keep()
    #expect(sitting.step == .ask(core[3], .core))
  }

  @Test("Back from a question that was jumped to is the one asked before it")
  func jumped() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<3 { sitting.answer() }
    sitting.go(core[0])
    #expect(sitting.back())
    #expect(sitting.asked == core[2])
    sitting.keep()
    #expect(sitting.asked == core[3])
    sitting.go(core[2])
    #expect(sitting.back())
    #expect(sitting.asked == core[1])
  }

  @Test("A jump to an answered question returns")
  func answeredJump() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<5 { sitting.answer() }
    sitting.go(core[1])
    #expect(sitting.step == .ask(core[1], .wanted))
    sitting.answer(.declined)
    #expect(sitting.step == .ask(core[5], .core))
  }

  @Test("Back comes to a question put off, in its turn")
  func postponed() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.answer()
    sitting.later()
    sitting.answer()
    for id in core[..<3].reversed() {
      #expect(sitting.back())
      #expect(sitting.asked == id)
    }
    #expect(!sitting.back())
  }

  @Test("An answer taken back is asked again at once, and the talk goes on as before")
  func undo() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<3 { sitting.answer() }
    sitting.undo()
    #expect(sitting.step == .ask(core[2], .wanted))
    sitting.undo()
    #expect(sitting.step == .ask(core[1], .wanted))
    sitting.answer()
    #expect(sitting.step == .ask(core[2], .core))
    sitting.undo()
    sitting.undo()
    for _ in 0..<100 { sitting.undo() }
    #expect(sitting.responses.isEmpty)
    #expect(sitting.asked == core[0])
  }

  @Test("After a restart the talk goes on behind the last answer")
  func restart() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    sitting.answer()
    sitting.go(core[9])
    sitting.answer()
    let step = sitting.step
    sitting.restart()
    #expect(sitting.step == step)
    #expect(sitting.asked == core[10])
  }
}
