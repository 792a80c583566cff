import Foundation
import Testing

@testable import RazborCore
@testable import razbor

@Suite("People as initials") struct InitialsTests {
  private let folder: CaseFolder
  private let sheet: String

  init() throws {
    folder = try CaseFolder()
    sheet = folder.path + "/fleet.yaml"
    let path: String = TestFile.project("questionnaires/examples/fleet-telematics.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8).replacing("J. H.", with: "Jane Harper")
    try Data(text.utf8).write(to: URL(filePath: sheet))
    _ = try folder.casebook.take(LoadedSheet(path: sheet), as: "fleet")
  }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun(
      arguments + ["--lang", "en"], environment: ["XDG_DATA_HOME": folder.path])
  }

  @Test(
    "stand for names wherever people are compared", arguments: [["report"], ["show"], ["show", "--json"]])
  func initials(command: [String]) throws {
    let arguments = [command[0], "fleet"] + command.dropFirst()
    let named = try run(arguments)
    #expect(named.status == 0 && named.output.contains("Jane Harper"), "\(named.errors)")
    let short = try run(arguments + ["--initials"])
    #expect(short.status == 0 && !short.output.contains("Jane Harper"), "\(short.errors)")
    #expect(short.output.contains("J. H."))
  }

  @Test("are no stranger to the plan and the papers")
  func others() throws {
    let plan = try run(["plan", "fleet", "--initials"])
    #expect(plan.status == 0 && !plan.output.contains("Jane Harper"), "\(plan.errors)")
    let papers = try run(["papers", sheet, "-o", folder.path + "/papers", "--format", "md", "--initials"])
    #expect(papers.status == 0, "\(papers.errors)")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/papers") {
      let text = try String(contentsOfFile: "\(folder.path)/papers/\(file)", encoding: .utf8)
      #expect(!text.contains("Jane Harper"), "\(file)")
    }
  }
}
