import RazborCore

/// How far the talk has come, in the line above a question.
enum Headway: Spoken {
  /// Main questions.
  case answered(Int, of: Int)
  /// In a sitting with a limit, which one this is.
  case sitting(Int, of: Int)

  var words: LocalizedText {
    switch self {
    case .answered(let done, let core):
      LocalizedText(ru: "отвечено \(done) из \(core) основных", en: "\(done) of \(core) main ones answered")
    case .sitting(let place, let limit):
      LocalizedText(
        ru: "\(place)-й примерно из \(limit) за этот раз", en: "number \(place) of about \(limit) this time")
    }
  }
}
