import RazborCore

/// The sentences between a finding and the answers, in one language.
protocol ProofWords: Sendable {
  func kind(_ kind: ProofKind) -> String
  /// Above the list; `count` of `all` traces are in it.
  func listNote(_ count: Int, of all: Int) -> String
  var answersHeading: String { get }
  var rulesHeading: String { get }
  func rule(_ number: String, _ title: String) -> String
  func band(_ band: Band) -> String

  // Scores.
  var partsNote: String { get }
  func product(weight: Int, severity: Int, byDontKnow: Bool) -> String
  func mean(sum: Int, weight: Int, permille: Int) -> String
  func coverage(answered: Int, applicable: Int, isEnough: Bool) -> String
  func flags(_ questions: [String], floor: Int) -> String
  func score(_ permille: Int, band: String?) -> String
  func bounds(low: Int, high: Int) -> String
  var missingNote: String { get }
  func missing(weight: Int, isOpen: Bool) -> String
  var void: String { get }

  // The ladder.
  var ladderNote: String { get }
  func standing(_ standing: RungTrace.Standing) -> String
  func factsSum(_ weight: Int, needs: Int, twoSided: Int, needsTwoSided: Int) -> String
  var oneSide: String { get }
  func tallyNeeds(sales: Int, marketing: Int) -> String
  func agreement(_ question: String, _ stands: Truth) -> String
  func gate(_ truth: Truth) -> String
  var onlyAgainst: String { get }
  func index(_ title: String, mean: Int?, low: Int, high: Int, limit: Int) -> String
  func holds(_ fact: String, weight: Int) -> String
  var noneHolds: String { get }
  func openFacts(_ facts: [String]) -> String
  func refuted(_ count: Int) -> String

  // Conditions.
  func clausesNote(_ count: Int) -> String
  func options(_ options: [String], isNegated: Bool) -> String
  func limit(_ comparison: Condition.Comparison, _ amount: String, isNegated: Bool) -> String
  /// Whether a part of the answer was filled in.
  func given(_ part: String, isNegated: Bool) -> String
  func shareAbove(_ percent: String, isNegated: Bool) -> String
  func severity(_ points: Int, isNegated: Bool) -> String
  func status(_ status: AnswerStatus) -> String
  func statuses(_ names: [String], isNegated: Bool) -> String
  func finding(_ kind: ProofKind, _ title: String, _ isNegated: Bool) -> String
  func areas(_ titles: [String], isNegated: Bool) -> String
  func level(_ title: String, _ names: [String], isNegated: Bool) -> String
  func gateFails(isNegated: Bool) -> String
  func scoredAnswers(atLeast: Int, share: String, low: Int, high: Int, isNegated: Bool) -> String
  /// Statements about tables, which the answer beside them shows.
  func figures(isNegated: Bool) -> String

  // What if.
  var supposedNote: String { get }
  func supposed(_ question: String, from old: String, to new: String) -> String
  func sameVerdict(_ title: String, _ status: VerdictFinding.Status) -> String
  func otherStatus(_ title: String, _ status: VerdictFinding.Status) -> String
  func otherVerdict(_ old: String, _ new: String, _ status: VerdictFinding.Status) -> String
  func moved(_ movement: ProofMovement, _ titles: [String]) -> String
  var noSignalMoves: String { get }
  func signal(_ title: String, _ old: ProofScore, _ new: ProofScore) -> String
  var nothingSaved: String { get }
}

/// What comes or goes with a supposition.
enum ProofMovement: Sendable, CaseIterable {
  case verdictsCome, verdictsGo, stepsCome, stepsGo, alarmsCome, alarmsGo, contradictionsCome,
    contradictionsGo
}

/// A score with what it may still become, permille.
struct ProofScore: Sendable, Equatable {
  let score: Int?
  let low: Int
  let high: Int
  let band: Band?

  init(_ score: SignalScore) {
    (self.score, low, high, band) = (score.score, score.low, score.high, score.band)
  }
}

extension Language {
  var proof: any ProofWords {
    switch self {
    case .ru: RussianProof()
    case .en: EnglishProof()
    }
  }
}

extension ProofWords {
  /// Permille on the scale of 0 to 100, with its tenth.
  func points(_ permille: Int, point: String) -> String {
    "\(permille / 10)" + (permille % 10 == 0 ? "" : "\(point)\(permille % 10)")
  }
}
