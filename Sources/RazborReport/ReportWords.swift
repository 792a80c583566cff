import RazborCore

/// The report's own sentences in one language. Both languages conform, so a sentence cannot be missing in one.
protocol ReportWords: Sendable {
  func heading(_ heading: Heading) -> String
  func quoted(_ text: String) -> String
  /// Somebody's own words, unaltered.
  func cited(_ text: String) -> String
  /// The dash between two halves of a sentence, with its spaces.
  var dash: String { get }
  /// What stands before something that must not be overlooked, where no sign can.
  var attention: String { get }
  /// What stands before the name of a case in the title.
  var title: String { get }
  func day(_ day: Day) -> String
  func dated(_ day: String) -> String
  func edition(_ number: Int) -> String

  // How sure the verdict is.
  func standing(_ status: VerdictFinding.Status, open: Int) -> String
  func route(_ route: VerdictFinding.Route) -> String?
  /// How many of the questions that apply have an answer.
  func answered(_ answered: Int, of total: Int, dontKnow: Int) -> String
  func grade(_ grade: EvidenceGrade) -> String
  /// Some of the questions that can change the verdict, already quoted, and how many there are besides.
  func hangsOn(_ questions: [String], more: Int) -> String
  func stillPossible(_ titles: [String]) -> String
  func areaIsCertain(_ title: String?) -> String
  var restsOnNotKnowing: String { get }
  func secondSuspect(_ title: String) -> String
  var nothingToDo: String { get }
  var noReasons: String { get }

  // Steps.
  func term(days: Int) -> String
  func until(_ day: String) -> String
  /// How many steps the plan has, and how many more the answers point at.
  func planNote(steps: Int, further: Int) -> String
  /// The number of a step, the step, who, the month in which it is begun, when it should be done.
  var planHeader: [String] { get }
  /// What the steps are that do not stand in the plan.
  var furtherNote: String { get }
  /// The step, where it begins, who.
  var furtherHeader: [String] { get }
  /// How many more questions stand on the sheet of that name.
  func findOutRest(_ count: Int, sheet: String) -> String
  /// Over the numbers by which claims can be followed back.
  var traceHeader: String { get }
  var seePlan: String { get }
  /// The month of a plan in which a step is begun.
  func horizon(_ horizon: PlannedStep.Horizon) -> String
  /// A term that runs from the day the step is begun.
  func afterStart(days: Int) -> String
  var firstStep: String { get }
  var owner: String { get }
  var due: String { get }
  var proof: String { get }
  /// What stands before the state of a step.
  var stateLabel: String { get }
  /// All steps of the plan are done.
  var allDone: String { get }
  var source: String { get }
  func inSources(_ number: Int) -> String

  // Signals and areas.
  var scaleMeaning: String { get }
  var barLegend: BarLegend { get }
  /// The score, its bounds and its coverage, each with its name.
  func score(_ value: Int?) -> Report.Fact
  func bounds(low: Int, high: Int) -> Report.Fact
  func coverage(percent: Int, answered: Int, applicable: Int) -> Report.Fact
  /// What a level means while open questions can still change it.
  func soFar(_ meaning: String) -> String
  func level(_ band: Band?, low: Band, high: Band) -> String
  func contribution(severity: Int, weight: Int, byDontKnow: Bool) -> String
  func contributions(isScored: Bool) -> String
  var inOrder: String { get }
  func andMoreAnswers(_ count: Int) -> String
  /// Some of the questions nobody has answered, already quoted, and how many there are besides.
  func notKnown(_ questions: [String], more: Int) -> String
  var flag: String { get }
  var areasNote: String { get }
  /// What is scored, its score, its bounds, its coverage.
  var areasHeader: [String] { get }
  var tooFewAnswers: String { get }

  // Reasons.
  func reason(_ reason: PlainReason) -> String
  /// The question of the ladder that decided, or that is the furthest one reached.
  func deciding(_ question: String, isDecided: Bool) -> String
  /// Which area a respondent would begin with, and whether the verdict says the same; `nil` where it names no area.
  func ownView(_ who: String, area: String, agrees: Bool?) -> String
  func tally(_ tally: Tally) -> String
  var nothingAgainst: String { get }
  var nothingUnknown: String { get }
  func andMore(_ count: Int) -> String

  // The second suspect: that it comes next if the first is not confirmed, what it rests on, what is missing to know.
  var suspicionNote: String { get }
  var suspicionRests: String { get }
  var toAgree: String { get }
  var toMeasure: String { get }
  var suspicionStands: String { get }

  // Firmness.
  /// How many answers the verdict hangs on one by one, 0 where no single one carries it.
  func hangsOn(_ answers: Int) -> String
  var sufficientReason: String { get }
  /// How many answers would have to be different at once for another area to come first.
  func smallestFlip(_ answers: Int) -> String
  func opinions(_ tolerance: OpinionTolerance) -> String
  func margin(_ key: Key, _ margin: KeyMargin) -> String
  func moreAnswers(_ count: Int) -> String
  /// Permille of wrong marks.
  func labelTolerance(_ permille: Int) -> String
  /// How many answers move a signal to another band, `nil` where none can, and its score under other weights.
  func stability(fewest: Int?, low: Int, high: Int, isOnTheBorder: Bool) -> String

  // Figures.
  /// Behind a sentence that a share lies beyond a limit.
  func beyond(isEstimate: Bool) -> String
  func key(_ key: Key) -> String
  /// "36 of 120 (30%; 23.6–37.3% allowing for chance)".
  func share(_ share: Proportion) -> String
  /// "36 of 120", "about 30% (an estimate)".
  func count(_ share: Proportion) -> String
  func figure(_ share: String, question: String) -> String
  func reference(_ permille: Int) -> String
  func earlier(_ share: String) -> String
  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String
  var noReference: String { get }
  func keyOpen(_ question: String?) -> String
  func keyNotKnown(_ question: String?, isAnswered: Bool) -> String
  /// The branch or channel whose figure stands for the company.
  func weakest(_ branch: String) -> String
  var tooRecent: String { get }
  var shareHeader: [String] { get }
  var figuresNote: String { get }
  func forecast(_ forecast: ForecastAccuracy) -> [String]
  func spread(_ spread: ManagerSpread) -> [String]
  /// The same in half a sentence.
  func brief(_ forecast: ForecastAccuracy) -> String
  func brief(_ spread: ManagerSpread) -> String
  /// The columns after the name.
  var peopleHeader: [String] { get }
  /// What a drawing of shares shows, up to which share.
  func scale(upTo end: String) -> String
  /// The columns after the month, and what their drawing shows.
  var forecastHeader: [String] { get }
  var forecastScale: String { get }

  // Working papers.
  var papersNote: String { get }
  var knownSoFar: String { get }

  // Warnings.
  var askThis: String { get }
  var explained: String { get }
  func role(_ role: Role) -> String
  var taken: String { get }
  var differencesNote: String { get }
  func basis(_ basis: Response.Basis) -> String
  var note: String { get }
  var privateNote: String { get }
  var notAsked: String { get }
  var tableBelow: String { get }

  // How was answered.
  /// Mean severities, permille.
  func optimismGap(_ signal: String, facts: Int, opinions: Int) -> String
  func soleHead(_ role: Role) -> String
  func contradictionCount(violated: Int, applicable: Int) -> String
  var styleNote: String { get }
  func style(_ note: ScaleAnswers.Note, longestRun: Int, of scales: Int) -> String

  // Method.
  var method: [String] { get }
  /// What the numbers behind claims are.
  var tracesNote: String { get }
  func questionnaire(_ title: String, version: String) -> String
  func digest(_ digest: String) -> String
  func program(_ version: String) -> String
}

/// What the parts of a bar mean.
struct BarLegend: Sendable {
  let title: String
  let sure: String
  let likely: String
  let possible: String

  /// With the signs that stand for the parts where bars are made of characters.
  var line: String { "\(title): █ \(sure), ▓ \(likely), ▒ \(possible)." }
}

/// The chapters and their parts.
enum Heading: Hashable, Sendable, CaseIterable {
  case essentials, why, firstSteps, risk, sureness
  case alarms, signals, areas, reasons, holds, against, unknown, suspicion, firmness
  case figures, keyFigures, otherFigures, contradictions, differences, style
  case plan, further, findOut, remarks, answers, method, versions, sources, contents, papers, traces
}

/// Reasons that are sentences by themselves.
enum PlainReason: Sendable {
  case gateFails, gateAgreed, gateAssumed
}

enum Key: Sendable {
  case marketing, sales
}

extension Language {
  /// "36 of 120 (30%; 23.6–37.3% allowing for chance)".
  package func shareWords(_ share: Proportion) -> String { words.share(share) }

  var words: any ReportWords {
    switch self {
    case .ru: RussianReport()
    case .en: EnglishReport()
    }
  }
}
