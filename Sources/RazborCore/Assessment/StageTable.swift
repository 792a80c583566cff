/// A question that follows one cohort from stage to stage, a row for each: the one whose rows may not grow downwards.
package struct StageTable: Sendable {
  package let item: Item.ID
  private let field: Field.ID
  private let name: TableFormat.Column.ID
  private let entered: TableFormat.Column.ID
  private let passed: TableFormat.Column.ID

  /// `nil` for a questionnaire that asks for none.
  package init?(_ questionnaire: Questionnaire) {
    for contradiction in questionnaire.contradictions {
      guard case .grows(let item, let growth) = contradiction.condition, growth.down,
        growth.across.count == 2,
        case .table(let table)? = questionnaire.item(item)?.field(growth.table)?.format,
        let name = table.columns.first?.id
      else { continue }
      (self.item, field, self.name) = (item, growth.table, name)
      (entered, passed) = (growth.across[0], growth.across[1])
      return
    }
    return nil
  }

  /// `nil` where it is not answered, or not by stages of one cohort.
  package func cohort(_ sheet: MergedSheet) -> StageCounts? {
    let rows = sheet.answer(item)?.rows(field) ?? []
    let stages = rows.compactMap { row -> StageCounts.Stage? in
      guard let name = row[name]?.text, let entered = row[entered]?.number else { return nil }
      return StageCounts.Stage(name, entered: entered, passed: row[passed]?.number)
    }
    return stages.count == rows.count ? StageCounts(stages) : nil
  }
}
