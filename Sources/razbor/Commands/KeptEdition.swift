import Foundation
import RazborCore
import RazborReport

/// A diagnosis that a case keeps, byte for byte as it was when the interview was finished.
struct KeptEdition {
  let text: String

  /// - Parameter format: the page, or Markdown, which is also what is shown where nothing was asked for.
  init(_ number: Int, of file: CaseFile, _ format: ReportCommand.Format) throws(EditionFault) {
    let all = file.finishedEditions
    guard let found = all.last(where: { $0.number == number }) else {
      throw .unknown(number, in: file.name, there: all.map(\.number))
    }
    guard let kept = found.kept else { throw .notKept(number, in: file.name) }
    guard kept.isHarmless else { throw .foreign(number, in: file.name) }
    switch format {
    case .text, .md: text = kept.markdown
    case .html: text = kept.html
    case .pdf, .docx, .json, .csv: throw .otherFormat(number, format.rawValue, in: file.name)
    }
  }
}

/// Why a case does not give out an edition.
enum EditionFault: Error, Hashable {
  case unknown(Int, in: CaseName, there: [Int])
  /// It was finished by a program that kept none.
  case notKept(Int, in: CaseName)
  /// The file comes from elsewhere, and what it keeps was not written by a razbor.
  case foreign(Int, in: CaseName)
  case otherFormat(Int, String, in: CaseName)
  /// Private notes are never kept in an edition.
  case isForClient
  /// It shows what it was written with.
  case hasItsFace
  case hasItsComparison
  /// `--initials`.
  case hasItsNames
  /// A file of answers keeps nothing.
  case noCase(path: String)

  var exitStatus: ExitStatus {
    switch self {
    case .unknown, .notKept: .noSuchCase
    case .foreign: .badInput
    case .otherFormat, .isForClient, .hasItsFace, .hasItsComparison, .hasItsNames, .noCase: .usage
    }
  }

  var words: LocalizedText {
    switch self {
    case .unknown(let number, let name, let there) where there.isEmpty:
      both(
        "Редакции \(number) в разборе \(name) нет: опрос ещё ни разу не закончен. Диагноз на сейчас: "
          + "razbor report \(name)",
        "Case \(name) has no edition \(number): its interview was never finished. The diagnosis as of now: "
          + "razbor report \(name)")
    case .unknown(let number, let name, let there):
      both(
        "Редакции \(number) в разборе \(name) нет. Есть: \(list(there)).",
        "Case \(name) has no edition \(number). There are: \(list(there)).")
    case .notKept(let number, let name):
      both(
        "Редакция \(number) закончена раньше, чем разбор стал хранить тексты. Ответы целы, диагноз на сейчас: "
          + "razbor report \(name)",
        "Edition \(number) was finished before cases kept their texts. The answers are safe, the diagnosis as of now: "
          + "razbor report \(name)")
    case .foreign(let number, let name):
      both(
        "Редакция \(number) в разборе \(name) написана не программой razbor и не показана: в ней может быть что угодно. "
          + "Ответы целы, диагноз на сейчас: razbor report \(name)",
        "Edition \(number) in case \(name) was not written by razbor and is not shown: anything may stand in it. The "
          + "answers are safe, the diagnosis as of now: razbor report \(name)")
    case .otherFormat(let number, let format, let name):
      both(
        "Редакция хранится как страница и как Markdown, вид \(format) из неё не сделать. Наберите: "
          + "razbor report \(name) --edition \(number) --format html",
        "An edition is kept as a page and as Markdown, not as \(format). Type: "
          + "razbor report \(name) --edition \(number) --format html")
    case .isForClient:
      both(
        "Редакция написана для клиента, личных заметок в ней нет. Уберите --private или --edition.",
        "An edition is written for the client and has no private notes. Leave out --private or --edition.")
    case .hasItsFace:
      both(
        "Редакция выводится такой, какой была записана. Уберите --brand или --edition.",
        "An edition is shown as it was written. Leave out --brand or --edition.")
    case .hasItsComparison:
      both(
        "Редакция выводится такой, какой была записана. Уберите --since или --edition.",
        "An edition is shown as it was written. Leave out --since or --edition.")
    case .hasItsNames:
      both(
        "Редакция выводится такой, какой была записана. Уберите --initials или --edition.",
        "An edition is shown as it was written. Leave out --initials or --edition.")
    case .noCase(let path):
      both(
        "\(printable(path)) — это файл с ответами, редакции хранит только разбор. Уберите --edition.",
        "\(printable(path)) is a file of answers; only a case keeps editions. Leave out --edition.")
    }
  }

  private func list(_ numbers: [Int]) -> String {
    var seen: [Int] = []
    for number in numbers where !seen.contains(number) { seen.append(number) }
    return seen.map(String.init).joined(separator: ", ")
  }
}

extension KeptReport {
  /// Whether neither a terminal nor a browser can be driven by it.
  fileprivate var isHarmless: Bool {
    HTMLRenderer.isOurs(html) && markdown.allSatisfy { $0 == "\n" || $0.isPrintable }
  }
}
