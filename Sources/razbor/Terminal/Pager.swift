import Foundation

/// The program that shows long texts a screen at a time.
struct Pager {
  private let command: String
  private let environment: [String: String]

  /// Nil where paging makes no sense: no terminal on both sides, or `PAGER` is `cat` or empty.
  init?(_ environment: [String: String]) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, environment["TERM"] != "dumb" else {
      return nil
    }
    // Never -R: an escape sequence that slipped through is shown, not obeyed.
    let command = environment["PAGER"] ?? "less -FIX"
    guard !["", "cat"].contains(command.trimmingCharacters(in: .whitespaces)) else { return nil }
    self.command = command
    self.environment = environment
  }

  /// Shows a text that does not fit the screen and waits until it was read. False where it fits, or where there is no
  /// such program: the text is still to be shown then.
  func show(_ text: String) -> Bool {
    guard let rows = Self.rows, text.count(where: { $0 == "\n" }) >= rows else { return false }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    // The writing end must not stay open in the pager: it would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    let child = start(reading: ends[0])
    close(ends[0])
    if child != nil { Console(descriptor: ends[1]).writeData(Array(text.utf8)) }
    close(ends[1])
    // 127: the shell did not find it.
    return child.map(ForegroundProgram.status) ?? 127 != 127
  }

  private func start(reading descriptor: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let code = withCStrings(["sh", "-c", command]) { arguments in
      withCStrings(variables) { posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, $0) }
    }
    return code == 0 ? child : nil
  }

  /// Ours is always UTF-8, whatever the locale says.
  private var variables: [String] {
    environment.merging(["LESSCHARSET": "utf-8"]) { own, _ in own }.map { "\($0.key)=\($0.value)" }
  }

  private static var rows: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }
}
