import ArgumentParser
import RazborCore

/// Draws pages of help on the screen.
struct HelpRenderer {
  private let output: CommandOutput
  private let tree: CommandTree

  init(_ output: CommandOutput, tree: CommandTree = .razbor) {
    self.output = output
    self.tree = tree
  }

  private var language: Language { output.language }

  /// The program: the main job first, then the commands by group.
  func root() {
    paragraph(HelpPhrase.purpose.text(language))
    examples(.named(nil))
    for group in CommandGroups.all(tree) {
      section(group.title[language], group.commands.map { ($0.commandName, $0.summary[language]) })
    }
    section(.commonOptions, rows(tree.command.named))
    exitCodes()
    output.line("")
    paragraph(HelpPhrase.moreOnCommand.text(language))
    paragraph(HelpPhrase.moreTopics.text(language))
    paragraph(HelpPhrase.manualPage.text(language))
  }

  func topic(_ topic: HelpTopic) {
    paragraph(topic.summary[language])
    switch topic {
    case .exitCodes: exitCodes()
    case .environment: section(.variables, Variable.allCases.map { ($0.term, $0.words[language]) })
    }
  }

  private func exitCodes() {
    section(.exitCodes, ExitStatus.allCases.map { (String($0.rawValue), $0.words[language]) })
  }

  func command(_ command: CommandInfo) {
    let page = HelpPage.named(command.commandName)
    paragraph(command.summary[language])
    heading(HelpPhrase.usage.text(language))
    usage(command)
    examples(page)
    if let details = page.details { paragraph("\n" + details[language]) }
    section(.arguments, rows(command.positionals))
    section(.options, rows(command.ownOptions(common: tree.command)))
    let common = tree.command.named.compactMap { $0.preferredName?.text }.joined(separator: ", ")
    paragraph("\n" + HelpPhrase.commonOptionsInShort(common).text(language))
    guard !page.seeAlso.isEmpty else { return }
    let others = page.seeAlso.map { "razbor help \($0)" }.joined(separator: ", ")
    paragraph("\(HelpPhrase.seeAlso.text(language)): \(others)")
  }

  /// A bracket stays on its line.
  private func usage(_ command: CommandInfo) {
    let parts = command.usage(language, common: tree.command)
    let line = "  " + parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
    TerminalText.wrap(line, width: output.width, hanging: 4)
      .forEach { output.line($0.replacing("\u{A0}", with: " ")) }
  }

  private func rows(_ arguments: [ArgumentInfo]) -> [(String, String)] {
    arguments.filter(\.shouldDisplay).map { ($0.term(language), $0.meaning(language)) }
  }

  private func examples(_ page: HelpPage) {
    section(.examples, page.examples.map { ($0.line(language), $0.meaning[language]) })
  }

  private func section(_ title: HelpPhrase, _ rows: [(String, String)]) {
    section(title.text(language), rows)
  }

  private func section(_ title: String, _ rows: [(String, String)]) {
    guard !rows.isEmpty else { return }
    heading(title)
    let layout = TermLayout(terms: rows.map(\.0), width: output.width, isAccessible: output.isAccessible)
    for (term, meaning) in rows { layout.lines(term, meaning).forEach { output.line($0) } }
  }

  private func heading(_ title: String) {
    output.line("")
    TerminalText.wrap(title + ":", width: output.width).forEach { output.line($0, style: .question) }
  }

  private func paragraph(_ text: String) {
    TerminalText.wrap(text, width: output.width).forEach { output.line($0) }
  }
}

/// Terms on the left and what they mean on the right; below each other where the window is narrow.
struct TermLayout {
  private let column: Int?
  private let width: Int
  private let isAccessible: Bool

  init(terms: [String], width: Int, isAccessible: Bool) {
    let widest = terms.map { TerminalText.width(of: $0) }.filter { $0 <= Self.limit }.max() ?? 0
    // Half of the window at least is left for the meanings.
    column = widest + 4 <= width / 2 ? widest + 4 : nil
    self.width = width
    self.isAccessible = isAccessible
  }

  /// Longer terms have the line to themselves.
  private static let limit = 26

  func lines(_ term: String, _ meaning: String) -> [String] {
    if isAccessible { return TerminalText.wrap("\(term): \(meaning)", width: width) }
    let termWidth = TerminalText.width(of: term)
    guard let column, termWidth + 4 <= column else {
      let indent = column ?? 4
      return TerminalText.wrap("  " + term, width: width, hanging: 4)
        + TerminalText.wrap(blank(indent) + meaning, width: width, hanging: indent)
    }
    return TerminalText.wrap(
      "  \(term)\(blank(column - termWidth - 2))\(meaning)", width: width, hanging: column)
  }

  private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
