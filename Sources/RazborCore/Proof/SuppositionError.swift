/// Why something cannot be supposed.
package enum SuppositionError: Error, Sendable {
  case nothing
  /// No `=`, or nothing on one side of it.
  case noValue(String)
  case noItem(String, nearest: String?)
  case noField(String, Item.ID, fields: [String])
  case alwaysApplies(Item.ID)
  /// The options are those of the field, if it has any.
  case value(Item.ID, AnswerParseError, options: [AnswerOption], nearest: AnswerOption.ID?)
  /// The parts of the answer do not go together.
  case answer(Item.ID, Problems)

  /// What happened and what to type.
  package func message(_ language: Language) -> String {
    switch language {
    case .ru: russian
    case .en: english
    }
  }

  private var russian: String {
    switch self {
    case .nothing: "Что предположить? Введите номер вопроса и ответ, например: 13=1."
    case .noValue(let text):
      "«\(text)»: нужен вопрос, знак = и ответ, например: 13=1."
    case .noItem(let name, let nearest?):
      "Нет вопроса «\(name)». Возможно, \(nearest)? Подойдёт и номер вопроса."
    case .noItem(let name, nil):
      "Нет вопроса «\(name)». Введите его имя из анкеты, например lead_criteria, или номер."
    case .noField(let name, let item, let fields):
      "У вопроса \(item) нет части «\(name)». Есть такие: \(fields.joined(separator: ", "))."
    case .alwaysApplies(let item): "Вопрос \(item) относится ко всем. Если ответа нет, введите \(item)=-."
    case .value(let item, .notAnOption(let text, _), let options, let nearest):
      "\(item): ответа «\(text)» нет."
        + (nearest.map { " Возможно, \($0)?" } ?? "") + " Есть такие: \(Self.list(options, .ru))."
    case .value(let item, let error, _, _): "\(item): \(error.message(.ru))"
    case .answer(let item, let problems): "\(item): \(Self.list(problems, .ru))"
    }
  }

  private var english: String {
    switch self {
    case .nothing: "Suppose what? Type the number of a question and an answer, for example: 13=1."
    case .noValue(let text):
      "\"\(text)\": a question, the sign = and an answer are needed, for example: 13=1."
    case .noItem(let name, let nearest?):
      "There is no question \"\(name)\". Did you mean \(nearest)? Its number will do, too."
    case .noItem(let name, nil):
      "There is no question \"\(name)\". Type its name in the questionnaire, such as lead_criteria, or its number."
    case .noField(let name, let item, let fields):
      "The question \(item) has no part \"\(name)\". It has: \(fields.joined(separator: ", "))."
    case .alwaysApplies(let item):
      "The question \(item) concerns everybody. If there is no answer, type \(item)=-."
    case .value(let item, .notAnOption(let text, _), let options, let nearest):
      "\(item) has no answer \"\(text)\"."
        + (nearest.map { " Did you mean \($0)?" } ?? "") + " The answers: \(Self.list(options, .en))."
    case .value(let item, let error, _, _): "\(item): \(error.message(.en))"
    case .answer(let item, let problems): "\(item): \(Self.list(problems, .en))"
    }
  }

  private static func list(_ options: [AnswerOption], _ language: Language) -> String {
    options.enumerated().map { "\($0.offset + 1) \($0.element.id) (\($0.element.text[language]))" }
      .joined(separator: "; ")
  }

  private static func list(_ problems: Problems, _ language: Language) -> String {
    problems.all.map { $0.summary(in: language) }.joined(separator: " ")
  }
}
