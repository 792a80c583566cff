import RazborCore

/// What a condition asks for, in words, beside the answer that meets it.
extension ProofReport {
  func clause(_ clause: Clause) -> [Report.Span] {
    let demand = demand(clause.condition, clause.isNegated)
    let answers = clause.items.flatMap { builder.questionAndAnswer($0).closed + [.text(" ")] }
    return answers + [.text(demand)]
  }

  private func demand(_ condition: Condition, _ isNegated: Bool) -> String {
    switch condition {
    case .option(let item, let field, let options):
      return proof.options(names(options, item, field), isNegated: isNegated)
    case .number(let item, let field, .atLeast, 0) where limitIsNone(item, field):
      return proof.given(words.quoted(label(item, field)), isNegated: isNegated)
    case .number(let item, let field, let comparison, let limit):
      return proof.limit(comparison, amount(limit, item, field), isNegated: isNegated)
    case .measure(let item, let comparison, let limit):
      return proof.limit(comparison, measured(limit, item), isNegated: isNegated)
    case .shareAbove(_, let permille):
      return proof.shareAbove(units.percent(permille: permille), isNegated: isNegated)
    case .severity(_, let limit): return proof.severity(Hundredths.nearest(limit), isNegated: isNegated)
    case .status(_, let statuses):
      let names = AnswerStatus.allCases.filter(statuses.contains).map(proof.status)
      return proof.statuses(names, isNegated: isNegated)
    case .basis(_, let bases):
      let names = Response.Basis.allCases.filter(bases.contains).map { words.basis($0).uncapitalized }
      return proof.statuses(names, isNegated: isNegated)
    case .fact(let id): return proof.finding(.fact, questionnaire.fact(id)?.text[language] ?? "", isNegated)
    case .alarm(let id):
      return proof.finding(
        .alarm, questionnaire.alarms.first { $0.id == id }?.text[language] ?? "", isNegated)
    case .contradiction(let id):
      let text = questionnaire.contradictions.first { $0.id == id }?.text[language] ?? ""
      return proof.finding(.contradiction, text, isNegated)
    case .verdict(let codes): return verdict(codes, isNegated)
    case .area(let areas):
      let titles = questionnaire.areas.filter { areas.contains($0.id) }.map { $0.title[language] }
      return proof.areas(titles, isNegated: isNegated)
    case .signal(let id, let bands):
      return level(questionnaire.signals.first { $0.id == id }?.title, bands, isNegated)
    case .index(let id, let bands):
      return level(questionnaire.indexes.first { $0.id == id }?.title, bands, isNegated)
    case .gateFails: return proof.gateFails(isNegated: isNegated)
    case .scoredAnswers(let answers):
      return proof.scoredAnswers(
        atLeast: answers.count, share: units.percent(permille: answers.permille),
        low: Hundredths.nearest(answers.severities.lowerBound),
        high: Hundredths.nearest(answers.severities.upperBound), isNegated: isNegated)
    case .all, .any, .not, .rows, .shortfall, .idleMoney, .listLength, .grows, .costAbove, .sumsDiffer,
      .headsDiffer, .sumExceeds, .shareStrays, .respondentsDiffer:
      return proof.figures(isNegated: isNegated)
    }
  }

  /// A number that cannot be less than nothing is at least that wherever it was given.
  private func limitIsNone(_ item: Item.ID, _ field: Field.ID) -> Bool {
    guard case .number(let format)? = questionnaire.item(item)?.field(field)?.format else { return false }
    return format.limits.lowerBound >= 0 && !label(item, field).isEmpty
  }

  private func label(_ item: Item.ID, _ field: Field.ID) -> String {
    questionnaire.item(item)?.field(field)?.label?[language] ?? ""
  }

  /// The one verdict there is, rather than all that would do.
  private func verdict(_ codes: Set<Verdict.Code>, _ isNegated: Bool) -> String {
    proof.finding(
      .verdict, verdictTitle(builder.verdict.code), isNegated && codes.contains(builder.verdict.code))
  }

  private func level(_ title: LocalizedText?, _ bands: Set<Band>, _ isNegated: Bool) -> String {
    let names = Band.allCases.filter(bands.contains).map(proof.band)
    return proof.level(words.quoted(title?[language] ?? ""), names, isNegated: isNegated)
  }

  private func names(_ options: Set<AnswerOption.ID>, _ item: Item.ID, _ field: Field.ID) -> [String] {
    let all = questionnaire.item(item)?.field(field)?.format.options ?? []
    return all.filter { options.contains($0.id) }.map { words.quoted($0.text[language]) }
  }

  /// A limit in the unit of the item’s measure.
  private func measured(_ limit: Int, _ id: Item.ID) -> String {
    guard let item = questionnaire.item(id) else { return units.number(limit) }
    switch item.measure {
    case .share, .shareToReference, .forecastExcess: return units.percent(permille: limit)
    case .ratio: return units.percent(permille: 10 * limit)
    case .spread: return units.percent(permille: halfUp(limit, 10))
    case .number, nil: return amount(limit, id, item.mainField.id)
    }
  }

  private func amount(_ limit: Int, _ item: Item.ID, _ field: Field.ID) -> String {
    guard case .number(let format)? = questionnaire.item(item)?.field(field)?.format else {
      return units.number(limit)
    }
    return units.amount(limit, format.unit)
  }
}
