import Foundation
import RazborCore

/// What the interview commands have in common: a case is opened, talked through, and left with the right code.
struct Sitting {
  private let common: CommonOptions
  private let language: Language
  private let isClientView: Bool

  init(_ common: CommonOptions, language: Language, isClientView: Bool) {
    self.common = common
    self.language = language
    self.isClientView = isClientView || Variable.clientView.isOn(ProcessInfo.processInfo.environment)
  }

  /// Goes on with a case as one respondent; the role joins if it is new.
  ///
  /// A case that cannot be written to is only looked at.
  /// - Parameter notice: what is said before the first question.
  func run(_ file: CaseFile, role: Role, isNew: Bool, order: Interview.Order, notice: LocalizedText? = nil)
    throws
  {
    let console = Console.conversation(accessible: common.isAccessible, environment: common.environment)
    let reader: any LineReader = ReadlineReader() ?? PlainReader()
    let respondent = CaseRespondent.ID(role.rawValue)
    let talk = Conversation(
      file, respondent: respondent, language: language, reader: reader, console: console,
      isShared: isClientView, environment: common.environment, order: order)
    do throws(Conversation.Leave) {
      let last = file.state.lastAt
      try talk.join(role)
      if !common.quiet { talk.greet(isNew: isNew) }
      talk.heedClock(since: last, now: file.clock.now())
      if let notice { console.print(notice[language]) }
      talk.sayWhatCannotBeDone()
      try talk.run()
      try talk.finish()
    } catch {
      try talk.leave(error)
    }
    try CommandOutput.check(console.failure, language)
  }

  /// Opens what may fail, with the message on stderr and the documented code.
  static func guarded<Value>(_ language: Language, _ body: () throws(CaseFileError) -> Value) throws -> Value
  {
    do throws(CaseFileError) {
      return try body()
    } catch {
      CommandOutput(language).complain(error.message(in: language))
      throw error.exitStatus
    }
  }

  /// A case for looking at it. Of a damaged one there is less than was written, which is said on stderr.
  static func opened(_ name: String, _ output: CommandOutput) throws -> CaseFile {
    let book = try casebook(output.language)
    let file = try guarded(output.language) { () throws(CaseFileError) in try book.open(name, for: .reading) }
    if !file.damage.isEmpty {
      let error = CaseFileError.damaged(file.name, file.damage, total: file.total)
      output.complain(error.message(in: output.language))
    }
    return file
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
      throw ExitStatus.interrupted
    case .terminated(let signal): ProcessSignals.end(by: signal)
    case .readOnly:
      CommandOutput(language).complain(CaseFileError.readOnly(file.name).message(in: language))
      throw ExitStatus.storage
    case .badLine(let number, let message):
      CommandOutput(language).complain(LinePhrase.badLine(number, message).text(language))
      throw ExitStatus.badInput
    }
  }
}
