import ArgumentParser
import Foundation
import RazborCore

/// Words in both languages inside one string, for a library that knows one string only.
///
/// The argument parser carries them through its dump and its completion scripts; `resolve` takes the wanted language
/// out again, wherever in a text the words ended up.
enum Bilingual {
  static func mark(ru: String, en: String) -> String { "\(start)\(en)\(middle)\(ru)\(end)" }

  /// Both texts of a string that is nothing but marked words, otherwise `nil`.
  static func words(_ marked: String) -> LocalizedText? {
    guard marked.hasPrefix(start), marked.hasSuffix(end) else { return nil }
    let parts = marked.dropFirst().dropLast().components(separatedBy: middle)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return LocalizedText(ru: parts[1], en: parts[0])
  }

  /// The text with one language left of every pair.
  static func resolve(_ text: String, _ language: Language) -> String {
    let pieces = text.components(separatedBy: start)
    return pieces.dropFirst().reduce(pieces.first ?? "") { result, piece in
      let parts = piece.components(separatedBy: end)
      let pair = (parts.first ?? "").components(separatedBy: middle)
      let chosen = (language == .en ? pair.first : pair.last) ?? ""
      return result + chosen + parts.dropFirst().joined(separator: end)
    }
  }

  // Control characters: nobody writes them into a sentence, and no shell quoting touches them.
  private static let start = "\u{2}"
  private static let middle = "\u{1F}"
  private static let end = "\u{3}"
}

extension ArgumentHelp {
  /// What an argument, an option or a flag means; `value` is what stands for its value, such as FILE.
  static func words(
    ru: String, en: String, value: LocalizedText? = nil
  ) -> ArgumentHelp {
    ArgumentHelp(
      Bilingual.mark(ru: ru, en: en), valueName: value.map { Bilingual.mark(ru: $0.ru, en: $0.en) })
  }
}

extension LocalizedText {
  static let caseName = LocalizedText(ru: "ИМЯ", en: "NAME")
  static let file = LocalizedText(ru: "ФАЙЛ", en: "FILE")
  static let folder = LocalizedText(ru: "ПАПКА", en: "FOLDER")
  static let caseOrFile = LocalizedText(ru: "ИМЯ|ФАЙЛ", en: "NAME|FILE")
  static let questionnaire = LocalizedText(ru: "АНКЕТА|ФАЙЛ", en: "ID|FILE")
  static let text = LocalizedText(ru: "ТЕКСТ", en: "TEXT")
  static let question = LocalizedText(ru: "ВОПРОС", en: "QUESTION")
  static let role = LocalizedText(ru: "РОЛЬ", en: "ROLE")
  static let minutes = LocalizedText(ru: "МИНУТЫ", en: "MINUTES")
  static let editionNumber = LocalizedText(ru: "НОМЕР", en: "N")
  static let topic = LocalizedText(ru: "ТЕМА", en: "TOPIC")
}

extension CommandConfiguration {
  /// - Parameter name: what is typed. The parser would make it of the name of the type, and that takes longer than all
  ///   the rest of its work.
  init(name: String, ru: String, en: String, shouldDisplay: Bool = true) {
    self.init(
      commandName: name, abstract: Bilingual.mark(ru: ru, en: en), shouldDisplay: shouldDisplay)
  }
}

extension CommandGroup {
  init(ru: String, en: String, _ commands: [any ParsableCommand.Type]) {
    self.init(name: Bilingual.mark(ru: ru, en: en), subcommands: commands)
  }
}
