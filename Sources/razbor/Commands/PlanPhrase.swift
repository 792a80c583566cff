import RazborCore

/// What is said about changes of a plan.
enum PlanPhrase: Spoken {
  case sheetHead
  case changed(title: String, [LocalizedText], CaseName)
  case dropped(title: String, CaseName, id: String)
  case added(title: String, CaseName)
  case edited(Int, CaseName)
  case unchanged
  case undone([String], CaseName)
  case droppedTitle
  case droppedStep(title: String, id: String)
  case changesTitle
  case change(day: String, [String])

  var words: LocalizedText {
    switch self {
    case .sheetHead:
      both(
        "# План действий. Строки с # не читаются. Пустая строка части — как в диагнозе.\n"
          + "# Новый шаг: [+], под ним название: ... Удалённый шаг будет снят.\n"
          + "# срок: 2026-12-10; состояние: не начат, начат, сделан, снят",
        "# The action plan. Lines with # are not read. An empty part is as in the diagnosis.\n"
          + "# A new step: [+], below it title: ... A step that is deleted will be dropped.\n"
          + "# date: 2026-12-10; state: not started, started, done, dropped")
    case .changed(let title, let parts, let name):
      both(
        "Шаг \(Language.ru.quoted(title)) изменён: \(parts.map(\.ru).joined(separator: ", ")). Вернуть: razbor plan \(name) --undo",
        "The step \(Language.en.quoted(title)) was changed: \(parts.map(\.en).joined(separator: ", ")). Take it back: razbor plan \(name) --undo"
      )
    case .dropped(let title, let name, let id):
      both(
        "Шаг \(Language.ru.quoted(title)) снят. Вернуть: razbor plan \(name) --step \(id) состояние=",
        "The step \(Language.en.quoted(title)) was dropped. Bring it back: razbor plan \(name) --step \(id) state="
      )
    case .added(let title, let name):
      both(
        "Шаг \(Language.ru.quoted(title)) добавлен. Вернуть: razbor plan \(name) --undo",
        "The step \(Language.en.quoted(title)) was added. Take it back: razbor plan \(name) --undo")
    case .edited(let count, let name):
      both(
        "Изменено шагов: \(count). Вернуть: razbor plan \(name) --undo",
        "Steps changed: \(count). Take it back: razbor plan \(name) --undo")
    case .unchanged:
      both("В плане ничего не изменилось.", "Nothing was changed in the plan.")
    case .undone(let titles, let name):
      both(
        "Последняя правка плана разбора «\(name)» возвращена: \(titles.joined(separator: "; ")).",
        "The last change of the plan of case \"\(name)\" was taken back: \(titles.joined(separator: "; ")).")
    case .droppedTitle: both("Снятые шаги", "Steps that were dropped")
    case .droppedStep(let title, let id):
      both("\(title) (вернуть: --step \(id) состояние=)", "\(title) (bring it back: --step \(id) state=)")
    case .changesTitle: both("Правки плана", "Changes of the plan")
    case .change(let day, let titles):
      both("\(day): \(titles.joined(separator: "; "))", "\(day): \(titles.joined(separator: "; "))")
    }
  }
}
