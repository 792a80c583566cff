import RazborCore
import RazborReport

/// A sheet that was assessed, in every form that a file can have.
struct Diagnosed {
  private let loaded: LoadedQuestionnaire
  private let sheet: AnswerSheet
  private let language: Language
  private let isPrivate: Bool

  init(_ loaded: LoadedQuestionnaire, _ sheet: AnswerSheet, _ language: Language, isPrivate: Bool) {
    self.loaded = loaded
    self.sheet = sheet
    self.language = language
    self.isPrivate = isPrivate
  }

  var report: Report { Report(loaded, sheet, language, isPrivate: isPrivate) }

  var rows: String {
    let questionnaire = loaded.questionnaire
    let assessment = Assessment(questionnaire, sheet)
    return CSVRenderer(questionnaire, sheet, assessment, language: language, isPrivate: isPrivate).render()
  }

  var json: JSONValue {
    let questionnaire = loaded.questionnaire
    return AssessmentJSON(
      loaded, Assessment(questionnaire, sheet), Robustness(questionnaire, sheet)
    ).value
  }
}
