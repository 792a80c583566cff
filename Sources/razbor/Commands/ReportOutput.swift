import RazborCore
import RazborReport

extension TextRenderer {
  /// A report as text for a terminal, which counts columns and not characters.
  init(columns: Int, isAccessible: Bool) {
    self.init(width: columns, isAccessible: isAccessible) { TerminalText.width(of: $0) }
  }

  /// As wide as the console is, and as accessible.
  init(for console: Console) {
    self.init(columns: console.width, isAccessible: console.isAccessible)
  }
}

extension Report {
  /// The diagnosis of a sheet, client-safe unless asked otherwise.
  /// - Parameters:
  ///   - edition: its number, where a case keeps it.
  ///   - numbered: whether claims carry the numbers of `razbor trace`.
  init(
    _ loaded: LoadedQuestionnaire, _ sheet: AnswerSheet, _ language: Language, isPrivate: Bool = false,
    tables: [LoadedTable] = [], plan: [PlanEdit] = [],
    edition: Int? = nil, numbered: Bool = false, earlier: Earlier? = nil
  ) {
    self.init(
      questionnaire: loaded.questionnaire, sheet: sheet, assessment: Assessment(loaded.questionnaire, sheet),
      language: language, date: sheet.date?.description ?? "", version: Razbor.version,
      digest: loaded.digest.hex,
      isPrivate: isPrivate, tables: tables, plan: plan, number: edition, numbered: numbered, earlier: earlier)
  }
}
