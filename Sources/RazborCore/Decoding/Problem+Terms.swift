// The terms of which the words of the problems are made.

package func both(_ ru: String, _ en: String) -> LocalizedText {
  LocalizedText(ru: ru, en: en)
}

/// Names and texts from a file, shortened and without control characters: they end up in a terminal.
package func shown(_ text: String) -> String {
  let printable = text.prefix(61).map { $0.isPrintable ? String($0.unicodeScalars.prefix(8)) : "\u{FFFD}" }
  return printable.count > 60 ? printable.prefix(60).joined() + "…" : printable.joined()
}

func shown<Named>(_ id: Identifier<Named>) -> String { shown(id.rawValue) }

func listed(_ words: [String]) -> String {
  words.map(shown).joined(separator: ", ")
}

func meant(_ nearest: String?) -> LocalizedText? {
  nearest.map { both("может быть, `\(shown($0))`?", "did you mean `\(shown($0))`?") }
}

func words(_ range: ClosedRange<Int>) -> String {
  "\(range.lowerBound) ... \(range.upperBound)"
}

extension Spelling.Shape {
  var words: LocalizedText {
    switch self {
    case .text: both("одно значение, не список и не ключи", "a single value, no list and no keys,")
    case .wholeNumber: both("целое число", "a whole number")
    case .percentage:
      both("число процентов, не больше одного знака после точки", "a percentage, at most one decimal,")
    case .flag: both("`true` или `false`", "`true` or `false`")
    case .list: both("перечисление", "a list")
    case .mapping: both("набор ключей", "a mapping")
    case .pair: both("два целых числа", "a pair of whole numbers")
    }
  }

  var example: LocalizedText? {
    switch self {
    case .list: both("например, `[a, b]`", "for example `[a, b]`")
    case .mapping: both("например, `{ключ: значение}`", "for example `{key: value}`")
    case .pair: both("например, `[5, 0]`", "for example `[5, 0]`")
    case .percentage: both("например, `18.5`", "for example `18.5`")
    case .text, .wholeNumber, .flag: nil
    }
  }
}

extension NameKind {
  var english: String {
    switch self {
    case .section: "section"
    case .item: "item"
    case .field: "field"
    case .column: "column"
    case .option: "option"
    case .signal: "signal"
    case .index: "index"
    case .area: "area"
    case .rung: "rung"
    case .fact: "fact"
    case .verdict: "verdict"
    case .alarm: "alarm"
    case .contradiction: "contradiction"
    case .recommendation: "recommendation"
    case .paper: "paper"
    case .source: "source"
    }
  }

  var russian: String { forms.nominative }
  /// "There is no ...".
  var genitive: String { forms.genitive }

  private var forms: (nominative: String, genitive: String) {
    switch self {
    case .section: ("раздел", "раздела")
    case .item: ("вопрос", "вопроса")
    case .field: ("поле", "поля")
    case .column: ("столбец", "столбца")
    case .option: ("вариант", "варианта")
    case .signal: ("сигнал", "сигнала")
    case .index: ("индекс", "индекса")
    case .area: ("область", "области")
    case .rung: ("ступень", "ступени")
    case .fact: ("факт", "факта")
    case .verdict: ("вердикт", "вердикта")
    case .alarm: ("тревога", "тревоги")
    case .contradiction: ("противоречие", "противоречия")
    case .recommendation: ("рекомендация", "рекомендации")
    case .paper: ("рабочий лист", "рабочего листа")
    case .source: ("источник", "источника")
    }
  }
}

extension FormatName {
  var words: LocalizedText {
    switch self {
    case .scale: both("шкала 0–10", "a scale")
    case .choice: both("выбор одного", "a choice")
    case .several: both("выбор нескольких", "a choice of several")
    case .number: both("число", "a number")
    case .share: both("доля", "a share")
    case .month: both("месяц", "a month")
    case .text: both("текст", "a text")
    case .table: both("таблица", "a table")
    }
  }

  /// How an answer of this format is written in a sheet.
  var example: LocalizedText {
    switch self {
    case .scale: both("целое число от 0 до 10", "a whole number from 0 to 10")
    case .choice: both("имя варианта", "the id of an option")
    case .several: both("`[вариант, вариант]`", "`[option, option]`")
    case .number: both("целое число", "a whole number")
    case .share: both("`{of: [36, 120]}` или `{percent: 30}`", "`{of: [36, 120]}` or `{percent: 30}`")
    case .month: both("`2026-08`", "`2026-08`")
    case .text: both("текст", "a text")
    case .table: both("список строк: `- {столбец: значение}`", "a list of rows: `- {column: value}`")
    }
  }
}

func alternatives(_ formats: [FormatName]) -> LocalizedText {
  both(
    formats.map(\.words.ru).joined(separator: " или "), formats.map(\.words.en).joined(separator: " or "))
}

extension ConditionScope {
  var words: LocalizedText {
    switch self {
    case .items: both("это условие – только о вопросах", "this condition speaks of items only")
    case .facts:
      both("это условие – только о вопросах и фактах", "this condition speaks of items and facts only")
    case .everything: both("это условие – о чём угодно", "this condition speaks of everything")
    }
  }
}

/// What the YAML parser says, for those who do not read English.
enum YAMLWords {
  static func russian(_ text: String) -> String {
    known.first { text.contains($0.english) }?.russian ?? "ошибка разметки YAML (\(shown(text)))"
  }

  static func fix(_ text: String) -> LocalizedText? {
    if text.contains("mapping values are not allowed") || text.contains("cannot start any token") {
      return both("возьмите текст в кавычки", "put the text in quotes")
    }
    return nil
  }

  private static let known: [(english: String, russian: String)] = [
    ("mapping values are not allowed", "двоеточие здесь недопустимо"),
    ("cannot start any token", "с этого знака ничего не может начинаться"),
    ("could not find expected ':'", "не хватает двоеточия"),
    ("did not find expected ',' or ']'", "не хватает запятой или `]`"),
    ("did not find expected ',' or '}'", "не хватает запятой или `}`"),
    ("did not find expected '-' indicator", "ожидался пункт списка с `-`"),
    ("did not find expected key", "ожидался ключ: проверьте отступы"),
    ("did not find expected node content", "здесь ожидалось значение"),
    ("did not find expected <document start>", "лишний текст после конца документа"),
    ("unexpected end of stream", "кавычка не закрыта до конца файла"),
    ("block sequence entries are not allowed", "пункт списка здесь недопустим"),
    ("found undefined alias", "ссылка `*имя` ни на что не указывает"),
    ("found another document", "в файле больше одного документа"),
    ("control characters are not allowed", "управляющие знаки недопустимы"),
    ("unknown escape character", "неизвестный знак после `\\`"),
    ("tab character", "отступ знаком табуляции недопустим"),
    ("Maximum nesting level", "слишком большая вложенность"),
  ]
}
