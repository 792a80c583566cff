import ArgumentParser
import RazborCore

/// Copies one case or all of them.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a backup of a case; of all cases without a name.")

  @Argument(help: "The name of a case.") var name: String?
  @Option(name: [.short, .customLong("output")], help: "A file for the copy; it must not be there yet.")
  var output: String?
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    if let output {
      guard let name else { throw ValidationError(KeepingPhrase.nameForFile.text(language)) }
      return try Sitting.guarded(language) { () throws(CaseFileError) in
        let file = try book.open(name, for: .reading)
        try book.backUp(file, to: output)
        print(KeepingPhrase.backedUp(file.name, path: output, events: file.total).text(language))
      }
    }
    let names = try Sitting.guarded(language) { () throws(CaseFileError) in
      if let name { [name] } else { try book.list().map(\.location.name.text) }
    }
    if names.isEmpty { print(KeepingPhrase.noCases.text(language)) }
    try backUp(names, book, language)
  }

  /// One that cannot be copied does not keep the others from it; the first failure gives the code.
  private func backUp(_ names: [String], _ book: Casebook, _ language: Language) throws {
    var failure: (any Error)?
    for name in names {
      do {
        try Sitting.guarded(language) { () throws(CaseFileError) in
          let file = try book.open(name, for: .reading)
          let copy = try book.backUp(file)
          let phrase =
            copy.map { KeepingPhrase.backedUp(file.name, path: $0.path, events: file.total) }
            ?? .nothingNew(file.name)
          print(phrase.text(language))
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
