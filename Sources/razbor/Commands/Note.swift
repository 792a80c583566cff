import ArgumentParser
import Foundation
import RazborCore

/// Adds a remark to a case, also while an interview runs in another window.
struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add a note to a case, beside a running interview.")

  @Argument(help: "The name of a case.") var name: String
  @Argument(help: "The note; read from the standard input without one, as shells remember what was typed.")
  var text: String?
  @Option(help: "The question it belongs to.") var question: String?
  @Flag(name: .customLong("private"), help: "For the consultant only.") var isPrivate = false
  @Flag(help: "The person's own words, which the report may print.") var quote = false
  @Flag(help: "To be talked over before the end; needs --question, but no note.") var flag = false
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in try book.open(name, for: .noting) }
    // A flag may stand alone.
    let text = self.text ?? (flag ? nil : typed(language))
    let kind: Remark = isPrivate ? .privateNote : quote ? .quote : .note
    try Sitting.guarded(language) { () throws(CaseFileError) in
      try file.add(CaseFile.Aside(text: text, kind: kind, question: question, isFlagged: flag))
    }
    print(KeepingPhrase.noted(file.name, text == nil ? nil : kind).text(language))
  }

  func validate() throws {
    let language = lang ?? .preferred
    if flag, question == nil { throw ValidationError(KeepingPhrase.flagNeedsQuestion.text(language)) }
    if isPrivate, quote { throw ValidationError(KeepingPhrase.oneKind.text(language)) }
  }

  private func typed(_ language: Language) -> String {
    if isatty(STDIN_FILENO) == 1 { print(KeepingPhrase.typeNote.text(language)) }
    // A note is as long as an answer may be; a byte more shows that it is longer.
    let bytes = (try? FileHandle.standardInput.read(upToCount: 64 * 1024 + 1)) ?? nil
    return String(decoding: bytes ?? Data(), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
