import Foundation
import RazborCore

/// What would become of a case if it went by another edition of its questionnaire.
struct CaseUpgrade {
  /// What the case goes by now.
  let from: Questionnaire
  let to: LoadedQuestionnaire
  /// Questions that only the other edition has, in its order.
  let added: [Item.ID]
  /// Questions that it does not have any more.
  let removed: [Item.ID]
  /// Answers that would be kept, but count for nothing: their question is gone, or asks for something else.
  let retired: [RetiredAnswer]

  struct RetiredAnswer: Hashable {
    let respondent: CaseRespondent.ID
    let item: Item.ID
  }

  /// - Returns: `nil` where it is the edition the case goes by.
  init?(_ file: CaseFile, to other: LoadedQuestionnaire) {
    guard other.digest != file.questionnaire.digest else { return nil }
    let (old, new) = (file.questionnaire.questionnaire, other.questionnaire)
    guard old.id == new.id else { return nil }
    from = old
    to = other
    let (before, after) = (old.items.map(\.id), new.items.map(\.id))
    added = after.filter { !before.contains($0) }
    removed = before.filter { !after.contains($0) }
    retired = file.state.respondents.flatMap { respondent in
      respondent.answered.filter { item in
        respondent.responses[item].map { !CaseUpgrade.isAnswer($0, item, old, new) } ?? false
      }.map { RetiredAnswer(respondent: respondent.id, item: $0) }
    }
  }

  /// Whether what is stored of a response can be read by the other edition.
  private static func isAnswer(
    _ response: Response, _ item: Item.ID, _ old: Questionnaire, _ new: Questionnaire
  ) -> Bool {
    let entry = CaseEntry(id: "probe", time: "", event: .responded("owner", item, response))
    guard let record = try? EventCoder(old).record(entry) else { return false }
    return (try? EventCoder(new).entry(record)) != nil
  }

  /// Whether it would be a step back: the case comes from a newer program.
  var isOlder: Bool {
    to.questionnaire.version.compare(from.version, options: .numeric) == .orderedAscending
  }

  /// That there is another edition, what differs, and how to move to it.
  /// - Parameter path: of the file with the other edition; `nil` for the one inside the program.
  func notice(_ name: CaseName, file path: String? = nil) -> LocalizedText {
    let file = path.map { " --questionnaire \(printable($0))" } ?? ""
    return both(
      "Анкета изменилась после начала (\(versions)): новых вопросов — \(added.count), убрано — \(removed.count)"
        + (retired.isEmpty ? "" : ", ответов без места в новой — \(retired.count)")
        + ". Продолжаю по прежней. Перейти: razbor resume \(name) --upgrade\(file).",
      "The questionnaire changed since the start (\(versions)): new questions \(added.count), removed "
        + "\(removed.count)"
        + (retired.isEmpty ? "" : ", answers without a place in the new one \(retired.count)")
        + ". Going on with the old one. To move: razbor resume \(name) --upgrade\(file).")
  }

  /// That the case goes by the other edition now, and what became of its answers.
  var done: LocalizedText {
    let questions = retiredQuestions
    return both(
      "Разбор перешёл на новую анкету (\(versions)). Новых вопросов: \(added.count). "
        + (questions.ru.isEmpty
          ? "Все ответы остались в силе."
          : "Ответы на эти вопросы сохранены, но больше не учитываются: \(questions.ru)."),
      "The case goes by the new questionnaire now (\(versions)). New questions: \(added.count). "
        + (questions.en.isEmpty
          ? "All answers hold."
          : "The answers to these questions are kept, but count no longer: \(questions.en)."))
  }

  /// The first few questions whose answers count no longer, each once, by the words they were asked in.
  private var retiredQuestions: LocalizedText {
    let gone = Set(retired.map(\.item))
    let texts = from.items.filter { gone.contains($0.id) }.map(\.text)
    let more = texts.count - 5
    return both(
      texts.prefix(5).map { "«\(shown($0.ru))»" }.joined(separator: ", ")
        + (more > 0 ? " и ещё \(more)" : ""),
      texts.prefix(5).map { "\"\(shown($0.en))\"" }.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : ""))
  }

  private var versions: String { "\(printable(from.version)) → \(printable(to.questionnaire.version))" }

  /// There is nothing to move to.
  static func none(_ questionnaire: Questionnaire) -> LocalizedText {
    both(
      "Другой редакции анкеты нет, разбор идёт по версии \(printable(questionnaire.version)).",
      "There is no other edition of the questionnaire; the case goes by version "
        + "\(printable(questionnaire.version)).")
  }
}

extension Casebook {
  /// The edition inside the program, where it is another one than the case goes by and no older one.
  func upgrade(of file: CaseFile) -> CaseUpgrade? {
    let id = file.questionnaire.questionnaire.id.rawValue
    // Comparing texts takes no time, and reading one takes longer than all else at the start of a sitting.
    guard QuestionnaireLoader.embedsOther(id, than: file.questionnaireText),
      let loaded = try? QuestionnaireLoader.load(id)
    else { return nil }
    return CaseUpgrade(file, to: loaded).flatMap { $0.isOlder ? nil : $0 }
  }

  /// Moves a case to another edition, after a backup: without one nothing is done.
  /// - Throws: `readOnly`, `cannotBackUp`, and what `CaseFile.upgrade` throws. The case goes on by the edition it had.
  func perform(_ upgrade: CaseUpgrade, on file: CaseFile) throws(CaseFileError) {
    guard file.access == .answering else { throw .readOnly(file.name) }
    try backUp(file)
    try file.upgrade(to: upgrade.to)
  }
}
