import RazborCore
import Testing

@testable import razbor

@Suite("Junk") struct JunkTests {
  private static let junk: [String] =
    Array("{}[]:,-#&*!|>'\"%@`?\\ \n\t").map(String.init) + [
      "\u{0}", "\u{FEFF}", "й\u{306}", "  ", "\n  - ", "id: x", "{a: b}",
    ]

  @Test("No change of a questionnaire traps, and what is not read is explained", arguments: 0..<10)
  func questionnaires(seed: Int) throws {
    let text = try Fixture.text("full.yaml")
    try mutate(text, seed: seed, times: 100) {
      YAMLSource.parse($0).flatMap(QuestionnaireDecoder.decode).problems
    }
  }

  @Test("No change of an answer sheet traps, and what is not read is explained", arguments: 100..<112)
  func sheets(seed: Int) throws {
    let questionnaire = try Fixture.questionnaire()
    try mutate(Fixture.text("sheet.yaml"), seed: seed, times: 100) {
      YAMLSource.parse($0).flatMap { AnswerSheetDecoder.decode($0, for: questionnaire) }.problems
    }
  }

  private func mutate(
    _ text: String, seed: Int, times: Int, _ read: (String) -> [Problem]?
  ) throws {
    var chance = SeededGenerator(seed: seed)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0..<times {
      let mutant = mutated(lines, &chance)
      guard let problems = read(mutant) else { continue }
      #expect(!problems.isEmpty)
      #expect(zip(problems, problems.dropFirst()).allSatisfy { $0.position <= $1.position })
      for language in Language.allCases {
        let diagnostic = Diagnostic(file: "junk", text: mutant, problems: Problems(problems))
        #expect(diagnostic.rendered(in: language).contains("junk:"))
      }
    }
  }

  /// One to three lines are lost, doubled, swapped or spoilt.
  private func mutated(_ lines: [Substring], _ chance: inout SeededGenerator) -> String {
    var lines = lines
    for _ in 0..<Int.random(in: 1...3, using: &chance) {
      let place = Int.random(in: lines.indices, using: &chance)
      let other = Int.random(in: lines.indices, using: &chance)
      switch Int.random(in: 0...4, using: &chance) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[other], at: place)
      case 2: lines.swapAt(place, other)
      default: lines[place] = spoilt(lines[place], &chance)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func spoilt(_ line: Substring, _ chance: inout SeededGenerator) -> Substring {
    var characters = Array(line)
    let start = Int.random(in: 0...characters.count, using: &chance)
    let end = min(characters.count, start + Int.random(in: 0...4, using: &chance))
    characters.replaceSubrange(start..<end, with: JunkTests.junk.randomElement(using: &chance) ?? "")
    return Substring(String(characters))
  }
}

extension Result where Failure == Problems {
  /// `nil` where everything is sound.
  fileprivate var problems: [Problem]? {
    if case .failure(let problems) = self { problems.all } else { nil }
  }
}
