import Testing

@testable import RazborCore
@testable import razbor

@Suite("How an interview closes") struct InterviewClosingTests {
  @Test(
    "The closing section asks what still moves the verdict, and ends when it is decided", arguments: 0..<8)
  func closing(_ seed: Int) throws {
    let sitting = try Sitting.consultation()
    var sheet = RandomSheet(questionnaire: sitting.questionnaire, chance: SeededGenerator(seed: seed))
    while let id = sitting.asked, let item = sitting.questionnaire.item(id) {
      let phase = sitting.phase
      if phase == .closing {
        #expect(sitting.attainable.count > 1, "seed \(seed): \(id) cannot move what is decided")
        #expect(sitting.interview.closing(sitting.state).first == id, "seed \(seed)")
        #expect(sitting.responses[id] == nil, "seed \(seed)")
      } else {
        #expect(phase == .core && item.depth == .core, "seed \(seed)")
      }
      let content = sheet.response(item).content
      // A refusal leaves the item open, and the verdict with it.
      sitting.answer(content == .declined ? .dontKnow : content)
    }
    #expect(sitting.step == .done, "seed \(seed)")
    #expect(sitting.attainable.count == 1, "seed \(seed)")
    #expect(sitting.interview.closing(sitting.state).isEmpty, "seed \(seed)")
  }

  @Test("A company with all its figures is asked until the verdict is decided, and no further")
  func figures() throws {
    let path = TestFile.project("questionnaires/examples/healthy-team-with-figures.yaml")
    let loaded = try LoadedSheet(path: path)
    let answers = try #require(loaded.sheet.respondents.first).responses
    let sitting = Sitting(loaded.questionnaire.questionnaire)
    let order = sitting.run { answers[$0]?.content ?? .dontKnow }
    #expect(sitting.attainable == ["OUT"])
    #expect(Set(order).count == order.count)
    #expect(order.count < sitting.questionnaire.items.count)
  }

  @Test(
    "Nothing closes an interview that is decided before the core ends: the core is asked, then it is done")
  func decidedEarly() throws {
    let sitting = try Sitting.full()
    sitting.set("team", .option("two", "sides"))
    sitting.set("blame", .option("both"))
    sitting.set("criteria", .option("none"))
    #expect(sitting.attainable == ["MG-GOVERN"])
    #expect(sitting.interview.closing(sitting.state).isEmpty)
    let order = sitting.run()
    #expect(order.allSatisfy { sitting.questionnaire.item($0)?.depth == .core })
    #expect(order.count == sitting.items(.core).count - 3)
  }

  @Test("A refused item is not asked again, though it stays open")
  func declined() throws {
    let sitting = try Sitting.consultation()
    let order = sitting.run { _ in .declined }
    #expect(sitting.step == .done)
    #expect(Set(order).count == order.count)
    #expect(sitting.attainable.count > 1)
  }

  @Test("What an item can move: its signals, its rungs, or nothing any more")
  func stakes() throws {
    let sitting = try Sitting.full()
    let before = sitting.interview.stakes(of: "path", sitting.state)
    #expect(before.signals == ["funnel"])
    #expect(before.rungs.map(\.id) == ["evident", "rhythm"])
    #expect(before.movesVerdict && before.verdict == nil && before.decidedSignals.isEmpty)
    sitting.set("team", .option("two", "sides"))
    sitting.set("blame", .option("both"))
    sitting.set("criteria", .option("none"))
    let after = sitting.interview.stakes(of: "path", sitting.state)
    #expect(after.signals == ["funnel"])
    #expect(after.rungs.isEmpty && !after.movesVerdict)
    #expect(after.verdict == "MG-GOVERN")
    for id in ["path", "forecast", "trust"] as [Item.ID] { sitting.set(id, .dontKnow) }
    let last = sitting.interview.stakes(of: "cycle", sitting.state)
    #expect(last.signals.isEmpty && !last.movesVerdict)
  }

  @Test("Gaps are what is open, not known, or marked, each in the order of asking")
  func gaps() throws {
    let sitting = try Sitting.full()
    sitting.set("maturity", .dontKnow)
    sitting.set("cycle", .dontKnow)
    sitting.set("team", .declined)
    sitting.store(.flagged("owner", "records", true))
    sitting.store(.flagged("owner", "cycle", true))
    sitting.store(.flagged("owner", "blame", true))
    sitting.store(.flagged("owner", "blame", false))
    let gaps = sitting.interview.gaps(sitting.state)
    #expect(gaps.open == sitting.items(.core).filter { !["maturity", "cycle", "team"].contains($0) })
    #expect(gaps.unknown == ["cycle", "maturity"])
    #expect(gaps.flagged == ["cycle", "records"])
  }

  @Test("A contradiction is found, explained, and gone when the answer is mended")
  func contradictions() throws {
    let sitting = try Sitting.full()
    let path = { (stages: String) in
      Response.Content.answered(Answer(["described": .option("used"), "stages": .text(stages)]))
    }
    sitting.set("path", path("а; б; в"))
    #expect(sitting.interview.contradictions(sitting.state).isEmpty)
    sitting.set("path", path("а; б; в; г; д; е; ж"))
    let open = try #require(sitting.interview.contradictions(sitting.state).first)
    #expect(open.id == "path_not_followed" && open.status == .open && open.items == ["path", "maturity"])
    sitting.store(.resolved("path_not_followed", explanation: "Этапы дробные"))
    let explained = try #require(sitting.interview.contradictions(sitting.state).first)
    #expect(explained.status == .explained && explained.explanation == "Этапы дробные")
    sitting.set("path", path("а; б"))
    #expect(sitting.interview.contradictions(sitting.state).isEmpty)
  }

  static let searches: [(String, [Item.ID])] = [
    ("1", ["team"]), ("2", ["cycle"]), ("0", []), ("-1", []), ("42", []), ("99999999999999999999", []),
    ("", []),
    ("  ", []), ("maturity", ["maturity"]), ("насколько", ["maturity"]), ("НАСКОЛЬКО?", ["maturity"]),
    ("ничего такого", []), ("…", []),
  ]

  @Test("A question is found by its number, its id, or its words", arguments: searches)
  func find(_ text: String, _ items: [Item.ID]) throws {
    #expect(try Sitting.full().questionnaire.find(text, language: .ru) == items)
  }

  @Test("A section is found by the beginning of its title")
  func section() throws {
    let questionnaire = try Sitting.full().questionnaire
    #expect(questionnaire.find("контекст", language: .ru) == questionnaire.sections[0].items)
    #expect(questionnaire.find("cont", language: .en) == questionnaire.sections[0].items)
  }
}

extension Sitting {
  var attainable: Set<Verdict.Code> {
    let sheet = SheetMerge(questionnaire, state.sheet(questionnaire, date: nil).respondents).sheet(date: nil)
    return Set(Attainable.codes(questionnaire, sheet))
  }
}
