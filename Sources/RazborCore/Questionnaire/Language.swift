/// The two languages of razbor. They are equals: a text exists in both or not at all.
package enum Language: String, CaseIterable, Sendable, Hashable, Codable {
  case ru, en
}

/// One text in both languages.
package struct LocalizedText: Hashable, Sendable {
  package let ru: String
  package let en: String

  package init(ru: String, en: String) {
    self.ru = ru
    self.en = en
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .ru: ru
    case .en: en
    }
  }
}
