/// Answers to the items that carry a key figure: what convicts, what acquits, and what lies too close on either side.
extension AnswerSamples {
  /// So many cases stand behind a figure.
  private static let cases = 4000
  /// Where the answer names its own reference, permille.
  private static let reference = 500

  /// `nil` where the item carries none.
  func keyAnswers(_ item: Item) -> [Answer]? {
    guard let keys = questionnaire.keys else { return nil }
    let readings = [keys.marketing, keys.sales].flatMap { key in
      key.readings.filter { $0.item == item.id }.map { (key: key, share: $0.share) }
    }
    guard !readings.isEmpty else { return nil }
    return readings.reduce([Answer([:])]) { answers, reading in
      answers.flatMap { answer in
        levels(reading.key).map { figure(answer, reading.share, permille: $0, reading.key) }
      }
    }
  }

  /// Parts of the reference, in 1/4000: below beyond doubt, just below, just above, above beyond doubt.
  private func levels(_ key: KeyFigures.Key) -> [Int] {
    let reference = reference(key) * Self.cases / 1000
    return [reference * 3 / 4, reference - 1, reference + 1, (reference + Self.cases) / 2]
  }

  private func reference(_ key: KeyFigures.Key) -> Int {
    for case .fixed(let permille) in key.references.prefix(1) { return permille }
    return Self.reference
  }

  private func figure(
    _ answer: Answer, _ reading: ShareReading, permille part: Int, _ key: KeyFigures.Key
  ) -> Answer {
    var answer = answer
    for case .field(let field) in key.references.prefix(1) {
      answer.values[field] = .number(Self.reference)
    }
    switch reading {
    case .field(let field, _): answer.values[field] = .share(.counted(part: part, whole: Self.cases))
    case .range(let low, let high, let whole):
      answer.values.merge([low: .number(part), high: .number(part), whole: .number(Self.cases)]) { $1 }
    case .sums(let table, let column, let whole, _):
      var row = answer.rows(table).first ?? [:]
      let cases = row[whole]?.number ?? Self.cases
      row[whole] = .number(cases)
      row[column] = .number(halfUp(cases * part, Self.cases))
      answer.values[table] = .rows([row])
    case .rows(let table, let option, let among, let share):
      answer.values[table] = .rows([
        [option: .option(among.min() ?? ""), share: .share(.counted(part: part, whole: Self.cases))]
      ])
    }
    return answer
  }
}
