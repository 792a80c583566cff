import RazborCore

// The words of every error about cases, both languages side by side. Each says what happened, what is safe, and what
// to type. What was typed or stored is shown with everything that could drive a terminal taken out.

extension CaseFileError {
  func message(in language: Language) -> String {
    text[language]
  }

  private var text: LocalizedText {
    switch self {
    case .noHome:
      both(
        "Неизвестно, где хранить разборы: переменная HOME пуста. Ничего не изменено. "
          + "Укажите папку: export RAZBOR_HOME=/путь/к/папке.",
        "There is no place for cases: the variable HOME is empty. Nothing was changed. "
          + "Name a folder: export RAZBOR_HOME=/path/to/folder.")
    case .notAbsolute(let variable, let value):
      both(
        "В \(variable) должен стоять полный путь, от «/»; там «\(printable(value))». Ничего не изменено. "
          + "Исправьте переменную или уберите её: unset \(variable).",
        "\(variable) needs a full path that begins with \"/\"; it is \"\(printable(value))\". Nothing was changed. "
          + "Correct the variable or remove it: unset \(variable).")
    case .badName(let typed, let fault): fault.words(shown(typed))
    case .nameTaken(let name, let free):
      both(
        "Разбор «\(name)» уже есть, он не изменён. Продолжить его: razbor resume \(name)."
          + (free.map { " Начать другой: razbor new \($0)." } ?? ""),
        "There is a case \"\(name)\" already; it was not changed. To continue it: razbor resume \(name)."
          + (free.map { " To begin another one: razbor new \($0)." } ?? ""))
    case .cannotTakeIn(let name, let free):
      both(
        "Разбор «\(name)» уже есть, он не изменён."
          + (free.map { " Принять под другим именем: razbor import ФАЙЛ --as \($0)." }
            ?? " Примите под другим именем: razbor import ФАЙЛ --as ИМЯ."),
        "There is a case \"\(name)\" already; it was not changed."
          + (free.map { " To take it in under another name: razbor import FILE --as \($0)." }
            ?? " Take it in under another name: razbor import FILE --as NAME."))
    case .unknownCase(let typed, let nearest):
      both(
        "Разбора «\(shown(typed))» нет."
          + (nearest.map { " Возможно, «\($0)»?" } ?? "") + " Все разборы: razbor list.",
        "There is no case \"\(shown(typed))\"."
          + (nearest.map { " Did you mean \"\($0)\"?" } ?? "") + " All cases: razbor list.")
    case .cannotCreate(let path, let fault):
      both(
        "Не удалось создать \(printable(path)): \(fault.words.ru). Остальные разборы не изменены. "
          + "Исправьте это и повторите, или выберите другую папку: export RAZBOR_HOME=/путь/к/папке.",
        "\(printable(path)) could not be created: \(fault.words.en). The other cases were not changed. "
          + "Put that right and try again, or choose another folder: export RAZBOR_HOME=/path/to/folder.")
    case .cannotList(let path, let fault):
      both(
        "Папка с разборами \(printable(path)) не читается: \(fault.words.ru). Ничего не изменено. "
          + "Исправьте это и повторите: razbor list.",
        "The folder with the cases, \(printable(path)), cannot be read: \(fault.words.en). Nothing was changed. "
          + "Put that right and try again: razbor list.")
    case .cannotDelete(let name, let fault):
      both(
        "Разбор «\(name)» удалён не полностью: \(fault.words.ru). "
          + "Исправьте это и повторите: razbor delete \(name).",
        "Case \"\(name)\" was not deleted completely: \(fault.words.en). "
          + "Put that right and try again: razbor delete \(name).")
    case .cannotBackUp(let name, let fault):
      both(
        "Резервная копия разбора «\(name)» не сделана: \(fault.words.ru). Сам разбор цел и сохранён. "
          + "\(fault.remedy.ru) и повторите: razbor backup \(name).",
        "No backup was made of case \"\(name)\": \(fault.words.en). The case itself is safe and saved. "
          + "\(fault.remedy.en) and try again: razbor backup \(name).")
    case .cannotMove(let path, let fault):
      both(
        "В папке \(printable(path)) разбор сохранить не удалось: \(fault.words.ru). Ответ по-прежнему в памяти. "
          + "Назовите другую папку: /\(Command.elsewhere.name(.ru)) ПАПКА.",
        "The case could not be saved in \(printable(path)): \(fault.words.en). The answer is still kept in memory. "
          + "Name another folder: /\(Command.elsewhere.name(.en)) FOLDER.")
    case .cannotExport(let path, let fault):
      both(
        "Файл \(printable(path)) не записан: \(fault.words.ru). Разбор не изменён. "
          + "\(fault.remedy.ru) и повторите: razbor export ИМЯ -o ФАЙЛ.",
        "The file \(printable(path)) was not written: \(fault.words.en). The case was not changed. "
          + "\(fault.remedy.en) and try again: razbor export NAME -o FILE.")
    case .cannotImport(let path, let fault):
      both(
        "Файл \(printable(path)) не принят: \(fault.words.ru). Разборы не изменены. "
          + "\(fault.remedy.ru): razbor import ФАЙЛ.",
        "The file \(printable(path)) was not taken: \(fault.words.en). No case was changed. "
          + "\(fault.remedy.en): razbor import FILE.")
    case .notACase(let name):
      both(
        "«\(name)» — не файл разбора (пустой или другой формат). Ничего не изменено. Все разборы: razbor list.",
        "\"\(name)\" is not a case file (empty or another format). Nothing was changed. All cases: razbor list."
      )
    case .newerFormat(let name, let found, let known):
      both(
        "Файл «\(name)» создан более новой версией razbor (формат \(found), у вас \(known)). Файл не изменён. "
          + "Обновите razbor и повторите: razbor resume \(name).",
        "The file \"\(name)\" was made by a newer razbor (format \(found), yours \(known)). It was not changed. "
          + "Update razbor and try again: razbor resume \(name).")
    case .questionnaireDamaged(let name):
      both(
        "В файле «\(name)» повреждена анкета, без неё ответы не прочитать. Файл не изменён. "
          + "Что можно восстановить: razbor doctor \(name).",
        "The questionnaire inside \"\(name)\" is damaged, and without it the answers cannot be read. "
          + "The file was not changed. What can be restored: razbor doctor \(name).")
    case .questionnaireUnreadable(let name, let problems):
      both(
        "Эта версия razbor не понимает анкету в файле «\(name)» (ошибок: \(problems.all.count)). "
          + "Файл не изменён. Обновите razbor и повторите: razbor resume \(name).",
        "This razbor does not understand the questionnaire inside \"\(name)\" (errors: \(problems.all.count)). "
          + "The file was not changed. Update razbor and try again: razbor resume \(name).")
    case .damaged(let name, let damage, let total):
      both(
        "Файл «\(name)» повреждён (записей в нём: \(total)): \(damage.words.ru). Остальное прочитано, файл не "
          + "изменён. Посмотреть: razbor show \(name). Восстановить: razbor doctor \(name) --repair.",
        "The file \"\(name)\" is damaged (entries in it: \(total)): \(damage.words.en). The rest was read, the file "
          + "was not changed. To look: razbor show \(name). To repair: razbor doctor \(name) --repair.")
    case .unreadable(let name, let fault):
      both(
        "Файл «\(name)» не читается: \(fault.words.ru). Файл не изменён. "
          + "Исправьте это и повторите: razbor resume \(name).",
        "The file \"\(name)\" cannot be read: \(fault.words.en). It was not changed. "
          + "Put that right and try again: razbor resume \(name).")
    case .nothingToRestore(let name):
      both(
        "Восстановить «\(name)» не из чего: ни в файле, ни в копиях нет записей, за которые можно поручиться. "
          + "Ничего не изменено. Если файл есть у коллеги или на другом диске: razbor import ФАЙЛ.",
        "There is nothing to restore \"\(name)\" from: neither the file nor a backup has entries that can be "
          + "vouched for. Nothing was changed. If a colleague or another disk has the file: razbor import FILE."
      )
    case .busy(let name, let holder):
      both(
        "Этот разбор открыт в другом окне\(holder.words.ru). Там его и продолжите. "
          + "Здесь можно: razbor show \(name), razbor note \(name).",
        "This case is open in another window\(holder.words.en). Continue there. "
          + "Here you can: razbor show \(name), razbor note \(name).")
    case .readOnly(let name):
      both(
        "Разбор «\(name)» только для чтения: ответы не записываются, файл не изменён. "
          + "Можно смотреть и делать отчёт: razbor show \(name), razbor report \(name).",
        "Case \"\(name)\" is read-only: answers are not recorded, the file was not changed. "
          + "You can view and report: razbor show \(name), razbor report \(name).")
    case .unknownQuestion(let typed, let nearest):
      both(
        "Вопроса «\(shown(typed))» нет в анкете этого разбора. Ничего не записано. "
          + (nearest.map { "Возможно, --question \($0)." }
            ?? "Без --question заметка относится ко всему разбору."),
        "The questionnaire of this case has no question \"\(shown(typed))\". Nothing was recorded. "
          + (nearest.map { "Perhaps --question \($0)." }
            ?? "Without --question a note belongs to the whole case."))
    case .unstorable(.malformed(.noted)):
      both(
        "Заметка не сохранена: она пуста или длиннее 64 КиБ. Прежние записи целы. Напишите короче или добавьте слов.",
        "The note is not saved: it is empty or longer than 64 KiB. The earlier entries are safe. "
          + "Write less, or add some words.")
    case .unstorable(let fault):
      both(
        "Ответ не сохранён: анкета этого разбора такого не допускает (\(fault.words.ru)). Прежние ответы целы. "
          + "Ответьте иначе или пропустите вопрос.",
        "The answer is not saved: the questionnaire of this case has no place for it (\(fault.words.en)). "
          + "The earlier answers are safe. Answer in another way or skip the question.")
    case .notSaved(_, .busy, let safe):
      both(
        "Ответ НЕ сохранён: файл занят другой программой. Ответ в памяти, остальные целы (\(safe)). "
          + "Подождите немного и нажмите Enter.",
        "The answer is NOT saved: another program keeps the file busy. It is kept in memory, the others are safe "
          + "(\(safe)). Wait a little and press Enter.")
    case .notSaved(_, .moved, let safe):
      both(
        "Ответ НЕ сохранён: файл разбора переименовали, заменили или удалили. Ответ в памяти, до этого их было "
          + "\(safe). Верните файл на место и нажмите Enter.",
        "The answer is NOT saved: the file of the case was renamed, replaced or deleted. It is kept in memory; "
          + "\(safe) were there before. Put the file back and press Enter.")
    case .notSaved(_, let fault, let safe):
      both(
        "Ответ НЕ сохранён: \(fault.words.ru). Ответ в памяти, остальные целы (\(safe)). "
          + "\(fault.remedy.ru) и нажмите Enter.",
        "The answer is NOT saved: \(fault.words.en). It is kept in memory, the others are safe (\(safe)). "
          + "\(fault.remedy.en) and press Enter.")
    case .unclear(_, let fault, let safe):
      both(
        "Неизвестно, сохранён ли ответ: \(fault.words.ru), и файл не удалось перечитать. Ответ в памяти, до него "
          + "сохранено: \(safe). \(fault.remedy.ru) и нажмите Enter: дважды он не запишется.",
        "It is unclear whether the answer is saved: \(fault.words.en), and the file could not be read again. "
          + "It is kept in memory; saved before it: \(safe). \(fault.remedy.en) and press Enter: it will not be "
          + "stored twice.")
    case .draftNotKept(let fault):
      both(
        "Набранное пока не записано на диск: \(fault.words.ru). Сохранённые ответы целы. "
          + "\(fault.remedy.ru) и продолжайте, или нажмите Enter: ответ сохранится как обычно.",
        "What you are typing is not on the disk yet: \(fault.words.en). Saved answers are safe. "
          + "\(fault.remedy.en) and go on, or press Enter: the answer is saved as usual.")
    }
  }
}
