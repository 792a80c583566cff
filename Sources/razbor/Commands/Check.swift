import ArgumentParser
import RazborCore

struct Check: ParsableCommand {
  @Argument var file: String
  func run() throws {
    do {
      print(try QuestionnaireLoader.load(path: file).questionnaire.items.count)
    } catch LoadingError.broken(let d) { print(d.rendered(in: .en)) }
  }
}
