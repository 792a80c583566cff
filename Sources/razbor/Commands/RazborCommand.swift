import ArgumentParser
import Foundation

/// A command of razbor: it has the common options and a page of help, and writes where it is told to.
protocol RazborCommand: ParsableCommand {
  static var page: HelpPage { get }
  var common: CommonOptions { get }

  /// Does the work. What goes wrong is said through `output` and ends with an `ExitStatus`.
  func run(_ output: CommandOutput) throws
}

extension RazborCommand {
  func run() throws {
    let output = CommandOutput(common)
    try run(output)
    try output.finish()
  }
}
