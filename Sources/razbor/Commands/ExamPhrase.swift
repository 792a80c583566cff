import RazborCore

/// What is said about the exam of a questionnaire, both languages side by side.
enum ExamPhrase: Spoken {
  case summary(Questionnaire, cases: Int, failed: Int)
  case noCases(folder: String)
  case mismatch(Expectation.Mismatch)
  case exercised(ExamReport.Coverage)
  case missing(ExamReport.Coverage)
  case unnoticed([Item.ID])
  case unreachable([Verdict.Code])
  case idle([String])
  case ranges
  case range(ExamReport.Range)

  var words: LocalizedText {
    switch self {
    case .summary(let questionnaire, let cases, let failed):
      ExamPhrase.summary(questionnaire, cases, failed)
    case .noCases(let folder):
      both(
        "В папке \(printable(folder)) нет ни одного случая, экзамен не проведён. Случай — файл .yaml "
          + "с ответами и разделом expect.",
        "There is no case in the folder \(printable(folder)), the exam was not held. A case is a .yaml file with "
          + "answers and a part expect.")
    case .mismatch(let mismatch): ExamPhrase.mismatch(mismatch)
    case .exercised(let coverage):
      both(
        "\(coverage.kind.words.ru): \(coverage.total - coverage.missing.count) из \(coverage.total)",
        "\(coverage.kind.words.en): \(coverage.total - coverage.missing.count) of \(coverage.total)")
    case .missing(let coverage):
      both(
        "Не встретились ни в одном случае, \(coverage.kind.words.ru): \(listed(coverage.missing))",
        "In no case, \(coverage.kind.words.en): \(listed(coverage.missing))")
    case .unnoticed(let items):
      both(
        "Ответы, без которых все случаи выходят так же: \(listed(items.map(\.rawValue)))",
        "Answers that every case can do without: \(listed(items.map(\.rawValue)))")
    case .unreachable(let codes):
      both(
        "Вердикты, к которым не ведут никакие ответы: \(listed(codes.map(\.rawValue)))",
        "Verdicts that no answers lead to: \(listed(codes.map(\.rawValue)))")
    case .idle(let options):
      both(
        "Варианты, от выбора которых ничего не меняется: \(listed(options))",
        "Options whose choice changes nothing: \(listed(options))")
    case .ranges:
      both("Наименьшее и наибольшее значение:", "The least and the greatest value:")
    case .range(let range):
      both(
        "\(range.isSignal ? "сигнал" : "индекс") \(range.name): \(tenths(range.low))–\(tenths(range.high))",
        "\(range.isSignal ? "signal" : "index") \(range.name): \(tenths(range.low))–\(tenths(range.high))")
    }
  }

  private static func summary(_ questionnaire: Questionnaire, _ cases: Int, _ failed: Int) -> LocalizedText {
    let title = both(
      "Экзамен анкеты \(questionnaire.id) \(questionnaire.version): \(Counted.examCases(cases).ru)",
      "The exam of \(questionnaire.id) \(questionnaire.version): \(Counted.examCases(cases).en)")
    return failed == 0
      ? both("\(title.ru), всё вышло как ожидалось.", "\(title.en), all as expected.")
      : both(
        "\(title.ru), иначе, чем ожидалось: \(failed).", "\(title.en), otherwise than expected: \(failed).")
  }

  private static func mismatch(_ mismatch: Expectation.Mismatch) -> LocalizedText {
    let key = mismatch.subject.rawValue
    let atLeast = mismatch.subject.allowsOthers
    return both(
      "\(key): ожидалось\(atLeast ? " среди прочего" : "") \(names(mismatch.expected).ru), "
        + "вышло \(names(mismatch.got).ru)",
      "\(key): expected \(atLeast ? "among others " : "")\(names(mismatch.expected).en), "
        + "got \(names(mismatch.got).en)")
  }

  private static func names(_ names: [String]) -> LocalizedText {
    names.isEmpty ? both("ничего", "nothing") : both(listed(names), listed(names))
  }
}

extension ExamReport.Coverage.Kind {
  var words: LocalizedText {
    switch self {
    case .verdicts: both("вердикты", "verdicts")
    case .rungs: both("ступени", "rungs")
    case .facts: both("факты", "facts")
    case .items: both("вопросы", "items")
    case .options: both("варианты", "options")
    case .recommendations: both("рекомендации", "recommendations")
    case .alarms: both("тревоги", "alarms")
    case .contradictions: both("противоречия", "contradictions")
    case .texts: both("тексты", "texts")
    }
  }
}

private func listed(_ names: [String]) -> String { names.joined(separator: ", ") }

/// Permille as points of a hundred.
private func tenths(_ permille: Int) -> String {
  permille % 10 == 0 ? String(permille / 10) : "\(permille / 10).\(permille % 10)"
}
