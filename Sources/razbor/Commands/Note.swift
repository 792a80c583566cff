import ArgumentParser
import Foundation
import RazborCore

/// Adds a remark to a case, also while an interview runs in another window.
struct Note: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "note", ru: "Добавить заметку к разбору, в том числе пока идёт опрос.",
    en: "Add a note to a case, also while its interview runs.")
  static let page = HelpPage(
    [
      .init("razbor note @", ru: "спросит текст", en: "asks for the text"),
      .init(
        "razbor note @ --question lead_criteria --flag", ru: "отметить вопрос", en: "mark a question"),
    ], seeAlso: ["resume"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String
  @Argument(
    help: .words(
      ru: "Заметка; без неё читается ввод: оболочка помнит набранное.",
      en: "The note; without one it is read from the input, as shells remember what was typed.",
      value: .text)) var text: String?
  @Option(
    help: .words(
      ru: "Вопрос, к которому она относится: номер, имя или слова.",
      en: "The question it belongs to: a number, an id or words.", value: .question)) var question: String?
  @Flag(
    name: .customLong("private"), help: .words(ru: "Только для консультанта.", en: "For the consultant only.")
  )
  var isPrivate = false
  @Flag(
    help: .words(
      ru: "Слова собеседника, их можно печатать.", en: "The person’s own words, which may be printed."))
  var quote = false
  @Flag(
    help: .words(
      ru: "Обсудить до конца опроса; нужен --question, заметка не нужна.",
      en: "To be talked over before the end; needs --question, but no note.")) var flag = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    try check(output)
    let language = output.language
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in try book.open(name, for: .noting) }
    // A flag may stand alone.
    let text = self.text ?? (flag ? nil : typed(output))
    let kind: Remark = isPrivate ? .privateNote : quote ? .quote : .note
    try Sitting.guarded(language) { () throws(CaseFileError) in
      try file.add(CaseFile.Aside(text: text, kind: kind, question: question, isFlagged: flag))
    }
    output.say(KeepingPhrase.noted(file.name, text == nil ? nil : kind).text(language))
  }

  private func check(_ output: CommandOutput) throws(ExitStatus) {
    let fault: KeepingPhrase? =
      flag && question == nil ? .flagNeedsQuestion : isPrivate && quote ? .oneKind : nil
    guard let fault else { return }
    output.complain(fault.text(output.language))
    throw .usage
  }

  private func typed(_ output: CommandOutput) -> String {
    if common.mayAsk { output.say(KeepingPhrase.typeNote.text(output.language)) }
    // A note is as long as an answer may be; a byte more shows that it is longer.
    let bytes = (try? FileHandle.standardInput.read(upToCount: 64 * 1024 + 1)) ?? nil
    return String(decoding: bytes ?? Data(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
