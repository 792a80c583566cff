import RazborCore

extension Role {
  /// Who answers, inside a sentence.
  var title: LocalizedText {
    switch self {
    case .owner: LocalizedText(ru: "собственник", en: "the owner")
    case .marketing: LocalizedText(ru: "руководитель маркетинга", en: "the head of marketing")
    case .sales: LocalizedText(ru: "руководитель продаж", en: "the head of sales")
    case .manager: LocalizedText(ru: "менеджер", en: "a salesperson")
    case .consultant: LocalizedText(ru: "консультант", en: "the consultant")
    }
  }
}
