import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Questionnaires that change under a case") struct CaseUpgradeTests {
  private let folder: CaseFolder
  private let file: CaseFile
  private let newer: LoadedQuestionnaire

  init() throws {
    folder = try CaseFolder()
    file = try folder.begin()
    newer = try CaseUpgradeTests.edition("1.1")
    try file.append([
      .joined("owner", .owner), .responded("owner", "cycle", .number(30, field: "value")),
      .responded("owner", "maturity", .number(7, field: "value", note: "Так себе")),
      .responded("owner", "supply", .option("few")),
      .noted("owner", "maturity", text: "К шкале", as: .privateNote),
    ])
  }

  /// `maturity` is gone, `supply` asks for other options, `pace` is new.
  private static func edition(_ version: String) throws -> LoadedQuestionnaire {
    let text = try Fixture.text("full.yaml")
      .replacingOccurrences(of: "version: \"1.0\"", with: "version: \"\(version)\"")
      .replacingOccurrences(of: "maturity", with: "pace")
      .replacingOccurrences(of: "{id: few, ru: Нет", with: "{id: scarce, ru: Нет")
      .replacingOccurrences(of: "item: supply, is: [few]", with: "item: supply, is: [scarce]")
    return try StoredQuestionnaire(id: "full", version: version, text: text).loaded().get()
  }

  private func upgrade() throws -> CaseUpgrade { try #require(CaseUpgrade(file, to: newer)) }

  @Test("What would change is told before it is done")
  func report() throws {
    let upgrade = try upgrade()
    #expect(upgrade.added == ["pace"])
    #expect(upgrade.removed == ["maturity"])
    #expect(upgrade.retired.map(\.item) == ["maturity", "supply"])
    #expect(
      upgrade.notice(file.name).ru
        == "Анкета изменилась после начала (1.0 → 1.1): новых вопросов — 1, убрано — 1, ответов без места в новой — 2. "
        + "Продолжаю по прежней. Перейти: razbor resume ромашка --upgrade.")
    #expect(upgrade.done.en.contains("The answers to these questions are kept, but count no longer: \""))
    #expect(CaseUpgrade(file, to: file.questionnaire) == nil)
    #expect(file.records.count == 6)
  }

  @Test("A case that is moved keeps every answer and both texts, and says the same after it was opened again")
  func moved() throws {
    let before = file.records
    try folder.casebook.perform(upgrade(), on: file)
    try check(file)
    let again = try folder.casebook.open("ромашка", for: .reading)
    try check(again)
    #expect(Array(again.records.prefix(6)) == before)
    #expect(again.editions.all.map(\.version) == ["1.0", "1.1"])
    #expect(CaseUpgrade(again, to: newer) == nil)
    #expect(try folder.casebook.backups(of: file.name).states(of: before).count == 1)
  }

  private func check(_ file: CaseFile) throws {
    #expect(file.damage.isEmpty)
    #expect(file.questionnaire.questionnaire.version == "1.1")
    #expect(file.state.respondents[0].answered == ["cycle"])
    #expect(file.state.notes.isEmpty)
    #expect(file.retired.count == 3)
    #expect(!file.state.isFinished)
  }

  @Test("The interview goes on by the new questions, and an answer to an old one is refused")
  func goesOn() throws {
    try folder.casebook.perform(upgrade(), on: file)
    try file.append([.responded("owner", "pace", .number(5, field: "value"))])
    let error = try failure { try file.append([.responded("owner", "maturity", .number(5, field: "value"))]) }
    #expect(error == .unstorable(.unknownItem("maturity")))
    #expect(
      try folder.casebook.open("ромашка", for: .reading).state.respondents[0].answered == ["cycle", "pace"])
  }

  @Test("A window with the old questions writes nothing after the move, and is told why")
  func otherWindow() throws {
    let notes = try folder.casebook.open("ромашка", for: .noting)
    try folder.casebook.perform(upgrade(), on: file)
    let error = try failure { try notes.append([.noted("owner", "maturity", text: "x", as: .note)]) }
    guard case .notSaved(_, .upgraded, safe: _) = error else { throw error }
    #expect(try folder.casebook.open("ромашка", for: .reading).damage.isEmpty)
  }

  @Test("Only an interview moves a case, and one without a backup stays as it is")
  func refused() throws {
    let notes = try folder.casebook.open("ромашка", for: .noting)
    #expect(try failure { try notes.upgrade(to: newer) } == .readOnly(file.name))
    try Data().write(to: URL(filePath: folder.path + "/razbor/backups"))
    let error = try failure { try folder.casebook.perform(upgrade(), on: file) }
    guard case .cannotBackUp = error else { throw error }
    #expect(file.questionnaire.questionnaire.version == "1.0")
  }

  @Test("A moved case travels, is mended and goes elsewhere with all its texts")
  func everywhere() throws {
    try folder.casebook.perform(upgrade(), on: file)
    try file.append([.responded("owner", "pace", .number(5, field: "value"))])
    try folder.casebook.backUp(file)
    for isPrivate in [true, false] {
      let text = try CaseTransfer(file, includesPrivateNotes: isPrivate).json.rendered()
      let other = Casebook(folder: folder.path + "/other-\(isPrivate)")
      let taken = try other.take(CaseTransfer(Data(text.utf8)), as: nil)
      #expect(taken.editions == file.editions)
      #expect(taken.state.respondents[0].answered == ["cycle", "pace"])
      #expect(taken.retired.count == (isPrivate ? 3 : 2))
      #expect(try CaseTransfer(taken, includesPrivateNotes: isPrivate).json.rendered() == text)
    }
    let (records, editions, old) = (file.records, file.editions, file.location)
    try file.saveElsewhere(folder.path + "/usb")
    #expect(try file.location.contents().records == records)
    try CaseTampering.run("DROP TRIGGER questionnaire_is_never_changed", at: old.path)
    try CaseTampering.run("UPDATE questionnaire SET text = text || ' ' WHERE rowid = 2", at: old.path)
    try CaseTampering.restoreTrigger(at: old.path)
    #expect(try failure { try old.contents() } == .questionnaireDamaged(old.name))
    let repair = try folder.casebook.repair(old, .ru)
    #expect(repair.rescue.lost.isEmpty)
    #expect(try old.contents().records == records)
    #expect(try old.contents().editions == editions)
  }

  @Test("A move that was killed is done or not done, never half")
  func killed() async throws {
    let path = folder.casebook.folder
    try PrivateFiles.remove(file.location.lock)
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let file = try Casebook(folder: path).open("ромашка", for: .answering)
      try file.upgrade(to: CaseUpgradeTests.edition("1.1"))
      kill(getpid(), SIGKILL)
    }
    try check(folder.casebook.open("ромашка", for: .reading))
  }
}

extension Response {
  fileprivate static func option(_ option: AnswerOption.ID) -> Response {
    Response(.answered(Answer(["value": .option(option)])))
  }
}
