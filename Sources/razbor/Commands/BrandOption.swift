import ArgumentParser
import RazborCore

/// Whose name a document goes out under.
struct BrandOption: ParsableArguments {
  @Option(
    help: .words(
      ru: "Файл с названием, логотипом, цветом и контактами консультанта.",
      en: "A file with the consultant's name, logo, colour and contacts.", value: .file),
    completion: .file(extensions: ["yaml", "yml"])) var brand: String?

  /// - Returns: `nil` where none was asked for.
  func load(_ language: Language) throws -> Brand? {
    guard let brand else { return nil }
    return try reportingProblems(language) { () throws(LoadingError) in try BrandLoader.load(brand) }
  }
}
