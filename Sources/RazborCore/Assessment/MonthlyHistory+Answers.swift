/// The table of months behind the key figures, wherever a questionnaire keeps it.
package struct MonthlyTable: Sendable {
  package let item: Item.ID
  package let field: Field.ID
  package let month: TableFormat.Column.ID
  package let leads: TableFormat.Column.ID
  package let target: TableFormat.Column.ID
  package let deals: TableFormat.Column.ID
  private let cycle: Item.ID

  /// Where one key figure sums up target leads of all leads and the other one deals of target leads, from the same table
  /// of months; `nil` for a questionnaire that asks for none.
  package init?(_ questionnaire: Questionnaire) {
    guard let keys = questionnaire.keys else { return nil }
    for sales in keys.sales.readings {
      guard case .sums(let field, let deals, let target, let cohort?) = sales.share else { continue }
      for marketing in keys.marketing.readings where marketing.item == sales.item {
        guard case .sums(field, target, let leads, _) = marketing.share else { continue }
        (item, self.field, month, cycle) = (sales.item, field, cohort.month, cohort.cycle)
        (self.leads, self.target, self.deals) = (leads, target, deals)
        return
      }
    }
    return nil
  }

  /// `nil` where the table is not answered, or holds nothing that can be.
  ///
  /// - Parameter today: where the sheet has no day of its own.
  package func history(_ questionnaire: Questionnaire, _ sheet: MergedSheet, today: Day?) -> MonthlyHistory? {
    let rows = (sheet.answer(item)?.rows(field) ?? []).compactMap { row -> MonthlyHistory.Row? in
      guard let month = row[month]?.month, let leads = row[leads]?.number, let deals = row[deals]?.number
      else { return nil }
      return MonthlyHistory.Row(month, leads: leads, target: row[target]?.number, deals: deals)
    }
    return MonthlyHistory(rows, until: sheet.date ?? today, cycle: cycleDays(questionnaire, sheet))
  }

  /// The usual days from an enquiry to its deal, as answered.
  package func cycleDays(_ questionnaire: Questionnaire, _ sheet: MergedSheet) -> Int? {
    questionnaire.item(cycle).flatMap { item in sheet.answer(cycle)?[item.mainField.id]?.number }
  }
}
