import RazborCore
import Synchronization

/// Assesses one sheet after another, on any thread. What was loaded for one is there for the next.
final class SheetJudge: Sendable {
  private let questionnaire: String?
  private let language: Language
  private let loaded = Mutex<[String: LoadedQuestionnaire]>([:])

  /// - Parameter questionnaire: a name or a path that takes the place of the one a sheet names.
  init(questionnaire: String?, _ language: Language) {
    self.questionnaire = questionnaire
    self.language = language
  }

  /// A line of JSON, or why there is none.
  enum Verdict: Sendable {
    case assessed(String)
    case failed(String)

    var isFailure: Bool { if case .failed = self { true } else { false } }
  }

  func judge(_ sheet: BatchSheet) -> Verdict {
    do throws(LoadingError) {
      if let fault = sheet.fault { throw fault }
      return .assessed(try assessed(sheet))
    } catch {
      guard case .broken = error else { return .failed("\(sheet.shownPlace): \(error.message(language))") }
      return .failed(error.message(language))
    }
  }

  private func assessed(_ sheet: BatchSheet) throws(LoadingError) -> String {
    let (node, text) = try SheetLoader.tree(sheet.bytes, file: sheet.place, line: sheet.line ?? 1)
    let name = questionnaire ?? AnswerSheetDecoder.questionnaire(of: node) ?? "consultation"
    let questionnaire = try load(name)
    switch AnswerSheetDecoder.decode(node, for: questionnaire.questionnaire) {
    case .success(let answers):
      let assessment = Assessment(questionnaire.questionnaire, answers)
      let json = AssessmentJSON(questionnaire, assessment, nil)
      return json.line(sheet.file ?? answers.name, line: sheet.line)
    case .failure(let problems):
      throw .broken(Diagnostic(file: sheet.place, text: text, problems: problems, line: sheet.line ?? 1))
    }
  }

  private func load(_ name: String) throws(LoadingError) -> LoadedQuestionnaire {
    if let known = loaded.withLock({ $0[name] }) { return known }
    let fresh = try QuestionnaireLoader.load(name)
    loaded.withLock { $0[name] = fresh }
    return fresh
  }
}

extension BatchSheet {
  fileprivate var shownPlace: String { line.map { "\(printable(place)):\($0)" } ?? printable(place) }
}
