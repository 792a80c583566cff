import Testing

@testable import RazborCore
@testable import razbor

/// A questionnaire of a few items drawn by chance, and for each item answers that between them reach all it can come to:
/// every severity, every side of every limit, don't-know and, where it is allowed, not applicable.
struct SmallQuestionnaire {
  let text: String
  let questionnaire: Questionnaire
  let answers: [Item.ID: [MergedSheet.Entry]]

  /// - Parameter entangled: items may be read twice where the checks let them be, so that answers hang together.
  init(seed: Int, entangled: Bool = false) throws {
    var writer = SmallQuestionnaireWriter(seed: seed, entangled: entangled)
    text = writer.write()
    answers = writer.answers
    let problems = Fixture.problems(text)
    #expect(problems.isEmpty, "seed \(seed): \(problems.map { "\($0)" })\n\(text)")
    questionnaire = try Fixture.decode(text).get()
  }

  /// A sheet with some items open; so many that all completions can be gone through.
  func sheet(_ chance: inout SeededGenerator, completions: Int) -> MergedSheet {
    var sheet = MergedSheet()
    var left = completions
    for item in questionnaire.items.shuffled(using: &chance) {
      let entries = answers[item.id] ?? []
      if entries.count <= left, Int.random(in: 0..<10, using: &chance) < 8 {
        left /= max(entries.count, 1)
        if Int.random(in: 0..<8, using: &chance) == 0 { sheet[item.id] = .declined }
      } else {
        sheet[item.id] = entries.randomElement(using: &chance)
      }
    }
    return sheet
  }

  /// Every way to answer what is open, with the places of the answers chosen.
  func completions(of sheet: MergedSheet) -> [(places: [Int], sheet: MergedSheet)] {
    open(sheet).reduce([([], sheet)]) { sheets, id in
      sheets.flatMap { places, sheet in
        (answers[id] ?? []).enumerated().map { place, entry in
          var next = sheet
          next[id] = entry
          return (places + [place], next)
        }
      }
    }
  }

  func open(_ sheet: MergedSheet) -> [Item.ID] {
    questionnaire.items.map(\.id).filter(sheet.isOpen)
  }
}
