import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite(
  "A case that can only be looked at", .enabled(if: TinyDisk.isPossible, "needs to mount a small disk"))
struct ReadOnlyTests {
  private let folder: CaseFolder
  private let disk: TinyDisk

  init() throws {
    folder = try CaseFolder()
    disk = try TinyDisk(folder.path + "/disk", kilobytes: 2048)
  }

  /// A case with an answer, on a disk that takes nothing more.
  private func locked(_ language: Language) throws -> Talk {
    let talk = try Talk(language, home: disk.path + "/home")
    let terminal = try talk.begin()
    try terminal.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try terminal.say("3", talk.words("принято", "recorded"))
    try terminal.pause()
    try disk.makeReadOnly()
    return talk
  }

  private func sentence(_ talk: Talk) -> String {
    talk.words(
      "Файл разбора только для чтения. Можно смотреть и делать отчёт; ответы не записываются. Выйти — Ctrl-D.",
      "The case file is read-only. You can view and report; answers are not recorded. Ctrl-D leaves.")
  }

  @Test("It is shown, and whatever would change it is refused", arguments: Language.allCases)
  func looking(_ language: Language) throws {
    let talk = try locked(language)
    let before = try talk.file().records
    let terminal = try talk.resume()
    #expect(terminal.transcript.replacing("\n", with: " ").contains(sentence(talk)))
    let refusal = talk.words("Файл разбора только для чтения", "The case file is read-only")
    let looks: [(Command, String, String)] = [
      (.status, "", talk.words("Есть ответ на 1 из 40", "1 of 40 main questions have")),
      (.list, talk.words("все", "all"), talk.words("Оценки", "Ratings")),
      (.report, "", talk.words("Это первая страница", "This is the first page")),
      (.score, "", talk.words("Это не итог", "This is not the result")),
      (.find, "7341", "7341"), (.why, "", talk.words("Зачем спрашиваем", "Why we ask")),
      (.later, "", talk.words("Отложено", "Put off")),
      (.language, "", talk.words("main ones answered", "основных")),
      (.language, "", talk.words("основных", "main ones answered")),
    ]
    for (command, argument, said) in looks {
      try terminal.say(talk.words("/", "/") + command.name(language) + " " + argument, said)
    }
    let writes: [(Command, String)] = [
      (.note, "x"), (.note, ""), (.privateNote, ""), (.quote, "x"), (.flag, ""), (.dontKnow, ""),
      (.refuse, ""),
      (.notApplicable, ""), (.undo, ""), (.finish, ""), (.edit, ""), (.basis, "said"),
    ]
    for (command, argument) in writes { try terminal.say(talk.command(command, argument), refusal) }
    for line in ["-", "+ x", "1"] { try terminal.say(line, refusal) }
    try terminal.say(talk.command(.go, "process_maturity"), prompt: "73> 3")
    terminal.key(.controlU)
    try terminal.say("5", refusal)
    terminal.key(.controlU, .controlD)
    #expect(try terminal.leaves(0))
    #expect(try talk.file().records == before)
    let report = try talk.run("report", "talk")
    #expect(report.status == 0 && report.output.contains("3"))
  }

  @Test(
    "In a pipe the first answer ends it, with the code of a disk that takes nothing",
    arguments: Language.allCases)
  func piped(_ language: Language) throws {
    let talk = try locked(language)
    #expect(try talk.run("resume", "talk", input: talk.command(.status) + "\n").status == 0)
    let refused = try talk.run("resume", "talk", input: "2\n")
    #expect(refused.status == 74)
    #expect(refused.errors.contains(talk.words("только для чтения", "is read-only")))
    #expect(try talk.run("resume", "talk", "--role", "sales", "--upgrade").status == 0)
  }

  @Test(
    "Written to another folder it is answered there, by a new respondent too", arguments: Language.allCases)
  func elsewhere(_ language: Language) throws {
    let talk = try locked(language)
    let terminal = try talk.resume("--role", "sales")
    let usb = folder.path + "/usb"
    try terminal.say(talk.command(.elsewhere), talk.words("Куда сохранить?", "Save where?"))
    try terminal.say(talk.command(.elsewhere, usb), talk.words("Дальше", "It goes on"))
    try terminal.say("+ x", talk.words("заметка к вопросу", "note on question"))
    try terminal.pause()
    let moved = try Casebook(folder: usb).open("talk", for: .reading)
    #expect(moved.state.respondents.map(\.role) == [.owner, .sales])
    #expect(moved.state.notes.map(\.text) == ["x"])
    // Nothing is put beside a folder that is somebody's own.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["disk", "usb"])
  }
}
