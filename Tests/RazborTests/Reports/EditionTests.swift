import Foundation
import RazborReport
import Testing

@testable import RazborCore
@testable import razbor

@Suite("Editions of a diagnosis") struct EditionTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
  }

  /// A case with answers and a private note, finished once by the program.
  private func finished(_ language: Language) throws -> CaseFile {
    let sheet = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    let file = try folder.casebook.take(sheet, as: "школа")
    try file.append([.noted("owner", nil, text: "ТАЙНА", as: .privateNote)])
    try finish(file, language)
    return file
  }

  private func finish(_ file: CaseFile, _ language: Language) throws {
    let talk = Conversation(
      file, respondent: "owner", language: language, reader: ScriptedReader([]),
      console: Console(capturingAt: 78), isShared: false)
    try talk.finish()
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try run(arguments)
  }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(arguments, environment: ["RAZBOR_LANG": "ru", "XDG_DATA_HOME": folder.path])
  }

  @Test(
    "keep what the client was given, which is what the report says at that moment",
    arguments: Language.allCases)
  func kept(language: Language) throws {
    let file = try finished(language)
    let edition = try #require(file.finishedEditions.first)
    let kept = try #require(edition.kept)
    let report = file.report(language, numbered: true)
    #expect(file.finishedEditions.count == 1 && edition.number == 1 && kept.language == language)
    #expect(kept.markdown == MarkdownRenderer().render(report))
    #expect(kept.html == HTMLRenderer().render(report))
    #expect(kept.markdown.contains(language == .ru ? "Редакция 1." : "Edition 1."))
    #expect(!kept.markdown.contains("ТАЙНА") && !kept.html.contains("ТАЙНА"))
    let again = try folder.casebook.open("школа", for: .reading)
    #expect(again.damage.isEmpty && again.finishedEditions == file.finishedEditions)
  }

  @Test("are written byte for byte, whatever came after them")
  func command() throws {
    let file = try finished(.ru)
    let kept = try #require(file.finishedEditions.first?.kept)
    try file.append([.responded("owner", "call_back_sample", Response(.dontKnow))])
    #expect(file.edition == nil)
    #expect(!MarkdownRenderer().render(file.report(.ru)).contains("Редакция"))
    try finish(file, .en)
    let markdown = try run("report", "школа", "--edition", "1")
    let page = try run("report", "школа", "--edition", "1", "--format", "html", "--lang", "en")
    let second = try run("report", "школа", "--edition", "2", "--format", "md")
    #expect(markdown.status == 0 && markdown.output == kept.markdown)
    #expect(page.status == 0 && page.output == kept.html)
    #expect(
      second.output == file.finishedEditions.last?.kept?.markdown && second.output.contains("Edition 2."))
    let path = folder.path + "/1.html"
    #expect(try run("report", "школа", "--edition", "1", "--format", "html", "-o", path).status == 0)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(kept.html.utf8))
  }

  @Test(
    "that are not there, or not in that form, are said so",
    arguments: [
      (["--edition", "7"], 66 as Int32, "Редакции 7 в разборе школа нет. Есть: 1."),
      (["--edition", "1", "--format", "pdf"], 64, "вид pdf из неё не сделать"),
      (["--edition", "1", "--private"], 64, "личных заметок в ней нет"),
    ])
  func refused(arguments: [String], status: Int32, words: String) throws {
    _ = try finished(.ru)
    let run = try run(["report", "школа"] + arguments)
    #expect(run.status == status && run.errors.contains(words) && run.output.isEmpty)
  }

  @Test("of a file of answers, or from before they were kept, are said to be none")
  func none() throws {
    let sheet = TestFile.project("questionnaires/examples/language-school.yaml")
    let ofSheet = try run("report", sheet, "--edition", "1")
    #expect(ofSheet.status == 64 && ofSheet.errors.contains("редакции хранит только разбор"))
    let file = try folder.begin("старый")
    try file.append([.joined("owner", .owner)])
    let unfinished = try run("report", "старый", "--edition", "1")
    #expect(unfinished.status == 66 && unfinished.errors.contains("ещё ни разу не закончен"))
    try file.append([.finished(edition: 1)])
    let old = try run("report", "старый", "--edition", "1")
    #expect(old.status == 66 && old.errors.contains("раньше, чем разбор стал хранить"))
  }

  @Test(
    "are sealed with the events: stored as they are named, exported and taken in", arguments: [true, false])
  func travel(isPrivate: Bool) throws {
    let file = try finished(.ru)
    let bytes = Data(try CaseTransfer(file, includesPrivateNotes: isPrivate).json.rendered().utf8)
    let taken = try folder.casebook.take(CaseTransfer(bytes), as: "копия")
    #expect(taken.finishedEditions == file.finishedEditions)
    let changed = String(decoding: bytes, as: UTF8.self).replacing("Редакция 1.", with: "Редакция 9.")
    #expect(throws: TransferFault.altered) { try CaseTransfer(Data(changed.utf8)) }
  }

  @Test(
    "that somebody else wrote into a case file are not shown",
    arguments: [
      ("<p>", "<p><script>alert(1)</script>"), ("<p>", "<p onclick=\"alert(1)\">"),
      ("<p>", "<iframe src=\"x\">"),
      ("<p>", "<a href=\"http://example.com\">"), ("default-src", "script-src *; default-src"),
      ("<p>", "<p>\u{1B}[31m"),
      ("<p>", "<meta http-equiv=\"refresh\" content=\"0;url=x\">"), ("<p>", "<img src=\"http://x\">"),
      ("</html>", "<p"),
    ])
  func foreign(part: String, put: String) throws {
    let file = try finished(.ru)
    let own = try #require(file.finishedEditions.first?.kept)
    #expect(HTMLRenderer.isOurs(own.html) && own.html.contains(part))
    let html = own.html.replacing(part, with: put, maxReplacements: 1)
    let kept = KeptReport(language: .ru, markdown: own.markdown, html: html)
    try file.append([.finished(edition: 2, kept: kept)])
    for format in ["html", "md"] {
      let run = try run("report", "школа", "--edition", "2", "--format", format)
      #expect(run.status == 65 && run.output.isEmpty && run.errors.contains("написана не программой razbor"))
    }
    let loud = KeptReport(language: .ru, markdown: "\u{1B}]52;c;aGk=\u{7}", html: own.html)
    try file.append([.finished(edition: 3, kept: loud)])
    #expect(try run("report", "школа", "--edition", "3").status == 65)
  }

  @Test(
    "with half of their texts are no editions",
    arguments: [
      #"{"edition":1,"html":"x","language":"ru"}"#, #"{"edition":1,"markdown":"x","language":"ru"}"#,
      #"{"edition":1,"html":"x","markdown":"x"}"#,
    ])
  func malformed(payload: String) throws {
    let coder = EventCoder(try Fixture.questionnaire())
    let record = EventRecord(
      uid: "e", at: "t", kind: "finished", respondent: nil, item: nil, payload: payload)
    #expect(throws: EventCoder.Fault.malformed(.finished)) { try coder.entry(record) }
  }
}
