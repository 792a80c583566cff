import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Input that nobody means") struct RoughInputTests {
  /// «Пекарня» as old systems write it.
  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("CP1251", [0xCF, 0xE5, 0xEA, 0xE0, 0xF0, 0xED, 0xFF]),
    ("KOI8-R", [0xF0, 0xC5, 0xCB, 0xC1, 0xD2, 0xCE, 0xD1]),
    ("CP866", [0x8F, 0xA5, 0xAA, 0xA0, 0xE0, 0xAD, 0xEF]), ("a letter cut off", [0x61, 0xD0]),
  ]

  @Test(
    "Letters of another encoding are shown as what they are not, and taken as they are shown",
    arguments: encodings.dropLast(),
    Language.allCases)
  func typed(_ text: (name: String, bytes: [UInt8]), _ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    // Readline holds back what may be the beginning of a letter until another comes.
    terminal.send(bytes: text.bytes + Array("a\r".utf8))
    try terminal.expect(talk.words("нечитаемые символы", "unreadable characters"))
    try terminal.expect("1> ")
    #expect(try talk.responses.isEmpty)
    try terminal.say("", talk.words("принято", "recorded"), prompt: "2> ")
    guard case .answered(let answer)? = try talk.responses["business_profile"]?.content,
      case .text(let words)? = answer["about"]
    else { throw CaseFileError.noHome }
    #expect(words.contains("\u{FFFD}") && words.hasSuffix("a"))
    #expect(terminal.transcript.contains("1> \(words)\n"))
    try terminal.pause()
  }

  @Test("What is added to a refused line that came back is read by itself", arguments: Language.allCases)
  func addedToRefused(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "2"))
    try terminal.say("not a word of these", talk.words("не подходит", "does not fit"))
    try terminal.say("?", talk.words("Зачем спрашиваем", "Why we ask"))
    try terminal.say("not a word of these", talk.words("не подходит", "does not fit"))
    try terminal.say("-", talk.words("принято: не знаю", "recorded: don’t know"))
    try terminal.pause()
  }

  @Test("In a file such letters end the input at their line", arguments: encodings, Language.allCases)
  func piped(_ text: (name: String, bytes: [UInt8]), _ language: Language) throws {
    let talk = try Talk(language)
    let ended = try talk.run("new", "talk", input: Array("2\n1\n".utf8) + text.bytes + [0x0A])
    #expect(ended.status == 65)
    #expect(ended.errors.hasPrefix(talk.words("строка 3: ", "line 3: ")), "\(ended.errors)")
    #expect(ended.errors.contains(talk.words("нечитаемые символы", "unreadable characters")))
    #expect(try talk.responses.count == 2)
  }

  @Test(
    "A hundred thousand line breaks, pasted, are too long for an answer and no answer to a scale",
    arguments: Language.allCases)
  func pastedBreaks(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for place in ["business_profile", "process_maturity"] {
      try terminal.say(talk.command(.go, place))
      terminal.key(.controlU)
      terminal.paste(String(repeating: "\n", count: 100_000))
      terminal.key(.enter)
      try terminal.expect(talk.words("Ответ длиннее 64 КБ", "The answer is over 64 KB"))
      try terminal.expect("> ")
    }
    #expect(try talk.responses.isEmpty)
    try terminal.pause()
  }

  @Test(
    "Sixty thousand line breaks around two words are kept as they were pasted", arguments: Language.allCases)
  func keptBreaks(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    let text = "one" + String(repeating: "\n", count: 60_000) + "two"
    terminal.paste(text)
    terminal.key(.enter)
    try terminal.expect("2> ")
    let answer = Answer(["clients": .option("b2c"), "about": .text(text)])
    #expect(try talk.responses["business_profile"]?.content == .answered(answer))
    try terminal.pause()
  }

  @Test(
    "A hundred thousand empty lines in a file answer nothing and end as a pause", arguments: Language.allCases
  )
  func pipedBreaks(_ language: Language) throws {
    let talk = try Talk(language)
    let ended = try talk.run("new", "talk", input: String(repeating: "\n", count: 100_000) + "2\n")
    #expect(ended.status == 0)
    #expect(ended.output.contains("razbor resume talk"))
    #expect(try talk.responses.count == 1)
  }
}
