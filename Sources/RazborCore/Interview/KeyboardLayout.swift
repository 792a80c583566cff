/// The same keys on the Russian and the English layout of a PC keyboard.
package enum KeyboardLayout {
  private static let english = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
  private static let russian = Array("йцукенгшщзхъфывапролджэячсмитьбюё")

  private static let toRussian = Dictionary(uniqueKeysWithValues: zip(english, russian))
  private static let toEnglish = Dictionary(uniqueKeysWithValues: zip(russian, english))

  /// What the keys of a lower-case text give on the other layouts; other characters stay.
  package static func readings(of text: String) -> [String] {
    [String(text.map { toEnglish[$0] ?? $0 }), String(text.map { toRussian[$0] ?? $0 })]
  }
}
