import RazborCore

/// The environment variables razbor heeds.
enum Variable: String, CaseIterable {
  case language = "RAZBOR_LANG"
  case home = "RAZBOR_HOME"
  case clientView = "RAZBOR_CLIENT_VIEW"
  case noColor = "NO_COLOR"
  case accessible = "ACCESSIBLE"
  case pager = "PAGER"
  case editor = "VISUAL"

  /// Set to something that does not mean no.
  func isOn(_ environment: [String: String]) -> Bool {
    !["", "0", "false"].contains(environment[rawValue, default: ""].lowercased())
  }

  var term: String { self == .editor ? "VISUAL, EDITOR" : rawValue }

  var words: LocalizedText {
    switch self {
    case .language:
      LocalizedText(
        ru: "Язык: ru или en. Без неё — язык системы.",
        en: "The language: ru or en. Without it, the language of the system.")
    case .home:
      LocalizedText(
        ru: "Папка с разборами. Без неё — razbor в XDG_DATA_HOME или ~/.local/share.",
        en: "The folder of the cases. Without it, razbor in XDG_DATA_HOME or ~/.local/share.")
    case .clientView:
      LocalizedText(
        ru: "Если 1, экран видит клиент: как --client-view, и Tab не подсказывает имён.",
        en: "If 1, a client sees the screen: as --client-view, and Tab offers no names.")
    case .noColor:
      LocalizedText(ru: "Если не пусто, без цвета.", en: "If not empty, no colour.")
    case .accessible:
      LocalizedText(
        ru: "Если не пусто, вывод для чтения вслух: без колонок, полными словами.",
        en: "If not empty, output to be read aloud: no columns, full words.")
    case .pager:
      LocalizedText(
        ru: "Чем листать длинное. Без неё — less -FIX; cat — не листать.",
        en: "What pages long output. Without it, less -FIX; cat does not page.")
    case .editor:
      LocalizedText(ru: "Редактор для длинных ответов.", en: "The editor for long answers.")
    }
  }
}
