import RazborCore

extension ReportReview {
  /// To be read by whoever sends the diagnosis.
  package func report(_ questionnaire: Questionnaire, _ language: Language) -> Report {
    let writer = ReviewWriter(questionnaire: questionnaire, language: language)
    let clear: [Report.Block] = [.paragraph([.text(ReviewPhrase.clear.text(language))])]
    let blocks = findings.flatMap(writer.blocks) + (changes.map(writer.blocks) ?? [])
    return Report(
      language: language,
      blocks: [.heading(1, [.text(ReviewPhrase.title.text(language))])] + (isClear ? clear : []) + blocks)
  }
}

extension ReportReview {
  /// The parts of a step that somebody decided, but for its title.
  fileprivate static func named(
    _ edit: PlanEdit, _ words: any ReportWords, _ language: Language
  ) -> [Report.Fact] {
    let texts = [(PlanEdit.Part.owner, words.owner), (.firstStep, words.firstStep), (.proof, words.proof)]
    let told = texts.compactMap { part, label in edit.texts[part].map { Report.Fact(label: label, value: $0) }
    }
    let due = edit.due.map { Report.Fact(label: words.due, value: words.until(words.day($0))) }
    let state = Report.Fact(label: words.stateLabel, value: PlanStateWords.text(edit.state)[language])
    return told + [due, edit.state == .planned ? nil : state].compactMap(\.self)
  }
}

private struct ReviewWriter {
  let questionnaire: Questionnaire
  let language: Language

  private var words: any ReportWords { language.words }

  func blocks(_ finding: ReportReview.Finding) -> [Report.Block] {
    switch finding {
    case .noName: heading(.noName)
    case .noDate: heading(.noDate)
    case .unanswered(let items): heading(.unanswered(items.count)) + questions(items)
    case .contradictions(let ids): heading(.contradictions(ids.count)) + contradictions(ids)
    case .unexplained(let items): heading(.unexplained(items.count)) + questions(items)
    case .unfounded(let items): heading(.unfounded(items.count)) + questions(items)
    case .flagged(let items): heading(.flagged(items.count)) + questions(items)
    }
  }

  func blocks(_ changes: ReportReview.Changes) -> [Report.Block] {
    guard !changes.isEmpty else { return heading(.unchanged(edition: changes.edition)) }
    let moved = (changes.verdict.map { [verdict($0)] } ?? []) + changes.scores.map(score)
    let lines: [Report.Block] = moved.isEmpty ? [] : [.list(moved.map { [.text($0)] })]
    let answers: [Report.Block] =
      changes.answers.isEmpty
      ? []
      : [.paragraph([.strong(ReviewPhrase.answers(changes.answers.count).text(language))])]
        + questions(changes.answers)
    return heading(.changes(edition: changes.edition)) + lines + answers + plan(changes.plan)
  }

  private func plan(_ edits: [PlanEdit]) -> [Report.Block] {
    guard !edits.isEmpty else { return [] }
    return [
      .paragraph([.strong(ReviewPhrase.plan(edits.count).text(language))]), .list(edits.map(decision)),
    ]
  }

  /// The step, and what is decided about it now.
  private func decision(_ edit: PlanEdit) -> [Report.Span] {
    let asked = questionnaire.recommendations.first { $0.id == edit.step }?.title[language]
    let title = edit.texts[.title].map { Report.Span.said($0) } ?? .text(asked ?? edit.step.rawValue)
    let parts = ReportReview.named(edit, words, language)
    guard !parts.isEmpty else { return [title, .text(words.dash + ReviewPhrase.asDiagnosed.text(language))] }
    let told = parts.enumerated().flatMap { place, part in
      [
        Report.Span.text((place == 0 ? words.dash : "; ") + part.label.uncapitalized + ": "),
        .said(part.value),
      ]
    }
    return [title] + told
  }

  private func heading(_ phrase: ReviewPhrase) -> [Report.Block] {
    [.heading(2, [.text(phrase.text(language))])]
  }

  /// By the name it can be jumped to.
  private func questions(_ items: [Item.ID]) -> [Report.Block] {
    let lines = items.compactMap { questionnaire.item($0) }.map { item in
      [Report.Span.text(item.text[language].firstQuestion), .text(" (\(item.id.rawValue))")]
    }
    return [.list(lines)]
  }

  private func contradictions(_ ids: [Contradiction.ID]) -> [Report.Block] {
    let lines = ids.compactMap { id in questionnaire.contradictions.first { $0.id == id } }.map { rule in
      [Report.Span.text(closed(rule.text[language])), .text(" \(words.askThis): \(rule.question[language])")]
    }
    return [.list(lines)]
  }

  private func closed(_ text: String) -> String { text.isClosed ? text : text + "." }

  private func verdict(_ change: ReportReview.Change<Verdict.Code>) -> String {
    let title = { (code: Verdict.Code) in questionnaire.verdict(code)?.title[language] ?? code.rawValue }
    return ReviewPhrase.verdict(title(change.before), title(change.after)).text(language)
  }

  private func score(_ change: ReportReview.ScoreChange) -> String {
    let title = questionnaire.signals.first { $0.id == change.signal }?.title[language] ?? ""
    let (before, after) = (
      change.score.before.map(Hundredths.nearest), change.score.after.map(Hundredths.nearest)
    )
    return ReviewPhrase.score(title, before, after).text(language)
  }
}

/// What is said of a diagnosis before it is sent.
private enum ReviewPhrase {
  case title, clear, noName, noDate
  case unanswered(Int), contradictions(Int), unexplained(Int), unfounded(Int), flagged(Int)
  case changes(edition: Int), unchanged(edition: Int), answers(Int), plan(Int), asDiagnosed
  case verdict(String, String), score(String, Int?, Int?)

  func text(_ language: Language) -> String { words[language] }

  private var words: LocalizedText {
    switch self {
    case .title: both("Перед отправкой", "Before it is sent")
    case .clear:
      both(
        "Смотреть не на что: пустых мест, противоречий и отметок нет. Можно отправлять.",
        "There is nothing to look at: no gaps, no contradictions, no flags. It can be sent.")
    case .noName:
      both(
        "У разбора нет названия, в заголовке будет анкета",
        "No name: the title will be that of the questionnaire")
    case .noDate:
      both("Нет даты: у шагов плана не будет дней", "No date: the steps of the plan will have no days")
    case .unanswered(let count):
      both("Основные вопросы без ответа: \(count)", "Core questions without an answer: \(count)")
    case .contradictions(let count):
      both("Противоречия без объяснения: \(count)", "Contradictions without an explanation: \(count)")
    case .unexplained(let count):
      both("«Не знаю» без заметки, почему: \(count)", "Don't-knows without a note why: \(count)")
    case .unfounded(let count):
      both(
        "Вывод опирается на эти ответы, а откуда они известны, не записано: \(count)",
        "The verdict rests on these answers, and how they are known is not written down: \(count)")
    case .flagged(let count): both("Отмечено обсудить: \(count)", "Flagged to be talked over: \(count)")
    case .changes(let edition):
      both("Изменилось после редакции \(edition)", "Changed since edition \(edition)")
    case .unchanged(let edition):
      both("После редакции \(edition) ничего не изменилось", "Nothing has changed since edition \(edition)")
    case .answers(let count): both("Другие ответы: \(count)", "Other answers: \(count)")
    case .plan(let count): both("Правки плана: \(count)", "Changes of the plan: \(count)")
    case .asDiagnosed: both("снова как в диагнозе", "as in the diagnosis again")
    case .verdict(let before, let after):
      both("Вывод был «\(before)», стал «\(after)».", "The verdict was “\(before)” and is “\(after)” now.")
    case .score(let title, let before, let after):
      both(
        "Сигнал «\(title)»: был \(before.map(String.init) ?? "не измерен"), стал \(after.map(String.init) ?? "не измерен").",
        "Signal “\(title)”: was \(before.map(String.init) ?? "not measured"), is \(after.map(String.init) ?? "not measured") now."
      )
    }
  }
}
