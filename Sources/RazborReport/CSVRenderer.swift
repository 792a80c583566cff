import RazborCore

/// Answers and scores as rows for a spreadsheet, none of which it can take for a formula.
package struct CSVRenderer {
  private let questionnaire: Questionnaire
  private let sheet: AnswerSheet
  private let assessment: Assessment
  private let language: Language
  private let isPrivate: Bool

  /// - Parameter isPrivate: whether private notes are written.
  package init(
    _ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ assessment: Assessment, language: Language,
    isPrivate: Bool
  ) {
    self.questionnaire = questionnaire
    self.sheet = sheet
    self.assessment = assessment
    self.language = language
    self.isPrivate = isPrivate
  }

  /// With the mark by which spreadsheets recognise UTF-8, and their line ends. Figures are permille.
  package func render() -> String {
    let columns = [
      "part", "id", "title", "respondent", "status", "value", "low", "high", "coverage", "basis", "note",
      "quote",
    ]
    let header = columns + (isPrivate ? ["private_note"] : [])
    return Self.file(
      ([header] + answers + signals + areas + [verdict]).map { row in
        row + Array(repeating: "", count: max(0, header.count - row.count))
      })
  }

  /// Rows of equal length, with the mark of UTF-8 before them.
  static func file(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static let active: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "|", "%"]

  /// Quoted, and with an apostrophe before what a spreadsheet would execute.
  static func cell(_ text: String) -> String {
    let isActive = text.unicodeScalars.first.map { Self.active.contains($0) } ?? false
    let kept = String(text.filter { $0.isNewline || $0 == "\t" || $0.isPrintable })
    return "\"" + ((isActive ? "'" : "") + kept).replacing("\"", with: "\"\"") + "\""
  }

  private var answers: [[String]] {
    questionnaire.items.flatMap { item in
      sheet.respondents.enumerated().compactMap { place, respondent in
        respondent.responses[item.id].map { row(item, $0, "\(place + 1) \(respondent.role.rawValue)") }
      }
    }
  }

  private func row(_ item: Item, _ response: Response, _ respondent: String) -> [String] {
    [
      "answer", item.id.rawValue, item.text[language].firstQuestion, respondent, response.content.status,
      describe(response.content, item: item, language: language), "", "", "", response.basis?.rawValue ?? "",
      response.note ?? "", response.quote ?? "", isPrivate ? response.privateNote ?? "" : "",
    ].dropLast(isPrivate ? 0 : 1)
  }

  private var signals: [[String]] {
    assessment.signals.map { score in
      let title = questionnaire.signals.first { $0.id == score.id }?.title[language] ?? ""
      return figure(
        "signal", score.id.rawValue, title, score.band?.rawValue, score.score, score.low, score.high)
        + ["\(score.coverage)"]
    }
  }

  private var areas: [[String]] {
    assessment.areas.map { score in
      let title = questionnaire.areas.first { $0.id == score.id }?.title[language] ?? ""
      return figure(
        "area", score.id.rawValue, title, score.band?.rawValue, score.index, score.low, score.high)
        + ["\(score.coverage)"]
    }
  }

  private func figure(
    _ part: String, _ id: String, _ title: String, _ status: String?, _ value: Int?, _ low: Int, _ high: Int
  ) -> [String] {
    [part, id, title, "", status ?? "", value.map(String.init) ?? "", "\(low)", "\(high)"]
  }

  private var verdict: [String] {
    let verdict = assessment.verdict
    let title = questionnaire.verdict(verdict.code)?.title[language] ?? ""
    return ["verdict", verdict.code.rawValue, title, "", verdict.status.rawValue]
  }
}

extension Response.Content {
  /// As in an answer sheet.
  fileprivate var status: String {
    switch self {
    case .answered: "answered"
    case .dontKnow: "dk"
    case .declined: "declined"
    case .notApplicable: "na"
    }
  }
}
