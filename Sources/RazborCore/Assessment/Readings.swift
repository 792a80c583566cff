/// The sheets an unresolved contradiction leaves possible: each less trusted item as stated, and as its alternative
/// (Method, rule 6.6). Contradictions widen, they never average.
struct Readings {
  /// The stated sheet first.
  let all: [MergedSheet]
  /// What they leave possible, all together.
  let worlds: [LadderWorld]
  /// The union of what the readings allow.
  let codes: Set<Verdict.Code>

  /// More than so many doubtful items are not combined: each then stands alone beside the stated sheet.
  private static let combined = 6

  init(_ assessor: Assessor, _ contradictions: [ContradictionFinding]) {
    let questionnaire = assessor.questionnaire
    all = Readings.sheets(
      questionnaire, assessor.sheet, contradictions, claims: assessor.answers.openClaims)
    worlds =
      assessor.worlds + all.dropFirst().flatMap { LadderWorld.possible(questionnaire, $0) }
    codes = worlds.reduce(into: []) { $0.formUnion(Attainable.codesInWorld($1)) }
  }

  /// The stated sheet first.
  /// - Parameter claims: what an item would be, if the word counted and not the figure (Method, rule 6.9).
  static func sheets(
    _ questionnaire: Questionnaire, _ sheet: MergedSheet, _ contradictions: [ContradictionFinding],
    claims: [Item.ID: MergedSheet.Entry]
  ) -> [MergedSheet] {
    var entries = claims
    for finding in contradictions {
      guard let rule = questionnaire.contradictions.first(where: { $0.id == finding.id }),
        let alternative = rule.alternative, let item = questionnaire.item(alternative.item),
        case .answered(let answer)? = sheet[item.id]
      else { continue }
      entries[item.id] = alternative.entry(item, answer)
    }
    let doubtful = entries.sorted { $0.key < $1.key }
    return doubtful.count <= Readings.combined
      ? doubtful.reduce([sheet]) { sheets, next in sheets + sheets.map { $0.with(next) } }
      : [sheet] + doubtful.map(sheet.with)
  }
}

extension MergedSheet {
  fileprivate func with(_ entry: (key: Item.ID, value: Entry)) -> MergedSheet {
    var sheet = self
    sheet[entry.key] = entry.value
    return sheet
  }
}

extension Contradiction.Alternative {
  fileprivate func entry(_ item: Item, _ answer: Answer) -> MergedSheet.Entry {
    var answer = answer
    switch reading {
    case .dontKnow: return .dontKnow
    case .option(let option): answer.values[item.mainField.id] = .option(option)
    case .scale(let point): answer.values[item.mainField.id] = .number(point)
    }
    return .answered(answer)
  }
}
