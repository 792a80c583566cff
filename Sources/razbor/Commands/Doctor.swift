import ArgumentParser
import Foundation
import RazborCore

/// Says whether cases are sound, and mends those that are not.
struct Doctor: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "doctor", ru: "Проверить разборы и их копии; --repair восстановит повреждённое.",
    en: "Check the cases and their backups; --repair restores what is damaged.")
  static let page = HelpPage(
    [
      .init("razbor doctor", ru: "проверить всё", en: "check everything"),
      .init("razbor doctor @ --repair", ru: "восстановить один разбор", en: "restore one case"),
    ],
    details: LocalizedText(
      ru: "Повреждённый файл не меняется: он остаётся рядом под другим именем.",
      en: "A damaged file is not changed: it stays beside the new one under another name."),
    seeAlso: ["backup", "import"])

  @Argument(
    help: .words(
      ru: "Имя разбора; без него все.", en: "The name of a case; all cases without one.", value: .caseName),
    completion: .caseNames) var name: String?
  @Flag(
    help: .words(
      ru: "Поставить восстановленный файл на место повреждённого, сохранив тот.",
      en: "Put a restored file in the place of a damaged one, which is kept.")) var repair = false
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let language = output.language
    let book = try Sitting.casebook(language)
    let locations = try Sitting.guarded(language) { () throws(CaseFileError) in
      if let name { [try book.locate(name)] } else { try book.allLocations() }
    }
    let reports = locations.map { Checkup(book, $0, language, repair: repair) }
    let folder = book.examineFolder()
    if repair { folder.forEach { $0.closeAccess() } }
    if json {
      output.data(try object(book, folder, reports, language).rendered())
    } else {
      let lines = folder.map { "\(printable(book.folder)): \($0.words(nil)[language])" }
      for line in lines + reports.flatMap(\.lines) { output.say(line) }
    }
    // The first damage gives the code.
    if let status = reports.map(\.exitStatus).first(where: { $0 != .success }) { throw status }
  }

  private func object(
    _ book: Casebook, _ folder: [CaseFinding], _ reports: [Checkup], _ language: Language
  ) -> JSONValue {
    .object([
      "folder": .text(book.folder), "findings": .list(folder.map { $0.object(nil, language) }),
      "cases": .list(reports.map(\.object)),
    ])
  }
}

/// The examination of one case, and what was done about it.
private struct Checkup {
  private let language: Language
  private let before: CaseExamination
  /// After a repair that was asked for and needed.
  private let after: (repair: Result<CaseRepair, CaseFileError>, examination: CaseExamination)?

  init(_ book: Casebook, _ location: CaseLocation, _ language: Language, repair: Bool) {
    self.language = language
    before = book.examine(location)
    if repair { before.findings.forEach { $0.closeAccess() } }
    guard repair, before.isRestorable else {
      after = nil
      return
    }
    let outcome = Result { () throws(CaseFileError) in try book.repair(location, language) }
    after = (outcome, book.examine(location))
  }

  var exitStatus: ExitStatus {
    if case .failure(let error) = after?.repair { return error.exitStatus }
    return (after?.examination ?? before).findings.map(\.exitStatus).first { $0 != .success } ?? .success
  }

  var lines: [String] {
    let name = before.location.name
    let found = before.findings.map { "\(name): \($0.words(name)[language])" }
    switch after?.repair {
    case .success(let repair): return found + [KeepingPhrase.repaired(repair).text(language)]
    case .failure(let error): return found + [error.message(in: language)]
    case nil: return found
    }
  }

  var object: JSONValue {
    let name = before.location.name
    let now = after?.examination ?? before
    var object: [String: JSONValue] = [
      "name": .text(name.text), "path": .text(before.location.path), "damaged": .flag(now.isDamaged),
      "findings": .list(before.findings.map { $0.object(name, language) }),
    ]
    if case .success(let repair) = after?.repair { object["repair"] = repair.object }
    if case .failure(let error) = after?.repair {
      object["repair"] = .object(["error": .text(error.message(in: language))])
    }
    return .object(object)
  }
}

extension CaseFinding {
  fileprivate func object(_ name: CaseName?, _ language: Language) -> JSONValue {
    .object([
      "id": .text(id), "level": .text(level.rawValue), "text": .text(words(name)[language]),
    ])
  }

  /// The one thing about a file that can be mended in place: who else may look at it.
  fileprivate func closeAccess() {
    guard case .open(let path, let wanted) = self, let mode = mode_t(wanted, radix: 8) else { return }
    chmod(path, mode)
  }
}

extension CaseRepair {
  fileprivate var object: JSONValue {
    let lost = rescue.lost.map { record in
      JSONValue.object(["entry": .whole(record.seq), "question": record.item.map { .text($0) } ?? .null])
    }
    return .object([
      "entries": .whole(rescue.records.count), "from_backup": .whole(rescue.regained), "lost": .list(lost),
      "backup": rescue.backup.map { .text($0.location.path) } ?? .null,
      "set_aside": setAside.map { .text($0) } ?? .null,
    ])
  }
}
