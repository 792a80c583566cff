import ArgumentParser
import Foundation
import RazborCore
import RazborReport

/// Reads an exported table into a case: sums and the answers they give, nothing of a single row.
struct Load: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "load", ru: "Взять цифры из выгрузки CRM или таблицы.",
    en: "Take figures from a CRM export or a table.")
  static let page = HelpPage(
    [
      .init("razbor load @ leads.csv", ru: "заявки или сделки из CRM", en: "enquiries or deals of a CRM"),
      .init(
        "razbor load @ ads.csv --as spend",
        ru: "расходы из рекламных кабинетов: в отчёте появится цена клиента",
        en: "spending from advertising accounts: the report then says what a client costs"),
      .init(
        "razbor load @ plan.csv --as forecast --map 3=fact", ru: "третий столбец — факт",
        en: "the third column is the actual figure"),
    ],
    details: LocalizedText(
      ru:
        "CSV в UTF-8, Windows-1251 или UTF-16, через запятую, точку с запятой или табуляцию. В разбор попадают "
        + "только суммы: имена, телефоны и почта клиентов не сохраняются и не печатаются, менеджеры остаются "
        + "инициалами. Файл с цифрами перевешивает сказанное; прежний ответ остаётся рядом. Поля для --map: "
        + "\(TableColumn.names).",
      en:
        "CSV in UTF-8, Windows-1251 or UTF-16, with commas, semicolons or tabs. Only sums enter the case: names, "
        + "telephones and addresses of clients are neither kept nor printed, salespeople remain as initials. Figures "
        + "from a file outweigh what was said; the earlier answer stays beside them. Fields for --map: "
        + "\(TableColumn.names)."),
    seeAlso: ["show", "report"])

  @Argument(
    help: .words(ru: "Имя разбора.", en: "The name of a case.", value: .caseName), completion: .caseNames)
  var name: String
  @Argument(
    help: .words(ru: "Файл CSV.", en: "A CSV file.", value: .file), completion: .file(extensions: ["csv"]))
  var file: String
  @Option(
    name: .customLong("as"),
    help: .words(
      ru:
        "Что в файле: заявки, сделки, прогноз и факт, менеджеры, источники, этапы, расходы, план; без этого — по "
        + "названиям столбцов.",
      en: "What the file lists; without it, by the names of the columns.",
      value: LocalizedText(ru: "ЧТО", en: "KIND")))
  var kind: TableKind?
  @Option(
    name: .customLong("map"),
    help: .words(
      ru: "Что значит столбец: название или номер, =, поле; без поля столбец не читается.",
      en: "What a column means: its name or number, =, a field; without a field it is not read.", value: .text
    ))
  var mappings: [String] = []
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    let language = output.language
    let book = try Sitting.casebook(language)
    let file = try Sitting.guarded(language) { () throws(CaseFileError) in
      try book.open(name, for: .answering)
    }
    let load = try read(file, output)
    for line in LoadWords(load, language).lines { output.say(line) }
    let table = load.kept
    if file.state.tables.contains(table) {
      return output.say(LoadPhrase.alreadyThere(file.name).text(language))
    }
    let plan = LoadPlan(load, file)
    for line in plan.lines(language) { output.say(line) }
    guard confirmed(output) else { return output.say(LoadPhrase.nothingKept.text(language)) }
    let kept = chosen(plan, output)
    _ = try Sitting.guarded(language) { () throws(CaseFileError) in
      try file.append(kept.events(language) + [.loaded(table)])
    }
    output.say(LoadPhrase.kept(file.name, answers: kept.changes.count).text(language))
  }

  private func read(_ file: CaseFile, _ output: CommandOutput) throws -> TableLoad {
    let bar = ProgressBar(output.isQuiet || output.isAccessible ? nil : STDERR_FILENO)
    defer { bar.clear() }
    do throws(TableFault) {
      // The time is the case's own, so that a stopped clock stops this too.
      let today = Day(String(file.clock.now().prefix(10)))
      guard let today = today ?? Day("2100-01-01") else { throw .notText }
      return try TableLoad(self.file, as: kind, mappings: mappings, now: today) { bar.show($0) }
    } catch {
      bar.clear()
      output.complain(error.message(path: self.file, output.language))
      throw error.status
    }
  }

  private func confirmed(_ output: CommandOutput) -> Bool {
    guard common.mayAsk else { return true }
    return ask(.confirm, among: [.yes, .no], output) == .yes
  }

  /// What was said and what was measured, side by side; the measured counts unless somebody says otherwise.
  private func chosen(_ plan: LoadPlan, _ output: CommandOutput) -> LoadPlan {
    guard common.mayAsk else { return plan }
    return plan.weighing { change in
      guard change.isDisputed, let said = change.said(output.language) else { return .measured }
      let measured = change.measured(output.language)
      let which = LoadPhrase.which(said: said, measured: measured, cases: change.measurement.cases)
      switch ask(which, among: [.yes, .no, .both], output) {
      case .yes: return .measured
      case .no: return .stated
      case .both: return .both
      }
    }
  }

  /// Asks until one of the replies is given: a word that says nothing here must not decide. The end of the input is a no.
  private func ask(_ phrase: LoadPhrase, among replies: [LoadReply], _ output: CommandOutput) -> LoadReply {
    output.say(phrase.text(output.language))
    while let line = readLine() {
      if let reply = LoadReply(line), replies.contains(reply) { return reply }
      output.say(LoadPhrase.notUnderstood.text(output.language))
      output.say(phrase.text(output.language))
    }
    return .no
  }
}

extension TableKind: ExpressibleByArgument {}
