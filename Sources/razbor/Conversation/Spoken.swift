import RazborCore
import RazborReport

/// A sentence the interview says by itself, both languages side by side: one that exists in one only does not compile.
protocol Spoken {
  var words: LocalizedText { get }
}

extension Spoken {
  func text(_ language: Language) -> String { words[language] }
}

/// Things that are counted aloud.
enum Counted {
  static func answers(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("ответ", "ответа", "ответов"), EnglishNoun("answer"))
  }

  /// With how many of them are "don't know", as the list of cases counts them.
  static func answers(_ count: Int, unknown: Int) -> LocalizedText {
    let all = answers(count)
    guard unknown > 0 else { return all }
    return LocalizedText(
      ru: "\(all.ru), из них «не знаю» — \(unknown)", en: "\(all.en), \(unknown) of them “don’t know”")
  }

  /// After "держится на".
  static func answersPrepositional(_ count: Int) -> String { "\(count) ответах" }

  static func questions(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("вопрос", "вопроса", "вопросов"), EnglishNoun("question"))
  }

  static func notes(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("заметка", "заметки", "заметок"), EnglishNoun("note"))
  }

  static func rows(_ count: Int) -> LocalizedText { text(count, row, EnglishNoun("row")) }

  /// After "не меньше".
  static func rowsGenitive(_ count: Int) -> String { "\(count) \(row.genitive(after: count))" }

  private static let row = RussianNoun("строка", "строки", "строк")

  /// After "около".
  static func minutesGenitive(_ count: Int) -> LocalizedText {
    LocalizedText(
      ru: "\(count) \(RussianNoun("минута", "минуты", "минут").genitive(after: count))",
      en: "\(count) \(EnglishNoun("minute").form(after: count))")
  }

  static func mainQuestions(_ count: Int) -> String {
    "\(count) \(EnglishNoun("main question").form(after: count))"
  }

  static func days(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("день", "дня", "дней"), EnglishNoun("day"))
  }

  static func characters(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("знак", "знака", "знаков"), EnglishNoun("character"))
  }

  static func errors(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("ошибка", "ошибки", "ошибок"), EnglishNoun("error"))
  }

  static func sheets(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("файл ответов", "файла ответов", "файлов ответов"), EnglishNoun("sheet"))
  }

  static func examCases(_ count: Int) -> LocalizedText {
    text(count, RussianNoun("случай", "случая", "случаев"), EnglishNoun("case"))
  }

  private static func text(_ count: Int, _ ru: RussianNoun, _ en: EnglishNoun) -> LocalizedText {
    LocalizedText(ru: "\(count) \(ru.form(after: count))", en: "\(count) \(en.form(after: count))")
  }
}
