import RazborCore

/// An answer sheet with the questionnaire it answers.
struct LoadedSheet {
  let questionnaire: LoadedQuestionnaire
  let sheet: AnswerSheet

  /// - Parameter questionnaire: a name or a path that takes the place of the one the sheet names.
  init(path: String, questionnaire: String? = nil) throws(LoadingError) {
    let bytes = try QuestionnaireLoader.read(path)
    let text = String(decoding: bytes, as: UTF8.self)
    let node: SourceNode
    switch YAMLSource.parse(bytes) {
    case .success(let root): node = root
    case .failure(let problems): throw .broken(Diagnostic(file: path, text: text, problems: problems))
    }
    let name = questionnaire ?? AnswerSheetDecoder.questionnaire(of: node) ?? "consultation"
    self.questionnaire = try QuestionnaireLoader.load(name)
    switch AnswerSheetDecoder.decode(node, for: self.questionnaire.questionnaire) {
    case .success(let sheet): self.sheet = sheet
    case .failure(let problems): throw .broken(Diagnostic(file: path, text: text, problems: problems))
    }
  }
}
