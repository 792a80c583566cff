/// Writes what `AnswerSheetDecoder` reads: decoding the outcome gives the same sheet back.
package struct AnswerSheetEncoder {
  private let questionnaire: Questionnaire
  private let responses: ResponseEncoder
  private let includesPrivateNotes: Bool

  /// Private notes are the consultant's own and stay out unless they are asked for.
  package init(_ questionnaire: Questionnaire, includesPrivateNotes: Bool = false) {
    self.questionnaire = questionnaire
    self.includesPrivateNotes = includesPrivateNotes
    responses = ResponseEncoder(includesPrivateNotes: includesPrivateNotes)
  }

  package func encode(_ sheet: AnswerSheet) -> SheetValue {
    var top: [String: SheetValue] = ["questionnaire": .text(sheet.questionnaire.rawValue)]
    top["case"] = sheet.name.map(SheetValue.text)
    top["date"] = sheet.date.map { .text($0.description) }
    top["language"] = sheet.language.map { .text($0.rawValue) }
    top["respondents"] = .list(sheet.respondents.map(encode))
    if !sheet.resolved.isEmpty {
      let pairs = sheet.resolved.map { ($0.key.rawValue, SheetValue.text($0.value)) }
      top["resolved"] = .mapping(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
    let remarks = sheet.remarks.filter { includesPrivateNotes || $0.kind != .privateNote }
    if !remarks.isEmpty { top["remarks"] = .list(remarks.map(encode)) }
    return .mapping(top)
  }

  private func encode(_ remark: LooseRemark) -> SheetValue {
    var parts: [String: SheetValue] = [remark.kind.rawValue: .text(remark.text)]
    parts["item"] = remark.item.map { .text($0.rawValue) }
    return .mapping(parts)
  }

  /// Responses to items that the questionnaire does not have are left out: nothing could read them.
  private func encode(_ respondent: Respondent) -> SheetValue {
    var answers: [String: SheetValue] = [:]
    for (id, response) in respondent.responses {
      guard let item = questionnaire.item(id) else { continue }
      answers[id.rawValue] = responses.encode(response, for: item)
    }
    return .mapping(["role": .text(respondent.role.rawValue), "answers": .mapping(answers)])
  }
}

/// Writes one response in the shape it has in an answer sheet.
package struct ResponseEncoder {
  private let includesPrivateNotes: Bool

  package init(includesPrivateNotes: Bool) {
    self.includesPrivateNotes = includesPrivateNotes
  }

  package func encode(_ response: Response, for item: Item) -> SheetValue {
    var around: [String: SheetValue] = [:]
    around["basis"] = response.basis.map { .text($0.rawValue) }
    around["note"] = response.note.map(SheetValue.text)
    around["quote"] = response.quote.map(SheetValue.text)
    if includesPrivateNotes { around["private_note"] = response.privateNote.map(SheetValue.text) }
    if let figure = response.figure {
      around.merge(encode(figure, isMeasured: response.basis == .measured, for: item)) { $1 }
    }
    switch response.content {
    case .answered(let answer):
      let value = encode(answer, for: item)
      guard !around.isEmpty else { return value }
      around["value"] = value
    case .dontKnow: around["status"] = .text(AnswerStatus.dontKnow.rawValue)
    case .declined: around["status"] = .text(AnswerStatus.declined.rawValue)
    case .notApplicable(let reason):
      around["status"] = .text(AnswerStatus.notApplicable.rawValue)
      around["reason"] = reason.map(SheetValue.text)
    }
    return .mapping(around)
  }

  private func encode(_ figure: FileFigure, isMeasured: Bool, for item: Item) -> [String: SheetValue] {
    var parts: [String: SheetValue] = ["cases": .whole(figure.cases)]
    parts["between"] = figure.range.map { .list([.whole($0.lowerBound), .whole($0.upperBound)]) }
    parts["months"] = figure.months.map {
      .list([.text($0.lowerBound.description), .text($0.upperBound.description)])
    }
    if figure.isOpen { parts["counts"] = .text(Claim.Counts.both.rawValue) }
    parts[isMeasured ? "stated" : "measured"] = figure.other.map { encode(Response($0), for: item) }
    return parts
  }

  private func encode(_ answer: Answer, for item: Item) -> SheetValue {
    if answer.values.count == 1, let value = answer[item.mainField.id] {
      return encode(value, as: item.mainField.format)
    }
    var fields: [String: SheetValue] = [:]
    for field in item.fields {
      fields[field.id.rawValue] = answer[field.id].map { encode($0, as: field.format) }
    }
    return .mapping(fields)
  }

  private func encode(_ value: Answer.Value, as format: AnswerFormat) -> SheetValue {
    switch value {
    case .number(let number): format.isPercent ? SheetValue(percentOf: number) : .whole(number)
    case .option(let option): .text(option.rawValue)
    case .options(let options): .list(options.map { .text($0.rawValue) })
    case .share(.counted(let part, let whole)): .mapping(["of": .list([.whole(part), .whole(whole)])])
    case .share(.estimate(let permille)): .mapping(["percent": SheetValue(percentOf: permille)])
    case .month(let month): .text(month.description)
    case .text(let text): .text(text)
    case .rows(let rows): .list(rows.map { encode($0, as: format) })
    }
  }

  private func encode(_ row: Answer.Row, as format: AnswerFormat) -> SheetValue {
    guard case .table(let table) = format else { return .mapping([:]) }
    var columns: [String: SheetValue] = [:]
    for column in table.columns {
      columns[column.id.rawValue] = row[column.id].map { encode($0, as: column.format) }
    }
    return .mapping(columns)
  }
}

extension AnswerFormat {
  fileprivate var isPercent: Bool {
    if case .number(let number) = self { number.unit == .percent } else { false }
  }
}
