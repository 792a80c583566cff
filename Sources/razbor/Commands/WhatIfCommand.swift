import ArgumentParser
import RazborCore
import RazborReport

/// Shows what other answers would move; nothing is saved.
struct WhatIfCommand: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "whatif", ru: "Что сдвинули бы другие ответы; ничего не сохраняет.",
    en: "What other answers would move; saves nothing.")
  static let page = HelpPage(
    [
      .init(
        "razbor whatif @ lead_criteria=together", ru: "если бы критерии были согласованы",
        en: "if the criteria were agreed"),
      .init(
        "razbor whatif @ response_time=1h unanswered_share=-", ru: "два ответа сразу; «-» — не знаю",
        en: "two answers at once; - is don’t know"),
    ],
    details: LocalizedText(
      ru:
        "Ответ — как в опросе: имя или номер варианта, слова из него, число. Вместо имени вопроса подойдёт номер. «?» — ответа нет, «/нп» — не относится. Часть ответа: вопрос.часть=ответ. Строки таблицы — через «|».",
      en:
        "Answers are typed as in the interview: the name or number of an option, words of it, a number. A question’s number will do for its name. ? is no answer, /na does not apply. A part of an answer: question.part=answer. Rows of a table are parted by |."
    ), seeAlso: ["trace", "report", "assess"])

  @Argument(
    help: .words(
      ru: "Имя разбора или файл с ответами.", en: "The name of a case, or an answer sheet.",
      value: .caseOrFile), completion: .caseNames) var file: String
  @Argument(
    help: .words(
      ru: "Вопрос и ответ, например lead_criteria=together.",
      en: "A question and an answer, such as lead_criteria=together.", value: .supposition))
  var answers: [String]
  @Flag(help: .words(ru: "Один объект JSON.", en: "One JSON object.")) var json = false
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let subject = try CaseOrSheet(file, output)
    let whatIf: WhatIf
    do throws(SuppositionError) {
      let supposed = try SuppositionReader(subject.questionnaire, subject.sheet).read(answers)
      whatIf = WhatIf(subject.questionnaire, subject.sheet, supposed)
    } catch {
      output.complain(error.message(output.language))
      throw ExitStatus.badInput
    }
    let language = common.language(of: subject.sheet.language)
    if json {
      return output.data(try WhatIfJSON(subject.questionnaire, subject.sheet, whatIf).value.rendered())
    }
    let report = subject.proof(language).whatIf(whatIf)
    output.page(TextRenderer(columns: output.width, isAccessible: output.isAccessible).render(report))
  }
}

extension LocalizedText {
  static let supposition = LocalizedText(ru: "ВОПРОС=ОТВЕТ", en: "QUESTION=ANSWER")
}
