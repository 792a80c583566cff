import RazborCore

/// For, against, and what nobody knows yet.
extension ReportBuilder {
  /// More open questions than these are only counted: the list of what to find out has them all.
  private static let shownQuestions = 5

  var reasons: [Report.Block] {
    [heading(.reasons)] + deciding + ownViews + group(.holds, holds, else: words.noReasons) + tally
      + group(.against, against, else: words.nothingAgainst)
      + group(.unknown, unknown, else: words.nothingUnknown) + chapter(.suspicion, level: 3, suspicion)
  }

  private func group(_ heading: Heading, _ lines: [[Report.Span]], else nothing: String) -> [Report.Block] {
    [self.heading(heading, level: 3), lines.isEmpty ? .paragraph([.text(nothing)]) : .list(lines)]
  }

  private var holds: [[Report.Span]] {
    verdict.because.map { full($0) } + alsoTrue { $0 == verdict.area } + (gateSpeaksFor ? agreed : [])
  }

  private var against: [[Report.Span]] {
    alsoTrue { $0 != verdict.area } + (gateSpeaksFor ? [] : agreed)
  }

  /// Agreements that stand clear the area that would have to answer for their absence.
  private var gateSpeaksFor: Bool {
    let blamed = questionnaire.ladder.compactMap { rung -> Verdict.AreaReading? in
      if case .gate(let gate) = rung.kind { questionnaire.verdict(gate.verdict)?.area } else { nil }
    }
    return !blamed.contains(verdict.area)
  }

  private var agreed: [[Report.Span]] {
    verdict.gate.filter { $0.passes == .yes }.map { questionAndAnswer($0.item).closed }
  }

  private var unknown: [[Report.Span]] {
    let questions = assessment.pivotal.prefix(Self.shownQuestions).map { id -> [Report.Span] in
      [.text(questionnaire.item(id)?.text[language].firstQuestion ?? "")]
    }
    let more = assessment.pivotal.count - questions.count
    return questions + (more > 0 ? [[.text(words.andMore(more))]] : [])
  }

  private var rung: Rung? {
    questionnaire.ladder.first { $0.id == verdict.rung }
  }

  private var deciding: [Report.Block] {
    rung.map {
      [.paragraph([.text(words.deciding($0.question[language], isDecided: verdict.status == .decided))])]
    } ?? []
  }

  /// Where the areas themselves could be chosen, somebody was asked for an opinion; it decides nothing.
  private var ownViews: [Report.Block] {
    let questions = questionnaire.items.filter { item in
      let options = item.mainField.format.options?.map(\.id.rawValue) ?? []
      return !options.isEmpty && Set(options) == Set(questionnaire.areas.map(\.id.rawValue))
    }
    return questions.flatMap { question in
      sheet.respondents.enumerated().compactMap { place, respondent in
        guard case .answered(let answer)? = respondent.responses[question.id]?.content,
          let choice = answer[question.mainField.id]?.option
        else { return nil }
        return ownView(speakers[place], Area.ID(choice.rawValue))
      }
    }
  }

  private func ownView(_ who: String, _ area: Area.ID) -> Report.Block? {
    let verdictArea: Area.ID? = if case .area(let id) = verdict.area { id } else { nil }
    return title(of: .area(area)).map { title in
      .paragraph([.text(words.ownView(who, area: title, agrees: verdictArea.map { $0 == area }))])
    }
  }

  /// The weights say something only where sides were counted against each other.
  private var tally: [Report.Block] {
    guard case .tally? = rung?.kind, let tally = verdict.tally,
      tally.sales + tally.marketing + tally.management > 0
    else { return [] }
    return [.paragraph([.text(words.tally(tally))])]
  }

  private func alsoTrue(_ belongs: (Verdict.AreaReading?) -> Bool) -> [[Report.Span]] {
    verdict.alsoTrue.filter { belongs(area(of: $0)) }.map { [.text(fact($0))] + trace(.fact($0)) }
  }

  func fact(_ id: Fact.ID) -> String {
    questionnaire.facts.first { $0.id == id }.map { told($0.text, on: $0.condition) } ?? ""
  }

  /// The sentence, and of a share beyond its limit whether it was counted or guessed.
  func told(_ text: LocalizedText, on condition: Condition) -> String {
    sentence(text) + (share(of: condition).map { " " + words.beyond(isEstimate: $0.isEstimate) } ?? "")
  }

  private func share(of condition: Condition) -> Proportion? {
    switch condition {
    case .shareAbove(let item, _):
      if case .share(let share)? = assessment.statistics[item] { share } else { nil }
    case .fact(let id): questionnaire.fact(id).flatMap { share(of: $0.condition) }
    default: nil
    }
  }

  /// A reason in one line, for the first page.
  func brief(_ reason: VerdictFinding.Reason) -> [Report.Span] {
    switch reason {
    case .fact(let id, _): [.text(fact(id))]
    case .gateFails(let item): gateFails(item)
    case .gateAgreed: [.text(words.reason(.gateAgreed))]
    case .gateAssumed: [.text(words.reason(.gateAssumed))]
    case .marketingKey: key(.marketing, named: false)
    case .salesKey: key(.sales, named: false)
    case .index(let id, let permille): index(id, permille)
    case .item(let item): questionAndAnswer(item).closed
    }
  }

  private func gateFails(_ item: Item.ID) -> [Report.Span] {
    [.text(words.reason(.gateFails) + ": ")] + questionAndAnswer(item).closed
  }

  /// A reason with the answers it was read from.
  private func full(_ reason: VerdictFinding.Reason) -> [Report.Span] {
    guard case .fact(let id, let items) = reason, !items.isEmpty else { return brief(reason) }
    return brief(reason) + trace(.fact(id))
      + items.flatMap { item -> [Report.Span] in
        [.text(" ")] + questionAndAnswer(item).closed
      }
  }

  private func index(_ id: Index.ID, _ permille: Int) -> [Report.Span] {
    guard let index = questionnaire.indexes.first(where: { $0.id == id }) else { return [] }
    let area = questionnaire.areas.first { $0.index == id }
    let bounds = assessment.areas.first { $0.id == area?.id }
    let range = scale(bounds?.low ?? 0, bounds?.high ?? 1000)
    let score = words.score(Hundredths.nearest(permille)).value
    let line = "\(score), \(range.label.uncapitalized)\(words.dash)\(range.value)"
    return [.text("\(words.quoted(index.title[language])): \(line).")]
  }
}
