import RazborCore

/// What is said about notes, marks, the basis of an answer and the editor.
enum RemarkPhrase: Spoken {
  case saved(Remark, number: Int?, time: String)
  case privateHelp
  case flagged(Int)
  case unflagged
  /// Of the answer to this question.
  case basisSet(Response.Basis, Int)
  case basisNeeded
  /// There is no answer in this sitting that it could be of.
  case basisOfNothing
  case privateWasSeen
  case noEditor
  case editorFailed(path: String)
  case editorFailedUnchanged
  case editorEmptied
  case editorReturned(path: String)
  case editorNotText(path: String)
  case editorTooLong(path: String)
  case editorUnchanged
  case editorTook(characters: Int)
  case shareOn
  case shareOff

  var words: LocalizedText {
    switch self {
    case .saved(let kind, let number, let time): Self.saved(kind, number, time)
    case .privateHelp:
      LocalizedText(
        ru: "Заметка для консультанта: пока печатаете, её не видно, в отчёт она не попадёт. Enter — без неё.",
        en:
          "A note for the consultant: it is not shown while you type and stays out of the report. Enter: none."
      )
    case .flagged(let number):
      LocalizedText(
        ru: "Отмечено: обсудить вопрос \(number). Напомню перед концом.",
        en: "Marked to be talked over: question \(number). You will be reminded before the end.")
    case .privateWasSeen:
      LocalizedText(
        ru:
          "Экран виден клиенту, и текст на нём остался. В другой раз введите /личное без текста: заметки не будет видно.",
        en:
          "The client sees the screen, and the text is on it. Next time type /private alone: the note is not shown then."
      )
    case .unflagged: LocalizedText(ru: "Отметка снята.", en: "The mark is taken away.")
    case .basisSet(.said, let number):
      LocalizedText(ru: "вопрос \(number): со слов", en: "question \(number): said")
    case .basisSet(.shown, let number):
      LocalizedText(ru: "вопрос \(number): показан документ", en: "question \(number): a document was shown")
    case .basisSet(.measured, let number):
      LocalizedText(ru: "вопрос \(number): измерено", en: "question \(number): measured")
    case .basisOfNothing:
      LocalizedText(
        ru: "За этот раз ответов ещё не было. Перейдите к вопросу, на который отвечено: /к и номер.",
        en:
          "Nothing was answered in this sitting yet. Go to a question that has an answer: /go and the number."
      )
    case .basisNeeded:
      LocalizedText(
        ru: "Напишите, откуда известен последний ответ: /основание слова, документ или замер.",
        en: "Type how the last answer is known: /basis said, shown or measured.")
    case .noEditor:
      LocalizedText(
        ru: "Редактор не указан. Задайте VISUAL или EDITOR, например EDITOR=nano, или введите ответ здесь.",
        en: "No editor is set. Set VISUAL or EDITOR, for example EDITOR=nano, or type the answer here.")
    case .editorFailed(let path):
      LocalizedText(
        ru: "Редактор закончил с ошибкой. Текст не принят и не потерян: он в файле \(path).",
        en: "The editor ended with an error. The text is not taken and not lost: it is in \(path).")
    case .editorFailedUnchanged:
      LocalizedText(
        ru:
          "Редактор не запустился или закончил с ошибкой, и ничего не записано. Строка осталась какой была.",
        en: "The editor did not start or ended with an error, and wrote nothing. The line is as it was.")
    case .editorEmptied:
      LocalizedText(
        ru: "Из редактора файл вернулся пустым. Строка осталась какой была.",
        en: "The file came back from the editor empty. The line is as it was.")
    case .editorReturned(let path):
      LocalizedText(
        ru: "Редактор вернулся сразу. Закройте файл \(path) в редакторе и нажмите Enter.",
        en: "The editor returned at once. Close \(path) in the editor and press Enter.")
    case .editorNotText(let path):
      LocalizedText(
        ru: "В файле \(path) не текст UTF-8. Он не принят и не удалён.",
        en: "The file \(path) is no UTF-8 text. It is not taken and not deleted.")
    case .editorTooLong(let path):
      LocalizedText(
        ru: "Текст длиннее 64 КБ. Он не принят и остался в файле \(path).",
        en: "The text is over 64 KB. It is not taken and stays in \(path).")
    case .editorUnchanged: LocalizedText(ru: "Текст не изменился.", en: "The text did not change.")
    case .editorTook(let count):
      LocalizedText(
        ru: "Из редактора: \(Counted.characters(count).ru).",
        en: "From the editor: \(Counted.characters(count).en).")
    case .shareOn:
      LocalizedText(
        ru: "Экран виден клиенту: оценки, личные заметки и отметки спрятаны. Вернуть: /показ",
        en: "The client sees the screen: scores, private notes and marks are hidden. Back: /share")
    case .shareOff:
      LocalizedText(
        ru: "Экран снова только ваш: всё видно.", en: "The screen is yours again: everything is shown.")
    }
  }

  private static func saved(_ kind: Remark, _ number: Int?, _ time: String) -> LocalizedText {
    let ru = number.map { " к вопросу \($0)" } ?? " к разбору"
    let en = number.map { " on question \($0)" } ?? " on the case"
    return switch kind {
    case .note: LocalizedText(ru: "заметка\(ru) сохранена \(time)", en: "note\(en) saved \(time)")
    case .privateNote:
      LocalizedText(ru: "личная заметка\(ru) сохранена \(time)", en: "private note\(en) saved \(time)")
    case .quote: LocalizedText(ru: "слова\(ru) записаны \(time)", en: "words\(en) recorded \(time)")
    }
  }
}
