import ArgumentParser
import Foundation
import RazborCore

/// Prints what makes Tab work in a shell.
struct Completion: RazborCommand {
  static let configuration = CommandConfiguration(
    name: "completion", ru: "Подсказки по Tab для bash, zsh, fish.",
    en: "Completion by Tab for bash, zsh, fish.")
  static let page = HelpPage(
    [
      .init(
        "razbor completion bash > ~/.local/share/bash-completion/completions/razbor", ru: "bash", en: "bash"),
      .init(
        "razbor completion zsh > ~/.zfunc/_razbor", ru: "zsh; папка ~/.zfunc в fpath",
        en: "zsh; with ~/.zfunc in fpath"),
      .init("razbor completion fish > ~/.config/fish/completions/razbor.fish", ru: "fish", en: "fish"),
    ],
    details: LocalizedText(
      ru: "Имена разборов подсказываются, пока не задана RAZBOR_CLIENT_VIEW=1.",
      en: "The names of cases are completed, unless RAZBOR_CLIENT_VIEW=1."))

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var kind: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(
    help: .words(
      ru: "Оболочка: bash, zsh или fish.", en: "The shell: bash, zsh or fish.",
      value: LocalizedText(ru: "ОБОЛОЧКА", en: "SHELL"))) var shell: Shell
  @OptionGroup var common: CommonOptions

  func run(_ output: CommandOutput) throws {
    output.data(CompletionScript(shell.kind, output.language).text)
  }
}

extension CompletionKind {
  /// The cases there are; none where a client may see the screen, and none where they cannot be listed.
  static let caseNames = CompletionKind.custom { _, _, _ in
    let environment = ProcessInfo.processInfo.environment
    guard !Variable.clientView.isOn(environment), let folder = try? Casebook(environment: environment).folder,
      let files = try? PrivateFiles.names(in: folder)
    else { return [] }
    let ending = "." + CaseLocation.ending
    return files.filter { $0.hasSuffix(ending) }
      .compactMap { try? CaseName(String($0.dropLast(ending.count))).text }.sorted()
  }
}
