/// Why a typed text is no answer.
package enum AnswerParseError: Error, Hashable, Sendable {
  case notAPoint(String)
  /// The options are numbered from 1 to this.
  case notAnOption(String, count: Int)
  /// It may be one option that says more than was said.
  case ambiguous(String, [Candidate])
  /// The words stand only in an option that denies them.
  case denied(String, number: Int, option: LocalizedText)
  /// A single letter that means different things on different keyboards.
  case singleLetter(String)
  case notANumber(String)
  /// A number with a fraction where things are counted.
  case notWhole(String)
  /// A range or a bound: `40-60`, `до 15`.
  case notOneNumber(String)
  case outOfLimits(String, low: Int, high: Int)
  case notAShare(String)
  case partAboveWhole(part: Int, whole: Int)
  /// No part of so many is this share.
  case notOfSoMany(permille: Int, whole: Int)
  /// The shares of one whole come to more than it; per cent.
  case sharesAboveWhole(Int)
  /// What a row is about stands in the table already, in this row.
  case rowRepeated(LocalizedText, row: Int)
  case tooMany(Int)
  case notAMonth(String)
  /// The name of a month by itself.
  case noYear(String)
  case noText
  case tooLong
  case missing(column: LocalizedText)
  case tooManyCells(expected: Int)
  case tooManyRows(Int)

  /// An option that may have been meant.
  package struct Candidate: Hashable, Sendable {
    package let number: Int
    package let option: LocalizedText

    package init(number: Int, option: LocalizedText) {
      self.number = number
      self.option = option
    }
  }
}

extension AnswerParseError {
  /// What happened and what to type, in one or two sentences.
  package func message(_ language: Language) -> String {
    switch language {
    case .ru: russian
    case .en: english
    }
  }

  /// The parts of the whole on both sides of the share.
  private static func parts(_ permille: Int, _ whole: Int) -> [Int] {
    let below = permille * whole / 1000
    return below < whole ? [below, below + 1] : [below]
  }

  private static func share(_ permille: Int, _ language: Language) -> String {
    let text = AnswerText.text(.share(.estimate(permille: permille)), .share, language)
    return language == .en ? text.replacing(" %", with: "%") : text
  }

  private var russian: String {
    switch self {
    case .notAPoint(let text): "Нужно целое число от 0 до 10, «\(text)» не подходит. «?» — что значат уровни."
    case .notAnOption(let text, let count):
      "«\(text)» не подходит. Введите номер варианта от 1 до \(count) или слова из него."
    case .ambiguous(let text, let options):
      if let only = options.only {
        "«\(text)» — это вариант \(only.number), «\(only.option.ru)»? Если да, введите \(only.number)."
      } else {
        "«\(text)» подходит к нескольким вариантам: "
          + options.map { "\($0.number) — «\($0.option.ru)»" }.joined(separator: ", ") + ". Введите номер."
      }
    case .denied(let text, let number, let option):
      "«\(text)» есть только в варианте \(number): «\(option.ru)». Если это он, введите \(number)."
    case .singleLetter:
      "Введите номер варианта или слово целиком. Одной буквой не принимаю: в русской раскладке клавиша y печатает «н»."
    case .notANumber(let text): "«\(text)» не похоже на число. Можно так: 1 500, 1,5 млн, 12 %, 2 часа, ~40."
    case .notWhole(let text): "Здесь считают целыми, «\(text)» не подходит. Введите целое число."
    case .notOneNumber(let text):
      "«\(text)» — промежуток, а нужно одно число. Введите середину или то, что бывает чаще всего."
    case .outOfLimits(let text, let low, let high): "«\(text)» вне пределов: нужно от \(low) до \(high)."
    case .notAShare(let text): "«\(text)» не похоже на долю. Можно так: 36 из 120 или 30 %."
    case .partAboveWhole(let part, let whole):
      "\(part) из \(whole) не бывает: часть больше целого. Проверьте порядок чисел."
    case .notOfSoMany(let permille, let whole):
      "\(Self.share(permille, .ru)) из \(whole) не получается: "
        + Self.parts(permille, whole).map {
          "\($0) из \(whole) — это \(Self.share(halfUp(1000 * $0, whole), .ru))"
        }
        .joined(separator: ", ") + ". Введите, сколько их было, или Enter, если это оценка."
    case .sharesAboveWhole(let percent):
      "Вместе получается \(percent) %, больше целого. Проверьте доли; «!2» убирает строку 2, «!2» и новые значения заменяют её."
    case .rowRepeated(let text, let row):
      "«\(text.ru)» уже стоит в строке \(row). «!\(row)» и новые значения заменяют её."
    case .tooMany(let limit): "Больше \(limit) не принимаю: проверьте, нет ли лишних нулей."
    case .notAMonth(let text): "«\(text)» не похоже на месяц. Можно так: 2026-08 или август 2026."
    case .noYear(let text): "«\(text)» — какого года? Можно так: август 2026 или 2026-08."
    case .noText: "Здесь нужен текст; «-», если сказать нечего."
    case .tooLong: "Ответ длиннее 64 КБ. Сохраните его файлом и напишите имя файла."
    case .missing(let column): "Не хватает столбца «\(column.ru)». Разделяйте столбцы точкой с запятой."
    case .tooManyCells(let expected):
      "Столбцов больше, чем нужно: их здесь \(expected). Разделяйте их точкой с запятой."
    case .tooManyRows(let limit): "В таблице не больше \(limit) строк. Из вставленного ничего не взято."
    }
  }

  private var english: String {
    switch self {
    case .notAPoint(let text):
      "A whole number from 0 to 10 is needed; \"\(text)\" does not fit. \"?\" explains the levels."
    case .notAnOption(let text, let count):
      "\"\(text)\" does not fit. Type the number of an option, 1 to \(count), or words of it."
    case .ambiguous(let text, let options):
      if let only = options.only {
        "Does \"\(text)\" mean option \(only.number), \"\(only.option.en)\"? If so, type \(only.number)."
      } else {
        "\"\(text)\" fits several options: "
          + options.map { "\($0.number) \"\($0.option.en)\"" }.joined(separator: ", ") + ". Type the number."
      }
    case .denied(let text, let number, let option):
      "\"\(text)\" stands only in option \(number): \"\(option.en)\". If you mean that one, type \(number)."
    case .singleLetter:
      "Type the number of the option or the whole word. Single letters are not accepted: they differ between keyboard layouts."
    case .notANumber(let text):
      "\"\(text)\" does not look like a number. Try: 1,500 or 1.5m, 12%, 2 hours, ~40."
    case .notWhole(let text): "\"\(text)\" is not a whole number, and this is counted in whole ones."
    case .notOneNumber(let text):
      "\"\(text)\" is a range, and one number is needed. Type the middle, or what happens most often."
    case .outOfLimits(let text, let low, let high):
      "\"\(text)\" is out of range: \(low) to \(high) is possible."
    case .notAShare(let text): "\"\(text)\" does not look like a share. Try: 36 of 120, or 30%."
    case .partAboveWhole(let part, let whole):
      "\(part) of \(whole) cannot be: the part is larger than the whole. Check the order."
    case .notOfSoMany(let permille, let whole):
      "No part of \(whole) is \(Self.share(permille, .en)): "
        + Self.parts(permille, whole).map {
          "\($0) of \(whole) is \(Self.share(halfUp(1000 * $0, whole), .en))"
        }
        .joined(separator: ", ") + ". Type how many there were, or Enter if it is an estimate."
    case .sharesAboveWhole(let percent):
      "Together they come to \(percent)%, more than the whole. Check the shares; !2 removes row 2, !2 and new cells replace it."
    case .rowRepeated(let text, let row):
      "\"\(text.en)\" stands in row \(row) already. !\(row) and new cells replace it."
    case .tooMany(let limit): "More than \(limit) is not accepted: check for stray zeros."
    case .notAMonth(let text): "\"\(text)\" does not look like a month. Try: 2026-08 or Aug 2026."
    case .noYear(let text): "\"\(text)\" of which year? Try: Aug 2026 or 2026-08."
    case .noText: "Some text is needed here; \"-\" if there is nothing to say."
    case .tooLong: "The answer is over 64 KB. Keep it as a file and type the file's name."
    case .missing(let column): "The column \"\(column.en)\" is missing. Separate columns with semicolons."
    case .tooManyCells(let expected):
      "There are more columns than needed: \(expected) expected. Separate them with semicolons."
    case .tooManyRows(let limit): "The table takes at most \(limit) rows. Nothing of the paste was taken."
    }
  }
}
