import RazborCore

/// What would become of a case if it went by another edition of its questionnaire.
struct CaseUpgrade {
  let from: String
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
    from = old.version
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

  /// That there is another edition, what differs, and how to move to it.
  func notice(_ name: CaseName) -> LocalizedText {
    both(
      "Анкета изменилась после начала (\(versions)): новых вопросов — \(added.count), убрано — \(removed.count)"
        + (retired.isEmpty ? "" : ", ответов без места в новой — \(retired.count)")
        + ". Продолжаю по прежней. Перейти: razbor resume \(name) --upgrade.",
      "The questionnaire changed since the start (\(versions)): new questions \(added.count), removed "
        + "\(removed.count)"
        + (retired.isEmpty ? "" : ", answers without a place in the new one \(retired.count)")
        + ". Going on with the old one. To move: razbor resume \(name) --upgrade.")
  }

  /// That the case goes by the other edition now, and what became of its answers.
  var done: LocalizedText {
    let items = retired.map(\.item.rawValue).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return both(
      "Разбор перешёл на новую анкету (\(versions)). Новых вопросов: \(added.count). "
        + (items.isEmpty
          ? "Все ответы остались в силе."
          : "Ответы сохранены, но больше не учитываются: \(items.joined(separator: ", "))."),
      "The case goes by the new questionnaire now (\(versions)). New questions: \(added.count). "
        + (items.isEmpty
          ? "All answers hold."
          : "These answers are kept, but count no longer: \(items.joined(separator: ", "))."))
  }

  private var versions: String { "\(printable(from)) → \(printable(to.questionnaire.version))" }
}

extension Casebook {
  /// The edition inside the program, where it is another one than the case goes by.
  func upgrade(of file: CaseFile) -> CaseUpgrade? {
    let id = file.questionnaire.questionnaire.id.rawValue
    guard QuestionnaireLoader.embedded.contains(id), let loaded = try? QuestionnaireLoader.load(id) else {
      return nil
    }
    return CaseUpgrade(file, to: loaded)
  }

  /// Moves a case to another edition, after a backup: without one nothing is done.
  /// - Throws: `cannotBackUp`, and what `CaseFile.upgrade` throws. The case goes on by the edition it had.
  func perform(_ upgrade: CaseUpgrade, on file: CaseFile) throws(CaseFileError) {
    try backUp(file)
    try file.upgrade(to: upgrade.to)
  }
}
