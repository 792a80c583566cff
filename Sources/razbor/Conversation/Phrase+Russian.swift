import RazborCore

extension Phrase {
  var russian: String {
    switch self {
    case .welcome(let title, let name, let items):
      "Новый разбор «\(name)». \(title): основных вопросов \(items), около 40 минут."
    case .welcomeBack(let name, let answered):
      "Разбор «\(name)», ответов: \(answered). Продолжаем с того же места."
    case .howToLeave:
      "Каждый ответ сохраняется сразу. Прервать можно в любой момент: Ctrl-D. «-» — не знаю, «?» — подсказка."
    case .question(let section, let number, let done, let core, let isCorrection):
      "\(section) · вопрос \(number) · основных отвечено \(done) из \(core)\(isCorrection ? " · исправление" : "")"
    case .closing(let left):
      "Основные вопросы позади. Осталось уточнить то, что ещё может изменить вывод: \(left). Закончить сейчас — /готово."
    case .deepening: "Дальше дополнительные вопросы: вывода они не изменят, но уточнят оценки и советы."
    case .hint(let hint): hint.russian
    case .now(let answer): "Сейчас: \(answer). Enter оставит как есть."
    case .accepted(let answer, let time): "принято: \(answer). Сохранено \(time)"
    case .changed(let old, let new, let time):
      "изменено: \(old) → \(new). Сохранено \(time). Вернуть: /отмена"
    case .unknownCounts(let time):
      "принято: не знаю. Это само говорит о том, как поставлен учёт. Сохранено \(time)"
    case .unknownIsOpen(let time): "принято: не знаю. Попадёт в список «что выяснить». Сохранено \(time)"
    case .declined(let time): "принято: без ответа, больше не спрошу. Сохранено \(time)"
    case .notApplicable(let time): "принято: к вам не относится. Сохранено \(time)"
    case .postponed: "Отложено: вернусь к вопросу в конце."
    case .noteSaved(let time): "заметка сохранена \(time)"
    case .why(let text): "Зачем спрашиваем: \(text)"
    case .howToFindOut(let text): "Как узнать: \(text)"
    case .understood(let name): "понято как /\(name)"
    case .noCommand(let word, let nearest):
      "Нет команды /\(word). \(nearest.map { "Возможно, /\($0)? Введите её или ответ." } ?? "Список: /помощь команды.")"
    case .lineDropped: "Строка отменена."
    case .onceMore: "Всё сохранено. Ещё раз Ctrl-C или Ctrl-D — выйти."
    case .alreadySaved: "Уже сохранено."
    case .paused(let answered, let unknown, let name):
      "Пауза. Сохранено: ответов \(answered), «не знаю» \(unknown). Продолжить: razbor resume \(name)"
    case .nothingBefore: "Это первый вопрос: назад идти некуда."
    case .nothingToUndo: "Отменять нечего."
    case .undone: "Последнее изменение отменено."
    case .noSuchQuestion(let text):
      "Нет вопроса «\(text)». Введите номер, название раздела или слово из вопроса."
    case .severalQuestions(let list):
      "Подходит несколько вопросов:\n" + list.joined(separator: "\n") + "\nВведите /к и номер."
    case .optional(let label): "\(label) (Enter — пропустить)"
    case .ofHowMany: "Из скольких? (Enter — это оценка, а не подсчёт)"
    case .rows(let columns):
      "Строка за строкой: \(columns). Пустая строка — конец таблицы. !2 уберёт строку 2."
    case .rowRemoved(let number): "строка \(number) убрана"
    case .noSuchRow(let number): "Строки \(number) нет."
    case .tableNeeds(let rows): "Нужно строк не меньше: \(rows). Введите ещё или «-», если цифр нет."
    case .score(let title, let score, let low, let high, let coverage):
      "\(title): \(score.map { "\($0) из 100" } ?? "пока не измерено"), возможно от \(low) до \(high); отвечено \(coverage) % веса"
    case .scoreIsNotTheResult(let answered):
      "Ответов пока \(answered). Это не итог. 0 — хорошо, 100 — хуже некуда."
    case .status(let done, let core, let unknown, let closing):
      "Основных вопросов отвечено \(done) из \(core), «не знаю» — \(unknown). Ещё могут изменить вывод: \(closing)."
    case .canStillMove: "Ответ на этот вопрос ещё может изменить вывод."
    case .cannotMove: "Вывод этот ответ уже не изменит; он уточняет оценки и советы."
    case .term(let term, let meaning): "\(term) — \(meaning)"
    case .noTerm(let text): "Слова «\(text)» в словаре нет."
    case .basisSet(let basis): "основание последнего ответа: \(basis)"
    case .basisNeeded: "Напишите, откуда известен последний ответ: /основание слова, документ или замер."
    case .noMore: "Вопросов больше нет. /готово — получить диагноз, /подробнее — дополнительные вопросы."
    case .done:
      "Больше ничто не изменит вывод. /готово — получить диагноз, /подробнее — дополнительные вопросы."
    case .finished(let edition, let name):
      "Диагноз готов, редакция \(edition). Ответы можно менять и дальше: razbor resume \(name).\n"
        + "Документом: razbor report \(name) --format md -o \(name).md"
    case .notSaved(let reason):
      "\(reason) Устраните причину и нажмите Enter — попробую ещё раз; Ctrl-D — выйти."
    case .badLine(let number, let reason): "строка \(number): \(reason)"
    case .lineProblem(.tooLong): "Ответ длиннее 64 КБ. Сохраните его файлом и напишите имя файла."
    case .lineProblem(.notText): "В строке были нечитаемые символы. Введите её ещё раз."
    case .commandsTitle: "Команды (подойдёт и начало слова, в любой раскладке):"
    }
  }
}

extension AnswerHint {
  fileprivate var russian: String {
    switch self {
    case .scale: "число от 0 до 10, «-» не знаю, «?» подсказка"
    case .choice(let count): "номер от 1 до \(count), «-» не знаю, «?» подсказка"
    case .several: "один или несколько номеров через запятую, «-» не знаю, «?» подсказка"
    case .number: "число (можно 1,5 млн, 12 %, 2 часа, ~40), «-» не знаю, «?» подсказка"
    case .share: "36 из 120 или 30 %, «-» не знаю, «?» подсказка"
    case .month: "месяц: 2026-08 или август 2026, «-» не знаю"
    case .text: "текст, «-» не знаю, «?» подсказка"
    case .table: "таблица, «-» цифр нет, «?» подсказка"
    }
  }
}
