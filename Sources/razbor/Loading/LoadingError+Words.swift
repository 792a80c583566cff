import Foundation
import RazborCore

extension LoadingError {
  /// What happened and what to type.
  func message(_ language: Language) -> String {
    switch (self, language) {
    case (.broken(let diagnostic), _): diagnostic.rendered(in: language)
    case (.unreadable(let path, .system(EISDIR)), .ru):
      "\(path) — это папка, а нужен файл. Ничего не изменено."
    case (.unreadable(let path, .system(EISDIR)), .en):
      "\(path) is a folder; a file is needed. Nothing was changed."
    case (.unreadable(let path, let fault), .ru):
      "Файл \(path) не читается: \(fault.words.ru). Ничего не изменено. Проверьте имя и повторите."
    case (.unreadable(let path, let fault), .en):
      "The file \(path) cannot be read: \(fault.words.en). Nothing was changed. Check the name and try again."
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
