import Foundation
import RazborCore

extension Casebook {
  /// A case out of its JSON. No case is ever replaced.
  /// - Parameter title: what it is called here; `nil` for the name it had.
  func take(_ transfer: CaseTransfer, as title: String?) throws(CaseFileError) -> CaseFile {
    try takeIn(try named(title ?? transfer.name), CaseBlueprint(transfer.editions, sealing: transfer.events))
  }

  /// A case out of a case file that lies elsewhere.
  /// - Throws: what opening throws, under the name of the file.
  func take(caseAt path: String, as title: String?) throws(CaseFileError) -> CaseFile {
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    let name = try named(title ?? stem)
    let file = try CaseFile(CaseLocation(name: name, path: path), for: .reading, clock: clock)
    guard file.damage.isEmpty else { throw .damaged(name, file.damage, total: file.total) }
    return try takeIn(name, CaseBlueprint(file.editions, file.records, file.drafts))
  }

  /// A case out of an answer sheet: every respondent joins and answers at once.
  func take(_ loaded: LoadedSheet, as title: String?) throws(CaseFileError) -> CaseFile {
    let sheet = loaded.sheet
    let time = clock.now()
    let title = title ?? sheet.name
    let events = [.began(name: title, language: sheet.language ?? .en)] + sheet.events
    let entries = events.map { CaseEntry(id: clock.newID(), time: time, event: $0) }
    return try takeIn(try name(title, day: time), CaseBlueprint(loaded.questionnaire, entries))
  }

  private func takeIn(_ name: CaseName, _ blueprint: CaseBlueprint) throws(CaseFileError) -> CaseFile {
    do {
      return try establish(name, blueprint, at: clock.now())
    } catch {
      if case .nameTaken(let name, let free) = error { throw .cannotTakeIn(name, free: free) }
      throw error
    }
  }

  private func named(_ title: String) throws(CaseFileError) -> CaseName {
    do { return try CaseName(title) } catch { throw .badName(title, error) }
  }
}

extension AnswerSheet {
  /// In the order of the sheet; the second of a role is `sales-2`.
  fileprivate var events: [CaseEvent] {
    var counts: [Role: Int] = [:]
    let answers = respondents.flatMap { respondent -> [CaseEvent] in
      let count = (counts[respondent.role] ?? 0) + 1
      counts[respondent.role] = count
      let id = CaseRespondent.ID(respondent.role.rawValue + (count == 1 ? "" : "-\(count)"))
      let responses = respondent.responses.sorted { $0.key.rawValue < $1.key.rawValue }
      return [.joined(id, respondent.role)] + responses.map { .responded(id, $0.key, $0.value) }
    }
    let explanations = resolved.sorted { $0.key.rawValue < $1.key.rawValue }
    return answers + explanations.map { .resolved($0.key, explanation: $0.value) }
      + remarks.map { .noted(nil, $0.item, text: $0.text, as: $0.kind) }
  }
}
