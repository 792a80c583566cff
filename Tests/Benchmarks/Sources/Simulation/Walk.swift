import RazborCore

/// How the questions of one interview follow each other.
enum Asking: CaseIterable {
  /// As the questionnaire does: main questions, then the others.
  case conversation
  /// The ladder from top to bottom, then what weighs most.
  case fixed
  case random
  /// The best for the verdict alone.
  case adaptiveVerdict
  /// The best for the verdict and the signals.
  case adaptive
  /// The same with what is asked in any case.
  case adaptiveWithMinimum

  var name: String {
    switch self {
    case .conversation: "conversation"
    case .fixed: "fixed, ladder first"
    case .random: "random"
    case .adaptiveVerdict: "adaptive, verdict"
    case .adaptive: "adaptive"
    case .adaptiveWithMinimum: "adaptive with minimum"
    }
  }
}

/// What became of one interview.
struct Course {
  /// After how many questions the verdict was decided, and the verdict with all signals.
  var verdict: Int?
  var all: Int?
  /// Where the order itself stopped asking.
  var stopped = 0
  var complete = 0
  /// The complete interview says something else than was decided.
  var isWrong = false
}

/// One company asked in one order, to the end.
struct Walk {
  let questionnaire: Questionnaire
  let answers: [Item.ID: Response.Content]
  private var sheet: AnswerSheet
  private var order: [Item.ID] = []
  private let asking: Asking

  init(
    _ questionnaire: Questionnaire, _ answers: [Item.ID: Response.Content], _ asking: Asking,
    _ chance: inout SeededGenerator
  ) {
    self.questionnaire = questionnaire
    self.answers = answers
    self.asking = asking
    sheet = AnswerSheet(
      questionnaire: questionnaire.id, respondents: [Respondent(role: .owner, responses: [:])])
    order = Walk.order(questionnaire, asking, &chance)
  }

  mutating func run() -> Course {
    var course = Course()
    var (code, bands): (Verdict.Code?, [Band]) = (nil, [])
    var count = 0
    while true {
      let state = AdaptiveOrder(questionnaire, sheet)
      if course.verdict == nil, state.verdicts.count == 1 {
        course.verdict = count
        code = state.verdicts.first
      }
      if course.all == nil, state.isDecided {
        course.all = count
        bands = Assessment(questionnaire, sheet).signals.map(\.lowBand)
      }
      guard let next = next(state) else { break }
      answer(next)
      count += 1
    }
    course.stopped = count
    while let next = askable.first {
      answer(next)
      count += 1
    }
    course.complete = count
    let complete = Assessment(questionnaire, sheet)
    if let code, complete.verdict.code != code { course.isWrong = true }
    if !bands.isEmpty, zip(bands, complete.signals).contains(where: { $0 != ($1.band ?? $1.lowBand) }) {
      course.isWrong = true
    }
    return course
  }

  private mutating func answer(_ item: Item.ID) {
    sheet.respondents[0].responses[item] = Response(answers[item] ?? .dontKnow)
  }

  private func next(_ state: AdaptiveOrder) -> Item.ID? {
    switch asking {
    case .conversation, .fixed, .random: askable(state).first
    case .adaptiveVerdict: AdaptiveOrder(questionnaire, sheet, aim: .verdict).best(of: askable(state))?.item
    case .adaptive: state.best(of: askable(state))?.item
    case .adaptiveWithMinimum: (state.best(of: askable(state)) ?? state.missing(of: askable(state)))?.item
    }
  }

  private var askable: [Item.ID] {
    askable(AdaptiveOrder(questionnaire, sheet))
  }

  private func askable(_ state: AdaptiveOrder) -> [Item.ID] {
    order.filter { questionnaire.item($0).map(state.isAskable) ?? false }
  }

  private static func order(
    _ questionnaire: Questionnaire, _ asking: Asking, _ chance: inout SeededGenerator
  ) -> [Item.ID] {
    let items = questionnaire.items
    switch asking {
    case .conversation:
      return (items.filter { $0.depth == .core } + items.filter { $0.depth != .core }).map(\.id)
    case .random: return items.map(\.id).shuffled(using: &chance)
    case .adaptive, .adaptiveVerdict, .adaptiveWithMinimum: return items.map(\.id)
    case .fixed:
      let weights = Dictionary(
        questionnaire.signals.flatMap(\.members).map { ($0.item, $0.weight) }, uniquingKeysWith: max)
      let rungs = questionnaire.ladder.map(questionnaire.items)
      let place = { (item: Item) -> Int in
        if item.id == questionnaire.sides?.item { return -10 }
        if let rung = rungs.firstIndex(where: { $0.contains(item.id) }), rung < rungs.count - 1 {
          return rung - 9
        }
        return 3 - weights[item.id, default: 0]
      }
      return items.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
        .map(\.element.id)
    }
  }
}
