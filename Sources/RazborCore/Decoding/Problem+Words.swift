// The words of every problem, both languages side by side so that neither can be forgotten; see also `Problem+Words+Meaning`.

extension Problem {
  /// What is wrong, in one line without a full stop.
  package func summary(in language: Language) -> String {
    switch kind {
    case .file(let fault): fault.summary[language]
    case .spelling(let fault): fault.summary[language]
    case .name(let fault): fault.summary[language]
    case .meaning(let fault): fault.summary[language]
    case .structure(let fault): fault.summary[language]
    case .answer(let fault): fault.summary[language]
    case .brand(let fault): fault.summary[language]
    }
  }

  /// What to do about it; `nil` where the summary already says it.
  package func fix(in language: Language) -> String? {
    switch kind {
    case .file(let fault): fault.fix?[language]
    case .spelling(let fault): fault.fix?[language]
    case .name(let fault): fault.fix?[language]
    case .meaning(let fault): fault.fix?[language]
    case .structure(let fault): fault.fix?[language]
    case .answer(let fault): fault.fix?[language]
    case .brand(let fault): fault.fix[language]
    }
  }
}

extension FileFault {
  fileprivate var summary: LocalizedText {
    switch self {
    case .syntax(let text): both("файл не читается: \(YAMLWords.russian(text))", "cannot be read: \(text)")
    case .duplicateKey(let key):
      both("ключ `\(shown(key))` стоит дважды", "the key `\(shown(key))` stands here twice")
    case .tooLarge(let limit):
      both("файл больше \(limit) байт", "the file is larger than \(limit) bytes")
    case .tooManyNodes(let limit):
      both("в файле больше \(limit) узлов", "the file has more than \(limit) nodes")
    case .tooDeep(let limit):
      both("вложенность больше \(limit) уровней", "nested more than \(limit) levels deep")
    case .tooManyAliases(let limit):
      both("больше \(limit) ссылок вида `*имя`", "more than \(limit) aliases such as `*name`")
    case .notUTF8: both("файл не в кодировке UTF-8", "the file is not UTF-8")
    case .empty: both("файл пуст", "the file is empty")
    }
  }

  fileprivate var fix: LocalizedText? {
    switch self {
    case .duplicateKey: both("оставьте один из них", "keep one of them")
    case .tooManyAliases: both("выпишите повторы", "write the repeated parts out")
    case .notUTF8: both("сохраните файл в UTF-8", "save the file as UTF-8")
    case .syntax(let text): YAMLWords.fix(text)
    case .tooLarge, .tooManyNodes, .tooDeep, .empty: nil
    }
  }
}

extension Spelling {
  fileprivate var summary: LocalizedText {
    switch self {
    case .unknownKey(let key, _): both("неизвестный ключ `\(shown(key))`", "unknown key `\(shown(key))`")
    case .missingKey(let key): both("не хватает ключа `\(key)`", "the key `\(key)` is missing")
    case .wrongType(let shape):
      both("здесь должно стоять \(shape.words.ru)", "\(shape.words.en) is expected here")
    case .unknownWord(let word, _, _):
      both("неизвестное слово `\(shown(word))`", "unknown word `\(shown(word))`")
    case .needsOneOf(let keys):
      both("нужен один из ключей: \(listed(keys))", "one of these keys is needed: \(listed(keys))")
    case .conflictingKeys(let keys):
      both(
        "эти ключи исключают друг друга: \(listed(keys))", "these keys exclude one another: \(listed(keys))")
    case .badIdentifier(let name): both("`\(shown(name))` не годится как имя", "`\(shown(name))` is no id")
    case .badCode(let code):
      both("`\(shown(code))` не годится как код", "`\(shown(code))` is no verdict code")
    case .missingTranslation(.ru): both("нет русского текста", "the Russian text is missing")
    case .missingTranslation(.en): both("нет английского текста", "the English text is missing")
    case .emptyText: both("пустой текст", "the text is empty")
    case .textTooLong(let limit):
      both("текст длиннее \(limit) байт", "the text is longer than \(limit) bytes")
    case .numberOutOfRange(let value, let range):
      both("\(value) вне границ \(words(range))", "\(value) is outside \(words(range))")
    case .limitsInverted(let lower, let upper):
      both(
        "нижняя граница \(lower) выше верхней \(upper)",
        "the lower limit \(lower) is above the upper one \(upper)")
    case .emptyList: both("список пуст", "the list is empty")
    case .tooMany(let limit): both("больше \(limit) штук", "more than \(limit) of them")
    }
  }

  fileprivate var fix: LocalizedText? {
    switch self {
    case .unknownKey(_, let nearest): meant(nearest)
    case .unknownWord(_, let allowed, let nearest):
      meant(nearest) ?? both("допустимы: \(listed(allowed))", "allowed: \(listed(allowed))")
    case .badIdentifier:
      both(
        "строчные латинские буквы, цифры и `_`, первой буква, не больше 64 знаков",
        "lower-case Latin letters, digits and `_`, a letter first, at most 64 characters")
    case .badCode:
      both(
        "прописные латинские буквы, цифры и `-`, первой буква",
        "upper-case Latin letters, digits and `-`, a letter first")
    case .missingTranslation(let language): both("добавьте `\(language): ...`", "add `\(language): ...`")
    case .wrongType(let shape): shape.example
    case .missingKey, .needsOneOf, .conflictingKeys, .emptyText, .textTooLong, .numberOutOfRange,
      .limitsInverted, .emptyList, .tooMany:
      nil
    }
  }
}

extension NameFault {
  fileprivate var summary: LocalizedText {
    switch self {
    case .unknown(let kind, let name, _):
      both("нет \(kind.genitive) `\(shown(name))`", "there is no \(kind.english) `\(shown(name))`")
    case .duplicate(let kind, let name, let first):
      both(
        "\(kind.russian) `\(shown(name))` уже есть в строке \(first.line)",
        "the \(kind.english) `\(shown(name))` is already declared in line \(first.line)")
    case .repeated(let name): both("`\(shown(name))` повторяется", "`\(shown(name))` is repeated")
    case .reserved(let name): both("имя `\(shown(name))` занято", "the name `\(shown(name))` is reserved")
    }
  }

  fileprivate var fix: LocalizedText? {
    switch self {
    case .unknown(_, _, let nearest): meant(nearest)
    case .duplicate, .reserved: both("выберите другое имя", "choose another name")
    case .repeated: nil
    }
  }
}
