import Foundation

/// Another program that talks to the person itself: an editor, a pager.
///
/// Foundation's `Process` starts its children in a process group of their own, in the background of the terminal,
/// where the first read stops them. These stay in ours.
enum ForegroundProgram {
  /// Runs a command found in PATH and waits. Its exit code, or 128 and the signal that ended it; 127 where there is
  /// no such program. Call it inside `LineReader.lendingTerminal`.
  static func run(_ command: [String]) -> Int32 {
    guard let program = command.first else { return 127 }
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let code = withCStrings(command) { arguments in
      withCStrings(environment) { posix_spawnp(&child, program, nil, nil, arguments, $0) }
    }
    return code == 0 ? status(of: child) : 127
  }

  /// Waits for a child: its exit code, or 128 and the signal that ended it.
  static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
