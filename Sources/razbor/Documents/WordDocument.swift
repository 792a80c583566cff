import Foundation
import RazborReport

/// A document to be edited: our own tree of it through pandoc, in our styles, with our pictures and no others.
struct WordDocument {
  let program: OutsideProgram
  /// Makes pictures of drawings; where it is missing, their tables stand alone.
  let painter: OutsideProgram?
  let folder: WorkFolder

  func make(of report: Report) throws(DocumentFault) -> Data {
    let tree = PandocTree(report, version: try version(), hasPictures: painter != nil)
    for (place, drawing) in tree.drawings.enumerated() { try paint(drawing, place) }
    if let logo = tree.logo { try folder.write(Data(logo.bytes), to: logo.name) }
    try folder.write(Data(tree.json.utf8), to: "report.json")
    try folder.write(ReferenceDocument.bytes(accent: report.accent), to: "reference.docx")
    return try program.make(
      "report.docx",
      ["-f", "json", "-t", "docx", "--reference-doc=reference.docx", "-o", "report.docx", "report.json"],
      in: folder)
  }

  /// The version of the tree that this pandoc reads: it takes no other.
  private func version() throws(DocumentFault) -> [Int] {
    let empty = try program.run(["-f", "markdown", "-t", "json"], in: folder)
    guard let tree = try? JSONDecoder().decode(EmptyTree.self, from: empty), !tree.version.isEmpty else {
      throw .failed(program: program.name, .wroteNothing)
    }
    return tree.version
  }

  private struct EmptyTree: Decodable {
    let version: [Int]

    enum CodingKeys: String, CodingKey {
      case version = "pandoc-api-version"
    }
  }

  private func paint(_ drawing: String, _ place: Int) throws(DocumentFault) {
    guard let painter else { return }
    try folder.write(Data(drawing.utf8), to: "picture.svg")
    try painter.run(["--zoom", "2", "-o", PandocTree.picture(place), "picture.svg"], in: folder)
  }
}
