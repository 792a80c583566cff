import Foundation
import RazborCore

/// Runs what may fail on bad input: the message on stderr, the documented code.
func reportingProblems<Value>(_ language: Language, _ body: () throws(LoadingError) -> Value) throws -> Value
{
  do {
    return try body()
  } catch {
    CommandOutput(language).complain(error)
    throw ExitStatus.badInput
  }
}
