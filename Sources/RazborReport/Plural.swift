/// The forms of a Russian noun after a number.
package struct RussianNoun: Sendable {
  /// 1 вопрос.
  let one: String
  /// 2 вопроса, and 1 вопроса in the genitive.
  let few: String
  /// 5 вопросов, and every other number in the genitive.
  let many: String

  package init(_ one: String, _ few: String, _ many: String) {
    self.one = one
    self.few = few
    self.many = many
  }

  /// The noun after the number in the nominative: "21 вопрос".
  package func form(after number: Int) -> String {
    let number = number.magnitude
    if (11...14).contains(number % 100) { return many }
    switch number % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }

  /// The noun after "около", "в течение", "из": "21 вопроса", "2 вопросов".
  package func genitive(after number: Int) -> String {
    Self.endsInOne(number) ? few : many
  }

  /// Whether a verb and an adjective stand in the singular: "21 вопрос может".
  static func endsInOne(_ number: Int) -> Bool {
    number.magnitude % 10 == 1 && number.magnitude % 100 != 11
  }
}

/// The two forms of an English noun.
package struct EnglishNoun: Sendable {
  let one: String
  let many: String

  package init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }

  package func form(after number: Int) -> String {
    number.magnitude == 1 ? one : many
  }
}
