import RazborCore
import RazborReport

/// What a table changes in the answers of a case.
struct LoadPlan {
  private(set) var changes: [Change]
  /// What the table says to each question, for everybody who will be asked it.
  private let measurements: [(item: Item.ID, response: Response)]
  /// What the table would speak to, if it knew as much as the answers do.
  private let left: [(item: Item, lacking: Answer.Lacking)]
  /// Enquiries a month in the table, where they are under half of what was said.
  private let fewer: (listed: Int, said: Int)?
  /// Who has to join first, where nobody has yet.
  private let joining: CaseRespondent.ID?

  struct Change {
    let respondent: CaseRespondent.ID
    let item: Item
    let before: Response?
    let measurement: Measurement
    /// What shall count where the word and the file differ.
    fileprivate(set) var counts = Claim.Counts.measured
  }

  /// Everybody who answered a question gets the measured answer, so that no word outweighs it; where nobody did, it is
  /// the owner's, or whose there is. A table without enquiries leaves rows that have them as they are.
  init(_ load: TableLoad, _ file: CaseFile) {
    let respondents = file.state.respondents
    let speaker = (respondents.first { $0.role == .owner } ?? respondents.first)?.id
    fewer = LoadPlan.fewer(load.kept, respondents)
    joining = speaker == nil ? CaseRespondent.ID(Role.owner.rawValue) : nil
    let questionnaire = file.questionnaire.questionnaire
    let sound = Measurement.all(load).filter { measurement in
      questionnaire.item(measurement.item).map { measurement.response.isSound(for: $0) } ?? false
    }
    let lacking = { (measurement: Measurement) in
      respondents.compactMap { $0.responses[measurement.item] }
        .compactMap { measurement.lacking(beside: $0.claim?.stated ?? $0.content) }.first
    }
    let found = sound.filter { lacking($0) == nil }
    left = sound.compactMap { measurement in
      guard let item = questionnaire.item(measurement.item) else { return nil }
      return lacking(measurement).map { (item, $0) }
    }
    measurements = found.map { ($0.item, $0.response) }
    changes = found.flatMap { measurement -> [Change] in
      guard let item = questionnaire.item(measurement.item) else { return [] }
      let answering = respondents.filter { $0.responses[item.id] != nil }.map(\.id)
      let ids = answering.isEmpty ? [speaker ?? CaseRespondent.ID(Role.owner.rawValue)] : answering
      return ids.compactMap { id in
        let before = respondents.first { $0.id == id }?.responses[item.id]
        let change = Change(respondent: id, item: item, before: before, measurement: measurement)
        return change.response(.en).isSound(for: item) ? change : nil
      }
    }
  }

  /// With what somebody says shall count, where the word and the file differ.
  func weighing(_ counts: (Change) -> Claim.Counts) -> LoadPlan {
    var plan = self
    for place in changes.indices { plan.changes[place].counts = counts(changes[place]) }
    return plan
  }

  func events(_ language: Language) -> [CaseEvent] {
    let join = joining.map { [CaseEvent.joined($0, .owner)] } ?? []
    return join + measurements.map { .measured($0.item, $0.response) }
      + changes.map { .responded($0.respondent, $0.item.id, $0.response(language)) }
  }

  func lines(_ language: Language) -> [String] {
    changes.map { change in
      LoadPhrase.answer(
        change.question(language), said: change.said(language), measured: change.measured(language),
        months: change.months(language)
      ).text(language)
    } + left.map { LoadPhrase.lacking($0.item.text[language].firstQuestion, $0.lacking).text(language) }
      + (fewer.map { [LoadPhrase.fewerThanSaid(listed: $0.listed, said: $0.said).text(language)] } ?? [])
  }

  /// A part of an export looks like a company that shrank.
  private static func fewer(_ table: LoadedTable, _ respondents: [CaseRespondent]) -> (
    listed: Int, said: Int
  )? {
    let said = respondents.lazy.compactMap { respondent -> Int? in
      guard case .answered(let answer)? = respondent.responses["monthly_volume"]?.content else { return nil }
      return answer["leads"]?.number
    }.first
    guard table.kind == "leads", let said, let all = table.figures[.enquiries], !table.months.isEmpty else {
      return nil
    }
    let listed = all / table.months.count
    return listed < said / 2 ? (listed, said) : nil
  }
}

extension LoadPlan.Change {
  /// The person's word, where it is an answer or that they do not know; `nil` where there is none, or it was measured.
  private var word: Response.Content? {
    guard let before else { return nil }
    let word = before.claim?.stated ?? (before.basis == .measured ? nil : before.content)
    switch word {
    case .answered?, .dontKnow?: return word
    case .declined?, .notApplicable?, nil: return nil
    }
  }

  /// The measured parts in the place of the stated ones.
  private var answer: Answer { measurement.answer(over: word ?? before?.content, on: item) }

  private var claim: Claim? {
    word.map {
      Claim(
        stated: $0, measured: answer, cases: measurement.cases, range: measurement.range,
        months: measurement.months, counts: counts)
    }
  }

  /// Whether somebody has to say which shall count.
  var isDisputed: Bool {
    guard let claim, case .answered = claim.stated else { return false }
    return !claim.agrees(on: item)
  }

  /// What was said before and says something else; `nil` where nothing was, or it was measured too.
  func said(_ language: Language) -> String? {
    let said = word ?? (before?.basis == .measured ? nil : before?.content)
    guard let said, said != .answered(answer) else { return nil }
    return describe(said.withoutParts(of: item), item: item, language: language)
  }

  /// Its first sentence: what follows tells how to answer.
  fileprivate func question(_ language: Language) -> String {
    let text = item.text[language]
    return text.firstIndex(of: "?").map { String(text[...$0]) } ?? text
  }

  func measured(_ language: Language) -> String {
    let own = Answer(answer.values.filter { measurement.values.keys.contains($0.key) })
    return describe(own, item: item, language: language)
  }

  func months(_ language: Language) -> String? { measurement.months.map(language.units.period) }

  /// The earlier answer stays beside the measured one; a refusal, which is no word on the matter, in a note.
  fileprivate func response(_ language: Language) -> Response {
    if let before, let claim { return before.with(claim) }
    var response = before ?? measurement.response
    response.content = .answered(answer)
    (response.basis, response.figure) = (.measured, measurement.response.figure)
    if let said = said(language) {
      let note = LoadPhrase.saidBefore(said).text(language)
      response.note = response.note.map { "\($0)\n\(note)" } ?? note
    }
    return response
  }

}

extension Response {
  /// Whether the question takes such an answer: what is stored must be read back as the same.
  func isSound(for item: Item) -> Bool {
    let stored = SourceNode(ResponseEncoder(includesPrivateNotes: true).encode(self, for: item))
    return (try? ResponseDecoder.decode(stored, for: item).get()) == self
  }
}
