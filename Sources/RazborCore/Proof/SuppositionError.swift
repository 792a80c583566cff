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

  /// How questions and options are named to the person.
  package enum Naming: Sendable {
    case ids
    /// As the interview shows them.
    case numbers(in: Questionnaire)
  }

  /// What happened and what to type.
  package func message(_ language: Language, _ naming: Naming = .ids) -> String {
    switch language {
    case .ru: russian(naming)
    case .en: english(naming)
    }
  }

  private func russian(_ naming: Naming) -> String {
    switch self {
    case .nothing: "Что предположить? Напишите за командой номер вопроса и ответ: 13=1."
    case .noValue(let text):
      "«\(text)»: нужен вопрос, знак = и ответ, например: 13=1."
    case .noItem(let name, let nearest?):
      "Нет вопроса «\(name)». Возможно, \(naming.item(nearest))? Подойдёт и номер вопроса."
    case .noItem(let name, nil):
      "Нет вопроса «\(name)». \(naming.advice(.ru))"
    case .noField(let name, let item, let fields):
      "У вопроса \(naming.item(item)) нет части «\(name)». Есть такие: \(fields.joined(separator: ", "))."
    case .alwaysApplies(let item):
      "Вопрос \(naming.item(item)) относится ко всем. Если ответа нет, введите \(naming.item(item))=-."
    case .value(let item, .notAnOption(let text, _), let options, let nearest):
      "\(naming.title(item, .ru)): ответа «\(text)» нет."
        + (nearest.map { " Возможно, \(naming.option($0, options))?" } ?? "")
        + " Есть такие: \(naming.list(options, .ru))."
    case .value(let item, let error, _, _): "\(naming.title(item, .ru)): \(error.message(.ru))"
    case .answer(let item, let problems): "\(naming.title(item, .ru)): \(Self.list(problems, .ru))"
    }
  }

  private func english(_ naming: Naming) -> String {
    switch self {
    case .nothing: "Suppose what? After the command, type the number of a question and an answer: 13=1."
    case .noValue(let text):
      "\"\(text)\": a question, the sign = and an answer are needed, for example: 13=1."
    case .noItem(let name, let nearest?):
      "There is no question \"\(name)\". Did you mean \(naming.item(nearest))? Its number will do, too."
    case .noItem(let name, nil):
      "There is no question \"\(name)\". \(naming.advice(.en))"
    case .noField(let name, let item, let fields):
      "Question \(naming.item(item)) has no part \"\(name)\". It has: \(fields.joined(separator: ", "))."
    case .alwaysApplies(let item):
      "Question \(naming.item(item)) concerns everybody. If there is no answer, type \(naming.item(item))=-."
    case .value(let item, .notAnOption(let text, _), let options, let nearest):
      "\(naming.title(item, .en)) has no answer \"\(text)\"."
        + (nearest.map { " Did you mean \(naming.option($0, options))?" } ?? "")
        + " The answers: \(naming.list(options, .en))."
    case .value(let item, let error, _, _): "\(naming.title(item, .en)): \(error.message(.en))"
    case .answer(let item, let problems): "\(naming.title(item, .en)): \(Self.list(problems, .en))"
    }
  }

  private static func list(_ problems: Problems, _ language: Language) -> String {
    problems.all.map { $0.summary(in: language) }.joined(separator: " ")
  }
}

extension SuppositionError.Naming {
  fileprivate func item(_ id: Item.ID) -> String { item(id.rawValue) }

  /// Its number, or else the name as it is.
  fileprivate func item(_ name: String) -> String {
    guard case .numbers(let questionnaire) = self, let place = questionnaire.position(of: Item.ID(name))
    else {
      return name
    }
    return String(place + 1)
  }

  fileprivate func advice(_ language: Language) -> String {
    switch (self, language) {
    case (.ids, .ru): "Введите его имя из анкеты, например lead_criteria, или номер."
    case (.ids, .en): "Type its name in the questionnaire, such as lead_criteria, or its number."
    case (.numbers, .ru): "Введите его номер, например 13."
    case (.numbers, .en): "Type its number, such as 13."
    }
  }

  /// At the beginning of a sentence.
  fileprivate func title(_ id: Item.ID, _ language: Language) -> String {
    guard case .numbers = self else { return id.rawValue }
    return (language == .ru ? "Вопрос " : "Question ") + item(id)
  }

  fileprivate func option(_ id: AnswerOption.ID, _ options: [AnswerOption]) -> String {
    guard case .numbers = self, let place = options.firstIndex(where: { $0.id == id }) else {
      return id.rawValue
    }
    return String(place + 1)
  }

  fileprivate func list(_ options: [AnswerOption], _ language: Language) -> String {
    options.enumerated().map { place, option in
      switch self {
      case .ids: "\(place + 1) \(option.id) (\(option.text[language]))"
      case .numbers: "\(place + 1) \(option.text[language])"
      }
    }.joined(separator: "; ")
  }
}
