import RazborCore

/// The page that is read when nothing else is.
extension ReportBuilder {
  /// More reasons and steps than these do not fit into a head.
  private static let most = 3

  var firstPage: [Report.Block] {
    titleBlocks + [heading(.essentials)] + conclusion + urgent
      + chapter(.why, level: 3, why)
      + chapter(.firstSteps, level: 3, firstSteps)
      + chapter(.risk, level: 3, risk)
      + chapter(.sureness, level: 3, [.list(sureness.map { [.text($0)] })])
  }

  private var titleBlocks: [Report.Block] {
    let named = sheet.name.map { [Report.Span.text(words.title + " "), .said($0)] }
    let title = named ?? [text(questionnaire.title)]
    let day = edition.day.map { words.dated(words.day($0)) } ?? edition.date
    let line = [day, edition.number.map { words.edition($0) } ?? ""].filter { !$0.isEmpty }
    return [.heading(1, title)] + (line.isEmpty ? [] : [.paragraph([.text(line.joined(separator: " "))])])
  }

  /// The verdict in one sentence; where it is not final, the next one says so.
  private var conclusion: [Report.Block] {
    guard let found = questionnaire.verdict(verdict.code) else { return [.paragraph([.text(standing)])] }
    return [.paragraph(reading(found) + trace(.verdict)), .paragraph([.text(sentence(found.meaning))])]
  }

  private func reading(_ found: Verdict) -> [Report.Span] {
    switch verdict.status {
    case .decided: [.strong(sentence(found.sentence))]
    case .provisional: [.strong(sentence(found.conditional)), .text(" " + standing)]
    case .undecided: [.strong(standing)]
    }
  }

  private var standing: String {
    words.standing(verdict.status, open: assessment.pivotal.count)
  }

  private var urgent: [Report.Block] {
    alarmTexts.map { alarm in
      .callout(
        [.strong(told(alarm.text, on: alarm.condition)), .text(" " + sentence(alarm.action))]
          + trace(.alarm(alarm.id)))
    }
  }

  private var why: [Report.Block] {
    let own = verdict.because.map { fresh($0) }
    let more = verdict.alsoTrue.filter { area(of: $0) == verdict.area }.map { [Report.Span.text(fact($0))] }
    let reasons = own.isEmpty ? [] : Array((own + more).prefix(Self.most))
    guard reasons.isEmpty else { return [.list(reasons)] }
    return [.paragraph([.text(words.route(verdict.route) ?? words.noReasons)])]
  }

  /// A reason; what an alarm above says already is told by the answers it was read from.
  private func fresh(_ reason: VerdictFinding.Reason) -> [Report.Span] {
    guard case .fact(_, let items) = reason, let first = items.first,
      assessment.alarms.contains(where: { Set($0.items) == Set(items) })
    else { return brief(reason) }
    return questionAndAnswer(first).closed
  }

  /// What, who and when; how it is done stands in the plan.
  private var firstSteps: [Report.Block] {
    let all = planned
    guard !all.isEmpty else { return [.paragraph([.text(words.nothingToDo)])] }
    let steps = all.filter { $0.state != .done }.prefix(Self.most)
    return steps.isEmpty
      ? [.paragraph([.text(words.allDone)])]
      : [.numbered(steps.map(brief)), .paragraph([.text(words.seePlan)])]
  }

  private func brief(_ step: PlannedStep) -> [Report.Span] {
    let title: [Report.Span] =
      switch title(of: step) {
      case .text(let text): [.strong(sentence(text))]
      case let said: [.said(sentence(said.plain))]
      }
    let owner: [Report.Span] =
      step.span(.owner, language).map { [.text(" \(words.owner): "), $0, .text(".")] } ?? []
    let due: [Report.Span] = due(step).map { [.text(" \(words.due): \($0).")] } ?? []
    return title + owner + due + trace(.recommendation(step.id))
  }

  private var risk: [Report.Block] {
    questionnaire.verdict(verdict.code).map { [.paragraph([.text(sentence($0.risk))])] } ?? []
  }

  private var hangsOn: String? {
    let questions = assessment.pivotal.prefix(Self.most).map { quoted($0) }
    guard !questions.isEmpty else { return nil }
    return words.hangsOn(questions, more: assessment.pivotal.count - questions.count)
  }

  private var answered: String {
    let answered = questionnaire.items.count { merged.answer($0.id) != nil }
    let dontKnow = assessment.toFindOut.count
    return words.answered(answered, of: answered + dontKnow + assessment.open.count, dontKnow: dontKnow)
  }

  /// Not knowing is itself a reason here; whoever finds out may find that it was none.
  private var restsOnNotKnowing: Bool {
    verdict.because.contains { reason in
      switch reason {
      case .gateFails(let id), .item(let id): assessment.toFindOut.contains(id)
      default: false
      }
    }
  }

  private var sureness: [String] {
    let possible = verdict.attainable.compactMap { questionnaire.verdict($0)?.title[language] }
    let suspect = verdict.secondSuspect.flatMap { questionnaire.verdict($0)?.title[language] }
    let isOpen = verdict.status != .decided
    return [
      isOpen ? hangsOn : standing,
      restsOnNotKnowing ? words.restsOnNotKnowing : nil,
      isOpen && possible.count > 1 ? words.stillPossible(possible) : nil,
      isOpen && verdict.areaDecided ? words.areaIsCertain(title(of: verdict.area)) : nil,
      verdict.grade.map { words.grade($0) },
      answered,
      verdict.because.isEmpty ? nil : words.route(verdict.route),
      suspect.map { words.secondSuspect($0) },
    ].compactMap(\.self)
  }
}
