import ArgumentParser
import RazborCore

/// The script the argument parser writes for a shell, in one language.
struct CompletionScript {
  let text: String

  init(_ shell: CompletionShell, _ language: Language) {
    let own = Razbor.completionScript(for: shell)
      .replacing("Show help information.", with: ArgumentInfo.helpWords[language])
      .replacing("Show the version.", with: ArgumentInfo.versionWords[language])
    text = Bilingual.resolve(Self.withoutSecondHelp(own), language)
  }

  /// The parser adds a `help` of its own to every tree. Ours stands in front of it on the command line, but in a script
  /// the later function of two with one name would win.
  private static func withoutSecondHelp(_ script: String) -> String {
    var lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeAll { $0.contains("Show subcommand help information.") }
    let starts = lines.indices.filter { lines[$0] == "_razbor_help() {" }
    if starts.count > 1, let start = starts.last, let end = lines[start...].firstIndex(of: "}") {
      lines.removeSubrange(start...end)
    }
    return lines.joined(separator: "\n")
  }
}
