import Foundation
import RazborCore
import RazborReport

/// Answers to be looked at, wherever they lie: a file is an answer sheet, anything else the name of a case.
struct CaseOrSheet {
  let loaded: LoadedQuestionnaire
  let sheet: AnswerSheet
  /// When each answer was given, by respondent; empty for a file.
  let times: [[Item.ID: String]]
  /// `nil` for an answer sheet.
  let file: CaseFile?

  init(_ name: String, _ output: CommandOutput) throws {
    guard FileManager.default.fileExists(atPath: name) else {
      self.init(try Sitting.opened(name, output))
      return
    }
    let read = try reportingProblems(output.language) { () throws(LoadingError) in try LoadedSheet(path: name)
    }
    self.init(loaded: read.questionnaire, sheet: read.sheet, times: [], file: nil)
  }

  init(_ file: CaseFile) {
    self.init(
      loaded: file.questionnaire, sheet: file.sheet, times: file.state.respondents.map(\.times), file: file)
  }

  private init(
    loaded: LoadedQuestionnaire, sheet: AnswerSheet, times: [[Item.ID: String]], file: CaseFile?
  ) {
    self.loaded = loaded
    self.sheet = sheet
    self.times = times
    self.file = file
  }

  /// The answers of an earlier diagnosis of the same company, by the same questionnaire.
  func earlier(_ name: String, _ output: CommandOutput) throws -> AnswerSheet {
    let other = try CaseOrSheet(name, output)
    guard other.questionnaire.id == questionnaire.id else {
      output.complain(.notComparable(name, other.questionnaire.id.rawValue, with: questionnaire.id.rawValue))
      throw ExitStatus.badInput
    }
    return other.sheet
  }

  var questionnaire: Questionnaire { loaded.questionnaire }

  func proof(_ language: Language) -> ProofReport {
    ProofReport(
      questionnaire, sheet, Assessment(questionnaire, sheet), language: language, times: times)
  }
}
