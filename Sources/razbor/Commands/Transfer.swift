import ArgumentParser
import Foundation
import RazborCore

/// Writes a whole case as JSON.
struct Export: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "export", ru: "Записать разбор целиком в JSON, для razbor import.",
    en: "Write a whole case as JSON, for razbor import.")
  static let page = HelpPage(
    [.init("razbor export @ -o @.json", ru: "в файл", en: "into a file")], seeAlso: ["import", "backup"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .words(
      ru: "Файл, которого ещё нет; «-» — стандартный вывод.",
      en: "A file that is not there yet; - is the standard output.", value: .file), completion: .file())
  var target = "-"
  @Flag(
    name: .customLong("private"), help: .words(ru: "С личными заметками.", en: "With private notes."))
  var isPrivate = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let language = output.language
    let book = try Sitting.casebook(language)
    let transfer = try Sitting.guarded(language) { () throws(CaseFileError) in
      try CaseTransfer(book.open(name, for: .reading), includesPrivateNotes: isPrivate)
    }
    let text = try transfer.json.rendered()
    guard target != "-" else { return output.data(text) }
    try Sitting.guarded(language) { () throws(CaseFileError) in
      do throws(StorageFault) { try PrivateFiles.write(Data((text + "\n").utf8), to: target) } catch {
        throw .cannotExport(path: target, error)
      }
    }
    output.say(KeepingPhrase.exported(transfer, path: target).text(language))
  }
}

/// Makes a case of a file.
struct Import: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "import", ru: "Сделать разбор из выгрузки, файла разбора или листа ответов.",
    en: "Make a case of an exported case, a case file or an answer sheet.")
  static let page = HelpPage(
    [.init("razbor import @.json", ru: "принять разбор", en: "take a case in")],
    details: LocalizedText(
      ru: "Разбор, который уже есть, не заменяется.", en: "A case that is there already is never replaced."),
    seeAlso: ["export", "doctor"])

  @Argument(
    help: .words(
      ru: "Выгрузка, файл разбора или лист ответов.", en: "An export, a case file or an answer sheet.",
      value: .file), completion: .file()) var file: String
  @Option(
    name: .customLong("as"),
    help: .words(ru: "Как назвать разбор здесь.", en: "What the case is called here.", value: .caseName))
  var title: String?
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let language = output.language
    let book = try Sitting.casebook(language)
    let source = try Sitting.guarded(language) { () throws(CaseFileError) in try Source(file) }
    let made = try made(source, book, language)
    output.say(KeepingPhrase.imported(made.name, events: made.total).text(language))
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
