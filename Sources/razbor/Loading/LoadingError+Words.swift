import RazborCore

extension LoadingError {
  /// What happened and what to type.
  func message(_ language: Language) -> String {
    switch (self, language) {
    case (.broken(let diagnostic), _): diagnostic.rendered(in: language)
    case (.unreadable(let path, let reason), .ru): "Файл \(path) не читается: \(reason)"
    case (.unreadable(let path, let reason), .en): "The file \(path) cannot be read: \(reason)"
    case (.notFound(let name, let embedded, let nearest), .ru):
      "Нет ни анкеты, ни файла «\(name)». " + (nearest.map { "Возможно, «\($0)»? " } ?? "")
        + "Встроенные анкеты: \(embedded.joined(separator: ", "))."
    case (.notFound(let name, let embedded, let nearest), .en):
      "There is no questionnaire and no file \"\(name)\". "
        + (nearest.map { "Did you mean \"\($0)\"? " } ?? "")
        + "Built in: \(embedded.joined(separator: ", "))."
    }
  }
}
