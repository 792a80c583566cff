import ArgumentParser
import Foundation
import RazborCore

/// Begins a case and its first interview.
struct New: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "new", ru: "Начать разбор и опрос.", en: "Begin a case and its interview.")
  static let page = HelpPage(
    [
      .init(
        "razbor new", ru: "с нейтральным именем: имена видны в истории команд", en: "with a neutral name"),
      .init(
        "razbor new @ --role consultant", ru: "отвечает консультант", en: "a consultant answers"),
      .init(
        "razbor new --minutes 20", ru: "есть двадцать минут: сначала то, что решает больше",
        en: "twenty minutes: what decides the most comes first"),
      .init(
        "razbor new --client-view", ru: "экран видит клиент", en: "a client sees the screen"),
      .init(
        "razbor new @ < answers.txt", ru: "ответы из файла, по одному в строке",
        en: "answers from a file, one a line"),
    ],
    details: LocalizedText(
      ru: "Каждый ответ сохраняется до следующего вопроса. Прервать можно в любой момент: Ctrl-D.",
      en: "Every answer is saved before the next question. Stop at any time with Ctrl-D."),
    seeAlso: ["resume", "list", "questionnaires"])

  @Argument(
    help: .words(
      ru: "Имя разбора; без него выбирается нейтральное.",
      en: "A name; without one a neutral name is chosen.",
      value: .caseName)) var name: String?
  @Option(
    help: .words(
      ru: "Анкета: имя встроенной или файл.", en: "A questionnaire by name or path.", value: .questionnaire),
    completion: .file(extensions: ["yaml", "yml"])) var questionnaire = "consultation"
  @Option(help: .words(ru: "Кто отвечает.", en: "Who answers.", value: .role)) var role: Role = .owner
  @Flag(help: .clientView) var clientView = false
  @OptionGroup var asking: AskingOptions
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    try InterviewInput.check(common, command: "razbor new", output)
    let order = try asking.order(output)
    let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
      try QuestionnaireLoader.load(questionnaire)
    }
    let book = try Sitting.casebook(output.language)
    let file = try Sitting.guarded(output.language) { () throws(CaseFileError) in
      try book.create(name, loaded, language: output.language)
    }
    try Sitting(common, language: output.language, isClientView: clientView).run(
      file, role: role, isNew: true, order: order)
  }
}

/// Goes on with a case.
struct Resume: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "resume", ru: "Продолжить опрос; без имени — последний.",
    en: "Continue an interview; the last one without a name.")
  static let page = HelpPage(
    [
      .init("razbor resume", ru: "последний неоконченный разбор", en: "the last unfinished case"),
      .init(
        "razbor resume @ --role sales", ru: "на те же вопросы отвечает руководитель продаж",
        en: "the head of sales answers the same questions"),
      .init(
        "razbor resume @ --upgrade", ru: "дальше по новой редакции анкеты",
        en: "go on with the new edition of the questionnaire"),
    ],
    details: LocalizedText(
      ru:
        "Разбор идёт по той анкете, с которой начат, пока её не сменит --upgrade. Сначала делается резервная копия; "
        + "ответы, которым в новой редакции нет места, хранятся, но не учитываются.",
      en:
        "A case goes by the questionnaire it was begun with until --upgrade changes that. A backup is made first; "
        + "answers without a place in the new edition are kept, but count no longer."),
    seeAlso: ["list", "show", "report"])

  @Argument(
    help: .words(
      ru: "Имя разбора; без него — последний неоконченный.", en: "A case; without one the last unfinished.",
      value: .caseName), completion: .caseNames) var name: String?
  @Option(
    help: .words(
      ru: "Кто отвечает теперь; без ключа — первый из отвечавших.",
      en: "Who answers now; the first respondent if not given.", value: .role)) var role: Role?
  @Flag(
    help: .words(ru: "Перейти на новую редакцию анкеты.", en: "Move to the new edition of the questionnaire.")
  )
  var upgrade = false
  @Option(
    help: .words(
      ru: "Файл с новой редакцией анкеты; без --upgrade — только сравнить.",
      en: "A file with the new edition; without --upgrade, only compare.", value: .file),
    completion: .file(extensions: ["yaml", "yml"])) var questionnaire: String?
  @Flag(help: .clientView) var clientView = false
  @OptionGroup var asking: AskingOptions
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    try InterviewInput.check(common, command: "razbor resume", output)
    let order = try asking.order(output)
    let book = try Sitting.casebook(output.language)
    let file = try Sitting.guarded(output.language) { () throws(CaseFileError) -> CaseFile? in
      if let name { return try book.openForInterview(name) }
      guard let last = try book.latestUnfinished() else { return nil }
      return try book.openForInterview(last.location.name.text)
    }
    guard let file else {
      output.complain(.nothingToResume)
      throw ExitStatus.noSuchCase
    }
    let language = common.language(of: file.state.language)
    let notice = try Edition(book, file, language).heed(questionnaire, upgrade: upgrade)
    try Sitting(common, language: language, isClientView: clientView)
      .run(
        file, role: role ?? file.state.respondents.first?.role ?? .owner, isNew: false, order: order,
        notice: common.quiet && !upgrade ? nil : notice)
  }
}

extension ArgumentHelp {
  fileprivate static let clientView = words(
    ru: "Экран видит клиент: без оценок, личных заметок и чужих имён.",
    en: "A client sees the screen: no scores, no private notes, no other names.")
}

/// Where the answers of an interview come from.
enum InterviewInput {
  /// With `--no-input` only a pipe or a file can answer.
  static func check(_ common: CommonOptions, command: String, _ output: CommandOutput) throws(ExitStatus) {
    guard common.noInput, isatty(STDIN_FILENO) == 1 else { return }
    output.complain(.interviewNeedsAnswers(command: command))
    throw .usage
  }
}
