import Foundation
import RazborCore

/// What the commands say by themselves, both languages side by side.
enum CommandPhrase: Spoken {
  case sound(items: Int)
  case problems(Int)
  case folderNeedsExam
  case items(Int)
  /// `name` where it is one that says nothing of the client.
  case unfinished(name: CaseName?, day: String, answered: Int)
  case answers(Int)
  case finished(edition: Int)
  case notFinished
  case noCases
  case nothingToResume
  case version(String)
  /// `nil` where the file cannot be read.
  case confirmDeletion(CaseName, answered: Int?)
  case notDeleted
  case deleted(CaseName)
  case deletionNeedsConfirm(CaseName)
  case interviewNeedsAnswers(command: String)
  case upgradeNeedsFile(CaseName, questionnaire: String)
  case otherQuestionnaire(path: String, String, wanted: String)
  case notComparable(String, String, with: String)
  case notMinutes(String, ClosedRange<Int>)
  case written(path: String)
  case cannotWrite(path: String, StorageFault)
  case isNoText(String, of: String)
  case noDocument(DocumentFault)
  case noPapers
  case noDate
  case outputFailed(StorageFault)
  case fault(code: String, about: String)

  var words: LocalizedText {
    switch self {
    case .sound(let items):
      LocalizedText(
        ru: "Анкета в порядке, в ней \(Counted.questions(items).ru).",
        en: "The questionnaire is sound; it has \(Counted.questions(items).en).")
    case .problems(let count):
      LocalizedText(
        ru: "В анкете \(Counted.errors(count).ru).",
        en: "The questionnaire has \(Counted.errors(count).en).")
    case .folderNeedsExam:
      LocalizedText(
        ru: "Папка случаев нужна только вместе с --exam. Ничего не изменено. "
          + "Например: razbor check my.yaml --exam cases",
        en:
          "A folder of cases goes with --exam. Nothing was changed. For example: razbor check my.yaml --exam cases"
      )
    case .items(let count):
      Counted.questions(count)
    case .unfinished(let name, let day, let answered):
      LocalizedText(
        ru:
          "Есть неоконченный разбор\(name.map { " «\($0)»" } ?? "") от \(day), в нём \(Counted.answers(answered).ru).\n"
          + "   1  продолжить\n   2  начать новый\nДругой по имени: razbor list, потом razbor resume ИМЯ.",
        en:
          "There is an unfinished case\(name.map { " \"\($0)\"" } ?? "") of \(day) with \(Counted.answers(answered).en).\n"
          + "   1  continue\n   2  new\nAnother one by its name: razbor list, then razbor resume NAME.")
    case .answers(let count):
      Counted.answers(count)
    case .finished(let edition):
      LocalizedText(ru: "окончен, редакция \(edition)", en: "finished, edition \(edition)")
    case .notFinished: LocalizedText(ru: "не окончен", en: "unfinished")
    case .noCases:
      LocalizedText(
        ru: "Разборов пока нет. Начать первый: razbor new.",
        en: "There are no cases yet. Begin one: razbor new.")
    case .nothingToResume:
      LocalizedText(
        ru: "Неоконченных разборов нет. Все разборы: razbor list. Начать новый: razbor new.",
        en: "No case is unfinished. All cases: razbor list. To begin one: razbor new.")
    case .version(let version): LocalizedText(ru: "razbor \(version)", en: "razbor \(version)")
    case .confirmDeletion(let name, let answered):
      LocalizedText(
        ru: "Удалить разбор «\(name)»\(answered.map { " (\(Counted.answers($0).ru))" } ?? "") без возврата? "
          + "Введите его имя целиком:",
        en: "Delete the case \"\(name)\"\(answered.map { " (\(Counted.answers($0).en))" } ?? "") for good? "
          + "Type its full name:")
    case .notDeleted:
      LocalizedText(
        ru: "Имя не совпало, ничего не удалено.", en: "The name does not match, nothing was deleted.")
    case .deleted(let name):
      LocalizedText(ru: "Разбор «\(name)» удалён.", en: "The case \"\(name)\" is deleted.")
    case .deletionNeedsConfirm(let name):
      LocalizedText(
        ru: "Чтобы удалить разбор, нужно подтверждение, а спрашивать нельзя (--no-input). Ничего не удалено. "
          + "Подтвердить сразу: razbor delete \(name) --confirm \(name)",
        en:
          "Deleting a case needs a confirmation, and nothing may be asked (--no-input). Nothing was deleted. "
          + "To confirm at once: razbor delete \(name) --confirm \(name)")
    case .interviewNeedsAnswers(let command):
      LocalizedText(
        ru: "Для опроса нужны ответы, а спрашивать нельзя (--no-input). Ничего не изменено. "
          + "Подайте ответы на вход, по одному в строке: \(command) < ответы.txt",
        en: "An interview needs answers, and nothing may be asked (--no-input). Nothing was changed. "
          + "Feed the answers in, one a line: \(command) < answers.txt")
    case .upgradeNeedsFile(let name, let id):
      LocalizedText(
        ru:
          "Анкеты «\(printable(id))» внутри программы нет, ничего не изменено. Укажите файл с новой редакцией: "
          + "razbor resume \(name) --upgrade --questionnaire ФАЙЛ",
        en:
          "The program has no questionnaire \"\(printable(id))\", nothing was changed. Name the file with the new "
          + "edition: razbor resume \(name) --upgrade --questionnaire FILE")
    case .otherQuestionnaire(let path, let id, let wanted):
      LocalizedText(
        ru: "В \(printable(path)) другая анкета, «\(printable(id))»: разбор идёт по «\(printable(wanted))». "
          + "Ничего не изменено. Укажите её новую редакцию.",
        en: "\(printable(path)) holds another questionnaire, \"\(printable(id))\"; the case goes by "
          + "\"\(printable(wanted))\". Nothing was changed. Name a new edition of that one.")
    case .notComparable(let name, let id, let wanted):
      LocalizedText(
        ru:
          "\(printable(name)) — разбор по другой анкете, «\(printable(id))», а этот по «\(printable(wanted))»: их оценки "
          + "нельзя сравнить. Отчёт не написан. Без сравнения: уберите --since.",
        en: "\(printable(name)) goes by another questionnaire, \"\(printable(id))\", this one by "
          + "\"\(printable(wanted))\": their scores cannot be compared. No report was written. Without a comparison: "
          + "leave out --since.")
    case .notMinutes(let text, let range):
      LocalizedText(
        ru: "--minutes \(text): нужно целое число минут от \(range.lowerBound) до \(range.upperBound), "
          + "например --minutes 20. Ничего не изменено.",
        en:
          "--minutes \(text): a whole number of minutes from \(range.lowerBound) to \(range.upperBound) is needed, "
          + "for example --minutes 20. Nothing was changed.")
    case .written(let path):
      LocalizedText(ru: "Записан файл \(path).", en: "Written: \(path).")
    case .cannotWrite(let path, .system(EISDIR)):
      LocalizedText(
        ru: "\(path) — это папка, отчёт не записан. Разбор цел. Укажите имя файла: -o \(path)/отчёт.txt",
        en:
          "\(path) is a folder, the report was not written. The case is safe. Name a file: -o \(path)/report.txt"
      )
    case .cannotWrite(let path, let fault):
      LocalizedText(
        ru: "Файл \(path) не записан: \(fault.words.ru). Разбор цел, прежний файл не изменён. "
          + "Укажите другое место ключом -o.",
        en:
          "The file \(path) was not written: \(fault.words.en). The case is safe, an earlier file was not changed. "
          + "Name another place with -o.")
    case .isNoText(let kind, let name):
      LocalizedText(
        ru: "\(kind.uppercased()) на экране не показать. Укажите файл: -o \(name.fileStem).\(kind)",
        en: "\(kind.uppercased()) cannot be shown on the screen. Name a file: -o \(name.fileStem).\(kind)")
    case .noDocument(let fault): fault.words
    case .noDate:
      LocalizedText(
        ru:
          "В ответах нет даты, поэтому сроков по дням нет. Добавьте в файл строку date: 2026-11-23 и повторите.",
        en:
          "The answers have no date, so no step has one. Add a line such as date: 2026-11-23 to the file and repeat."
      )
    case .noPapers:
      LocalizedText(
        ru: "В этой анкете рабочих листов нет. Диагноз: razbor report.",
        en: "This questionnaire has no working papers. The diagnosis: razbor report.")
    case .outputFailed(let fault):
      LocalizedText(
        ru:
          "Вывод записан не весь: \(fault.words.ru). Сохранённые ответы целы. Исправьте это и повторите команду.",
        en:
          "The output is not complete: \(fault.words.en). Saved answers are safe. Put that right and repeat the "
          + "command.")
    case .fault(let code, let about):
      LocalizedText(
        ru: "Ошибка в razbor (код \(code)). Сохранённые ответы целы. Продолжить: razbor resume. "
          + "Если повторится, сообщите код и эти слова: \(about).",
        en: "A bug in razbor (code \(code)). Saved answers are safe. To continue: razbor resume. "
          + "If it happens again, report the code and these words: \(about).")
    }
  }
}

extension String {
  /// A file's name without its folder and ending; the name of a case stays as it is.
  fileprivate var fileStem: String { URL(filePath: self).deletingPathExtension().lastPathComponent }
}
