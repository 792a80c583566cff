/// What the items of a sheet are worth, in one world: with two sides inside the company, or not.
struct SeverityReader {
  let reader: AnswerReader
  let twoSides: Bool

  var questionnaire: Questionnaire { reader.questionnaire }
  var sheet: MergedSheet { reader.sheet }

  /// The severity of an answer, permille; `nil` where it says nothing about one.
  func severity(of item: Item, _ answer: Answer) -> Int? {
    rawSeverity(of: item, answer).map { weakened($0, item) }
  }

  /// The severities of everything that is answered, not parked and scored.
  var ofScoredAnswers: [Int] {
    questionnaire.items.compactMap { item in
      sheet.answer(item.id).flatMap { isParked(item) ? nil : severity(of: item, $0) }
    }
  }

  /// Half of it where the item counts one step weaker (Method, rule 3.2).
  func weakened(_ severity: Int, _ item: Item) -> Int {
    item.halvedForOneSide && !twoSides ? halfUp(severity, 2) : severity
  }

  /// The least and the greatest severity an answer can come to, and whether an answer may leave the item out.
  func span(of item: Item) -> (low: Int, high: Int, mayBeLeftOut: Bool)? {
    guard let rule = item.severity else { return nil }
    switch rule {
    case .scale:
      return (0, weakened(1000, item), false)
    case .options(let field):
      let effects = item.field(field)?.format.options?.map(\.effect) ?? []
      let isOptional = item.field(field)?.required != true && field != item.mainField.id
      return extremes(
        effects.compactMap(\.severity), item,
        mayBeLeftOut: isOptional || effects.contains { $0.severity == nil })
    case .knots(let knots, _):
      return extremes(knots.knots.map(\.severity), item, mayBeLeftOut: !alwaysHasMeasure(item))
    }
  }

  private func extremes(
    _ severities: [Int], _ item: Item, mayBeLeftOut: Bool
  ) -> (low: Int, high: Int, mayBeLeftOut: Bool)? {
    guard let low = severities.min(), let high = severities.max() else { return nil }
    return (weakened(low, item), weakened(high, item), mayBeLeftOut)
  }

  /// Whether every answer carries a measure: it rests on the main field alone, which no answer lacks.
  private func alwaysHasMeasure(_ item: Item) -> Bool {
    switch item.measure {
    case .number(item.mainField.id, _)?, .share(.field(item.mainField.id, _))?: true
    case .number?, .share?, .shareToReference?, .ratio?, .forecastExcess?, .spread?, nil: false
    }
  }

  private func rawSeverity(of item: Item, _ answer: Answer) -> Int? {
    switch item.severity {
    case nil: return nil
    case .scale(let higherIsBetter):
      return answer[item.mainField.id]?.number.map { higherIsBetter ? (10 - $0) * 100 : $0 * 100 }
    case .options(let field):
      guard let chosen = answer[field]?.option else { return nil }
      return item.field(field)?.format.options?.first { $0.id == chosen }?.effect.severity
    case .knots(let knots, let unproven):
      guard let measure = reader.measurement(of: item, answer) else { return nil }
      let severity = knots.severity(at: measure.value)
      return measure.proven ? severity : min(severity, unproven ?? severity)
    }
  }
}

extension AnswerOption.Effect {
  /// Permille; `nil` for an option that is not scored.
  var severity: Int? { if case .severity(let value) = self { value } else { nil } }
}
