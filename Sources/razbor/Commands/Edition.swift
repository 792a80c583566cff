import RazborCore

/// Which edition of its questionnaire a case goes by.
struct Edition {
  private let book: Casebook
  private let file: CaseFile
  private let output: CommandOutput

  init(_ book: Casebook, _ file: CaseFile, _ language: Language) {
    self.book = book
    self.file = file
    output = CommandOutput(language)
  }

  /// Moves the case to another edition where that is wanted.
  /// - Parameter path: of a file with the other edition; `nil` for the one inside the program.
  /// - Returns: what there is to say about it; `nil` where nobody asked and nothing changed.
  func heed(_ path: String?, upgrade: Bool) throws -> LocalizedText? {
    guard let other = try path.map(edition) ?? (upgrade ? embedded() : book.upgrade(of: file)) else {
      return path != nil || upgrade ? CaseUpgrade.none(file.questionnaire.questionnaire) : nil
    }
    guard upgrade else { return other.notice(file.name, file: path) }
    try Sitting.guarded(output.language) { () throws(CaseFileError) in try book.perform(other, on: file) }
    return other.done
  }

  /// - Returns: `nil` where the file has the edition the case goes by.
  private func edition(_ path: String) throws -> CaseUpgrade? {
    let loaded = try reportingProblems(output.language) { () throws(LoadingError) in
      try QuestionnaireLoader.load(path)
    }
    let (own, other) = (file.questionnaire.questionnaire.id, loaded.questionnaire.id)
    guard own == other else {
      output.complain(.otherQuestionnaire(path: path, other.rawValue, wanted: own.rawValue))
      throw ExitStatus.badInput
    }
    return CaseUpgrade(file, to: loaded)
  }

  private func embedded() throws -> CaseUpgrade? {
    let id = file.questionnaire.questionnaire.id.rawValue
    guard QuestionnaireLoader.embedded.contains(id) else {
      output.complain(.upgradeNeedsFile(file.name, questionnaire: id))
      throw ExitStatus.usage
    }
    return book.upgrade(of: file)
  }
}
