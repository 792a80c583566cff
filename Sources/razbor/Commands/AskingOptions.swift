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
  var minutes: Minutes?

  var order: Interview.Order {
    adaptive || minutes != nil ? .adaptive(minutes: minutes?.count) : .conversation
  }

  /// From 1 to 600.
  struct Minutes: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
      guard let count = Int(argument), (1...600).contains(count) else { return nil }
      self.count = count
    }
  }
}
