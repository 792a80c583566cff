import ArgumentParser
import Foundation
import RazborCore

/// Writes a whole case as JSON.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a whole case as JSON, for razbor import.")

  @Argument(help: "The name of a case.") var name: String
  @Option(
    name: [.short, .customLong("output")], help: "A file that is not there yet; - for the standard output.")
  var output = "-"
  @Flag(name: .customLong("private"), help: "With private notes.") var isPrivate = false
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let transfer = try Sitting.guarded(language) { () throws(CaseFileError) in
      try CaseTransfer(book.open(name, for: .reading), includesPrivateNotes: isPrivate)
    }
    let text = try transfer.json.rendered() + "\n"
    guard output != "-" else { return print(text, terminator: "") }
    try Sitting.guarded(language) { () throws(CaseFileError) in
      do throws(StorageFault) { try PrivateFiles.write(Data(text.utf8), to: output) } catch {
        throw .cannotExport(path: output, error)
      }
    }
    print(KeepingPhrase.exported(transfer, path: output).text(language))
  }
}

/// Makes a case of a file.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a case of an exported case, a case file or an answer sheet.")

  @Argument(help: "The file.") var file: String
  @Option(name: .customLong("as"), help: "What the case is called here.") var title: String?
  @Option(help: "ru or en.") var lang: Language?

  func run() throws {
    ProcessSignals.prepare()
    let language = lang ?? .preferred
    let book = try Sitting.casebook(language)
    let source = try Sitting.guarded(language) { () throws(CaseFileError) in try Source(file) }
    let made = try made(source, book, language)
    print(KeepingPhrase.imported(made.name, events: made.total).text(language))
  }

  private func made(_ source: Source, _ book: Casebook, _ language: Language) throws -> CaseFile {
    switch source {
    case .transfer(let transfer):
      return try Sitting.guarded(language) { () throws(CaseFileError) in try book.take(transfer, as: title) }
    case .caseFile:
      return try Sitting.guarded(language) { () throws(CaseFileError) in
        try book.take(caseAt: file, as: title)
      }
    case .sheet:
      let sheet = try reportingProblems(language) { () throws(LoadingError) in try LoadedSheet(path: file) }
      return try Sitting.guarded(language) { () throws(CaseFileError) in try book.take(sheet, as: title) }
    }
  }

  /// What a file is, by what stands in it.
  private enum Source {
    case transfer(CaseTransfer)
    case caseFile
    /// Or anything else; the reader of sheets knows what to say about it.
    case sheet

    init(_ path: String) throws(CaseFileError) {
      do throws(TransferFault) {
        let bytes = try Source.bytes(path)
        if bytes.starts(with: Data("SQLite format 3\0".utf8)) {
          self = .caseFile
        } else {
          self = CaseTransfer.isMeant(bytes) ? .transfer(try CaseTransfer(bytes)) : .sheet
        }
      } catch {
        throw .cannotImport(path: path, error)
      }
    }

    /// One byte more than allowed at most.
    private static func bytes(_ path: String) throws(TransferFault) -> Data {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw .unreadable(StorageFault(errno: errno))
      }
      defer { try? file.close() }
      do { return try file.read(upToCount: CaseTransfer.limit + 1) ?? Data() } catch {
        throw .unreadable(.failing)
      }
    }
  }
}
