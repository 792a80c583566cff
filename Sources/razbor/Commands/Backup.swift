import ArgumentParser
import RazborCore

/// Copies one case or all of them.
struct Backup: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "backup", ru: "Сделать копию разбора; без имени — всех.",
    en: "Make a backup of a case; of all cases without a name.")
  static let page = HelpPage(
    [
      .init("razbor backup", ru: "копии всех разборов", en: "backups of all cases"),
      .init("razbor backup @ -o copy.razbor", ru: "копия в этот файл", en: "a copy in this file"),
    ], seeAlso: ["list", "delete"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String?
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      ru: "Файл для копии; такого ещё не должно быть.", en: "A file for the copy; it must not be there yet.",
      value: .file), completion: .file()) var target: String?
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let language = output.language
    let book = try Sitting.casebook(language)
    if let target {
      guard let name else {
        output.complain(KeepingPhrase.nameForFile.text(language))
        throw ExitStatus.usage
      }
      return try Sitting.guarded(language) { () throws(CaseFileError) in
        let file = try book.open(name, for: .reading)
        try book.backUp(file, to: target)
        output.say(KeepingPhrase.backedUp(file.name, path: target, events: file.total).text(language))
      }
    }
    let names = try Sitting.guarded(language) { () throws(CaseFileError) in
      if let name { [name] } else { try book.list().map(\.location.name.text) }
    }
    if names.isEmpty { output.say(.noCases) }
    try backUp(names, book, output)
  }

  /// One that cannot be copied does not keep the others from it; the first failure gives the code.
  private func backUp(_ names: [String], _ book: Casebook, _ output: CommandOutput) throws {
    let language = output.language
    var failure: (any Error)?
    for name in names {
      do {
        try Sitting.guarded(language) { () throws(CaseFileError) in
          let file = try book.open(name, for: .reading)
          let copy = try book.backUp(file)
          let phrase =
            copy.map { KeepingPhrase.backedUp(file.name, path: $0.path, events: file.total) }
            ?? .nothingNew(file.name)
          output.say(phrase.text(language))
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
