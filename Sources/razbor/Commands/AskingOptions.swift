import ArgumentParser
import RazborCore

/// In what order an interview asks, and for how long.
struct AskingOptions: ParsableArguments {
  @Flag(
    help: .words(
      ru: "Сначала вопросы, которые решают больше; каждый с объяснением.",
      en: "Ask first what decides the most, and say why."))
  var adaptive = false
  @Option(
    help: .words(
      ru: "Не больше стольких минут, по минуте на вопрос; порядок как с --adaptive.",
      en: "At most so many minutes, one for a question; in the order of --adaptive.", value: .minutes))
  var minutes: String?

  private static let minutesAllowed = 1...600

  func order(_ output: CommandOutput) throws(ExitStatus) -> Interview.Order {
    guard let minutes else { return adaptive ? .adaptive(minutes: nil) : .conversation }
    guard let count = Int(minutes), Self.minutesAllowed.contains(count) else {
      output.complain(.notMinutes(minutes, Self.minutesAllowed))
      throw .usage
    }
    return .adaptive(minutes: count)
  }
}
