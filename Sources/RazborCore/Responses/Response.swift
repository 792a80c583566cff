/// What became of a question.
package struct Response: Hashable, Sendable {
  package var content: Content
  /// How the answer is known; decides the evidence grade, never a rung.
  package var basis: Basis?
  /// A remark that may be printed.
  package var note: String?
  /// A remark for the consultant alone.
  package var privateNote: String?
  /// The person's own words.
  package var quote: String?
  /// What a file said to the same question.
  package var figure: FileFigure?

  package enum Content: Hashable, Sendable {
    case answered(Answer)
    case dontKnow
    case declined
    case notApplicable(reason: String?)
  }

  package enum Basis: String, CaseIterable, Sendable, Codable {
    case said, shown, measured
  }

  package init(
    _ content: Content, basis: Basis? = nil, note: String? = nil, privateNote: String? = nil,
    quote: String? = nil, figure: FileFigure? = nil
  ) {
    self.content = content
    self.basis = basis
    self.note = note
    self.privateNote = privateNote
    self.quote = quote
    self.figure = figure
  }
}

/// What is written beside an answer.
package enum Remark: String, CaseIterable, Sendable, Hashable {
  /// May be printed.
  case note
  /// For the consultant alone.
  case privateNote = "private_note"
  /// The person's own words; may be printed.
  case quote
}

/// A remark to a question without an answer, or to the whole case.
package struct LooseRemark: Hashable, Sendable {
  package let item: Item.ID?
  package let kind: Remark
  package let text: String

  package init(item: Item.ID?, kind: Remark, text: String) {
    self.item = item
    self.kind = kind
    self.text = text
  }
}

/// The status of an item; open also where nobody was asked yet.
package enum AnswerStatus: String, CaseIterable, Sendable, Hashable {
  case open
  case answered
  case dontKnow = "dk"
  case declined
  case notApplicable = "na"
}

/// Everything one person said.
package struct Respondent: Hashable, Sendable {
  package let role: Role
  package var responses: [Item.ID: Response]

  package init(role: Role, responses: [Item.ID: Response]) {
    self.role = role
    self.responses = responses
  }
}

/// The file form of an interview: who said what, about which company, when.
package struct AnswerSheet: Hashable, Sendable {
  package var questionnaire: Questionnaire.ID
  package var name: String?
  /// Decides which cohorts are old enough.
  package var date: Day?
  package var language: Language?
  package var respondents: [Respondent]
  /// Contradictions that were cleared up, with the explanation.
  package var resolved: [Contradiction.ID: String]
  /// What was written beside no answer.
  package var remarks: [LooseRemark]

  package init(
    questionnaire: Questionnaire.ID, name: String? = nil, date: Day? = nil, language: Language? = nil,
    respondents: [Respondent], resolved: [Contradiction.ID: String] = [:], remarks: [LooseRemark] = []
  ) {
    self.questionnaire = questionnaire
    self.name = name
    self.date = date
    self.language = language
    self.respondents = respondents
    self.resolved = resolved
    self.remarks = remarks
  }
}
