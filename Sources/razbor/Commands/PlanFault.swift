import RazborCore

/// Why a plan was not changed.
enum PlanFault: Error, Equatable {
  /// A file of answers keeps no plan.
  case noCase(path: String)
  /// Several things at once, or changes without a step.
  case unclear
  case noSuchStep(String, steps: Int)
  /// What was typed has no equals sign.
  case noValue(String)
  case unknownKey(String, nearest: String?)
  case noDay(String)
  case noState(String)
  /// Longer than a line can be, or no line at all.
  case noLine(String)
  case noTitle
  case nothingToUndo
  case noEditor
  /// An editor needs somebody who types.
  case noTerminal
  /// The editor ended with an error, or left no text.
  case editorFailed(path: String?)
  /// Nothing changed within a second: a window may still be open.
  case returnedAtOnce(path: String)
  /// A line of the edited text, from 1, and what is wrong with it.
  indirect case line(Int, PlanFault, path: String)
  /// A line that belongs to no step.
  case lostLine
  case twice(String)

  /// With the place where the edited text lies.
  func at(_ path: String) -> PlanFault {
    if case .line(let number, let fault, _) = self { .line(number, fault, path: path) } else { self }
  }

  var exitStatus: ExitStatus {
    switch self {
    case .noCase, .unclear, .noSuchStep, .noValue, .unknownKey, .noDay, .noState, .noLine, .noTitle,
      .lostLine,
      .twice, .noEditor, .noTerminal, .returnedAtOnce:
      .usage
    case .line: .badInput
    case .nothingToUndo: .badInput
    case .editorFailed: .storage
    }
  }

  var words: LocalizedText {
    switch self {
    case .line(let number, let fault, let path):
      both(
        "Строка \(number): \(fault.reason.ru) План не изменён, ваш текст цел: \(printable(path))",
        "Line \(number): \(fault.reason.en) The plan was not changed, your text is safe: \(printable(path))")
    case .editorFailed(let path?):
      both(
        "Редактор завершился с ошибкой. План не изменён, ваш текст цел: \(printable(path))",
        "The editor ended with an error. The plan was not changed, your text is safe: \(printable(path))")
    case .returnedAtOnce(let path):
      both(
        "Редактор вернулся сразу, план не изменён. Если у него своё окно, назовите так, чтобы он ждал: "
          + "export VISUAL=\"code --wait\". Текст здесь: \(printable(path))",
        "The editor returned at once, the plan was not changed. Where it has a window of its own, let it wait: "
          + "export VISUAL=\"code --wait\". The text is here: \(printable(path))")
    default: both(reason.ru + " План не изменён.", reason.en + " The plan was not changed.")
    }
  }

  /// What happened, and what to type.
  private var reason: LocalizedText {
    switch self {
    case .noCase(let path):
      both(
        "\(printable(path)) — это файл с ответами, правки плана хранит только разбор. Завести его: "
          + "razbor import \(printable(path)).",
        "\(printable(path)) is a file of answers; only a case keeps changes of its plan. To make one: "
          + "razbor import \(printable(path)).")
    case .unclear:
      both(
        "Что менять, неясно: нужен либо --step с правками, либо --add, --edit или --undo. Например: "
          + "razbor plan ромашка --step 2 кто=\"Анна\" срок=2026-12-10.",
        "It is not clear what to change: --step with changes, or --add, or --edit, or --undo. For example: "
          + "razbor plan daisy --step 2 owner=\"Anna\" date=2026-12-10.")
    case .noSuchStep(let typed, let steps):
      both(
        "Шага «\(shown(typed))» в плане нет, шагов \(steps). Номера и имена: razbor plan РАЗБОР.",
        "There is no step \"\(shown(typed))\", the plan has \(steps). Their numbers: razbor plan NAME.")
    case .noValue(let typed):
      both(
        "В «\(shown(typed))» нет знака равенства. Наберите что=значение, например кто=\"Анна\".",
        "\"\(shown(typed))\" has no equals sign. Type key=value, for example owner=\"Anna\".")
    case .unknownKey(let typed, let nearest):
      both(
        "У шага нет части «\(shown(typed))»." + (nearest.map { " Возможно, \($0)?" } ?? "")
          + " Есть: \(PlanKey.names(.ru)).",
        "A step has no \"\(shown(typed))\"." + (nearest.map { " Did you mean \($0)?" } ?? "")
          + " There are: \(PlanKey.names(.en)).")
    case .noDay(let typed):
      both(
        "«\(shown(typed))» — не день. Наберите, например, 2026-12-10 или 10.12.2026.",
        "\"\(shown(typed))\" is no day. Type 2026-12-10, for example.")
    case .noState(let typed):
      both(
        "«\(shown(typed))» — не состояние шага. Есть: \(PlanKey.states(.ru)).",
        "\"\(shown(typed))\" is no state of a step. There are: \(PlanKey.states(.en)).")
    case .noLine(let name):
      both(
        "\(name): нужна одна строка до \(PlanEdit.longest / 1024) КиБ.",
        "\(name): one line of at most \(PlanEdit.longest / 1024) KiB is needed.")
    case .noTitle:
      both("Шагу нужно название.", "A step needs a title.")
    case .nothingToUndo:
      both("Правок плана нет, возвращать нечего.", "The plan has no changes to take back.")
    case .noEditor:
      both(
        "Редактор не назван. Назовите его: export VISUAL=nano. Или поправьте один шаг: "
          + "razbor plan РАЗБОР --step 2 кто=\"Анна\".",
        "No editor is named. Name one: export VISUAL=nano. Or change one step: "
          + "razbor plan NAME --step 2 owner=\"Anna\".")
    case .noTerminal:
      both(
        "Править план в редакторе можно только в терминале. Отсюда меняется по шагу: "
          + "razbor plan РАЗБОР --step 2 кто=\"Анна\".",
        "The plan can be edited in an editor in a terminal only. From here change a step at a time: "
          + "razbor plan NAME --step 2 owner=\"Anna\".")
    case .editorFailed:
      both("Редактор завершился с ошибкой.", "The editor ended with an error.")
    case .lostLine:
      both(
        "она не относится ни к одному шагу. Шаг начинается строкой [имя], новый — строкой [+].",
        "it belongs to no step. A step begins with a line [name], a new one with [+].")
    case .twice(let step):
      both("шаг [\(shown(step))] уже был выше.", "the step [\(shown(step))] stands above already.")
    case .line(_, let fault, _): fault.reason
    case .returnedAtOnce: both("", "")
    }
  }
}
