import Foundation
import RazborCore
import Testing

@testable import razbor

/// What a person is told of a table that is not what it should be: the row and the column, what was used and what not.
@Suite("What is said of a bad table") struct BadInputWordsTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: Data
    let status: Int32
    let russian: [String]
    let english: [String]

    init(_ name: String, _ text: String, _ russian: [String], _ english: [String]) {
      (testDescription, bytes, status) = (name, Data(text.utf8), 0)
      (self.russian, self.english) = (russian, english)
    }

    init(_ name: String, refused bytes: [UInt8], _ russian: String, _ english: String) {
      (testDescription, self.bytes, status) = (name, Data(bytes), 65)
      self.russian = [russian, "Ничего не загружено."]
      self.english = [english, "Nothing was loaded."]
    }
  }

  private static let header = "ID;Дата создания;Первый ответ;Статус;Сумма\n"
  private static let sound = "1;01.08.2026 10:00;01.08.2026 11:00;В работе;5\n"

  static let usable: [Bad] = [
    Bad(
      "a ragged row", header + sound + "2;02.08.2026;;В работе;5;лишнее\n3;03.08.2026\n",
      ["Строк: 3. Взято: 2,", "не понято: 1.", "Ячеек больше, чем столбцов: 1", "строка 3"],
      ["Rows: 3. Taken: 2,", "not understood: 1.", "More cells than columns: 1", "row 3"]),
    Bad(
      "dates in both orders",
      header + "1;13/08/2026;;В работе;5\n2;08/14/2026;;В работе;5\n3;01/02/2026;;В работе;5\n",
      [
        "и как день/месяц, и как месяц/день", "Взято: 2,", "Дата не понята: 1",
        "строка 4, столбец Дата создания",
      ],
      [
        "both as day/month and as month/day", "Taken: 2,", "The date was not understood: 1",
        "row 4, column Дата создания",
      ]),
    Bad(
      "dates in several formats",
      header + "1;01.08.2026;;В работе;5\n2;2026-08-02 10:00;;В работе;5\n3;Aug 4, 2026;;В работе;5\n",
      ["Строк: 3. Взято: 3,"], ["Rows: 3. Taken: 3,"]),
    Bad("a total at the end", header + sound + "Итого;;;;5\n", ["итоговых: 1,"], ["totals: 1,"]),
    Bad(
      "a negative amount", header + sound + "2;02.08.2026;;В работе;-7\n",
      ["Число меньше нуля: 1", "строка 3, столбец Сумма: -7"],
      ["A number below zero: 1", "row 3, column Сумма: -7"]),
    Bad(
      "an impossible amount", header + sound + "2;02.08.2026;;В работе;9999999999999\n",
      ["Число слишком велико: 1", "строка 3, столбец Сумма"],
      ["The number is too large: 1", "row 3, column Сумма"]),
    Bad(
      "an answer before its enquiry", header + sound + "2;02.08.2026 10:00;02.08.2026 09:00;В работе;5\n",
      ["Ответ раньше заявки: 1", "строка 3, столбец Первый ответ"],
      ["Answered before it was asked: 1", "row 3, column Первый ответ"]),
    Bad(
      "a day that is still to come", header + sound + "2;01.01.2090;;В работе;5\n",
      ["Дата из будущего: 1", "строка 3, столбец Дата создания"],
      ["A date in the future: 1", "row 3, column Дата создания"]),
    Bad(
      "deals without enquiries", "Менеджер;Лиды;Сделки\nПетров;5;1\nИванова;0;3\n",
      ["Взято: 1,", "Часть больше целого: 1", "строка 3, столбец Сделки: 3 > 0"],
      ["Taken: 1,", "A part is more than its whole: 1", "row 3, column Сделки: 3 > 0"]),
    Bad("a row twice", header + sound + sound, ["Взято: 1, повторов: 1,"], ["Taken: 1, repeated: 1,"]),
    Bad(
      "stray quotes",
      "ID;Название;Дата создания;Статус\n1;ООО \"Ромашка\";01.08.2026;В работе\n2;экран 19\";02.08.2026;В работе\n",
      ["Строк: 2. Взято: 2,", "не понято: 0."], ["Rows: 2. Taken: 2,", "not understood: 0."]),
    Bad(
      "more of a kind than are shown", header + sound + (2...7).map { "\($0);вчера;;В работе;5\n" }.joined(),
      ["Дата не понята: 6", "строка 5, столбец Дата создания: вчера\n  и ещё 3\n"],
      ["The date was not understood: 6", "row 5, column Дата создания: вчера\n  and 3 more\n"]),
  ]

  static let strange: [Bad] = [
    Bad("an empty file", refused: [], "файл пуст.", "the file is empty."),
    Bad(
      "a workbook", refused: [0x50, 0x4B, 3, 4, 0, 0], "это книга Excel, а не CSV",
      "this is an Excel workbook, not CSV"),
    Bad(
      "a page", refused: Array("<html><table><tr><td>ID".utf8), "это страница HTML, а не CSV.",
      "this is an HTML page, not CSV."),
    Bad(
      "another encoding", refused: Array("ID;".utf8) + [0xE4, 0xC1, 0xD4, 0xC1] + Array(";x\n1;2;3\n".utf8),
      "по столбцам не видно, что это", "the columns do not tell what this is"),
    Bad(
      "a header alone", refused: Array(header.utf8), "под заголовком нет строк.", "there are no rows below"),
    Bad(
      "nothing that is understood", refused: Array((header + "1;вчера;;;\n2;;;;\n").utf8),
      "ни одна строка не понята, а их 2.", "none of the rows was understood, out of 2."),
  ]

  @Test(
    "Rows that cannot be are shown with their place, and the others are used", arguments: usable,
    Language.allCases)
  func rows(bad: Bad, language: Language) throws {
    let (folder, _) = try folder()
    let run = try load(bad, folder, language)
    #expect(run.status == 0, "\(run.errors)")
    for words in bad.words(language) { #expect(run.output.contains(words), "\(words): \(run.output)") }
  }

  @Test("What is no table is refused, and the case is as it was", arguments: strange, Language.allCases)
  func refused(bad: Bad, language: Language) throws {
    let (folder, before) = try folder()
    let run = try load(bad, folder, language)
    #expect(run.status == bad.status && run.output.isEmpty)
    for words in bad.words(language) { #expect(run.errors.contains(words), "\(words): \(run.errors)") }
    #expect(try folder.run("export", "daisy", "-o", "-").output == before)
  }

  private func folder() throws -> (RunFolder, String) {
    let folder = RunFolder()
    let sheet = try TemporaryFile("{questionnaire: consultation, respondents: [{role: owner, answers: {}}]}")
    #expect(try folder.run("import", sheet.url.path, "--as", "daisy").status == 0)
    return (folder, try folder.run("export", "daisy", "-o", "-").output)
  }

  private func load(_ bad: Bad, _ folder: RunFolder, _ language: Language) throws -> ProgramRun {
    let table = try TemporaryTable(bad.bytes)
    return try folder.run("load", "daisy", table.path, "--no-input", "--lang", language.rawValue)
  }
}

extension BadInputWordsTests.Bad {
  fileprivate func words(_ language: Language) -> [String] { language == .ru ? russian : english }
}
