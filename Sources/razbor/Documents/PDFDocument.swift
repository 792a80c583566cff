import Foundation
import RazborReport

/// The page, printed. There is no address in it, so there is nothing to fetch; the browser is told so as well.
struct PDFDocument {
  let program: OutsideProgram
  let folder: WorkFolder

  func make(of report: Report) throws(DocumentFault) -> Data {
    try folder.write(Data(HTMLRenderer().render(report).utf8), to: "report.html")
    return try program.make("report.pdf", program.name == "weasyprint" ? weasyPrint : chromium, in: folder)
  }

  private var weasyPrint: [String] { ["--quiet", "report.html", "report.pdf"] }

  private var chromium: [String] {
    [
      "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
      "--disable-background-networking",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder.path)/browser",
      "--no-pdf-header-footer",
      "--print-to-pdf=\(folder.path)/report.pdf", "file://\(folder.path)/report.html",
    ] + (geteuid() == 0 ? ["--no-sandbox"] : [])
  }
}
