/// The question whose answer can be expected to decide the most (Method, chapter 8).
///
/// What is decided is decided by exact bounds; the look ahead only chooses among open questions. All in whole numbers,
/// so the same answers always lead to the same question.
package struct AdaptiveOrder {
  let questionnaire: Questionnaire
  private let aim: Aim
  private let reader: AmbiguityReader
  private let samples: AnswerSamples
  /// The readings that open contradictions leave, the stated one first.
  let sheets: [MergedSheet]
  let severities: SeverityReader
  private let now: Ambiguity

  /// What the questions are to decide.
  package enum Aim: Sendable {
    case verdict
    case verdictAndSignals
  }

  package init(_ questionnaire: Questionnaire, _ answers: AnswerSheet, aim: Aim = .verdictAndSignals) {
    let assessor = Assessor(questionnaire, answers)
    let contradictions =
      questionnaire.contradictions.isEmpty ? [] : assessor.contradictions().filter { $0.status == .open }
    self.init(
      questionnaire,
      sheets: Readings.sheets(questionnaire, assessor.sheet, contradictions, claims: answers.openClaims),
      aim: aim, severities: assessor.world.severities)
  }

  private init(
    _ questionnaire: Questionnaire, sheets: [MergedSheet], aim: Aim, severities: SeverityReader
  ) {
    self.questionnaire = questionnaire
    self.aim = aim
    self.sheets = sheets
    self.severities = severities
    reader = AmbiguityReader(questionnaire, sheets)
    samples = AnswerSamples(questionnaire)
    now = reader.ambiguity()
  }

  /// No open answer can change the verdict or, if that is the aim, a band.
  package var isDecided: Bool { now.isDecided(aim) }

  /// The verdicts that are left, in the order of the questionnaire.
  package var verdicts: [Verdict.Code] { questionnaire.verdicts.map(\.code).filter(now.codes.contains) }

  /// Signals whose band is still open.
  package var openSignals: [Signal.ID] {
    zip(questionnaire.signals, now.signals).filter { !$0.1.decided }.map(\.0.id)
  }

  /// Whether the item is open and may be put to somebody now.
  package func isAskable(_ item: Item) -> Bool {
    sheets[0].status(item.id) == .open && severities.isAskable(item)
  }

  /// Open items that can still change the verdict or a band, in the order of asking.
  package var stillMatter: [Item.ID] {
    questionnaire.items.filter { isAskable($0) && matters($0) }.map(\.id)
  }

  /// The best of these items, first of all the one that says whether there are two sides, and the one that says which months of a table count; `nil` where everything aimed at is decided, or none of them can move it.
  /// - Parameter candidates: in the order of asking, which breaks ties.
  package func best(of candidates: [Item.ID]) -> NextQuestion? {
    guard !isDecided else { return nil }
    let open = candidates.filter(sheets[0].isOpen).compactMap(questionnaire.item).filter(matters)
    if let sides = open.first(where: { $0.id == questionnaire.sides?.item }) {
      return NextQuestion(item: sides.id, reason: .sides)
    }
    let yardsticks = questionnaire.yardsticks(of: sheets[0])
    if let yardstick = open.first(where: { yardsticks.contains($0.id) }) {
      return NextQuestion(item: yardstick.id, reason: .completes(.yardstick))
    }
    var best: Prospect?
    for prospect in open.lazy.map(prospect) where best.map({ prospect.isBetter(than: $0) }) ?? true {
      best = prospect
    }
    return best.map { NextQuestion(item: $0.item.id, reason: .decides($0.outlook)) }
  }

  private func matters(_ item: Item) -> Bool {
    if now.codes.count > 1, now.pivotal.contains(item.id) { return true }
    return aim == .verdictAndSignals && reader.moves(item.id, now)
  }

  private func prospect(of item: Item) -> Prospect {
    let entries = samples.entries(item)
    var sum = 0
    var codes = (fewest: Int.max, most: 0)
    var signals = now.signals.map { (decides: $0.decided, moves: false) }
    for after in reader.ambiguities(after: item, entries, from: now) {
      sum += after.amount(aim)
      codes = (min(codes.fewest, after.codes.count), max(codes.most, after.codes.count))
      for (place, span) in after.signals.enumerated() where span != now.signals[place] {
        signals[place].moves = true
        if span.decided { signals[place].decides = true }
      }
    }
    let ids = { (wanted: ((decides: Bool, moves: Bool)) -> Bool) in
      zip(self.questionnaire.signals, signals).filter { wanted($0.1) }.map(\.0.id)
    }
    return Prospect(
      item: item, gain: entries.count * now.amount(aim) - sum, answers: entries.count,
      outlook: NextQuestion.Outlook(
        verdicts: now.codes.count, fewest: codes.fewest, most: codes.most,
        decides: ids { $0.moves && $0.decides }, narrows: ids { $0.moves && !$0.decides }))
  }
}

/// What asking an item promises.
private struct Prospect {
  let item: Item
  /// Over all its answers together, in 1/2000 of a step.
  let gain: Int
  let answers: Int
  let outlook: NextQuestion.Outlook

  /// More gain for the root of its length. Of squares, so that no root is drawn.
  func isBetter(than other: Prospect) -> Bool {
    let own = Int128(gain.signum()) * square(gain * other.answers) * Int128(other.item.length)
    let others = Int128(other.gain.signum()) * square(other.gain * answers) * Int128(item.length)
    return own > others
  }

  private func square(_ number: Int) -> Int128 { Int128(number) * Int128(number) }
}
