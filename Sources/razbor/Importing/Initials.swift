import RazborCore

/// People as a table may keep them: by their initials. Two people with the same ones stay two.
struct Initials {
  /// By the whole name, folded; forgotten with the reading.
  private var labels: [String: String] = [:]
  /// By the name as it is written.
  private var known: [String: String?] = [:]
  private var counts: [String: Int] = [:]
  /// More names than this are no salespeople but something else: they share what they have in common.
  private static let limit = 1000

  /// `Иванова Мария` is `И. М.`, and `Ильин Максим` after her `И. М. 2`; `nil` for what is no name.
  mutating func label(_ name: String) -> String? {
    if let label = known[name] { return label }
    let label = newLabel(name)
    if known.count < Self.limit, name.utf8.count <= 64 { known[name] = label }
    return label
  }

  private mutating func newLabel(_ name: String) -> String? {
    guard let initials = Private.initials(name) else { return nil }
    let key = TableVocabulary.folded(name)
    if let label = labels[key] { return label }
    guard labels.count < Self.limit else { return initials }
    let count = counts[initials, default: 0] + 1
    counts[initials] = count
    let label = count == 1 ? initials : "\(initials) \(count)"
    labels[key] = label
    return label
  }
}

extension AnswerSheet {
  /// The same with people as initials in every table that compares them; what was written in words stays.
  func withInitials(_ questionnaire: Questionnaire) -> AnswerSheet {
    var sheet = self
    var initials = Initials()
    for item in questionnaire.items {
      guard case .spread(let table, _, _)? = item.measure, let field = item.field(table),
        case .table(let format) = field.format
      else { continue }
      let names = format.columns.filter { if case .text = $0.format { true } else { false } }.map(\.id)
      for place in sheet.respondents.indices {
        sheet.respondents[place].responses[item.id]?.mapRows(of: table) { row in
          for column in names {
            guard case .text(let name)? = row[column] else { continue }
            row[column] = .text(initials.label(name) ?? "?")
          }
        }
      }
    }
    return sheet
  }
}

extension Response {
  fileprivate mutating func mapRows(of field: Field.ID, _ change: (inout Answer.Row) -> Void) {
    content.mapRows(of: field, change)
    guard let figure, var other = figure.other else { return }
    other.mapRows(of: field, change)
    self.figure = FileFigure(
      cases: figure.cases, range: figure.range, months: figure.months, other: other, isOpen: figure.isOpen)
  }
}

extension Response.Content {
  fileprivate mutating func mapRows(of field: Field.ID, _ change: (inout Answer.Row) -> Void) {
    guard case .answered(var answer) = self, case .rows(var rows)? = answer[field] else { return }
    for place in rows.indices { change(&rows[place]) }
    answer.values[field] = .rows(rows)
    self = .answered(answer)
  }
}
