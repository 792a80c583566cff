import RazborCore

/// What may be typed, by the format of the answer.
enum AnswerHint: Spoken {
  case scale, choice(Int), several, number, share, month, text, table

  init(_ format: AnswerFormat) {
    switch format {
    case .scale: self = .scale
    case .choice(let options): self = .choice(options.count)
    case .several: self = .several
    case .number: self = .number
    case .share: self = .share
    case .month: self = .month
    case .text: self = .text
    case .table: self = .table
    }
  }

  var words: LocalizedText {
    switch self {
    case .scale:
      LocalizedText(
        ru: "число от 0 до 10, «-» не знаю, «?» подсказка",
        en: "a number from 0 to 10, \"-\" don’t know, \"?\" hint")
    case .choice(let count):
      LocalizedText(
        ru: "номер от 1 до \(count), «-» не знаю, «?» подсказка",
        en: "a number from 1 to \(count), \"-\" don’t know, \"?\" hint")
    case .several:
      LocalizedText(
        ru: "один или несколько номеров через запятую, «-» не знаю, «?» подсказка",
        en: "one or more numbers between commas, \"-\" don’t know, \"?\" hint")
    case .number:
      LocalizedText(
        ru: "число (можно 1,5 млн, 12 %, 2 часа, ~40), «-» не знаю, «?» подсказка",
        en: "a number (also 1.5m, 12%, 2 hours, ~40), \"-\" don’t know, \"?\" hint")
    case .share:
      LocalizedText(
        ru: "36 из 120 или 30 %, «-» не знаю, «?» подсказка",
        en: "36 of 120, or 30%; \"-\" don’t know, \"?\" hint")
    case .month:
      LocalizedText(
        ru: "месяц: 2026-08 или август 2026, «-» не знаю",
        en: "a month: 2026-08 or Aug 2026, \"-\" don’t know")
    case .text:
      LocalizedText(
        ru: "текст, «-» не знаю, «?» подсказка", en: "text, \"-\" don’t know, \"?\" hint")
    case .table:
      LocalizedText(
        ru: "таблица, «-» цифр нет, «?» подсказка", en: "a table, \"-\" no figures, \"?\" hint")
    }
  }
}
