import RazborCore

/// The dated steps of a plan as an iCalendar file (RFC 5545): a day for each, by which it should be done. What is done
/// needs no day.
package struct PlanCalendar {
  private let steps: [PlannedStep]
  private let name: String
  private let day: Day
  private let language: Language

  /// - Parameters:
  ///   - name: tells the steps of this plan from those of another in one calendar.
  ///   - day: the day of the report, from which the terms run.
  package init(_ steps: [PlannedStep], name: String, day: Day, language: Language) {
    self.steps = steps
    self.name = name
    self.day = day
    self.language = language
  }

  package func render() -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//razbor//plan//\(language.rawValue.uppercased())",
    ]
    let lines = head + steps.flatMap(event) + ["END:VCALENDAR"]
    return lines.flatMap(Self.folded).map { $0 + "\r\n" }.joined()
  }

  private func event(_ step: PlannedStep) -> [String] {
    guard step.state != .done, let due = step.due(from: day) else { return [] }
    let words = language.words
    let about = [
      (words.firstStep, PlanEdit.Part.firstStep), (words.owner, .owner), (words.proof, .proof),
    ].compactMap { label, part in step.span(part, language).map { "\(label): \($0.plain)" } }
    return [
      "BEGIN:VEVENT", "UID:\(Self.plain(step.id.rawValue)).\(Self.plain(name))@razbor",
      "DTSTAMP:\(Self.digits(day))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.digits(due))", "DTEND;VALUE=DATE:\(Self.digits(due.advanced(by: 1)))",
      "SUMMARY:\(Self.escaped(step.text(.title, language)))",
      "DESCRIPTION:\(about.map(Self.escaped).joined(separator: "\\n"))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func digits(_ day: Day) -> String { day.description.filter(\.isNumber) }

  /// What an identifier may hold whatever a case is called.
  private static func plain(_ name: String) -> String {
    name.utf8.map { byte in
      let character = Character(UnicodeScalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber)
        ? String(character) : String(byte, radix: 16)
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    Printable.line(text).replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
  }

  /// A line holds 75 bytes at most; what goes on begins with a space.
  static func folded(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    var limit = 75
    for character in line {
      if current.utf8.count + character.utf8.count > limit {
        lines.append((lines.isEmpty ? "" : " ") + current)
        current = ""
        limit = 74
      }
      current.append(character)
    }
    return lines + [(lines.isEmpty ? "" : " ") + current]
  }
}
