import RazborCore

/// What is said where a file speaks to the question that is being asked.
enum MeasuredPhrase: Spoken {
  /// Nobody has answered: the figure is offered.
  case offered(String)
  /// Before the rows of the file.
  case offeredTable(months: String?)
  case enterTakes
  /// The answer that stands is the file's.
  case isFromFile(cases: String, said: String?)
  /// The answer that stands is a person's.
  case fileSays(String)
  case taken(String, time: String)
  case differ
  case stated(String)
  case measured(String)
  case whichCounts
  case choice(Claim.Counts)
  case counted(Claim.Counts, stated: String, measured: String, time: String)
  case agree(stated: String, measured: String, time: String)
  case notKnown(measured: String, time: String)
  /// The file has deals alone, and the typed rows have the enquiries too.
  case withoutLeads
  case median(String)
  case chance(low: String, high: String)
  /// Both ends are written alike.
  case noChance
  case cases(String)

  var words: LocalizedText {
    switch self {
    case .offered(let figure):
      both(
        "В вашем файле: \(figure). Enter — взять эту цифру, или введите, что думаете сами.",
        "Your file says \(figure). Enter takes this figure, or type what you think.")
    case .offeredTable(let months):
      both(
        "В вашем файле\(months.map { " (\($0))" } ?? ""):",
        "Your file\(months.map { " (\($0))" } ?? "") says:")
    case .enterTakes:
      both(
        "Enter — взять эти строки, или введите свои.", "Enter takes these rows, or type your own.")
    case .isFromFile(let cases, nil):
      both("Это цифра из файла (\(cases)).", "This is the file's figure (\(cases)).")
    case .isFromFile(let cases, let said?):
      both(
        "Это цифра из файла (\(cases)); было сказано: \(said).",
        "This is the file's figure (\(cases)); it was said: \(said).")
    case .fileSays(let figure): both("В файле: \(figure).", "The file says \(figure).")
    case .taken(let figure, let time):
      both(
        "принято из файла: \(figure). Сохранено \(time)", "recorded from the file: \(figure). Saved \(time)")
    case .differ: both("Сказанное и файл расходятся:", "What was said and the file differ:")
    case .stated(let words): both("сказано: \(words)", "said: \(words)")
    case .measured(let words): both("в файле: \(words)", "the file: \(words)")
    case .whichCounts:
      both("Что считать? Enter — цифру из файла.", "Which shall count? Enter: the file's figure.")
    case .choice(.measured): both("цифру из файла", "the file's figure")
    case .choice(.stated): both("сказанное", "what was said")
    case .choice(.both): both("отметить оба, решить позже", "note both, decide later")
    case .median, .chance, .noChance, .cases: basis
    case .counted, .agree, .notKnown, .withoutLeads: outcome
    }
  }

  private var basis: LocalizedText {
    switch self {
    case .median(let words): both("медиана \(words)", "a median of \(words)")
    case .chance(let low, let high):
      both("с учётом случайности от \(low) до \(high)", "allowing for chance, \(low) to \(high)")
    case .noChance: both("с учётом случайности столько же", "the same allowing for chance")
    case .cases(let cases): both("случаев: \(cases)", "cases: \(cases)")
    default: both("", "")
    }
  }

  private var outcome: LocalizedText {
    switch self {
    case .counted(.measured, let stated, let measured, let time):
      both(
        "принято из файла: \(measured). Сказанное записано рядом: \(stated). Сохранено \(time)",
        "recorded from the file: \(measured). What was said is kept beside it: \(stated). Saved \(time)")
    case .counted(.stated, let stated, let measured, let time):
      both(
        "принято сказанное: \(stated). Рядом записано, что в файле: \(measured). Сохранено \(time)",
        "recorded as said: \(stated). What the file says is kept beside it: \(measured). Saved \(time)")
    case .counted(.both, let stated, let measured, let time):
      both(
        "записано оба: в файле \(measured), сказано \(stated). Пока не решено, вывод учитывает оба ответа. Сохранено \(time)",
        "both recorded: the file says \(measured), said was \(stated). Until it is settled, the verdict allows for both. Saved \(time)"
      )
    case .agree(let stated, let measured, let time):
      both(
        "принято из файла: \(measured). Сказанное с этим сходится: \(stated). Сохранено \(time)",
        "recorded from the file: \(measured). What was said agrees with it: \(stated). Saved \(time)")
    case .notKnown(let measured, let time):
      both(
        "принято из файла: \(measured). Что ответа не было, записано рядом. Сохранено \(time)",
        "recorded from the file: \(measured). That it was not known is kept beside it. Saved \(time)")
    case .withoutLeads:
      both(
        "В файле нет заявок, поэтому считается введённое.",
        "The file has no enquiries, so what you typed counts.")
    default: both("", "")
    }
  }
}
