import ArgumentParser
import RazborCore

/// Removes a case for good, after its name was typed.
struct Delete: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "delete", ru: "Удалить разбор; спросит его имя.", en: "Delete a case; asks for its name.")
  static let page = HelpPage(
    [
      .init("razbor delete @", ru: "спросит имя ещё раз", en: "asks for the name once more"),
      .init("razbor delete @ --confirm @", ru: "без вопросов", en: "without a question"),
    ],
    details: LocalizedText(
      ru: "Удалённое не вернуть.", en: "What is deleted cannot be brought back."), seeAlso: ["list"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String
  @Option(
    help: .words(ru: "Имя ещё раз, для скриптов.", en: "The name once more, for scripts.", value: .caseName))
  var confirm: String?
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let book = try Sitting.casebook(output.language)
    let location = try Sitting.guarded(output.language) { () throws(CaseFileError) in try book.find(name) }
    if confirm == nil, common.noInput {
      output.complain(.deletionNeedsConfirm(location.name))
      throw ExitStatus.usage
    }
    let answered = (try? location.outline())?.answered
    let question = CommandPhrase.confirmDeletion(location.name, answered: answered)
    guard (confirm ?? output.ask(question, afresh: true)) == location.name.text else {
      output.complain(.notDeleted)
      throw ExitStatus.usage
    }
    try Sitting.guarded(output.language) { () throws(CaseFileError) in try book.delete(location) }
    output.remark(.deleted(location.name))
  }
}
