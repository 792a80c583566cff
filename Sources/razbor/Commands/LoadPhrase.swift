import RazborCore
import RazborReport

/// What loading a table says, both languages side by side.
enum LoadPhrase: Spoken {
  case read(TableKind, TableEncoding, separator: UInt8)
  case columns([(header: String, column: TableColumn)])
  case unused([String])
  case bothOrders
  case rows(TableNotes)
  case fault(RowFault.Kind)
  case example(RowFault)
  case moreRows(Int)
  case tooFewAnswers(Int, missing: Int)
  /// Without `interval` chance allows no other median.
  case response(median: String, interval: String?, slowTenth: String?, cases: Int)
  /// After a figure, its bounds.
  case allowing(String)
  case never
  /// A time without an upper end.
  case atLeast(String)
  case unanswered(String, within: String)
  case target(String, unmarked: String?)
  case deals(Int, lost: Int, cycle: String?, cases: Int, missing: Int)
  /// Of nine of ten, where more than one in ten was never answered.
  case noTail
  case spent(String, sources: Int, months: Int)
  case planned(months: Int, actual: Int)
  case answer(String, said: String?, measured: String, months: String?)
  case lacking(String, Answer.Lacking)
  case saidBefore(String)
  case confirm
  case which(said: String, measured: String, cases: Int)
  case notUnderstood
  /// Enquiries a month.
  case fewerThanSaid(listed: Int, said: Int)
  case nothingKept
  case alreadyThere(CaseName)
  case kept(CaseName, answers: Int)

  var words: LocalizedText {
    switch self {
    case .read(let kind, let encoding, let separator):
      both(
        "Прочитано как \(kind.words.ru): \(encoding.words), разделитель — \(Self.separator(separator).ru).",
        "Read as \(kind.words.en): \(encoding.words), separated by \(Self.separator(separator).en).")
    case .columns(let pairs):
      both(
        "Столбцы: " + pairs.map { "«\($0.header)» — \($0.column.words.ru)" }.joined(separator: "; ") + ".",
        "Columns: " + pairs.map { "“\($0.header)” is \($0.column.words.en)" }.joined(separator: "; ") + ".")
    case .unused(let names):
      both(
        "Не читались: \(names.joined(separator: ", ")). Если среди них есть нужный: --map \"название=поле\"; поля "
          + "называет razbor load --help.",
        "Not read: \(names.joined(separator: ", ")). If one of them is needed: --map \"name=field\"; razbor load --help "
          + "names the fields.")
    case .bothOrders:
      both(
        "Даты через дробь записаны и как день/месяц, и как месяц/день. Взяты только те, где это видно.",
        "Dates with slashes are written both as day/month and as month/day. Only those that tell which were taken."
      )
    case .rows(let notes): Self.rows(notes)
    case .fault(let kind): kind.words
    case .example(let fault): Self.example(fault)
    case .moreRows(let count): both("  и ещё \(count)", "  and \(count) more")
    case .tooFewAnswers(let count, let missing):
      both(
        "Время ответа: заявок мало (\(count)), нужно ещё \(missing).",
        "Response time: too few enquiries (\(count)), \(missing) more are needed.")
    case .response(let median, let interval, let slowTenth, let cases):
      Self.response(median, interval, slowTenth, cases)
    case .never: both("никогда", "never")
    case .atLeast(let time): both("не меньше, чем \(time)", "at least \(time)")
    case .unanswered(let never, let within):
      both(
        "Без ответа больше суток: \(never). Ответили в течение часа: \(within).",
        "Unanswered for more than a day: \(never). Answered within an hour: \(within).")
    case .target(let share, let unmarked): Self.target(share, unmarked)
    case .allowing(let chance):
      both(" (с учётом случайности: \(chance))", " (allowing for chance: \(chance))")
    case .deals(let deals, let lost, let cycle, let cases, let missing):
      Self.deals(deals, lost, missing > 0 ? Self.tooFew(cases, missing) : cycle.map { Self.cycle($0, cases) })
    case .noTail:
      both("не сказать, больше одной осталось без ответа", "cannot be said, more than one got no answer")
    case .spent(let sum, let sources, let months):
      both(
        "Расход всего: \(sum); источников: \(sources); "
          + (months > 0 ? "месяцев: \(months)." : "за какие месяцы, файл не говорит."),
        "Spent in all: \(sum); sources: \(sources); "
          + (months > 0 ? "months: \(months)." : "the file does not say for which months."))
    case .planned(let months, let actual):
      both(
        "Месяцев в плане: \(months), из них с фактом: \(actual).",
        "Months planned: \(months), of these with an actual figure: \(actual).")
    case .answer, .lacking, .saidBefore, .confirm, .which, .notUnderstood, .fewerThanSaid, .nothingKept,
      .alreadyThere, .kept:
      answers
    }
  }

  private var answers: LocalizedText {
    switch self {
    case .answer(let question, let said, let measured, let months):
      both(
        question + (said.map { "\n  было сказано: \($0)" } ?? "")
          + "\n  в файле\(months.map { " (\($0))" } ?? ""): \(measured)",
        question + (said.map { "\n  it was said: \($0)" } ?? "")
          + "\n  the file\(months.map { " (\($0))" } ?? "") says: \(measured)")
    case .lacking(let question, .leads):
      both(
        "\(question)\n  в файле нет заявок, поэтому ответ остаётся прежним",
        "\(question)\n  the file has no enquiries, so the answer stays as it was")
    case .lacking(let question, .target):
      both(
        "\(question)\n  в файле не отмечены целевые заявки, поэтому ответ остаётся прежним",
        "\(question)\n  the file has no marks of enquiries on target, so the answer stays as it was")
    case .saidBefore(let said):
      both("До выгрузки было сказано: \(said)", "Before the export it was said: \(said)")
    case .confirm:
      both("Записать в разбор? Enter — да, н — нет.", "Keep this in the case? Enter is yes, n is no.")
    case .which(let said, let measured, let cases):
      both(
        "Было сказано: \(said). В файле: \(measured) (случаев: \(cases)). Что считать? Enter — файл, н — сказанное, о — отметить оба.",
        "It was said: \(said). The file says: \(measured) (cases: \(cases)). Which shall count? Enter is the file, n is what was said, b notes both."
      )
    case .notUnderstood:
      both(
        "Такого ответа здесь нет. Ничего не записано.",
        "That is none of the answers here. Nothing has been kept.")
    case .fewerThanSaid(let listed, let said):
      both(
        "В файле заявок в месяц: \(listed), а сказано: \(said). Если это не вся выгрузка, загрузите полную: деньги и доли считаются "
          + "по файлу.",
        "Enquiries a month: \(listed) in the file, \(said) as it was said. If this is not the whole export, load the whole one: money "
          + "and shares go by the file.")
    case .nothingKept: both("В разборе ничего не изменилось.", "Nothing in the case was changed.")
    case .alreadyThere(let name):
      both(
        "Этот файл уже есть в разборе «\(name)». Ничего не изменилось.",
        "Case \"\(name)\" has this file already. Nothing was changed.")
    case .kept(let name, let answers):
      both(
        "Записано в разбор «\(name)», ответов по файлу: \(answers). Диагноз: razbor show \(name)",
        "Kept in case \"\(name)\", answers from the file: \(answers). The diagnosis: razbor show \(name)")
    default: both("", "")
    }
  }

  private static func rows(_ notes: TableNotes) -> LocalizedText {
    both(
      "Строк: \(Language.ru.units.number(notes.read)). Взято: \(Language.ru.units.number(notes.used)), повторов: \(notes.repeated), итоговых: \(notes.totals), "
        + "не понято: \(notes.notUnderstood).",
      "Rows: \(Language.en.units.number(notes.read)). Taken: \(Language.en.units.number(notes.used)), repeated: \(notes.repeated), totals: \(notes.totals), "
        + "not understood: \(notes.notUnderstood).")
  }

  private static func example(_ fault: RowFault) -> LocalizedText {
    let column = fault.column.map { both(", столбец \(shown($0))", ", column \(shown($0))") } ?? both("", "")
    let value = fault.value.map { ": \(shown($0))" } ?? ""
    return both("  строка \(fault.row)\(column.ru)\(value)", "  row \(fault.row)\(column.en)\(value)")
  }

  private static func response(
    _ median: String, _ interval: String?, _ slowTenth: String?, _ cases: Int
  ) -> LocalizedText {
    let tail = slowTenth.map { both(" Девять из десяти: \($0).", " Nine of ten: \($0).") }
    let chance = (interval ?? "столько же", interval ?? "the same")
    return both(
      "До ответа человека — медиана: \(median); с учётом случайности: \(chance.0); заявок: "
        + "\(Language.ru.units.number(cases))." + (tail?.ru ?? ""),
      "Until a person answers, the median: \(median); allowing for chance: \(chance.1); enquiries: "
        + "\(Language.en.units.number(cases))." + (tail?.en ?? ""))
  }

  private static func target(_ share: String, _ unmarked: String?) -> LocalizedText {
    guard let unmarked else { return both("Целевые: \(share).", "On target: \(share).") }
    return both(
      "Целевые: \(share), но без метки \(unmarked). Больше десятой части без метки — доля ни о чём не говорит.",
      "On target: \(share), but without a mark \(unmarked). With more than a tenth unmarked the share says nothing."
    )
  }

  /// A stage of one's own that means the same is read as one on the way.
  private static let noDeals = LocalizedText(
    ru:
      " Если сделки были, стадия выигрыша названа в файле по-своему: переименуйте её в «Успешно реализовано».",
    en:
      " If there were deals, the file has a name of its own for the stage of winning: rename it to “Closed won”."
  )

  private static func deals(_ deals: Int, _ lost: Int, _ time: LocalizedText?) -> LocalizedText {
    both(
      "Сделок: \(deals), отказов: \(lost).\(time?.ru ?? "")" + (deals > 0 ? "" : Self.noDeals.ru),
      "Deals: \(deals), lost: \(lost).\(time?.en ?? "")" + (deals > 0 ? "" : Self.noDeals.en))
  }

  private static func cycle(_ time: String, _ cases: Int) -> LocalizedText {
    both(
      " От заявки до сделки — медиана: \(time); сделок с обеими датами: \(cases).",
      " From enquiry to deal, the median: \(time); deals with both dates: \(cases).")
  }

  private static func tooFew(_ cases: Int, _ missing: Int) -> LocalizedText {
    both(
      " От заявки до сделки: сделок с обеими датами мало (\(cases)), нужно ещё \(missing).",
      " From enquiry to deal: too few deals with both dates (\(cases)), \(missing) more are needed.")
  }

  private static func separator(_ byte: UInt8) -> LocalizedText {
    switch byte {
    case 0x3B: both("точка с запятой", "semicolons")
    case 0x09: both("табуляция", "tabs")
    default: both("запятая", "commas")
    }
  }
}

extension TableKind {
  /// After "read as".
  var words: LocalizedText {
    switch self {
    case .leads: both("список заявок", "a list of enquiries")
    case .deals: both("список сделок", "a list of deals")
    case .forecast: both("прогноз и факт по месяцам", "forecast and actual by month")
    case .managers: both("итоги менеджеров", "results of salespeople")
    case .sources: both("итоги источников", "results of sources")
    case .stages: both("этапы воронки", "stages of the funnel")
    case .spend: both("расходы по источникам", "spending by source")
    case .plan: both("план по месяцам", "a plan by month")
    }
  }
}

extension TableEncoding {
  var words: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1251: "Windows-1251"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    }
  }
}

extension RowFault.Kind {
  var words: LocalizedText {
    switch self {
    case .tooManyCells: both("Ячеек больше, чем столбцов", "More cells than columns")
    case .noDate: both("Нет даты", "No date")
    case .notADate: both("Дата не понята", "The date was not understood")
    case .notANumber: both("Число не понято", "The number was not understood")
    case .negative: both("Число меньше нуля", "A number below zero")
    case .tooLarge: both("Число слишком велико", "The number is too large")
    case .answeredBefore: both("Ответ раньше заявки", "Answered before it was asked")
    case .closedBefore: both("Закрыто раньше, чем создано", "Closed before it was created")
    case .inTheFuture: both("Дата из будущего", "A date in the future")
    case .noName: both("Нет названия", "No name")
    case .partAboveWhole: both("Часть больше целого", "A part is more than its whole")
    }
  }
}
