import Foundation
import RazborCore
import Testing

@testable import razbor

/// One consultation in each language, from the first question to the diagnosis, as it looks in every kind of window.
///
/// The transcripts in Fixtures/transcripts are compared whole. After a change that is meant, write them anew with
/// `RAZBOR_UPDATE_GOLDEN=1 swift test --filter StoryTranscriptTests` and read the difference.
@Suite("A whole consultation in the terminal") struct StoryTranscriptTests {
  @Test("in a window of 80 columns", arguments: Language.allCases)
  func wide(_ language: Language) throws {
    try compare(try StoryPlayer().play(Self.story(language)).text, "80x24", language)
  }

  @Test("in a small window", arguments: Language.allCases)
  func narrow(_ language: Language) throws {
    let player = StoryPlayer(rows: 12, columns: 40)
    try compare(try player.play(Self.story(language)).text, "40x12", language)
  }

  @Test("for people who listen to the screen", arguments: Language.allCases)
  func accessible(_ language: Language) throws {
    let player = StoryPlayer(options: ["--accessible"])
    try compare(try player.play(Self.story(language)).text, "accessible", language)
  }

  @Test("from a file of answers", arguments: Language.allCases)
  func piped(_ language: Language) throws {
    try compare(try StoryPlayer().pipe(Self.story(language)).text, "piped", language)
  }

  @Test("looks the same without colours, and then has no codes for them", arguments: Language.allCases)
  func plain(_ language: Language) throws {
    let plain = [
      StoryPlayer(environment: ["TERM": "dumb"]), StoryPlayer(environment: ["NO_COLOR": "1"]),
    ]
    for player in plain {
      let played = try player.play(Self.story(language))
      try compare(played.text, "80x24", language)
      #expect(played.output.firstRange(of: Array("\u{1B}[1m".utf8)) == nil)
    }
  }

  private static func story(_ language: Language) throws -> Story {
    try Story(Fixture.text("transcripts/story.\(language.rawValue).txt"))
  }

  private func compare(_ text: String, _ variant: String, _ language: Language) throws {
    let name = "transcripts/\(language.rawValue).\(variant).txt"
    if ProcessInfo.processInfo.environment["RAZBOR_UPDATE_GOLDEN"] == "1" {
      try text.write(to: Fixture.directory.appending(path: name), atomically: true, encoding: .utf8)
    }
    let golden = (try? Fixture.text(name)) ?? ""
    guard text != golden else { return }
    let (ours, theirs) = (text.split(separator: "\n"), golden.split(separator: "\n"))
    let row = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    Issue.record(
      """
      \(name) differs\(row.map { " from line \($0 + 1), now:\n\(ours[$0])\nthen:\n\(theirs[$0])" } ?? " in length").
      All of it now:
      \(text)
      """)
  }
}
