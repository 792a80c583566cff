import RazborCore

/// What is said when a sitting begins and ends.
enum SittingPhrase: Spoken {
  case welcome(title: String, name: String, core: Int, all: Int)
  case howToLeave
  case howToShare
  case welcomeBack(name: String, done: Int, core: Int, last: String?)
  /// Of several who answer the same questions.
  case answering(Role)
  case closing(left: Int)
  case deepening
  case rest
  case done
  case leftOpen(String)
  case noMore
  /// A command that speaks of a question, where none is on the screen.
  case needsQuestion(Command)
  case checkTitle
  case begunNotSaved(String)
  case finishAsIs
  case goToQuestion(Int)
  case clearUp
  case finished(edition: Int)
  case documents(name: String)
  /// `role` where somebody else is asked without it.
  case paused(answered: Int, unknown: Int, notes: Int, name: String, role: Role?, Interview.Order)
  case readOnly
  case clockWentBack(minutes: Int)
  case notSaved(String)
  case leavingUnsaved
  case elsewhereNeeded
  case elsewhereOnlyAfterFailure
  case movedTo(String, home: String)

  var words: LocalizedText {
    switch self {
    case .welcome(let title, let name, let core, let all): Self.welcome(title, name, core: core, all: all)
    case .howToLeave:
      LocalizedText(
        ru:
          "Каждый ответ сохраняется сразу. Прервать можно в любой момент: Ctrl-D. «-» — не знаю, «?» — подсказка.",
        en:
          "Every answer is saved at once. Stop at any time with Ctrl-D. \"-\" means don’t know, \"?\" gives a hint."
      )
    case .howToShare:
      LocalizedText(
        ru:
          "Все команды: /помощь команды. Показываете экран клиенту? /показ спрячет оценки и личные заметки.",
        en: "All commands: /help commands. Sharing the screen? /share hides scores and private notes.")
    case .welcomeBack(let name, let done, let core, let last):
      LocalizedText(
        ru:
          "Разбор «\(name)», отвечено \(done) из \(core) основных вопросов\(last.map { ", последняя запись \($0)" } ?? ""). Продолжаем.",
        en:
          "Case \"\(name)\", \(done) of \(core) main questions answered\(last.map { ", last entry \($0)" } ?? ""). Going on."
      )
    case .answering(let role):
      LocalizedText(
        ru: "Отвечает \(role.title.ru): эти ответы записываются отдельно от других.",
        en: "Answering: \(role.title.en). These answers are kept apart from the others.")
    case .closing(let left):
      LocalizedText(
        ru:
          "Основные вопросы позади. Осталось уточнить то, что ещё может изменить вывод: \(Counted.questions(left).ru). Закончить сейчас — /готово.",
        en:
          "The main questions are done. Left is what can still change the verdict: \(Counted.questions(left).en). To end now, type /finish."
      )
    case .deepening:
      LocalizedText(
        ru: "Дальше дополнительные вопросы: вывода они не изменят, но уточнят оценки и советы.",
        en:
          "Extra questions follow: they cannot change the verdict, but they sharpen the scores and the advice."
      )
    case .rest:
      LocalizedText(
        ru: "Дальше вопросы, которые не изменят ни вывода, ни уровня оценки: они уточнят числа и советы.",
        en:
          "Questions follow that change neither the verdict nor the level of a score: they sharpen figures and advice."
      )
    case .done:
      LocalizedText(
        ru: "Больше ничто не изменит вывод. /готово — получить диагноз, /подробнее — дополнительные вопросы.",
        en:
          "Nothing can change the verdict any more. /finish gives the diagnosis, /deepen asks extra questions."
      )
    case .leftOpen(let list):
      LocalizedText(
        ru:
          "Отложены вопросы, которые ещё могут изменить вывод: \(list). Вернуться — /к и номер, закончить так — /готово.",
        en:
          "Put off, though they can still change the verdict: \(list). /go and the number asks one, /finish ends as it is."
      )
    case .noMore:
      LocalizedText(
        ru: "Вопросов больше нет. /готово — получить диагноз, /подробнее — дополнительные вопросы.",
        en: "No more questions. /finish gives the diagnosis, /deepen asks extra questions.")
    case .needsQuestion(let command):
      LocalizedText(
        ru: "/\(command.name(.ru)) относится к вопросу, а его сейчас нет. Перейти к вопросу — /к и номер.",
        en:
          "/\(command.name(.en)) speaks of a question, and none is on the screen. /go and the number asks one."
      )
    case .checkTitle: LocalizedText(ru: "Перед диагнозом:", en: "Before the diagnosis:")
    case .begunNotSaved(let list):
      LocalizedText(
        ru: "Начато и не сохранено: \(list). В диагноз это не войдёт",
        en: "Begun and not saved: \(list). The diagnosis will be without it")
    case .finishAsIs: LocalizedText(ru: "закончить так", en: "finish as it is")
    case .goToQuestion(let number):
      LocalizedText(ru: "перейти к вопросу \(number)", en: "go to question \(number)")
    case .clearUp: LocalizedText(ru: "разобрать расхождения", en: "clear up the contradictions")
    case .finished(let edition):
      LocalizedText(
        ru:
          "Диагноз готов, редакция \(edition). Ответы можно менять и дальше: следующий диагноз будет редакцией \(edition + 1).",
        en:
          "The diagnosis is ready, edition \(edition). Answers can still be changed: the next diagnosis will be edition \(edition + 1)."
      )
    case .documents(let name):
      LocalizedText(
        ru: "Целиком: razbor show \(name). Документом: razbor report \(name) --format html -o \(name).html",
        en:
          "All of it: razbor show \(name). As a document: razbor report \(name) --format html -o \(name).html"
      )
    case .paused(let answered, let unknown, let notes, let name, let role, let order):
      Self.paused(
        LocalizedText(
          ru: Self.saved(answered, unknown, notes).map(\.ru).joined(separator: "; "),
          en: Self.saved(answered, unknown, notes).map(\.en).joined(separator: "; ")),
        "razbor resume \(name)" + (role.map { " --role \($0.rawValue)" } ?? "") + Self.flags(order))
    case .readOnly:
      LocalizedText(
        ru: "Файл разбора только для чтения. Можно смотреть и делать отчёт; ответы не записываются. "
          + "Выйти — Ctrl-D. Записать в другой каталог и отвечать там — /другоеместо ПАПКА.",
        en: "The case file is read-only. You can view and report; answers are not recorded. Ctrl-D leaves. "
          + "/elsewhere FOLDER writes it to another folder, where it can be answered.")
    case .clockWentBack(let minutes):
      LocalizedText(
        ru: "Часы переведены назад на \(Self.span(minutes).ru). На порядок ответов это не влияет.",
        en: "The clock went back \(Self.span(minutes).en). The order of answers is not affected.")
    case .notSaved(let reason):
      LocalizedText(
        ru:
          "\(reason) /другоеместо ПАПКА сохранит разбор в другой каталог.",
        en:
          "\(reason) /elsewhere FOLDER saves the case to another folder."
      )
    case .leavingUnsaved:
      LocalizedText(
        ru: "Последний ответ НЕ сохранён, всё до него цело. Ещё раз Ctrl-D — выйти без него.",
        en: "The last answer is NOT saved, everything before it is. Ctrl-D once more leaves without it.")
    case .elsewhereNeeded:
      LocalizedText(
        ru: "Куда сохранить? Введите /другоеместо и каталог, например /другоеместо ~/razbor",
        en: "Save where? Type /elsewhere and a folder, for example /elsewhere ~/razbor")
    case .elsewhereOnlyAfterFailure:
      LocalizedText(
        ru: "Всё сохраняется, другое место не нужно.", en: "Saving works, no other place is needed.")
    case .movedTo(let path, let home):
      LocalizedText(
        ru:
          "Разбор сохранён в \(path). Дальше пишу туда. Чтобы продолжить в другой раз, положите этот файл в \(home).",
        en:
          "The case is saved in \(path). It goes on there. To go on another day, put this file into \(home).")
    }
  }

  /// Days where there are more than two, else hours and minutes.
  private static func span(_ minutes: Int) -> LocalizedText {
    let (days, hours, rest) = (minutes / 1440, minutes / 60, minutes % 60)
    if days > 2 { return Counted.days(days) }
    if hours == 0 { return LocalizedText(ru: "\(rest) мин", en: "\(rest) min") }
    if rest == 0 { return LocalizedText(ru: "\(hours) ч", en: "\(hours) h") }
    return LocalizedText(ru: "\(hours) ч \(rest) мин", en: "\(hours) h \(rest) min")
  }

  private static func flags(_ order: Interview.Order) -> String {
    switch order {
    case .conversation: ""
    case .adaptive(nil): " --adaptive"
    case .adaptive(let minutes?): " --minutes \(minutes)"
    }
  }

  private static func paused(_ saved: LocalizedText, _ line: String) -> LocalizedText {
    LocalizedText(
      ru: saved.ru.isEmpty
        ? "Пауза.\nПродолжить: \(line)" : "Пауза. Сохранено: \(saved.ru).\nПродолжить: \(line)",
      en: saved.en.isEmpty ? "Paused.\nContinue: \(line)" : "Paused. Saved: \(saved.en).\nContinue: \(line)")
  }

  /// Nothing is said of what there is none of.
  private static func saved(_ answered: Int, _ unknown: Int, _ notes: Int) -> [LocalizedText] {
    (answered > 0 ? [Counted.answers(answered, unknown: unknown)] : [])
      + (notes > 0 ? [Counted.notes(notes)] : [])
  }

  /// A main question takes about a minute.
  private static func welcome(_ title: String, _ name: String, core: Int, all: Int) -> LocalizedText {
    let rest = LocalizedText(
      ru: " Всего их \(all): остальные задаются, только если могут изменить вывод.",
      en: " There are \(all) in all: the others are asked only where they can change the verdict.")
    let minutes = Counted.minutesGenitive(core)
    return LocalizedText(
      ru: "Новый разбор «\(name)». Анкета «\(title)»: основных вопросов \(core), это около \(minutes.ru)."
        + (all > core ? rest.ru : ""),
      en:
        "New case \"\(name)\". Questionnaire “\(title)”: \(Counted.mainQuestions(core)), about \(minutes.en)."
        + (all > core ? rest.en : ""))
  }
}
