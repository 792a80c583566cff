import RazborCore

/// The report's own sentences in one language. Both languages conform, so a sentence cannot be missing in one.
protocol ReportWords: Sendable {
  func heading(_ heading: Heading) -> String
  func quoted(_ text: String) -> String
  /// What stands before the name of a case in the title.
  var title: String { get }
  func date(_ date: String) -> String

  // How sure the verdict is.
  func standing(_ status: VerdictFinding.Status, open: Int) -> String
  func route(_ route: VerdictFinding.Route) -> String?
  /// How many of the questions that apply have an answer.
  func answered(_ answered: Int, of total: Int, dontKnow: Int) -> String
  func grade(_ grade: EvidenceGrade) -> String
  /// The first questions that can change the verdict, already quoted, and how many there are besides.
  func hangsOn(_ questions: [String], more: Int) -> String
  func stillPossible(_ titles: [String]) -> String
  func areaIsCertain(_ title: String?) -> String
  func secondSuspect(_ title: String) -> String
  var nothingToDo: String { get }
  var noReasons: String { get }

  // Steps.
  func term(days: Int) -> String
  var firstStep: String { get }
  var owner: String { get }
  var due: String { get }
  var proof: String { get }
  var source: String { get }

  // Signals.
  func score(_ value: Int?, low: Int, high: Int) -> String
  func coverage(percent: Int, answered: Int, applicable: Int) -> String
  func level(_ band: Band?, low: Band, high: Band) -> String
  func contribution(severity: Int, weight: Int, byDontKnow: Bool) -> String
  var contributions: String { get }
  var flag: String { get }

  // Reasons.
  func reason(_ reason: PlainReason) -> String
  /// The question of the ladder that decided.
  func deciding(_ question: String) -> String
  func tally(_ tally: Tally) -> String
  var nothingAgainst: String { get }
  var nothingUnknown: String { get }

  // Figures.
  func key(_ key: Key) -> String
  /// "36 of 120 (30%)".
  func counts(_ share: Proportion) -> String
  var allowingForChance: String { get }
  /// The ends of the interval, permille.
  func chance(low: Int, high: Int) -> String
  func reference(_ permille: Int) -> String
  func earlier(_ share: String) -> String
  func outcome(_ outcome: TestOutcome, isBelow: Bool, cases: Int, needed: Int?) -> String
  var noReference: String { get }
  var keyOpen: String { get }
  var keyNotKnown: String { get }
  var shareHeader: [String] { get }

  // Warnings.
  var askThis: String { get }
  var explained: String { get }
  func role(_ role: Role) -> String
  func basis(_ basis: Response.Basis) -> String
  var note: String { get }
  var privateNote: String { get }
  var notAsked: String { get }

  // Method.
  var method: [String] { get }
  func questionnaire(_ title: String, version: String) -> String
  func digest(_ digest: String) -> String
  func program(_ version: String) -> String
}

/// The chapters and their parts.
enum Heading: Hashable, Sendable, CaseIterable {
  case essentials, why, firstSteps, risk, sureness
  case alarms, signals, reasons, holds, against, unknown
  case figures, otherFigures, contradictions, differences
  case plan, findOut, answers, method, versions, sources
}

/// Reasons that are sentences by themselves.
enum PlainReason: Sendable {
  case gateFails, gateAgreed, gateAssumed
}

enum Key: Sendable {
  case marketing, sales
}

extension Language {
  var words: any ReportWords {
    switch self {
    case .ru: RussianReport()
    case .en: EnglishReport()
    }
  }
}
