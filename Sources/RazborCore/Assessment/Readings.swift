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
  private static let mostCombined = 6

  init(_ assessor: Assessor, _ contradictions: [ContradictionFinding]) {
    let doubtful = Readings.doubtful(
      assessor.questionnaire, assessor.sheet, contradictions, claims: assessor.answers.openClaims)
    all = Readings.combined(assessor.sheet, doubtful) { $0.with($1) }
    var codes = Attainable.codes(in: assessor.worlds)
    var worlds = assessor.worlds
    if !doubtful.isEmpty {
      // After the stated sheet was read, so that the others need not read again what is the same in them.
      let stated = SheetWorlds(assessor.questionnaire, assessor.worlds)
      let others = Readings.combined(stated, doubtful) { $0.changed($1.key, to: $1.value) }.dropFirst()
      worlds += others.flatMap { $0.worlds[0] }
      codes = others.reduce(into: codes) { $0.formUnion($1.codes) }
    }
    (self.worlds, self.codes) = (worlds, codes)
  }

  /// The stated sheet first.
  /// - Parameter claims: what an item would be, if the word counted and not the figure (Method, rule 6.9).
  static func sheets(
    _ questionnaire: Questionnaire, _ sheet: MergedSheet, _ contradictions: [ContradictionFinding],
    claims: [Item.ID: MergedSheet.Entry]
  ) -> [MergedSheet] {
    combined(sheet, doubtful(questionnaire, sheet, contradictions, claims: claims)) { $0.with($1) }
  }

  private typealias Doubt = (key: Item.ID, value: MergedSheet.Entry)

  /// What else the items may be, by their names.
  private static func doubtful(
    _ questionnaire: Questionnaire, _ sheet: MergedSheet, _ contradictions: [ContradictionFinding],
    claims: [Item.ID: MergedSheet.Entry]
  ) -> [Doubt] {
    var entries = claims
    for finding in contradictions {
      guard let rule = questionnaire.contradictions.first(where: { $0.id == finding.id }),
        let alternative = rule.alternative, let item = questionnaire.item(alternative.item),
        case .answered(let answer)? = sheet[item.id]
      else { continue }
      entries[item.id] = alternative.entry(item, answer)
    }
    return entries.sorted { $0.key < $1.key }
  }

  /// What was stated first.
  private static func combined<State>(
    _ stated: State, _ doubtful: [Doubt], _ changed: (State, Doubt) -> State
  ) -> [State] {
    doubtful.count <= mostCombined
      ? doubtful.reduce([stated]) { states, next in states + states.map { changed($0, next) } }
      : [stated] + doubtful.map { changed(stated, $0) }
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
