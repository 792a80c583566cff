import Foundation
import RazborCore

/// The cases of an exam, read from a folder.
struct LoadedExam {
  let folder: String
  /// By the names of the files.
  private(set) var cases: [ExamCase] = []
  /// Why files gave no cases.
  private(set) var errors: [LoadingError] = []

  /// The folder beside a questionnaire file.
  static func folder(of path: String, _ questionnaire: Questionnaire) -> String {
    let beside = (path as NSString).deletingLastPathComponent as NSString
    return beside.appendingPathComponent("exams/\(questionnaire.id)")
  }

  init(folder: String, for questionnaire: Questionnaire) {
    self.folder = folder
    do throws(LoadingError) {
      for file in try Self.files(folder) { add(file, questionnaire) }
    } catch {
      errors.append(error)
    }
  }

  private mutating func add(_ file: String, _ questionnaire: Questionnaire) {
    do throws(LoadingError) {
      cases += try Self.cases((folder as NSString).appendingPathComponent(file), file, questionnaire)
    } catch {
      errors.append(error)
    }
  }

  private static func files(_ folder: String) throws(LoadingError) -> [String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return names.filter { ["yaml", "yml"].contains(($0 as NSString).pathExtension) }.sorted()
    } catch {
      throw .unreadable(folder, StorageFault(errno: errno))
    }
  }

  private static func cases(
    _ path: String, _ file: String, _ questionnaire: Questionnaire
  ) throws(LoadingError) -> [ExamCase] {
    let (node, text) = try SheetLoader.tree(path)
    let sheet = try ExamDecoder.sheetPath(of: node).map { other throws(LoadingError) in
      try self.sheet(at: other, beside: path, questionnaire)
    }
    let name = (file as NSString).deletingPathExtension
    switch ExamDecoder.decode(node, sheet: sheet, name: name, for: questionnaire) {
    case .success(let cases): return cases
    case .failure(let problems): throw .broken(Diagnostic(file: path, text: text, problems: problems))
    }
  }

  /// A sheet, or another case, that a case takes its answers from; its path begins at the case.
  private static func sheet(
    at other: String, beside path: String, _ questionnaire: Questionnaire
  ) throws(LoadingError) -> SourceNode {
    let folder = URL(filePath: (path as NSString).deletingLastPathComponent, directoryHint: .isDirectory)
    let place = URL(filePath: other, relativeTo: folder).standardizedFileURL.path
    let (node, text) = try SheetLoader.tree(place)
    let sheet = ExamDecoder.sheet(of: node)
    if case .failure(let problems) = AnswerSheetDecoder.decode(sheet, for: questionnaire) {
      throw .broken(Diagnostic(file: place, text: text, problems: problems))
    }
    return sheet
  }
}
