import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("What is said when something does not fit") struct ErrorTextTests {
  struct Row: Sendable {
    let item: Item.ID
    let typed: [UInt8]
    let said: LocalizedText

    init(_ item: Item.ID, _ typed: String, _ ru: String, _ en: String) {
      self.init(item, Array(typed.utf8), ru, en)
    }

    init(_ item: Item.ID, _ typed: [UInt8], _ ru: String, _ en: String) {
      self.item = item
      self.typed = typed
      said = LocalizedText(ru: ru, en: en)
    }
  }

  static let rows: [Row] = [
    Row(
      "process_maturity", "11", "Нужно целое число от 0 до 10, «11» не подходит.",
      "A whole number from 0 to 10 is needed; \"11\""),
    Row("process_maturity", "7,5", "«7,5» не подходит", "\"7,5\" does not fit"),
    Row("process_maturity", "１２", "«１２» не подходит", "\"１２\" does not fit"),
    Row(
      "lead_criteria", "сторон", "подходит к нескольким вариантам: 2 — «записаны",
      "fits several options: 2 \"written"),
    Row(
      "lead_criteria", "written", "подходит к нескольким вариантам: 1 —", "fits several options: 1 \"written"),
    Row(
      "lost_between", "нет", "«нет» — это вариант 1, «нет, мы сверяем»? Если да, введите 1",
      "Does \"нет\" mean option 1, \"no, we reconcile the counts\"? If so, type 1"),
    Row("records", "в CRM", "подходит к нескольким вариантам: 1 —", "fits several options: 1"),
    Row("client_path_described", "yes indeed", "от 1 до 4", "1 to 4"),
    Row("what_changed", "2, 9", "«9» не подходит", "\"9\" does not fit"),
    Row("sales_cycle", "40-60", "«40-60» — промежуток", "\"40-60\" is a range"),
    Row("sales_cycle", "NaN", "не похоже на число", "does not look like a number"),
    Row("sales_cycle", "1e309", "не похоже на число", "does not look like a number"),
    Row("sales_cycle", "9999", "вне пределов: нужно от 0 до 3650", "out of range: 0 to 3650"),
    Row(
      "monthly_volume", String(repeating: "9", count: 400), "вне пределов",
      "out of range"),
    Row("target_lead_share", "120 из 36", "120 из 36 не бывает", "120 of 36 cannot be"),
    Row("target_lead_share", "трудно сказать точно", "не похоже на долю", "does not look like a share"),
    Row("forecast_vs_fact", "март 2026; 1", "Не хватает столбца", "is missing"),
    Row(
      "forecast_vs_fact", "март 2026; 1; 2; 3", "Столбцов больше, чем нужно: их здесь 3",
      "more columns than needed: 3"),
    Row("forecast_vs_fact", "мартобря; 1; 2", "не похоже на месяц", "does not look like a month"),
    Row("forecast_vs_fact", "!7", "Строки 7 нет", "There is no row 7"),
    Row("sales_cycle", [0xFF, 0xFE, 0x61], "нечитаемые символы", "unreadable characters"),
    Row("sales_cycle", [0xC0, 0xAF, 0x61], "нечитаемые символы", "unreadable characters"),
    Row("sales_cycle", Array("\u{16}\u{1B}]52;c;aGk=\u{16}\u{7}".utf8), "␛]52;c;aGk=␇", "␛]52;c;aGk=␇"),
    Row("sales_cycle", Array("\u{9B}2J".utf8), "␛[2J", "␛[2J"),
  ]

  @Test("It says what is wrong and what to type, and the question stays open", arguments: Language.allCases)
  func table(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for row in Self.rows {
      terminal.key(.controlU)
      try terminal.say(talk.command(.go, row.item.rawValue))
      terminal.send(bytes: row.typed)
      terminal.key(.enter)
      try terminal.expect(row.said[language])
      try terminal.expect("> ")
    }
    terminal.key(.controlU)
    #expect(try talk.responses.isEmpty)
    // The echo of the key itself is the terminal's and readline's own.
    let hostile = ["\u{1B}]52", "\u{1B}[2J"].map { Array($0.utf8) }
    for code in hostile { #expect(terminal.output.firstRange(of: code) == nil) }
    try terminal.pause()
  }

  static let texts: [(typed: String, stored: String)] = [
    ("\u{A0}пекарня\u{A0}", "пекарня"), ("и\u{306}ога", "йога"), ("ёлка и елка", "ёлка и елка"),
    ("сash", "сash"), ("👩‍👩‍👧 🇷🇺", "👩‍👩‍👧 🇷🇺"), ("日本語 العربية", "日本語 العربية"),
    ("e" + String(repeating: "\u{301}", count: 2000), ""), ("//etc/passwd", "/etc/passwd"),
    ("%s%n $(id) `id` '; drop table", "%s%n $(id) `id` '; drop table"), ("=1+1", "=1+1"),
  ]

  @Test("Any text is an answer, and comes out of the case as it went in", arguments: Language.allCases)
  func anyText(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    for (typed, stored) in Self.texts {
      try terminal.say(talk.command(.go, "business_profile"), prompt: "1> ")
      terminal.key(.controlU)
      try terminal.say("2", prompt: "1> ")
      terminal.key(.controlU)
      terminal.paste(typed)
      terminal.key(.enter)
      try terminal.expect("2> ")
      let expected = stored.isEmpty ? LineText.normalized(typed) : stored
      let answer = try talk.responses["business_profile"]?.content
      #expect(answer == .answered(Answer(["clients": .option("b2c"), "about": .text(expected)])))
    }
    try terminal.pause()
  }

  @Test(
    "64 KiB are an answer, one byte more is not, and its beginning comes back", arguments: Language.allCases)
  func long(_ language: Language) throws {
    let talk = try Talk(language)
    let terminal = try talk.begin()
    try terminal.say("2", prompt: "1> ")
    terminal.paste(String(repeating: "x", count: LineLimit.bytes + 1))
    terminal.key(.enter)
    try terminal.expect(talk.words("Ответ длиннее 64 КБ", "The answer is over 64 KB"))
    try terminal.expect("1> ")
    terminal.send(talk.command(.draft) + "\r")
    try terminal.expect(talk.words("незаконченная строка", "unfinished line"))
    try terminal.expect("xxx")
    terminal.key(.enter)
    try terminal.expect("2> ")
    let answer = try talk.responses["business_profile"]?.content
    let text = String(repeating: "x", count: LineLimit.bytes)
    #expect(answer == .answered(Answer(["clients": .option("b2c"), "about": .text(text)])))
    try terminal.pause()
  }

  @Test(
    "A full disk is said at once; the answer waits, and is saved when there is space",
    .enabled(if: TinyDisk.isPossible, "needs to mount a small disk"), arguments: Language.allCases)
  func fullDisk(_ language: Language) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = try TinyDisk(folder + "/disk", kilobytes: 1024)
    let talk = try Talk(language, home: disk.path + "/home")
    let terminal = try talk.begin()
    try disk.fill()
    try terminal.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try terminal.say(
      "3", talk.words("НЕ сохран", "NOT saved"), prompt: PromptPhrase.unsaved.text(language, aloud: false))
    try terminal.say(
      "", talk.words("НЕ сохран", "NOT saved"), prompt: PromptPhrase.unsaved.text(language, aloud: false))
    try disk.free()
    try terminal.say("", talk.words("принято: 3 из 10", "recorded: 3 out of 10"))
    try terminal.pause()
    #expect(try talk.responses["process_maturity"]?.content == .answered(Answer(["value": .number(3)])))
  }

  @Test(
    "Where the disk stays full, the case goes on in another folder with every answer",
    .enabled(if: TinyDisk.isPossible, "needs to mount a small disk"), arguments: Language.allCases)
  func elsewhere(_ language: Language) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = try TinyDisk(folder + "/disk", kilobytes: 1024)
    let talk = try Talk(language, home: disk.path + "/home")
    let terminal = try talk.begin()
    try terminal.say("3", prompt: "1> ")
    try terminal.say("", prompt: "2> ")
    try disk.fill()
    let unsaved = PromptPhrase.unsaved.text(language, aloud: false)
    try terminal.say("1", prompt: "2> ")
    try terminal.say("4", talk.words("НЕ сохран", "NOT saved"), prompt: unsaved)
    try terminal.say(talk.command(.elsewhere), talk.words("Куда сохранить?", "Save where?"), prompt: unsaved)
    let blocked = folder + "/file"
    try Data().write(to: URL(filePath: blocked))
    try terminal.say(
      talk.command(.elsewhere, blocked), talk.words("по-прежнему", "still"),
      prompt: unsaved)
    try terminal.say(
      talk.command(.elsewhere, folder + "/usb"), talk.words("Дальше", "goes"),
      talk.words("принято: растёт", "recorded: it grows"), prompt: "3> ")
    try terminal.say("35", talk.words("принято: 35 дней", "recorded: 35 days"))
    try terminal.pause()
    let moved = try Casebook(folder: folder + "/usb").open("talk", for: .reading)
    #expect(moved.state.respondents.first?.responses.count == 3)
    // A backup stands beside the cases or nowhere: here there is no room for it.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["disk", "file", "usb"])
  }

  @Test(
    "The backup of a case that went elsewhere stands beside the cases, where doctor finds it",
    .enabled(if: TinyDisk.isPossible, "needs to mount a small disk"), arguments: Language.allCases)
  func backupOfElsewhere(_ language: Language) throws {
    let folder = try CaseFolder.temporary()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let disk = try TinyDisk(folder + "/disk", kilobytes: 2048)
    let talk = try Talk(language, home: disk.path + "/home")
    let terminal = try talk.begin()
    try disk.fill()
    let unsaved = PromptPhrase.unsaved.text(language, aloud: false)
    try terminal.say(talk.command(.go, "process_maturity"), prompt: "73> ")
    try terminal.say("4", talk.words("НЕ сохран", "NOT saved"), prompt: unsaved)
    try terminal.say(talk.command(.elsewhere, folder + "/usb"), talk.words("Дальше", "goes"))
    try disk.free()
    try terminal.pause()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["disk", "usb"])
    let doctor = try talk.run("doctor", "talk")
    #expect(doctor.output.contains("--repair"), "\(doctor.output)")
    #expect(try talk.run("doctor", "talk", "--repair").status == 0)
    #expect(try talk.responses["process_maturity"]?.content == .answered(Answer(["value": .number(4)])))
  }
}
