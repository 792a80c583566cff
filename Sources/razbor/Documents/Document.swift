import Foundation
import RazborCore
import RazborReport

/// Documents that another program makes of ours.
enum DocumentKind: String, Sendable, CaseIterable {
  case pdf, docx

  /// What makes it, the best first; the first is also the name of the package that brings it.
  var programs: [String] {
    switch self {
    case .pdf: ["weasyprint", "chromium", "chromium-browser", "google-chrome"]
    case .docx: ["pandoc"]
    }
  }
}

enum DocumentFault: Error, Equatable {
  /// None of the programs that make it is here.
  case noConverter(DocumentKind)
  case failed(program: String, OutsideProgram.Failure)
  /// The private folder could not be made, written or read.
  case cannotWork(StorageFault)
}

/// Makes documents with what it finds on the search path.
struct DocumentMaker {
  let environment: [String: String]
  /// For each program that is run.
  var limit = Duration.seconds(60)

  func make(_ kind: DocumentKind, of report: Report) throws(DocumentFault) -> Data {
    guard let program = OutsideProgram(kind.programs, searching: environment, limit) else {
      throw .noConverter(kind)
    }
    let folder = try WorkFolder(environment)
    switch kind {
    case .pdf: return try PDFDocument(program: program, folder: folder).make(of: report)
    case .docx:
      let painter = OutsideProgram(["rsvg-convert"], searching: environment, limit)
      return try WordDocument(program: program, painter: painter, folder: folder).make(of: report)
    }
  }
}
