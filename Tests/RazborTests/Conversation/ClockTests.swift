import Foundation
import RazborCore
import Synchronization
import Testing

@testable import razbor

@Suite("A clock that was put back") struct ClockTests {
  @Test(
    "It is by whole minutes of the same moment, whatever the zones",
    arguments: [
      ("2026-11-23T14:00:00+03:00", "2026-11-23T12:00:00+03:00", 120),
      ("2026-11-23T14:00:00+03:00", "2026-11-23T10:00:00+00:00", 60),
      ("2026-11-23T14:00:00+03:00", "2026-11-23T11:00:00+00:00", nil),
      ("2026-10-25T03:30:00+03:00", "2026-10-25T03:10:00+02:00", nil),
      ("2026-11-23T14:00:30+03:00", "2026-11-23T14:00:00+03:00", nil),
      ("2026-11-23T14:00:00+03:00", "1970-01-01T00:00:00+03:00", 29_924_040),
      ("2026-11-23T14:00:00+03:00", "2036-11-23T14:00:00+03:00", nil), ("soon", "later", nil),
      ("b", "a", nil),
    ] as [(String, String, Int?)])
  func minutes(_ earlier: String, _ later: String, _ minutes: Int?) {
    #expect(CaseClock.minutesBack(from: earlier, to: later) == minutes)
  }

  @Test("The span reads as people say it")
  func words() {
    let spans = [1, 60, 135, 2880, 4320, 43_200 + 1440].map { SittingPhrase.clockWentBack(minutes: $0).words }
    #expect(
      spans.map { String($0.ru.prefix(40).split(separator: ".")[0]) } == [
        "Часы переведены назад на 1 мин", "Часы переведены назад на 1 ч",
        "Часы переведены назад на 2 ч 15 мин",
        "Часы переведены назад на 48 ч", "Часы переведены назад на 3 дня", "Часы переведены назад на 31 день",
      ])
    #expect(spans[2].en == "The clock went back 2 h 15 min. The order of answers is not affected.")
  }

  /// The clock of the program stands still at this second.
  private func clock(_ seconds: Int) -> [String: String] {
    ["LD_PRELOAD": BuiltProgram.url("libFixedClock.so").path, "FIXED_CLOCK_SECONDS": String(seconds)]
  }

  @Test("It is said once, and the answers keep the order they were given in", arguments: Language.allCases)
  func resumed(_ language: Language) throws {
    let talk = try Talk(language)
    let start = 1_795_442_530
    let first = try talk.begin(environment: clock(start))
    try first.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try first.say("3", talk.words("принято", "recorded"))
    try first.pause()

    let second = try talk.resume(environment: clock(start - 7200))
    let sentence = talk.words(
      "Часы переведены назад на 2 ч. На порядок ответов это не влияет.",
      "The clock went back 2 h. The order of answers is not affected.")
    try second.say(talk.command(.go, "process_maturity"), prompt: "73> 3")
    second.key(.controlU)
    try second.say("8", talk.words("изменено: 3 из 10", "changed: 3 out of 10"))
    try second.say(talk.command(.go, "process_maturity"), prompt: "73> 8")
    second.key(.controlU)
    try second.say("5", talk.words("изменено", "changed"))
    try second.say(talk.command(.undo), prompt: "73> ")
    second.key(.controlU, .controlD)
    #expect(try second.leaves(0))
    #expect(second.transcript.components(separatedBy: sentence).count == 2)

    let file = try talk.file()
    #expect(
      file.state.respondents.first?.responses["process_maturity"]?.content
        == .answered(Answer(["value": .number(8)])))
    #expect(file.entries.map(\.time) != file.entries.map(\.time).sorted())
    let third = try talk.resume(environment: clock(start + 315_360_000))
    #expect(!third.transcript.contains(talk.words("Часы переведены", "The clock went back")))
    try third.pause()
  }

  @Test(
    "Put back while the interview runs, it is said with the answer that shows it",
    arguments: Language.allCases)
  func underway(_ language: Language) throws {
    let folder = try CaseFolder()
    let times = Times(Array(repeating: "12:00", count: 4) + ["10:00"])
    let clock = CaseClock(
      now: { times.next() }, newID: CaseClock.system.newID, suffix: CaseClock.system.suffix)
    let book = Casebook(folder: folder.path + "/cases", clock: clock)
    let file = try book.create("talk", QuestionnaireLoader.load("consultation"), language: language)
    let console = Console(capturingAt: 78, accessible: false)
    let lines = ["-", "1", "", "-"]
    let talk = Conversation(
      file, respondent: "owner", language: language, reader: ScriptedReader(lines), console: console)
    try talk.join(.owner)
    _ = try? talk.run()
    let said = console.captured
    let sentence = SittingPhrase.clockWentBack(minutes: 120).text(language)
    #expect(said.components(separatedBy: sentence).count == 2, "\(said)")
    #expect(file.state.respondents.first?.answered.count == 3)
  }

  private final class Times: Sendable {
    private let left: Mutex<[String]>

    init(_ times: [String]) { left = Mutex(times) }

    func next() -> String {
      "2026-11-23T" + left.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } + ":00+03:00"
    }
  }
}
