import RazborCore

/// What stands before the cursor: short where it is seen, a word where it is listened to.
enum PromptPhrase: Spoken {
  case question(Int)
  case row(Int, Int)
  case aloud(AnswerHint)
  case rowAloud(Int)
  case wholeAloud
  case disagreement
  case reason
  case figure
  case finish
  case remark(Remark)
  case editor
  case unsaved
  case end

  func text(_ language: Language, aloud: Bool) -> String {
    words[language] + (aloud ? ": " : "> ")
  }

  var words: LocalizedText {
    switch self {
    case .question(let number): LocalizedText(ru: "\(number)", en: "\(number)")
    case .row(let number, let row): LocalizedText(ru: "\(number), \(row)", en: "\(number), \(row)")
    case .aloud(.scale): LocalizedText(ru: "Ответ от 0 до 10", en: "Answer, 0 to 10")
    case .aloud(.choice(let count)):
      LocalizedText(ru: "Ответ от 1 до \(count)", en: "Answer, 1 to \(count)")
    case .aloud: LocalizedText(ru: "Ответ", en: "Answer")
    case .rowAloud(let row): LocalizedText(ru: "Строка \(row)", en: "Row \(row)")
    case .wholeAloud: LocalizedText(ru: "Из скольких", en: "Of how many")
    case .disagreement: LocalizedText(ru: "расхождение", en: "disagreement")
    case .figure: LocalizedText(ru: "цифра", en: "figure")
    case .reason: LocalizedText(ru: "пояснение", en: "reason")
    case .finish: LocalizedText(ru: "готово", en: "finish")
    case .remark(.note): LocalizedText(ru: "заметка", en: "note")
    case .remark(.privateNote): LocalizedText(ru: "личное (не видно)", en: "private (not shown)")
    case .remark(.quote): LocalizedText(ru: "дословно", en: "word for word")
    case .editor: LocalizedText(ru: "редактор", en: "editor")
    case .unsaved: LocalizedText(ru: "не сохранено", en: "not saved")
    case .end: LocalizedText(ru: "конец", en: "end")
    }
  }
}
