import Foundation
import Testing

@testable import RazborCore
@testable import RazborReport
@testable import razbor

@Suite("A plan that was edited") struct PlanEditTests {
  private let folder: CaseFolder

  init() throws {
    folder = try CaseFolder()
    let sheet = try LoadedSheet(path: TestFile.project("questionnaires/examples/language-school.yaml"))
    _ = try folder.casebook.take(sheet, as: "школа")
  }

  @discardableResult
  private func run(_ arguments: String..., language: Language = .ru) throws -> ProgramRun {
    try ProgramRun(
      ["plan", "школа"] + arguments,
      environment: ["RAZBOR_LANG": language.rawValue, "XDG_DATA_HOME": folder.path])
  }

  private func file() throws -> CaseFile { try folder.casebook.open("школа", for: .answering) }

  private func plan(_ language: Language = .ru) throws -> ActionPlan {
    let file = try folder.casebook.open("школа", for: .reading)
    return Diagnosed(file.questionnaire, file.sheet, language, isPrivate: false, of: file).plan
  }

  @Test(
    "An owner, a day, a state stand wherever the plan stands, and all else follows the diagnosis",
    arguments: Language.allCases)
  func change(_ language: Language) throws {
    let change = try run(
      "--step", "2", "owner=Анна; Борис", "date=2026-12-10", "state=started", language: language)
    #expect(change.status == 0 && change.output.contains("razbor plan школа --undo"), "\(change.errors)")
    let step = try plan(language).steps[1]
    #expect(step.text(.owner, language) == "Анна; Борис" && step.edit.due == Day("2026-12-10"))
    #expect(step.text(.title, language) == step.recommendation?.title[language])
    let day = language == .ru ? "до 10 декабря 2026 года" : "by 10 December 2026"
    let state = language == .ru ? "Состояние: начат." : "State: started."
    for format in ["text", "md", "html"] {
      let report = try ProgramRun(
        ["report", "школа", "--format", format, "--lang", language.rawValue],
        environment: ["XDG_DATA_HOME": folder.path])
      let words = report.output.replacing(#/<[^>]*>|\*\*/#, with: "").replacing("\\", with: "")
        .replacing(#/\s+/#, with: " ")
      for text in ["Анна; Борис", day, state] { #expect(words.contains(text), "\(format): \(text)") }
      // On the first page, in the plan.
      #expect(words.components(separatedBy: "Анна; Борис").count >= 3)
    }
    #expect(try run("--format", "csv").output.contains("\"Анна; Борис\""))
    let calendar = try run("--format", "ics").output
    #expect(calendar.contains("DTSTART;VALUE=DATE:20261210") && calendar.contains("Анна\\; Борис"))
  }

  @Test("A step that was dropped is in nothing but the list of what can be brought back")
  func drop() throws {
    let step = try plan().steps[2]
    let title = step.text(.title, .ru)
    #expect(try run("--step", "3", "состояние=снят").status == 0)
    #expect(try !plan().steps.contains { $0.id == step.id })
    #expect(try run("--format", "csv").output.contains(step.id.rawValue) == false)
    let report = try ProgramRun(
      ["report", "школа", "--format", "md", "--lang", "ru"], environment: ["XDG_DATA_HOME": folder.path])
    #expect(!report.output.contains("**Первый шаг:** \(step.text(.firstStep, .ru))"))
    #expect(try run().output.contains("--step \(step.id) состояние="))
    #expect(try run("--step", step.id.rawValue, "состояние=").status == 0)
    #expect(try plan().steps[2].text(.title, .ru) == title)
  }

  @Test("A step of one's own stands in the month of its day, and each has a name of its own")
  func add() throws {
    try run("--add", "Нанять третьего", "срок=10.12.2026")
    try run("--add", "=1+1|x")
    let steps = try plan().steps
    #expect(steps.filter { $0.id.rawValue.hasPrefix("own-") }.map(\.id) == ["own-1", "own-2"])
    #expect(steps.first { $0.id == "own-1" }?.horizon == .first)
    #expect(steps.map(\.number) == Array(1...steps.count))
    #expect(try run("--format", "csv").output.contains("\"'=1+1|x\""))
    #expect(try run("--step", "own-1", "название=").status == 64)
  }

  @Test("What was decided stays when the diagnosis no longer asks for the step; the rest goes with it")
  func kept() throws {
    let all = try QuestionnaireLoader.load("consultation").questionnaire.recommendations
    let edits = [
      PlanEdit(step: all[0].id, texts: [.owner: "Анна"]),
      PlanEdit(step: "gone", texts: [.title: "Старый шаг"]),
    ]
    let steps = PlannedStep.plan([all[1]], known: all, edits: edits)
    #expect(steps.map(\.id) == [all[1].id, all[0].id, "gone"])
    #expect(steps[1].text(.owner, .ru) == "Анна" && steps[1].text(.title, .ru) == all[0].title.ru)
    #expect(steps[2].text(.title, .ru) == "Старый шаг")
    #expect(PlannedStep.plan([all[1]], known: all, edits: [PlanEdit(step: all[0].id)]).count == 1)
  }

  @Test("A change is taken back, one at a time, and stays in the history as what it was")
  func undo() throws {
    let before = try plan().steps[0].text(.owner, .ru)
    try run("--step", "1", "кто=Анна")
    try run("--step", "1", "кто=Борис")
    #expect(try run("--undo").status == 0)
    #expect(try plan().steps[0].text(.owner, .ru) == "Анна")
    #expect(try run("--undo").status == 0)
    #expect(try plan().steps[0].text(.owner, .ru) == before)
    #expect(try run("--undo").status == 65)
    #expect(try file().entries.count { if case .planned = $0.event { true } else { false } } == 2)
  }

  @Test("A finished interview stays finished, and its next edition has the plan as it was edited")
  func finished() throws {
    let file = try file()
    try file.save([file.finish(.ru)])
    try file.append([.planned([PlanEdit(step: try plan().steps[0].id, texts: [.owner: "Анна Чехова"])])])
    #expect(file.state.isFinished && file.edition == nil)
    let next = file.finish(.ru)
    guard case .finished(_, let kept?) = next.event else { throw DocumentFault.noConverter(.pdf) }
    #expect(kept.markdown.contains("Анна Чехова") && kept.html.contains("Анна Чехова"))
  }

  static let faults: [([String], Int32, ru: String, en: String)] = [
    (["--step", "99", "кто=x"], 64, "Шага «99» в плане нет", "There is no step \"99\""),
    (["--step", "1", "кто"], 64, "нет знака равенства", "has no equals sign"),
    (["--step", "1", "onwer=x"], 64, "Возможно, owner?", "Did you mean owner?"),
    (["--step", "1", "срок=31.02.2026"], 64, "не день", "is no day"),
    (["--step", "1", "state=maybe"], 64, "не состояние шага", "is no state of a step"),
    (["--step", "1", "кто=a\nb"], 64, "нужна одна строка", "one line"),
    (["--step", "1"], 64, "Что менять, неясно", "It is not clear what to change"),
    (["кто=x"], 64, "Что менять, неясно", "It is not clear what to change"),
    (["--step", "1", "--undo"], 64, "Что менять, неясно", "It is not clear what to change"),
    (["--add", "  "], 64, "Шагу нужно название", "A step needs a title"),
    (["--edit"], 64, "Редактор не назван", "No editor is named"),
  ]

  @Test("What makes no sense changes nothing, and what to type is said", arguments: faults)
  func fault(_ arguments: [String], _ status: Int32, ru: String, en: String) throws {
    for (language, words) in [(Language.ru, ru), (.en, en)] {
      let run = try ProgramRun(
        ["plan", "школа"] + arguments,
        environment: ["RAZBOR_LANG": language.rawValue, "XDG_DATA_HOME": folder.path])
      #expect(run.status == status && run.output.isEmpty)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
    #expect(try file().state.plan.isEmpty)
  }

  @Test("A file of answers keeps no changes", arguments: Language.allCases)
  func sheet(_ language: Language) throws {
    let path = TestFile.project("questionnaires/examples/language-school.yaml")
    let run = try ProgramRun(["plan", path, "--step", "1", "owner=x", "--lang", language.rawValue])
    #expect(run.status == 64 && run.errors.contains("razbor import"))
  }

  static let states: [(String, PlanEdit.State)] = [
    ("сделано", .done), ("сделана", .done), ("Сделаны", .done), ("выполнено", .done), ("готово", .done),
    ("done", .done), ("finished", .done), ("начата", .started), ("начато", .started), ("в  работе", .started),
    ("started", .started), ("in progress", .started), ("снята", .dropped), ("отменён", .dropped),
    ("отменено", .dropped), ("cancelled", .dropped), ("dropped", .dropped), ("не начато", .planned),
    ("не начаты", .planned), ("not started", .planned), ("planned", .planned),
  ]

  @Test("A state is taken in every form it can have, in both languages", arguments: states)
  func forms(typed: String, state: PlanEdit.State) throws {
    var edit = PlanEdit(step: "own-1", state: state == .done ? .started : .done)
    try PlanKey.state.put(typed, into: &edit, of: nil, .en)
    #expect(edit.state == state)
  }

  @Test("An editor that is named needs a terminal, and that is what is said", arguments: Language.allCases)
  func noTerminal(language: Language) throws {
    let run = try ProgramRun(
      ["plan", "школа", "--edit"],
      environment: ["RAZBOR_LANG": language.rawValue, "XDG_DATA_HOME": folder.path, "EDITOR": "ed"])
    #expect(run.status == 64)
    #expect(
      run.errors.contains(language == .ru ? "только в терминале" : "in a terminal only"), "\(run.errors)")
  }

  @Test("A title with quotation marks of its own is quoted with others", arguments: Language.allCases)
  func quotes(language: Language) throws {
    let title = language == .ru ? "Путь «вход — выход»" : "The “in – out” path"
    let run = try run("--add", title, language: language)
    let said = language == .ru ? "«Путь „вход — выход“»" : "“The ‘in – out’ path”"
    #expect(run.output.contains(said), "\(run.output)")
  }

  private func edited(_ script: String, _ language: Language = .ru) throws -> (
    status: Int32?, transcript: String
  ) {
    let editor = folder.path + "/editor"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: editor))
    let terminal = try PseudoTerminal(
      BuiltProgram.url("razbor"), ["plan", "школа", "--edit"],
      environment: [
        "RAZBOR_LANG": language.rawValue, "XDG_DATA_HOME": folder.path, "VISUAL": "sh \(editor)",
        "TMPDIR": folder.path,
      ])
    let status = try terminal.exitStatus()
    return (status, terminal.transcript)
  }

  @Test("In an editor the whole plan is one text, and one change")
  func editor() throws {
    let before = try plan().steps
    let script = """
      sed -i -e '/^\\[\(before[1].id)\\]/,/^\\[/ s/^кто: .*/кто: Анна "Я" \\\\/' "$1"
      sed -i -e '/^\\[\(before[3].id)\\]/,/^\\[/ { /^\\[\(before[4].id)\\]/! d }' "$1"
      printf '\\n[+]\\nназвание: Своё: дело\\nсрок: 1.12.2026\\n' >> "$1"
      """
    let run = try edited(script)
    #expect(run.status == 0 && run.transcript.contains("Изменено шагов: 3"), "\(run.transcript)")
    let after = try plan()
    #expect(after.steps.first { $0.id == before[1].id }?.text(.owner, .ru) == "Анна \"Я\" \\")
    #expect(after.dropped.map(\.id) == [before[3].id])
    #expect(after.steps.first { $0.id == "own-1" }?.text(.title, .ru) == "Своё: дело")
    #expect(try file().state.plan.count == 3)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.isEmpty
    )
    try self.run("--undo")
    #expect(try file().state.plan.isEmpty)
  }

  static let slips: [(String, String)] = [
    ("printf '\\n[+]\\nназвание: x\\nсрок: завтра\\n' >> \"$1\"", "«завтра» — не день"),
    ("printf '\\nпросто слова\\n' >> \"$1\"", "она не относится ни к одному шагу"),
    ("printf '\\n[нет]\\n' >> \"$1\"", "Шага «нет» в плане нет"),
    ("echo x >> \"$1\"; exit 3", "Редактор завершился с ошибкой"),
  ]

  @Test("A slip in the edited text is named with its line, and the text is kept", arguments: slips)
  func slip(script: String, words: String) throws {
    let run = try edited(script)
    #expect(run.status != 0)
    let said = run.transcript.replacing(#/\s+/#, with: " ")
    #expect(said.contains(words) && said.contains("План не изменён"), "\(said)")
    #expect(try file().state.plan.isEmpty)
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt")
    }
    #expect(texts.count == 1)
  }

  @Test("An editor that changes nothing changes nothing")
  func untouched() throws {
    let run = try edited("sleep 1.2")
    #expect(run.status == 0 && run.transcript.contains("ничего не изменилось"), "\(run.transcript)")
    #expect(try file().state.plan.isEmpty)
  }

  static let hostile = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"onmouseover=\"x",
    "![](file:///etc/passwd)",
    "[x](javascript:1)", "`code` | pipe \\ *x*", "=HYPERLINK(\"http://x\")", "\u{1B}]52;c;aGk=\u{7}x",
    "\u{202E}gnp",
    "\\input{/etc/passwd}", "---", "&lt;b&gt;", "{{7*7}}", String(repeating: "щ", count: 100),
  ]

  @Test("What was typed into a plan stays words in every format", arguments: hostile)
  func hostileText(text: String) throws {
    let file = try file()
    let parts = Dictionary(uniqueKeysWithValues: PlanEdit.Part.allCases.map { ($0, text) })
    let id = try plan().steps[0].id
    try file.append([.planned([PlanEdit(step: id, texts: parts), PlanEdit(step: "own-1", texts: parts)])])
    let report = file.report(.ru)
    let page = HTMLRenderer().render(report)
    #expect(!page.contains("<script") && !page.contains("<img") && HTMLRenderer.isOurs(page))
    #expect(page.components(separatedBy: "<bdi>\(HTML(text: text).source)").count >= 9)
    #expect(MarkdownRenderer().render(report).contains(MarkdownText.fullyEscaped(text)))
    let tree = PandocTree(report, version: [1, 22], hasPictures: false).json
    #expect(!tree.contains("RawInline") && !tree.contains("\"Link\""))
    let csv = try plan().csv
    #expect(!csv.contains("\u{1B}") && !csv.contains(",\"=") && !csv.contains(",\"-"))
    #expect(try plan().calendar?.contains("\u{1B}") == false)
  }
}
