import RazborCore

extension CaseFile {
  /// A remark from beside the interview, to a question or to the whole case.
  /// - Throws: `unknownQuestion` with the nearest one, `unstorable` for one without words, and what saving throws.
  @discardableResult
  func note(_ text: String, to question: String?, isPrivate: Bool) throws(CaseFileError) -> CaseEntry? {
    let id: Item.ID?
    if let question { id = try item(question).id } else { id = nil }
    return try append([.noted(nil, id, text: text, isPrivate: isPrivate)]).first
  }

  /// By its name, in any case and with hyphens as well.
  private func item(_ typed: String) throws(CaseFileError) -> Item {
    let items = questionnaire.questionnaire.items
    let name = String(typed.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    if let item = items.first(where: { $0.id.rawValue == typed || $0.id.rawValue.lowercased() == name }) {
      return item
    }
    throw .unknownQuestion(typed, nearest: NearestName.of(name, among: items.map(\.id.rawValue)))
  }
}
