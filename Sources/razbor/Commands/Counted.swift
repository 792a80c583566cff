/// Numbers with the word they count.
enum Counted {
  static func answers(_ count: Int) -> String { russian(count, "ответ", "ответа", "ответов") }
  static func questions(_ count: Int) -> String { russian(count, "вопрос", "вопроса", "вопросов") }
  static func errors(_ count: Int) -> String { russian(count, "ошибка", "ошибки", "ошибок") }

  static func of(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// 1, 21 ответ; 2, 23 ответа; 0, 11, 25 ответов.
  private static func russian(_ count: Int, _ one: String, _ few: String, _ many: String) -> String {
    let word =
      switch (count % 10, count % 100) {
      case (_, 11...14): many
      case (1, _): one
      case (2...4, _): few
      default: many
      }
    return "\(count) \(word)"
  }
}
