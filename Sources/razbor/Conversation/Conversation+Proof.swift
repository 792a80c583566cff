import RazborCore
import RazborReport

/// `/whatif` and `/trace`: they look, and change nothing.
extension Conversation {
  func showWhatIf(_ argument: String, _ item: Item?) throws(Leave) {
    let sheet = file.sheet
    do throws(SuppositionError) {
      let reader = SuppositionReader(questionnaire, sheet)
      let supposed = try reader.read(line: argument, here: item?.id)
      print(CaseOrSheet(file).proof(language).whatIf(WhatIf(questionnaire, sheet, supposed)))
    } catch {
      try complain(error.message(language, .numbers(in: questionnaire)))
    }
  }

  func showTrace(_ argument: String) throws(Leave) {
    let all = Trace.all(questionnaire, file.sheet)
    let proof = CaseOrSheet(file).proof(language)
    let found = argument.isEmpty ? all : proof.find(argument, among: all)
    if found.isEmpty {
      return try complain(TracePhrase.nothing(argument, nearest: proof.nearest(to: argument, among: all)))
    }
    print(found.count == 1 && !argument.isEmpty ? proof.chain(found[0]) : proof.list(found, of: all.count))
  }

  private func print(_ report: Report) {
    console.printLines(TextRenderer(for: console).render(report))
  }
}
