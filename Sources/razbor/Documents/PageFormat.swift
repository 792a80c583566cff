import ArgumentParser
import Foundation
import RazborReport

/// What a report or a working paper can be read in.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, md, html, pdf, docx

  /// What another program makes; `nil` where we write it ourselves.
  var document: DocumentKind? { DocumentKind(rawValue: rawValue) }

  /// - Parameter columns: how wide a text may be.
  func bytes(
    of report: Report, columns: Int, isAccessible: Bool, environment: [String: String]
  ) throws(DocumentFault) -> Data {
    if let document { return try DocumentMaker(environment: environment).make(document, of: report) }
    switch self {
    case .md: return Data(MarkdownRenderer().render(report).utf8)
    case .html: return Data(HTMLRenderer().render(report).utf8)
    case .text, .pdf, .docx:
      return Data(TextRenderer(columns: columns, isAccessible: isAccessible).render(report).utf8)
    }
  }
}
