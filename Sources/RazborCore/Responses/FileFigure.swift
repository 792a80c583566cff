/// The part of a response that a file gave: on how much its figure rests, and the word it stands beside (Method, rule 6.9).
package struct FileFigure: Hashable, Sendable {
  /// How many rows of the file it rests on.
  package let cases: Int
  /// Where chance allows the median to lie, in the unit of the main field; `nil` where the answer is no median.
  package let range: ClosedRange<Int>?
  /// The months of the rows, the first and the last; `nil` where the file does not say.
  package let months: ClosedRange<Month>?
  /// What does not count, or not alone: the person's word beside a measured answer, the figure beside a stated one.
  /// `nil` where nobody said anything.
  package let other: Response.Content?
  /// Neither was preferred: the measured answer counts, and the verdict allows for both.
  package let isOpen: Bool

  package init(
    cases: Int, range: ClosedRange<Int>? = nil, months: ClosedRange<Month>? = nil,
    other: Response.Content? = nil, isOpen: Bool = false
  ) {
    (self.cases, self.range, self.months, self.other, self.isOpen) = (cases, range, months, other, isOpen)
  }
}

/// A person's word and a file's figure on the same question.
package struct Claim: Hashable, Sendable {
  /// An answer, or that the person does not know.
  package let stated: Response.Content
  package let measured: Answer
  package let cases: Int
  package let range: ClosedRange<Int>?
  package let months: ClosedRange<Month>?
  package let counts: Counts

  package enum Counts: String, CaseIterable, Sendable, Hashable {
    case measured, stated, both
  }

  package init(
    stated: Response.Content, measured: Answer, cases: Int, range: ClosedRange<Int>?,
    months: ClosedRange<Month>? = nil, counts: Counts
  ) {
    (self.stated, self.measured, self.cases) = (stated, measured, cases)
    (self.range, self.months, self.counts) = (range, months, counts)
  }

  /// The same two, with the other one counting.
  package func counting(_ counts: Counts) -> Claim {
    Claim(stated: stated, measured: measured, cases: cases, range: range, months: months, counts: counts)
  }

  /// Whether the word lies within what chance allows for the figure; what was not said of a table is no difference.
  package func agrees(on item: Item) -> Bool {
    guard case .answered(let said) = stated else { return false }
    return measured.values.allSatisfy { field, value in
      switch (said[field], value) {
      case (.number(let number)?, .number) where field == item.mainField.id && range != nil:
        range?.contains(number) == true || said[field] == value
      case (.share(let share)?, .share(let counted)): Self.isWithinChance(share, counted)
      default: said[field] == value
      }
    }
  }

  private static func isWithinChance(_ said: Share, _ counted: Share) -> Bool {
    let permille: Int
    switch said {
    case .estimate(let said): permille = said
    case .counted(let part, let whole): permille = halfUp(1000 * part, max(1, whole))
    }
    let interval = WilsonInterval(Proportion(counted))
    return (interval.lowPermille...interval.highPermille).contains(permille)
  }
}

extension Answer {
  /// With what a file measured in the place of what was stated; what it does not know stays.
  ///
  /// Stated branches would outrank the figure measured over all of them, so they stay with the word alone.
  package func measured(_ figure: Answer, on item: Item) -> Answer {
    var values = values
    if let branches = item.measure?.branches, figure[item.mainField.id] != nil {
      values[branches.table] = nil
    }
    return Answer(values.merging(figure.values) { $1 })
  }
}

extension Response {
  /// `nil` where a file says nothing to the question, or a person does not.
  package var claim: Claim? {
    guard let figure, let other = figure.other else { return nil }
    if basis == .measured, case .answered(let measured) = content {
      return Claim(
        stated: other, measured: measured, cases: figure.cases, range: figure.range, months: figure.months,
        counts: figure.isOpen ? .both : .measured)
    }
    guard basis != .measured, case .answered(let measured) = other else { return nil }
    return Claim(
      stated: content, measured: measured, cases: figure.cases, range: figure.range, months: figure.months,
      counts: .stated)
  }

  /// The response with the claim in the place of its answer; what was written beside it stays.
  package func with(_ claim: Claim) -> Response {
    var response = self
    let (stated, measured) = (claim.stated, Content.answered(claim.measured))
    let wordCounts = claim.counts == .stated
    response.content = wordCounts ? stated : measured
    response.basis = wordCounts ? (basis == .measured ? .said : basis ?? .said) : .measured
    response.figure = FileFigure(
      cases: claim.cases, range: claim.range, months: claim.months, other: wordCounts ? measured : stated,
      isOpen: claim.counts == .both)
    return response
  }
}

/// A word and a figure on one item, as the report lists them.
package struct ClaimFinding: Sendable, Hashable {
  package let item: Item.ID
  package let role: Role
  package let claim: Claim
  /// Whether chance alone explains the difference.
  package let agrees: Bool
}

extension AnswerSheet {
  /// Every item that both an answer and a file speak to, in the order of asking, then of the respondents.
  package func claims(_ questionnaire: Questionnaire) -> [ClaimFinding] {
    questionnaire.items.flatMap { item in
      respondents.compactMap { respondent in
        respondent.responses[item.id]?.claim.map {
          ClaimFinding(item: item.id, role: respondent.role, claim: $0, agrees: $0.agrees(on: item))
        }
      }
    }
  }

  /// What an item would be read as, if the word counted that was left standing beside the figure.
  var openClaims: [Item.ID: MergedSheet.Entry] {
    respondents.reversed().reduce(into: [:]) { entries, respondent in
      for (item, response) in respondent.responses {
        guard let claim = response.claim, claim.counts == .both else { continue }
        entries[item] = MergedSheet.Entry(claim.stated)
      }
    }
  }
}
