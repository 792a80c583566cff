import RazborCore

/// razbor(1), in the macros of man(7).
struct ManualPage {
  let text: String

  init(_ tree: CommandTree, _ language: Language) {
    var page = ManualText()
    page.macro("TH", "RAZBOR", "1", "", "razbor \(Razbor.version)", "razbor")
    page.section(HelpPhrase.name.text(language))
    page.text("razbor - \(HelpPhrase.purpose.text(language))")
    page.section(HelpPhrase.synopsis.text(language))
    let options = "[\(HelpPhrase.optionsWord.text(language))]"
    page.bold("razbor", "[\(HelpPhrase.commandWord.text(language))] \(options)")
    page.section(HelpPhrase.examples.text(language))
    for example in HelpPage.named(nil).examples {
      page.term(example.line(language), example.meaning[language])
    }
    page.section(HelpPhrase.commands.text(language))
    for command in CommandGroups.all(tree).flatMap(\.commands) { page.command(command, tree, language) }
    page.section(HelpPhrase.commonOptions.text(language))
    for argument in tree.command.named { page.term(argument.term(language), argument.meaning(language)) }
    page.section(HelpPhrase.exitCodes.text(language))
    for status in ExitStatus.allCases { page.term(String(status.rawValue), status.words[language]) }
    page.section(HelpPhrase.variables.text(language))
    for variable in Variable.allCases { page.term(variable.term, variable.words[language]) }
    page.section(HelpPhrase.seeAlso.text(language))
    page.text("less(1), man(1)")
    page.text(HelpPhrase.licence.text(language))
    text = page.lines.joined(separator: "\n")
  }
}

/// Lines of a manual page on their way.
private struct ManualText {
  private(set) var lines: [String] = []

  mutating func macro(_ name: String, _ arguments: String...) {
    lines.append(([".\(name)"] + arguments.map { "\"\(Self.escaped($0))\"" }).joined(separator: " "))
  }

  mutating func section(_ title: String) { macro("SH", title.uppercased()) }

  mutating func text(_ text: String) {
    lines.append(".PP")
    lines.append(Self.line(text))
  }

  mutating func bold(_ bold: String, _ rest: String) {
    lines.append(".PP")
    lines.append("\\fB\(Self.escaped(bold))\\fR \(Self.escaped(rest))")
  }

  mutating func term(_ term: String, _ meaning: String) {
    lines.append(".TP")
    lines.append("\\fB\(Self.escaped(term))\\fR")
    lines.append(Self.line(meaning))
  }

  mutating func command(_ command: CommandInfo, _ tree: CommandTree, _ language: Language) {
    let page = HelpPage.named(command.commandName)
    macro("SS", command.usage(language, common: tree.command).joined(separator: " "))
    lines.append(Self.line(command.summary[language]))
    if let details = page.details { lines.append(Self.line(details[language])) }
    for argument in (command.positionals + command.ownOptions(common: tree.command))
    where argument.shouldDisplay {
      term(argument.term(language), argument.meaning(language))
    }
    for example in page.examples { term("$ " + example.line(language), example.meaning[language]) }
  }

  /// A line of text that is no request, whatever it begins with.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
      .replacing("~", with: "\\(ti").replacing("\n", with: " ")
  }
}
