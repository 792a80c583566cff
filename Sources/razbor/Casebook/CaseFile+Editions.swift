import RazborCore
import RazborReport

extension CaseFile {
  /// The end of an interview, to be saved: with the client's diagnosis as it is once that is done.
  func finish(_ language: Language) -> CaseEntry {
    let (id, time, number) = (clock.newID(), clock.now(), state.edition + 1)
    var after = state
    after.add(CaseEntry(id: id, time: time, event: .finished(edition: number)))
    let sheet = after.sheet(questionnaire.questionnaire, date: after.day)
    let report = Report(
      questionnaire, sheet, language, tables: after.tables, plan: after.plan, edition: number, numbered: true,
      earlier: earlier(than: number))
    let kept = KeptReport(
      language: language, markdown: MarkdownRenderer().render(report), html: HTMLRenderer().render(report))
    return CaseEntry(id: id, time: time, event: .finished(edition: number, kept: kept))
  }

  /// The number of the edition that a diagnosis of now is; `nil` where anything came after the last one.
  var edition: Int? {
    if case .finished(let number, _)? = entries.last?.event { number } else { nil }
  }

  /// What a diagnosis of now is held against: the last edition that is not this very one.
  var earlier: Report.Earlier? { earlier(than: edition ?? .max) }

  private func earlier(than number: Int) -> Report.Earlier? {
    let place = entries.lastIndex {
      if case .finished(let edition, _) = $0.event { edition < number } else { false }
    }
    guard let place, case .finished(let edition, _) = entries[place].event else { return nil }
    let state = CaseState(entries[...place])
    return Report.Earlier(
      edition: edition, sheet: state.sheet(questionnaire.questionnaire, date: state.day))
  }

  /// The last edition, with the answers it was written from; `nil` before the first.
  var lastFinished: ReportReview.Edition? {
    let place = entries.lastIndex { if case .finished = $0.event { true } else { false } }
    guard let place, case .finished(let number, _) = entries[place].event else { return nil }
    let state = CaseState(entries[...place])
    return ReportReview.Edition(
      number: number, sheet: state.sheet(questionnaire.questionnaire, date: state.day), plan: state.plan)
  }

  /// The editions so far, in their order.
  var finishedEditions: [FinishedEdition] {
    entries.compactMap { entry in
      guard case .finished(let number, let kept) = entry.event else { return nil }
      return FinishedEdition(number: number, time: entry.time, kept: kept)
    }
  }
}

/// A diagnosis that was written.
struct FinishedEdition: Hashable {
  let number: Int
  let time: String
  /// `nil` for one from before reports were kept.
  let kept: KeptReport?
}
