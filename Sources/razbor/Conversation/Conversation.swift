import RazborCore
import RazborReport

/// One sitting: questions out, lines in, every answer on the disk before the next question.
final class Conversation {
  let file: CaseFile
  let reader: any LineReader
  let console: Console
  let respondent: CaseRespondent.ID
  let environment: [String: String]
  var language: Language
  var interview: Interview
  /// The client sees the screen: no scores, private notes, marks.
  var isShared: Bool
  /// What `/basis` speaks of at a question without an answer.
  var lastAnswered: Item.ID?
  /// Where the case was when the sitting began; `/elsewhere` leads away from there.
  let home: CaseLocation
  /// Once in a sitting.
  var saidThatClockWentBack = false
  /// The order the sitting was begun with; `/deepen` changes it.
  let begunIn: Interview.Order
  /// The answer that is being typed, without the line that is being typed.
  var underway: HalfTyped?
  /// The line or entry that Ctrl-C dropped.
  var dropped: HalfTyped?
  /// Answers begun and left for another question, the last one last.
  var unfinished: [HalfTyped] = []
  /// Contradictions that were put to the person in this sitting.
  var confronted: Set<Contradiction.ID> = []
  /// Contradictions that were left for later, and when they are put again.
  var deferred: [Contradiction.ID: ContradictionPhrase.Again] = [:]
  /// Those that were left for later once.
  var putOff: Set<Contradiction.ID> = []
  /// The day of this sitting.
  private(set) lazy var today = Day(String(file.clock.now().prefix(10)))
  /// Whether the greeting named them, and nothing was asked since.
  var greetedWithContradictions = false
  /// The contradiction that is being talked about, with the questions in the order of its choices.
  var disputed: (rule: Contradiction, items: [Item])?
  /// Whether it was said how a line that did not fit comes back.
  var saidRecallable = false
  /// Whether it was said that nothing can change any more.
  var saidDecided = false
  /// Phases that have been introduced.
  private var announced: Set<Interview.Phase> = []
  private var hintsLeft = 3

  init(
    _ file: CaseFile, respondent: CaseRespondent.ID, language: Language, reader: any LineReader,
    console: Console, isShared: Bool = false, environment: [String: String] = [:],
    order: Interview.Order = .conversation
  ) {
    self.file = file
    self.respondent = respondent
    self.language = language
    self.reader = reader
    self.console = console
    self.isShared = isShared
    self.environment = environment
    home = file.location
    begunIn = order
    interview = Interview(file.questionnaire.questionnaire, respondent: respondent, order: order)
    confronted = Set(interview.contradictions(file.state).map(\.id))
  }

  /// Why a sitting ends before the diagnosis; all that was acknowledged is saved.
  enum Leave: Error {
    case paused
    case interrupted
    case terminated(signal: Int32)
    /// Input that is no terminal held something that is no answer.
    case badLine(number: Int, reason: String)
    /// Something was to be written into a case that can only be looked at. A person goes on looking.
    case readOnly
  }

  /// What a line led to.
  enum Flow {
    /// The same question goes on.
    case stay
    /// The question is behind us, or another one is wanted.
    case moved
    case finish
  }

  var questionnaire: Questionnaire { file.questionnaire.questionnaire }
  var state: CaseState { file.state }
  var responses: [Item.ID: Response] { state.respondent(respondent)?.responses ?? [:] }

  /// Asks until the diagnosis is wanted.
  func run() throws(Leave) {
    restoreDrafts()
    while true {
      do throws(Leave) {
        if try askNext() == .finish { return }
        greetedWithContradictions = false
      } catch {
        guard case .readOnly = error, reader.isInteractive else { throw error }
        underway = nil
        say(SittingPhrase.readOnly, .error)
      }
    }
  }

  private func askNext() throws(Leave) -> Flow {
    switch interview.step(state) {
    case .ask(let id, let phase):
      guard let item = questionnaire.item(id) else { return .finish }
      let flow = try putAgain(before: item, phase)
      if flow != .stay { return flow }
      offerToStop(phase)
      announce(phase)
      return try ask(item)
    case .done:
      let flow = try putAgain(before: nil, nil)
      return flow == .stay ? try atTheEnd() : flow
    }
  }

  func say(_ phrase: some Spoken, _ style: Console.Style = .plain, hanging: Int = 0) {
    console.print(phrase.text(language), style: style, hanging: hanging)
  }

  func words(of prompt: PromptPhrase) -> String { prompt.text(language, aloud: console.isAccessible) }

  /// A fact of several on a line of its own, set in where the screen is looked at.
  func sayIndented(_ text: String) {
    console.isAccessible ? console.print(text) : console.print("   " + text, hanging: 6)
  }

  /// What can be chosen by its number.
  func sayChoice(_ number: Int, _ text: String) {
    sayIndented(console.isAccessible ? "\(number): \(text)" : "\(number)  \(text)")
  }

  /// The number people know the question by.
  func number(of id: Item.ID) -> Int { (questionnaire.position(of: id) ?? 0) + 1 }

  /// The time of the last event, as a clock shows it.
  var time: String { clock(state.lastAt) }

  func clock(_ time: String?) -> String { (time ?? "").dropFirst(11).prefix(8).description }

  /// Hints stand under the first three questions only, the first where they must be listened to.
  func takeHint() -> Bool {
    guard reader.isInteractive, hintsLeft > (console.isAccessible ? 2 : 0) else { return false }
    hintsLeft -= 1
    return true
  }

  private func announce(_ phase: Interview.Phase) {
    guard announced.insert(phase).inserted else { return }
    let words: SittingPhrase
    switch phase {
    case .core, .wanted: return
    case .best(let reason): return explain(reason)
    case .closing: words = .closing(left: interview.closing(state).count)
    case .deepening: words = .deepening
    case .rest: words = .rest
    }
    console.print("")
    say(words)
  }

  private func sayWhyNothingIsAsked() {
    if interview.order != .conversation { return sayWhatIsDecided() }
    let open = interview.closing(state)
    if !open.isEmpty { return say(SittingPhrase.leftOpen(numbers(open))) }
    if isShared || saidDecided { return say(isShared ? SittingPhrase.noMore : .done) }
    saidDecided = true
    sayWhatIsDecided()
  }

  private func atTheEnd() throws(Leave) -> Flow {
    sayWhyNothingIsAsked()
    while true {
      switch try reply(Prompt(text: words(of: .end), kind: .answer), nil) {
      case .left(let flow): return flow
      case .cancelled, .takenBack: continue
      case .text: try complain(SittingPhrase.noMore)
      }
    }
  }
}
