import Foundation
import RazborCore
import RazborReport

/// What of a step can be changed, as it is typed: `owner=Anna`.
enum PlanKey: CaseIterable {
  case title, owner, due, firstStep, proof, state

  /// As it is shown; the first is what help names.
  private var names: (ru: [String], en: [String]) {
    switch self {
    case .title: (["название"], ["title"])
    case .owner: (["кто", "ответственный"], ["owner", "who"])
    case .due: (["срок", "дата"], ["date", "due", "when"])
    case .firstStep: (["начало"], ["first", "first_step"])
    case .proof: (["признак"], ["proof"])
    case .state: (["состояние"], ["state"])
    }
  }

  func name(_ language: Language) -> String {
    (language == .ru ? names.ru : names.en).first ?? ""
  }

  static func names(_ language: Language) -> String {
    allCases.map { $0.name(language) }.joined(separator: ", ")
  }

  static func states(_ language: Language) -> String {
    PlanEdit.State.allCases.map { language.words($0) }.joined(separator: ", ")
  }

  /// In either language.
  init(_ typed: String) throws(PlanFault) {
    let word = typed.trimmingCharacters(in: .whitespaces).lowercased()
    let found = Self.allCases.first { ($0.names.ru + $0.names.en).contains(word) }
    guard let found else {
      let all = Self.allCases.flatMap { $0.names.ru + $0.names.en }
      throw .unknownKey(typed, nearest: NearestName.of(word, among: all))
    }
    self = found
  }

  /// What it stands for; `nil` for the day and the state, which are no texts.
  private var part: PlanEdit.Part? {
    switch self {
    case .title: .title
    case .owner: .owner
    case .firstStep: .firstStep
    case .proof: .proof
    case .due, .state: nil
    }
  }

  /// Puts a typed value into the decision about a step. Nothing, or what the diagnosis says, follows the diagnosis.
  func put(
    _ typed: String, into edit: inout PlanEdit, of step: PlannedStep?, _ language: Language
  ) throws(PlanFault) {
    let value = typed.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    switch self {
    case .due: edit.due = value.isEmpty ? nil : try Self.day(value)
    case .state: edit.state = value.isEmpty ? .planned : try Self.state(value)
    case .title, .owner, .firstStep, .proof:
      guard let part else { return }
      guard value.isEmpty || PlanEdit.canHold(value) else { throw .noLine(name(language)) }
      if value.isEmpty, self == .title, edit.isOwn { throw .noTitle }
      edit.texts[part] = value.isEmpty || value == step?.advice(part, language) ? nil : value
    }
  }

  /// What stands now; empty for a day that nobody decided.
  func value(of step: PlannedStep, _ language: Language) -> String {
    switch self {
    case .due: step.edit.due?.description ?? ""
    case .state: language.words(step.state)
    case .title, .owner, .firstStep, .proof: part.map { step.text($0, language) } ?? ""
    }
  }

  /// `2026-12-10`, `10.12.2026`.
  private static func day(_ typed: String) throws(PlanFault) -> Day {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    let padded = { (part: Substring) in part.count == 1 ? "0" + part : String(part) }
    let written = parts.count == 3 ? "\(parts[2])-\(padded(parts[1]))-\(padded(parts[0]))" : typed
    guard let day = Day(written) else { throw .noDay(typed) }
    return day
  }

  private static func state(_ typed: String) throws(PlanFault) -> PlanEdit.State {
    let words = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let found = PlanStateWords.state(words) else { throw .noState(typed) }
    return found
  }
}

extension Language {
  /// As a report says it, and as it is typed.
  func words(_ state: PlanEdit.State) -> String { PlanStateWords.text(state)[self] }
}
