import Testing

@testable import RazborCore
@testable import razbor

@Suite("Branches of an interview, and those who answer it") struct InterviewBranchTests {
  static let fallbacks: [(Item.ID, Item.ID)] = [
    ("forecast_vs_fact", "forecast_trust"), ("rep_results", "rep_spread"),
    ("leads_to_deals", "conversion_trend"),
  ]

  @Test("A fallback is asked only after its sister stayed without figures", arguments: fallbacks)
  func fallback(_ sister: Item.ID, _ fallback: Item.ID) throws {
    let sitting = try Sitting.consultation()
    sitting.setAll(except: [sister, fallback])
    for content in [Response.Content.dontKnow, .declined] {
      sitting.restart()
      sitting.deepen()
      #expect(sitting.asked == sister)
      sitting.later()
      #expect(sitting.asked == sister, "put off, it still comes before its fallback")
      sitting.answer(content)
      #expect(sitting.asked == fallback)
      sitting.store(.reopened("owner", sister))
    }
  }

  @Test(
    "A fallback is not asked where its sister has figures, and its old answer is parked", arguments: fallbacks
  )
  func parkedFallback(_ sister: Item.ID, _ fallback: Item.ID) throws {
    let figures = try answers()
    let sitting = try Sitting.consultation()
    sitting.set(sister, .dontKnow)
    let item = try #require(sitting.questionnaire.item(fallback))
    sitting.set(fallback, .option(try #require(item.mainField.format.options?.first).id))
    #expect(sitting.interview.parked(sitting.state).isEmpty)
    sitting.set(sister, try #require(figures[sister]?.content))
    #expect(sitting.interview.parked(sitting.state) == [fallback])
    #expect(sitting.responses[fallback] != nil, "the answer is kept")
    sitting.undo()
    #expect(sitting.interview.parked(sitting.state).isEmpty)
    let fresh = try Sitting.consultation()
    fresh.deepen()
    fresh.setAll(except: [sister, fallback])
    fresh.answer(try #require(figures[sister]?.content))
    #expect(fresh.step == .done)
  }

  @Test("A closed branch parks its item, an open one brings it back with its answer")
  func branch() throws {
    let sitting = try Sitting.consultation()
    let words = Response.Content.answered(Answer(["value": .text("регион; бюджет")]))
    sitting.set("lead_criteria", .option("verbal"))
    sitting.set("lead_criteria_words", words)
    #expect(sitting.interview.parked(sitting.state).isEmpty)
    sitting.set("lead_criteria", .option("none"))
    #expect(sitting.interview.parked(sitting.state) == ["lead_criteria_words"])
    #expect(sitting.responses["lead_criteria_words"]?.content == words)
    sitting.set("lead_criteria", .option("together"))
    #expect(sitting.interview.parked(sitting.state).isEmpty)
    #expect(sitting.responses["lead_criteria_words"]?.content == words)
  }

  @Test(
    "A branch is asked where it is open", arguments: ["together", "one_side", "verbal", "each_own", "none"])
  func branchAsked(_ option: String) throws {
    let sitting = try Sitting.consultation()
    sitting.deepen()
    sitting.setAll(except: ["lead_criteria_words"])
    sitting.set("lead_criteria", .option(.init(option)))
    #expect(sitting.asked == (option == "none" ? nil : "lead_criteria_words"))
  }

  @Test("A parked answer is not scored: it reads as not applicable")
  func notScored() throws {
    let sitting = try Sitting.full()
    let share = Response.Content.answered(Answer(["value": .share(.counted(part: 10, whole: 100))]))
    sitting.set("target_share", share)
    let index = { (sitting: Sitting) in
      Assessment(sitting.questionnaire, sitting.state.sheet(sitting.questionnaire, date: nil)).areas
        .first { $0.id == "marketing" }.map { [$0.index, $0.low, $0.high] }
    }
    let scored = index(sitting)
    sitting.set("team", .option("one", "sides"))
    sitting.set("flow", .notApplicable(reason: nil))
    #expect(sitting.interview.parked(sitting.state) == ["target_share"])
    let without = try Sitting.full()
    without.set("team", .option("one", "sides"))
    without.set("flow", .notApplicable(reason: nil))
    without.set("target_share", .notApplicable(reason: nil))
    #expect(index(sitting) == index(without))
    sitting.undo()
    sitting.undo()
    #expect(index(sitting) == scored)
  }

  @Test("Progress leaves out a core item whose branch is closed, unless it is answered")
  func progress() throws {
    let sitting = try Sitting.full()
    let core = sitting.items(.core).count
    #expect(sitting.interview.progress(sitting.state).core == core)
    sitting.set("team", .option("one", "sides"))
    sitting.set("flow", .notApplicable(reason: nil))
    #expect(sitting.interview.progress(sitting.state).core == core - 1)
    sitting.set("target_share", .dontKnow)
    #expect(sitting.interview.progress(sitting.state).core == core)
    #expect(sitting.interview.progress(sitting.state).coreDone == 3)
  }

  @Test("Everybody is asked everything, whatever others said")
  func respondents() throws {
    let sitting = try Sitting.consultation()
    let core = sitting.items(.core)
    for _ in 0..<5 { sitting.answer(.declined) }
    sitting.change(to: "sales", .sales)
    #expect(sitting.step == .ask(core[0], .core))
    #expect(!sitting.back())
    #expect(sitting.interview.progress(sitting.state).coreDone == 0)
    for _ in 0..<2 { sitting.answer() }
    #expect(sitting.state.respondent("owner")?.responses.count == 5)
    #expect(sitting.state.respondent("sales")?.answered == Array(core[..<2]))
    sitting.change(to: "owner", .owner)
    #expect(sitting.step == .ask(core[5], .core))
    #expect(sitting.responses.values.allSatisfy { $0.content == .declined })
    #expect(sitting.interview.gaps(sitting.state).unknown.isEmpty)
    sitting.change(to: "sales", .sales)
    #expect(sitting.step == .ask(core[2], .core))
    #expect(sitting.interview.gaps(sitting.state).unknown == Array(core[..<2]))
  }

  /// Of a company that knows all its figures.
  private func answers() throws -> [Item.ID: Response] {
    let path = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    return try #require(LoadedSheet(path: path).sheet.respondents.first).responses
  }
}
