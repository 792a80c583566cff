import RazborCore
import RazborReport

/// A plan as a text for an editor: a block for each step, a line for each part. Nothing needs to be quoted.
struct PlanSheet {
  let plan: ActionPlan
  let edits: [PlanEdit]
  let language: Language

  var text: String {
    let blocks = plan.steps.map { step in
      (["[\(step.id)]"] + PlanKey.allCases.map { "\($0.name(language)): \($0.value(of: step, language))" })
        .joined(separator: "\n")
    }
    return ([PlanPhrase.sheetHead.text(language)] + blocks).joined(separator: "\n\n")
  }

  /// What the edited text decides beyond what was decided: steps that are no longer in it are dropped, a block `[+]` is a
  /// new step.
  /// - Throws: `PlanFault.line`, without the place of the text.
  func changes(in edited: String) throws(PlanFault) -> [PlanEdit] {
    var reader = BlockReader(sheet: self)
    for (place, line) in edited.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      do throws(PlanFault) { try reader.read(line) } catch { throw .line(place + 1, error, path: "") }
    }
    let dropped = plan.steps.filter { step in !reader.decided.contains { $0.step == step.id } }.map { step in
      var edit = step.edit
      edit.state = .dropped
      return edit
    }
    return (reader.decided + dropped).filter { edit in
      edit != (edits.first { $0.step == edit.step } ?? PlanEdit(step: edit.step))
    }
  }

  /// A step by its number in the plan, or by its name, also where it was dropped.
  func step(_ typed: String) throws(PlanFault) -> PlannedStep {
    let all = plan.steps
    let found =
      Int(typed).flatMap { number in all.first { $0.number == number } }
      ?? (all + plan.dropped).first { $0.id.rawValue == typed }
    guard let found else { throw .noSuchStep(typed, steps: all.count) }
    return found
  }

  /// What was decided about a step so far.
  func edit(of step: Recommendation.ID) -> PlanEdit {
    edits.first { $0.step == step } ?? PlanEdit(step: step)
  }
}

/// What was changed in a plan, and when.
struct PlanHistory {
  let lines: [String]

  init(_ file: CaseFile, _ language: Language) {
    let known = file.questionnaire.questionnaire.recommendations
    lines = file.state.undoable.compactMap { entry -> String? in
      guard case .planned(let edits) = entry.event else { return nil }
      let titles = edits.map { edit in
        let asked = known.first { $0.id == edit.step }
        let title = edit.texts[.title] ?? asked?.title[language]
        let state = edit.state == .planned ? "" : " – \(language.words(edit.state))"
        return (title ?? edit.step.rawValue) + state
      }
      return PlanPhrase.change(day: String(entry.time.prefix(10)), titles).text(language)
    }
  }
}

private struct BlockReader {
  let sheet: PlanSheet
  private(set) var decided: [PlanEdit] = []
  private var step: PlannedStep?

  init(sheet: PlanSheet) {
    self.sheet = sheet
  }

  mutating func read(_ line: Substring) throws(PlanFault) {
    let line = String(line).trimmingSpace
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("["), line.hasSuffix("]") { return try begin(String(line.dropFirst().dropLast())) }
    guard let last = decided.indices.last else { throw .lostLine }
    guard let colon = line.firstIndex(of: ":") else { throw .lostLine }
    let key = try PlanKey(String(line[..<colon]))
    let value = String(line[line.index(after: colon)...])
    try key.put(value, into: &decided[last], of: step, sheet.language)
  }

  /// What a block does not name stays as it was decided.
  private mutating func begin(_ name: String) throws(PlanFault) {
    guard name != "+" else {
      step = nil
      return decided.append(PlanEdit(step: PlanEdit.newStep(beside: sheet.edits + decided)))
    }
    let found = try sheet.step(name)
    guard !decided.contains(where: { $0.step == found.id }) else { throw .twice(name) }
    step = found
    decided.append(sheet.edit(of: found.id))
  }
}
