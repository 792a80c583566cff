import ArgumentParser
import RazborCore
import RazborReport

/// Follows a number or a sentence of the report back to rules and answers.
struct TraceCommand: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "trace", ru: "Откуда взялось число или предложение отчёта: правило, ответы, вес, источник.",
    en: "Where a number or a sentence of the report comes from: rule, answers, weight, source.")
  static let page = HelpPage(
    [
      .init("razbor trace @", ru: "что можно проследить, с номерами", en: "what can be traced, numbered"),
      .init("razbor trace @ T1", ru: "вся цепочка до ответов", en: "the whole chain down to the answers"),
      .init(
        "razbor trace @ lead_criteria", ru: "всё, на что влияет этот ответ",
        en: "everything this answer goes into"),
    ], seeAlso: ["whatif", "report", "show"])

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile), completion: .caseNames) var file: String
  @Argument(
    help: .words(
      ru: "Номер из списка, слова из строки или имя вопроса.",
      en: "A number of the list, words of a line, or the name of a question.", value: .finding))
  var what: [String] = []
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let subject = try CaseOrSheet(file, output)
    let language = common.language(of: subject.sheet.language)
    let all = Trace.all(subject.questionnaire, subject.sheet)
    let proof = subject.proof(language)
    let wanted = what.joined(separator: " ")
    let found = wanted.isEmpty ? all : proof.find(wanted, among: all)
    guard !found.isEmpty || wanted.isEmpty else {
      output.complain(
        TracePhrase.nothing(wanted, nearest: proof.nearest(to: wanted, among: all)).text(output.language))
      throw ExitStatus.usage
    }
    if json {
      let json = TraceJSON(subject, proof, language)
      return output.data(try json.value(found, whole: found.count == 1 && !wanted.isEmpty).rendered())
    }
    let report =
      found.count == 1 && !wanted.isEmpty ? proof.chain(found[0]) : proof.list(found, of: all.count)
    output.page(TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(report))
  }
}

extension LocalizedText {
  static let finding = LocalizedText(ru: "ЧТО", en: "WHAT")
}

/// What is said where there is nothing to trace.
enum TracePhrase: Spoken {
  case nothing(String, nearest: String?)

  var words: LocalizedText {
    switch self {
    case .nothing(let text, let nearest?):
      LocalizedText(
        ru: "«\(text)» в отчёте нет. Возможно, \(nearest)? Весь список — без этого слова.",
        en: "Nothing in the report is \"\(text)\". Did you mean \(nearest)? Leave the word out for the list.")
    case .nothing(let text, nil):
      LocalizedText(
        ru: "«\(text)» в отчёте нет. Весь список — без этого слова.",
        en: "Nothing in the report is \"\(text)\". Leave the word out for the list.")
    }
  }
}
