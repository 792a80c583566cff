import Foundation
import RazborCore
import RazborReport

/// Answers to be looked at, wherever they lie: a file is an answer sheet, anything else the name of a case.
struct CaseOrSheet {
  let loaded: LoadedQuestionnaire
  let sheet: AnswerSheet
  /// When each answer was given, by respondent; empty for a file.
  let times: [[Item.ID: String]]

  init(_ name: String, _ language: Language) throws {
    guard FileManager.default.fileExists(atPath: name) else {
      let book = try Sitting.casebook(language)
      let file = try Sitting.guarded(language) { () throws(CaseFileError) in
        try book.open(name, for: .reading)
      }
      self.init(file)
      return
    }
    let file = try reportingProblems(language) { () throws(LoadingError) in try LoadedSheet(path: name) }
    self.init(loaded: file.questionnaire, sheet: file.sheet, times: [])
  }

  init(_ file: CaseFile) {
    self.init(
      loaded: file.questionnaire, sheet: file.sheet, times: file.state.respondents.map(\.times))
  }

  private init(loaded: LoadedQuestionnaire, sheet: AnswerSheet, times: [[Item.ID: String]]) {
    (self.loaded, self.sheet, self.times) = (loaded, sheet, times)
  }

  var questionnaire: Questionnaire { loaded.questionnaire }

  func proof(_ language: Language) -> ProofReport {
    ProofReport(
      questionnaire, sheet, Assessment(questionnaire, sheet), language: language, times: times)
  }
}
