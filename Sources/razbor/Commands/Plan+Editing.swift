import Foundation
import RazborCore
import RazborReport

extension Plan {
  var isChange: Bool { step != nil || add != nil || edit || undo || !changes.isEmpty }

  /// One change, kept as one event. An interview may run in another window meanwhile.
  func change(_ output: CommandOutput) throws {
    do throws(PlanFault) { try check() } catch { throw refused(error, output) }
    let book = try Sitting.casebook(output.language)
    let opened = try Sitting.guarded(output.language) { () throws(CaseFileError) in
      try book.open(file, for: .noting)
    }
    let editing = PlanEditing(opened, common.language(of: opened.state.language))
    let change: PlanEditing.Change
    do throws(PlanFault) { change = try wanted(editing) } catch { throw refused(error, output) }
    if !change.events.isEmpty {
      _ = try Sitting.guarded(output.language) { () throws(CaseFileError) in try opened.append(change.events)
      }
    }
    change.text.map { Editor.remove($0) }
    output.say(change.words[output.language])
  }

  private func refused(_ fault: PlanFault, _ output: CommandOutput) -> ExitStatus {
    output.complain(fault.words[output.language])
    return fault.exitStatus
  }

  private func check() throws(PlanFault) {
    if FileManager.default.fileExists(atPath: file) { throw .noCase(path: file) }
    let ways = [step != nil, add != nil, edit, undo].count { $0 }
    if ways != 1 || (step != nil && changes.isEmpty) || ((edit || undo) && !changes.isEmpty) {
      throw .unclear
    }
  }

  private func wanted(_ editing: PlanEditing) throws(PlanFault) -> PlanEditing.Change {
    if let step { return try editing.changing(step, changes) }
    if let add { return try editing.adding(add, changes) }
    if undo { return try editing.undoing() }
    guard let editor = Editor(common.environment) else { throw .noEditor }
    guard common.mayAsk else { throw .noTerminal }
    return try editing.editing(with: editor)
  }
}

/// What a change of the plan of a case comes to; saves nothing.
struct PlanEditing {
  private let sheet: PlanSheet
  private let file: CaseFile
  private let language: Language

  struct Change {
    let events: [CaseEvent]
    let words: LocalizedText
    /// The edited text, which may go once the events are safe.
    var text: String?
  }

  init(_ file: CaseFile, _ language: Language) {
    self.file = file
    self.language = language
    let diagnosed = Diagnosed(file.questionnaire, file.sheet, language, isPrivate: false, of: file)
    sheet = PlanSheet(plan: diagnosed.plan, edits: file.state.plan, language: language)
  }

  func changing(_ typed: String, _ changes: [String]) throws(PlanFault) -> Change {
    let step = try sheet.step(typed)
    var edit = step.edit
    let keys = try put(changes, into: &edit, of: step)
    guard edit != sheet.edit(of: step.id) else {
      return Change(events: [], words: PlanPhrase.unchanged.words)
    }
    let title = printable(edit.texts[.title] ?? step.text(.title, language))
    let words: PlanPhrase =
      edit.state == .dropped
      ? .dropped(title: title, file.name, id: step.id.rawValue) : .changed(title: title, keys, file.name)
    return Change(events: [.planned([edit])], words: words.words)
  }

  func adding(_ title: String, _ changes: [String]) throws(PlanFault) -> Change {
    var edit = PlanEdit(step: PlanEdit.newStep(beside: sheet.edits))
    try PlanKey.title.put(title, into: &edit, of: nil, language)
    _ = try put(changes, into: &edit, of: nil)
    let words = PlanPhrase.added(title: printable(edit.texts[.title] ?? title), file.name)
    return Change(events: [.planned([edit])], words: words.words)
  }

  /// What each part is called in both languages.
  private func put(
    _ changes: [String], into edit: inout PlanEdit, of step: PlannedStep?
  ) throws(PlanFault) -> [LocalizedText] {
    var names: [LocalizedText] = []
    for change in changes {
      guard let sign = change.firstIndex(of: "=") else { throw .noValue(change) }
      let key = try PlanKey(String(change[..<sign]))
      try key.put(String(change[change.index(after: sign)...]), into: &edit, of: step, language)
      names.append(LocalizedText(ru: key.name(.ru), en: key.name(.en)))
    }
    return names
  }

  func undoing() throws(PlanFault) -> Change {
    let last = file.state.undoable.last { if case .planned = $0.event { true } else { false } }
    guard let last, case .planned(let edits) = last.event else { throw .nothingToUndo }
    let titles = edits.map { printable(title(of: $0)) }
    return Change(events: [.undone(last.id)], words: PlanPhrase.undone(titles, file.name).words)
  }

  func editing(with editor: Editor) throws(PlanFault) -> Change {
    switch editor.edit(sheet.text) {
    case .text(let text, let path):
      let edits: [PlanEdit]
      do throws(PlanFault) { edits = try sheet.changes(in: text) } catch { throw error.at(path) }
      guard !edits.isEmpty else {
        return Change(events: [], words: PlanPhrase.unchanged.words, text: path)
      }
      let words = PlanPhrase.edited(edits.count, file.name).words
      return Change(events: [.planned(edits)], words: words, text: path)
    case .unchanged, .emptied: return Change(events: [], words: PlanPhrase.unchanged.words)
    case .returnedAtOnce(let path): throw .returnedAtOnce(path: path)
    case .failed(let path), .notText(let path), .tooLong(let path): throw .editorFailed(path: path)
    case .failedUnchanged: throw .editorFailed(path: nil)
    }
  }

  private func title(of edit: PlanEdit) -> String {
    let plan = sheet.plan
    let step = (plan.steps + plan.dropped).first { $0.id == edit.step }
    return edit.texts[.title] ?? step?.text(.title, language) ?? edit.step.rawValue
  }
}

extension LocalizedText {
  static let planChange = LocalizedText(ru: "ЧТО=ЗНАЧЕНИЕ", en: "KEY=VALUE")
  static let planStep = LocalizedText(ru: "ШАГ", en: "STEP")
}
