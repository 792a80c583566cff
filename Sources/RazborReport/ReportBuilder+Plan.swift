import RazborCore

extension ReportBuilder {
  var plan: [Report.Block] {
    let steps = planned
    guard !steps.isEmpty else { return [] }
    let told = told(steps)
    let note = words.planNote(steps: told.count, further: steps.count - told.count)
    return chapter(
      .plan,
      [.paragraph([.text(note)])] + (told.count > 1 ? [.table(overview(told))] : []) + told.flatMap(details))
  }

  var planned: [PlannedStep] { planned(withDropped: false) }

  func planned(withDropped: Bool) -> [PlannedStep] {
    PlannedStep.plan(
      assessment.recommendations.compactMap { recommendation($0.id) },
      known: questionnaire.recommendations, edits: edits, day: edition.day, withDropped: withDropped)
  }

  /// Of many steps those that nobody begins within three months stand behind, unless somebody wrote more about one.
  private func told(_ steps: [PlannedStep]) -> [PlannedStep] {
    let later = steps.count { $0.horizon == .later }
    if hasWholePlan || later <= PlannedStep.Horizon.steps { return steps }
    return steps.filter { $0.horizon != .later || !$0.edit.isEmpty }
  }

  /// The plan at a glance, a step a line.
  private func overview(_ steps: [PlannedStep]) -> Report.Table {
    let hasStates = steps.contains { $0.state != .planned }
    let rows = steps.map { step -> [Report.Span] in
      let said = [title(of: step), step.span(.owner, language)?.capitalized ?? .text("")]
      let state = step.state == .planned ? "" : PlanStateWords.text(step.state)[language]
      return [.text("\(step.number)")] + said
        + [.text(words.horizon(step.horizon)), .text(day(of: step) ?? "")]
        + (hasStates ? [.text(state)] : [])
    }
    let header = words.planHeader + (hasStates ? [words.stateLabel] : [])
    return Report.Table(header: header, rows: rows)
  }

  /// The day alone, where there is one.
  private func day(of step: PlannedStep) -> String? {
    step.due(from: edition.day).map { words.day($0) } ?? due(step)
  }

  /// What the answers point at besides the plan, by area: nobody does forty things in three months.
  var further: [Report.Block] {
    let steps = planned
    let told = Set(told(steps).map(\.id))
    let rest = steps.filter { !told.contains($0.id) }
    let groups = questionnaire.areas.flatMap { area -> [Report.Block] in
      let own = rest.filter { $0.recommendation?.area == area.id }
      return own.isEmpty ? [] : [.heading(3, [text(area.title).capitalized]), .table(brief(own))]
    }
    return groups.isEmpty
      ? [] : [.pageBreak, heading(.further), .paragraph([.text(words.furtherNote)])] + groups
  }

  private func brief(_ steps: [PlannedStep]) -> Report.Table {
    let isNumbered = !traces.isEmpty
    let rows = steps.map { step -> [Report.Span] in
      [title(of: step), step.span(.firstStep, language) ?? .text("")]
        + [step.span(.owner, language)?.capitalized ?? .text("")]
        + (isNumbered ? [trace(.recommendation(step.id)).first ?? .text("")] : [])
    }
    return Report.Table(header: words.furtherHeader + (isNumbered ? [words.traceHeader] : []), rows: rows)
  }

  private func details(_ step: PlannedStep) -> [Report.Block] {
    let advice = step.recommendation
    let source = advice.flatMap { advice in questionnaire.sources.firstIndex { $0.id == advice.source } }
    let why = advice.map { advice in
      [Report.Block.paragraph([.text(sentence(advice.why))] + trace(.recommendation(advice.id)))]
    }
    let lines = [
      part(.firstStep, words.firstStep, step), part(.owner, words.owner, step),
      due(step).map { labelled(words.due, .text(sentence($0))) }, part(.proof, words.proof, step),
      step.state == .planned
        ? nil : labelled(words.stateLabel, .text(sentence(PlanStateWords.text(step.state)[language]))),
      source.map { labelled(words.source, .text(words.inSources($0 + 1))) },
    ].compactMap(\.self)
    return [.heading(3, [.text("\(step.number). "), title(of: step)])] + (why ?? [])
      + (lines.isEmpty ? [] : [.list(lines)])
  }

  private func part(_ part: PlanEdit.Part, _ label: String, _ step: PlannedStep) -> [Report.Span]? {
    switch step.span(part, language) {
    case .text(let text)?: labelled(label, .text(sentence(text)))
    case let said?: labelled(label, .said(sentence(said.plain)))
    case nil: nil
    }
  }

  func title(of step: PlannedStep) -> Report.Span { step.span(.title, language) ?? .said(step.id.rawValue) }

  /// "within 2 weeks, by 9 December 2026"; for later months the day alone, and without a date of the report the time from
  /// the start of the step. `nil` for a step of one's own that nobody gave a day.
  func due(_ step: PlannedStep) -> String? {
    if let day = step.edit.due { return words.until(words.day(day)) }
    return step.recommendation.map { advice in
      if step.horizon == .first { return term(of: advice) }
      let day = step.due(from: edition.day)
      return day.map { words.until(words.day($0)) } ?? words.afterStart(days: advice.dueInDays)
    }
  }

  /// "within 2 weeks, by 9 December 2026"; without a date of the report only the first half.
  func term(of step: Recommendation) -> String {
    let term = words.term(days: step.dueInDays)
    guard step.dueInDays > 0, let day = edition.day else { return term }
    return "\(term), \(words.until(words.day(day.advanced(by: step.dueInDays).workday)))"
  }

  /// Don't-knows, and the open questions that the verdict hangs on. An opinion is not found out.
  var toFindOut: [Item] {
    let wanted = Set(assessment.toFindOut).union(assessment.pivotal)
    return questionnaire.items.filter {
      wanted.contains($0.id) && ($0.evidence != .opinion || assessment.pivotal.contains($0.id))
    }
  }

  /// Of many questions those that the verdict hangs on most; all of them stand on their sheet.
  var findOut: [Report.Block] {
    let all = toFindOut
    let sheet = findOutSheet
    let shown = sheet == nil || all.count <= Self.mostToFindOut ? all : Array(pressing(all))
    let lines = shown.map { item -> [Report.Span] in
      [.strong(item.text[language].firstQuestion), .text(" " + sentence(item.howToFindOut))]
    }
    let rest = sheet.map { words.findOutRest(all.count - shown.count, sheet: $0.title[language]) }
    return chapter(
      .findOut,
      lines.isEmpty
        ? [] : [.list(lines)] + (shown.count < all.count ? [.paragraph([.text(rest ?? "")])] : []))
  }

  private static let mostToFindOut = 12

  private var findOutSheet: Paper? {
    questionnaire.papers.first { paper in
      paper.parts.contains { if case .findOut = $0 { true } else { false } }
    }
  }

  private func pressing(_ items: [Item]) -> ArraySlice<Item> {
    let hanging = Set(assessment.pivotal.prefix(Self.mostToFindOut))
    return (items.filter { hanging.contains($0.id) } + items.filter { !hanging.contains($0.id) })
      .prefix(Self.mostToFindOut)
  }
}
