// The words for what is read but makes no sense, both languages side by side.

extension MeaningFault {
  var summary: LocalizedText {
    switch self {
    case .wrongFormat(let kind, let name, let format, let needs):
      both(
        "\(kind.russian) `\(shown(name))` – \(format.words.ru), а нужно: \(alternatives(needs).ru)",
        "the \(kind.english) `\(shown(name))` is \(format.words.en), but \(alternatives(needs).en) is needed")
    case .notACount(let kind, let name):
      both(
        "\(kind.russian) `\(shown(name))` считает не штуки",
        "the \(kind.english) `\(shown(name))` holds no counts")
    case .noMeasure(let item):
      both("у вопроса `\(shown(item))` нет числа для сравнения", "the item `\(shown(item))` has no measure")
    case .noShare(let item):
      both("вопрос `\(shown(item))` не даёт доли", "the item `\(shown(item))` gives no share")
    case .noSeverity(let item):
      both("вопрос `\(shown(item))` не оценивается", "the item `\(shown(item))` is not scored")
    case .noScoredOption(let field):
      both(
        "ни у одного варианта поля `\(shown(field))` нет оценки",
        "no option of the field `\(shown(field))` has a severity")
    case .noSoundOption: both("ни у одного варианта нет оценки 0", "no option has the severity 0")
    case .knotsNotRising(let first, let second):
      both("узлы не возрастают: \(second) после \(first)", "the knots do not rise: \(second) after \(first)")
    case .knownToMissing: both("не сказано, кто знает ответ", "it is not said who knows the answer")
    case .anchorsNotOnScale: both("опорные точки бывают только у шкал", "only scales have anchors")
    case .anchorMissing(let point): both("нет опорной точки \(point)", "the anchor \(point) is missing")
    case .outOfScope(let word, let scope):
      both("`\(word)` здесь нельзя: \(scope.words.ru)", "`\(word)` is not allowed here: \(scope.words.en)")
    case .notAGateItem(let item):
      both("вопроса `\(shown(item))` нет ни в одних воротах", "no gate reads the item `\(shown(item))`")
    case .notAFactOfThisSide(let fact):
      both(
        "факт `\(shown(fact))` не относится к этой стороне",
        "the fact `\(shown(fact))` is not one of this side")
    case .wrongCells(let cells, let columns):
      both("клеток \(cells), а столбцов \(columns)", "there are \(cells) cells for \(columns) columns")
    case .notAmongItems(let item):
      both("вопроса `\(shown(item))` нет в `items`", "the item `\(shown(item))` is not among `items`")
    }
  }

  var fix: LocalizedText? {
    switch self {
    case .knownToMissing:
      both(
        "добавьте `known_to: [...]`; если вопрос о самом отвечающем – все пять ролей",
        "add `known_to: [...]`; all five roles where the question is about the person asked")
    case .notACount: both("нужно `number: count`", "it has to be `number: count`")
    case .noMeasure: both("добавьте `measure: ...`", "add `measure: ...`")
    case .noSeverity: both("добавьте `severity: ...` к вопросу", "add `severity: ...` to the item")
    case .noSoundOption:
      both("у варианта без беды пишется `severity: 0`", "the option that is no problem says `severity: 0`")
    case .wrongFormat, .noShare, .noScoredOption, .knotsNotRising, .anchorsNotOnScale, .anchorMissing,
      .outOfScope, .notAGateItem, .notAFactOfThisSide, .notAmongItems, .wrongCells:
      nil
    }
  }
}

extension StructureFault {
  var summary: LocalizedText {
    switch self {
    case .circular(let items):
      both("вопросы ждут друг друга: \(circle(items))", "these items wait for one another: \(circle(items))")
    case .inTwoSignals(let item, let first, let second):
      both(
        "вопрос `\(shown(item))` стоит в двух сигналах: `\(shown(first))` и `\(shown(second))`",
        "the item `\(shown(item))` feeds two signals: `\(shown(first))` and `\(shown(second))`")
    case .inTwoIndexes(let item, let first, let second):
      both(
        "вопрос `\(shown(item))` стоит в индексах двух областей: `\(shown(first))` и `\(shown(second))`",
        "the item `\(shown(item))` feeds the indexes of two areas: `\(shown(first))` and `\(shown(second))`")
    case .readByTwoRungs(let item, let first, let second):
      both(
        "вопрос `\(shown(item))` читают две ступени: `\(shown(first))` и `\(shown(second))`",
        "the item `\(shown(item))` is read by two rungs: `\(shown(first))` and `\(shown(second))`")
    case .readByRungAndIndex(let item, let rung, let index):
      both(
        "вопрос `\(shown(item))` читает ступень `\(shown(rung))`, в индексе `\(shown(index))` его быть не может",
        "the item `\(shown(item))` is read by the rung `\(shown(rung))` and may not stand in the index `\(shown(index))`"
      )
    case .fallbackOfFallback(let item):
      both(
        "запасной вопрос `\(shown(item))` заменяет другой запасной",
        "the fallback `\(shown(item))` stands in for a fallback")
    case .secondFallback(let sister, let first):
      both(
        "у вопроса `\(shown(sister))` уже есть запасной: `\(shown(first))`",
        "the item `\(shown(sister))` already has a fallback: `\(shown(first))`")
    case .fallbackFires(let item, let rung):
      both(
        "запасной вопрос `\(shown(item))` не может решать на ступени `\(shown(rung))`",
        "the fallback `\(shown(item))` may not be read by the rung `\(shown(rung))`")
    case .gateItemNotApplicable(let item):
      both(
        "вопрос ворот `\(shown(item))` не может быть неприменим",
        "the gate item `\(shown(item))` may not be answered as not applicable")
    case .verdictNeverGiven(let code):
      both("вердикт `\(shown(code))` никогда не выносится", "the verdict `\(shown(code))` can never be given")
    case .keysMissing: both("для этой ступени нужен раздел `keys`", "this rung needs the part `keys`")
    case .notAGate(let rung):
      both("ступень `\(shown(rung))` – не ворота", "the rung `\(shown(rung))` is no gate")
    }
  }

  var fix: LocalizedText? {
    switch self {
    case .verdictNeverGiven: both("уберите его или назовите в `ladder`", "remove it or name it in `ladder`")
    case .circular, .inTwoSignals, .inTwoIndexes, .readByTwoRungs, .readByRungAndIndex, .fallbackOfFallback,
      .secondFallback, .fallbackFires, .gateItemNotApplicable, .keysMissing, .notAGate:
      nil
    }
  }

  private func circle(_ items: [Item.ID]) -> String {
    (items + items.prefix(1)).map { "`\(shown($0))`" }.joined(separator: " → ")
  }
}

extension AnswerFault {
  var summary: LocalizedText {
    switch self {
    case .wrongQuestionnaire(let name, let expected):
      both(
        "это ответы на анкету `\(shown(name))`, а не `\(shown(expected))`",
        "these are answers to `\(shown(name))`, not to `\(shown(expected))`")
    case .wrongShape: both("ответ не подходит", "the answer does not fit")
    case .notAMonth(let text): both("`\(shown(text))` – не месяц", "`\(shown(text))` is no month")
    case .notADay(let text): both("`\(shown(text))` – не дата", "`\(shown(text))` is no date")
    case .outOfLimits(let value, let range):
      both("\(shown(value)) вне границ \(words(range))", "\(shown(value)) is outside \(words(range))")
    case .partAboveWhole(let part, let whole):
      both("\(part) больше, чем \(whole)", "\(part) is more than \(whole)")
    case .countAboveLimit(let limit): both("количество больше \(limit)", "the count is above \(limit)")
    case .sumAboveLimit(let column, let limit):
      both(
        "сумма столбца `\(shown(column))` больше \(limit)",
        "the sum of the column `\(shown(column))` is above \(limit)")
    case .missingField(let field):
      both("не хватает поля `\(shown(field))`", "the field `\(shown(field))` is missing")
    case .missingColumn(let column):
      both("не хватает столбца `\(shown(column))`", "the column `\(shown(column))` is missing")
    case .rowCount(let count, let range):
      both("строк \(count), а нужно \(words(range))", "\(count) rows, but \(words(range)) are needed")
    case .notApplicableRefused: both("этот вопрос всегда применим", "this item is never not applicable")
    case .reasonRefused:
      both("`reason` бывает только при `status: na`", "`reason` belongs to `status: na` only")
    case .impossible(let id, let text, _):
      both("так не бывает (`\(shown(id))`): \(text.ru)", "this cannot be (`\(shown(id))`): \(text.en)")
    }
  }

  var fix: LocalizedText? {
    switch self {
    case .wrongShape(let format): both("нужно: \(format.example.ru)", "expected: \(format.example.en)")
    case .notAMonth: both("пишется так: `2026-08`", "written `2026-08`")
    case .notADay: both("пишется так: `2026-11-23`", "written `2026-11-23`")
    case .notApplicableRefused:
      both("если ответ неизвестен – `status: dk`", "where nobody knows, `status: dk`")
    case .partAboveWhole: both("порядок: `[сколько, из скольких]`", "the order is `[part, whole]`")
    case .impossible(_, _, let question): question
    case .wrongQuestionnaire, .outOfLimits, .countAboveLimit, .sumAboveLimit, .missingField,
      .missingColumn, .rowCount, .reasonRefused:
      nil
    }
  }
}
