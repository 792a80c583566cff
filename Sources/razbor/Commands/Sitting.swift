import ArgumentParser
import Foundation
import RazborCore

/// What the interview commands have in common: a case is opened, talked through, and left with the right code.
struct Sitting {
  let language: Language
  let isAccessible: Bool

  /// Goes on with a case as one respondent; the role joins if it is new.
  func run(_ file: CaseFile, role: Role, isNew: Bool) throws {
    let environment = ProcessInfo.processInfo.environment
    let console = Console.conversation(accessible: isAccessible, environment: environment)
    let reader: any LineReader = ReadlineReader() ?? PlainReader()
    let respondent = CaseRespondent.ID(role.rawValue)
    let talk = Conversation(
      file, respondent: respondent, language: language, reader: reader, console: console,
      environment: environment)
    do throws(Conversation.Leave) {
      if file.state.respondent(respondent) == nil { try talk.store([.joined(respondent, role)]) }
      talk.greet(isNew: isNew)
      try talk.run()
      try talk.finish()
    } catch {
      try talk.leave(error)
    }
  }

  /// Opens what may fail, with the message on stderr and the documented code.
  static func guarded<Value>(_ language: Language, _ body: () throws(CaseFileError) -> Value) throws -> Value
  {
    do throws(CaseFileError) {
      return try body()
    } catch {
      FileHandle.standardError.write(Data((error.message(in: language) + "\n").utf8))
      throw ExitCode(error.exitCode)
    }
  }

  static func casebook(_ language: Language) throws -> Casebook {
    try guarded(language) { () throws(CaseFileError) in
      try Casebook(environment: ProcessInfo.processInfo.environment)
    }
  }
}

extension Conversation {
  /// Says that all is saved, and ends with the code the reason has.
  func leave(_ reason: Leave) throws {
    switch reason {
    case .paused:
      say(pauseWords)
      backUp()
    case .interrupted:
      say(pauseWords)
      backUp()
      throw ExitCode(130)
    case .terminated(let signal): ProcessSignals.end(by: signal)
    case .badLine(let number, let message):
      let words = LinePhrase.badLine(number, message).text(language)
      FileHandle.standardError.write(Data((words + "\n").utf8))
      throw ExitStatus.badInput
    }
  }
}
