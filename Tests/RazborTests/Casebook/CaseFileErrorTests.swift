import RazborCore
import Testing

@testable import razbor

@Suite("Words about cases") struct CaseFileErrorTests {
  @Test(
    "Every error says what happened, what is safe and what to type, in both languages",
    arguments: CaseFileErrorTests.all)
  func words(error: CaseFileError, code: Int32) {
    let (ru, en) = (error.message(in: .ru), error.message(in: .en))
    #expect(error.exitStatus.rawValue == code)
    for text in [ru, en] {
      #expect(text.split(separator: ". ").count >= 2, "\(text)")
      #expect(text.hasSuffix(".") && !text.contains("!") && !text.contains("  "), "\(text)")
    }
    #expect(ru.contains { ("а"..."я").contains($0) })
    #expect(!en.contains { ("а"..."я").contains($0) })
  }

  @Test("Every trouble with a disk has its words and a remedy", arguments: CaseFileErrorTests.storageFaults)
  func faults(fault: StorageFault) {
    let error = CaseFileError.notSaved([], fault, safe: 6)
    #expect(error.message(in: .ru).hasPrefix("Ответ НЕ сохранён: "))
    #expect(error.message(in: .en).hasPrefix("The answer is NOT saved: "))
    #expect(error.message(in: .ru).contains("6") && error.message(in: .en).contains("6"))
  }

  @Test("Long lists of damage are cut")
  func damage() throws {
    let damage: [CaseDamage] =
      [
        .entry(seq: 3, kind: "noted", item: nil), .entry(seq: 4, kind: "responded", item: "cy\u{1B}cle"),
        .missing(7...7), .missing(9...11), .unreadable(after: 40), .structure, .structure,
      ]
    #expect(
      damage.words.en
        == "entry 3, entry 4 (question cy\u{FFFD}cle), entry 7 is missing, entries 9-11 are missing, "
        + "nothing after entry 40 can be read and 2 more")
    #expect(Array(damage.suffix(1)).words.ru == "служебные страницы")
  }

  static let all: [(CaseFileError, Int32)] = {
    guard let name = try? CaseName("daisy") else { return [] }
    let holder = CaseLock.Holder(process: nil, since: nil)
    let problems = Problems([Problem(.file(.empty), at: SourcePosition(line: 1, column: 1))])
    return [
      (.noHome, 78), (.notAbsolute(variable: "HOME", value: "x"), 78), (.badName("", .empty), 73),
      (.badName("con", .reserved), 73), (.badName("x", .tooLong(limit: 64)), 73),
      (.nameTaken(name, free: name), 73), (.nameTaken(name, free: nil), 73),
      (.cannotTakeIn(name, free: name), 73), (.cannotTakeIn(name, free: nil), 73),
      (.cannotCreate(path: "/x", .diskFull), 73), (.cannotList(path: "/x", .failing), 74),
      (.cannotDelete(name, .noAccess), 74), (.unknownCase("x", nearest: nil), 66),
      (.unknownCase("x", nearest: name), 66), (.notACase(name), 65),
      (.newerFormat(name, found: 2, known: 1), 65),
      (.questionnaireDamaged(name), 65), (.questionnaireUnreadable(name, problems), 65),
      (.damaged(name, [.structure], total: 3), 65), (.unreadable(name, .failing), 74),
      (.unreadable(name, .busy), 75), (.busy(name, holder), 75), (.readOnly(name), 74),
      (.unstorable(.unknownItem("x")), 65), (.unstorable(.response(problems)), 65),
      (.unstorable(.malformed(.noted)), 65), (.notSaved([], .diskFull, safe: 6), 74),
      (.notSaved([], .busy, safe: 6), 75), (.notSaved([], .moved, safe: 6), 74),
      (.unclear([], .failing, safe: 6), 74), (.cannotBackUp(name, .taken), 73), (.nothingToRestore(name), 65),
      (.unknownQuestion("x", nearest: nil), 65), (.unknownQuestion("x", nearest: "y"), 65),
      (.cannotMove(path: "/x", .diskFull), 73), (.cannotExport(path: "/x", .taken), 73),
      (.cannotImport(path: "/x", .unreadable(.missing)), 74),
      (.cannotImport(path: "/x", .tooLarge(limit: 32)), 65), (.cannotImport(path: "/x", .malformed), 65),
      (.cannotImport(path: "/x", .newer(found: 2, known: 1)), 65),
      (.cannotImport(path: "/x", .questionnaire(problems)), 65),
      (.cannotImport(path: "/x", .event(3, .unknownItem("x"))), 65),
      (.cannotImport(path: "/x", .misspelled(3)), 65), (.cannotImport(path: "/x", .altered), 65),
      (.draftNotKept(.diskFull), 74), (.draftNotKept(.busy), 75),
    ]
  }()

  static let storageFaults: [StorageFault] = [
    .diskFull, .quotaExceeded, .fileTooLarge, .noAccess, .readOnlyDisk, .missing, .tooManyOpenFiles, .failing,
    .busy, .moved, .damaged, .idTaken, .taken, .system(99), .sqlite(1),
  ]
}
