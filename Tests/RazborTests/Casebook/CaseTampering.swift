import GRDB
import Testing

@testable import razbor

/// Changes to the events of a case with 62 of them, made with another program.
struct CaseTampering: CustomTestStringConvertible {
  let testDescription: String
  private let statements: [String]
  let damage: [CaseDamage]
  let readable: Int

  static let all: [CaseTampering] = [
    CaseTampering(
      "an answer is changed", ["UPDATE event SET payload = '31' WHERE seq = 10"],
      [.entry(seq: 10, kind: "responded", item: "cycle")], readable: 61),
    CaseTampering(
      "the time is changed", ["UPDATE event SET at = '2020-01-01T00:00:00Z' WHERE seq = 1"],
      [.entry(seq: 1, kind: "began", item: nil)], readable: 61),
    CaseTampering(
      "an empty column becomes an empty text", ["UPDATE event SET item = '' WHERE seq = 2"],
      [.entry(seq: 2, kind: "joined", item: "")], readable: 61),
    CaseTampering(
      "one is removed", ["DELETE FROM event WHERE seq = 10"], [.missing(10...10)], readable: 61),
    CaseTampering(
      "the first ones are removed", ["DELETE FROM event WHERE seq < 3"], [.missing(1...2)], readable: 60),
    CaseTampering(
      "the last ones are removed", ["DELETE FROM event WHERE seq > 59"], [.missing(60...62)], readable: 59),
    CaseTampering("all are removed", ["DELETE FROM event"], [.missing(1...62)], readable: 0),
    CaseTampering(
      "one is removed and the others move up",
      ["DELETE FROM event WHERE seq = 61", "UPDATE event SET seq = 61 WHERE seq = 62"],
      [.entry(seq: 61, kind: "responded", item: "cycle")], readable: 60),
    CaseTampering("the head is removed", ["DELETE FROM meta"], [.structure], readable: 62),
    CaseTampering(
      "the head is behind", ["UPDATE meta SET value = '61' WHERE key = 'length'"], [.structure], readable: 62),
  ]

  private init(_ what: String, _ statements: [String], _ damage: [CaseDamage], readable: Int) {
    testDescription = what
    self.statements = statements
    self.damage = damage
    self.readable = readable
  }

  func apply(to path: String) throws {
    let names = ["event_is_never_changed", "event_is_never_deleted"]
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_schema WHERE name LIKE 'event_is_never%'")
      for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
      for statement in statements { try db.execute(sql: statement) }
      for trigger in triggers { try db.execute(sql: trigger) }
    }
    try queue.close()
  }

  static func run(_ sql: String, at path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  static func restoreTrigger(at path: String) throws {
    try run(
      """
      CREATE TRIGGER questionnaire_is_never_changed BEFORE UPDATE ON questionnaire
      BEGIN SELECT RAISE(ABORT, 'a case keeps its questionnaire'); END
      """, at: path)
  }
}
