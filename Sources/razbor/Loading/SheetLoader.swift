import RazborCore

/// Reads answer sheets, and whatever is written like them.
enum SheetLoader {
  /// The tree of a file, with its text for pointing into it.
  static func tree(_ path: String) throws(LoadingError) -> (node: SourceNode, text: String) {
    try tree(QuestionnaireLoader.read(path), file: path)
  }

  /// `file` is what the problems are reported under, `line` where in it the text begins.
  static func tree(
    _ bytes: some Collection<UInt8>, file: String, line: Int = 1
  ) throws(LoadingError) -> (node: SourceNode, text: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch YAMLSource.parse(bytes) {
    case .success(let root): return (root, text)
    case .failure(let problems):
      throw .broken(Diagnostic(file: file, text: text, problems: problems, line: line))
    }
  }
}

/// An answer sheet with the questionnaire it answers.
struct LoadedSheet {
  let questionnaire: LoadedQuestionnaire
  var sheet: AnswerSheet

  /// - Parameter questionnaire: a name or a path that takes the place of the one the sheet names.
  init(path: String, questionnaire: String? = nil) throws(LoadingError) {
    let (node, text) = try SheetLoader.tree(path)
    let name = questionnaire ?? AnswerSheetDecoder.questionnaire(of: node) ?? "consultation"
    self.questionnaire = try QuestionnaireLoader.load(name)
    switch AnswerSheetDecoder.decode(node, for: self.questionnaire.questionnaire) {
    case .success(let sheet): self.sheet = sheet
    case .failure(let problems): throw .broken(Diagnostic(file: path, text: text, problems: problems))
    }
  }
}
