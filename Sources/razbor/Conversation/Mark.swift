import RazborCore

/// How far a question has come, beside it in a list.
enum Mark: Spoken {
  case answered, unknown, passedOver, open

  init(_ content: Response.Content?) {
    switch content {
    case .answered?: self = .answered
    case .dontKnow?: self = .unknown
    case .declined?, .notApplicable?: self = .passedOver
    case nil: self = .open
    }
  }

  var sign: String {
    switch self {
    case .answered: "+"
    case .unknown: "?"
    case .passedOver: "×"
    case .open: "·"
    }
  }

  var words: LocalizedText {
    switch self {
    case .answered: LocalizedText(ru: "есть ответ", en: "answered")
    case .unknown: LocalizedText(ru: "не знаю", en: "don’t know")
    case .passedOver: LocalizedText(ru: "без ответа", en: "passed over")
    case .open: LocalizedText(ru: "открыт", en: "open")
    }
  }
}
