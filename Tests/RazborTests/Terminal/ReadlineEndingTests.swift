import Foundation
import Testing

@Suite("How a line ends without Enter")
struct ReadlineEndingTests {
  @Test("Ctrl-C hands out the text and starts a new line")
  func interrupt() throws {
    let terminal = try startProbe()
    try terminal.type("половина")
    terminal.key(.controlC)
    try terminal.expect("^C\ninterrupted \"половина\"")
    try terminal.expect("7> ")
    terminal.key(.controlC)
    try terminal.expect("interrupted \"\"")
    try terminal.expect("7> ")
    try terminal.enter("дальше", expecting: "line 6 \"дальше\"")
    #expect(try terminal.leave())
  }

  @Test("Ctrl-C on a wrapped line with the cursor in the middle ends below it")
  func interruptWrapped() throws {
    let terminal = try startProbe(columns: 20)
    let text = String(repeating: "а", count: 49) + "я"
    terminal.send(text + PseudoTerminal.Key.home.rawValue)
    try terminal.expect("я")
    try terminal.expectAllRead()
    terminal.key(.controlC)
    try terminal.expect("^C\ninterrupted \"\(text)\"")
  }

  @Test("Ctrl-D leaves on an empty line only")
  func endOfInput() throws {
    let terminal = try startProbe()
    try terminal.type("абв")
    terminal.key(.home, .controlD)
    try terminal.enter("", expecting: "line 2 \"бв\"")
    #expect(!terminal.hasFlowControl)
    #expect(try terminal.leave())
    #expect(terminal.hasFlowControl)
  }

  @Test("a signal keeps the half line and ends the process", arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func terminated(signal: Int32) throws {
    let terminal = try startProbe()
    try terminal.type("половина")
    terminal.signal(signal)
    try terminal.expect("terminated \(signal) \"половина\"")
    #expect(try terminal.exitStatus() == 128 + signal)
    #expect(terminal.hasOriginalModes)
  }

  @Test("a closed window keeps the half line")
  func hangUp() throws {
    let log = try TemporaryFile()
    let terminal = try startProbe(["--log", log.url.path])
    try terminal.type("половина")
    terminal.hangUp()
    #expect(try terminal.exitStatus() == 128 + SIGHUP)
    #expect(log.text == "terminated 1 \"половина\"\n")
  }

  @Test("a paste that never ends can be interrupted, and ended by a signal")
  func endlessPaste() throws {
    let terminal = try startProbe()
    terminal.send("в\u{1B}[200~начало")
    try terminal.expect("в")
    try terminal.expectAllRead()
    terminal.key(.controlC)
    try terminal.expect("interrupted \"вначало\"")
    try terminal.expect("7> ")
    terminal.send("в\u{1B}[200~начало")
    try terminal.expect("в")
    try terminal.expectAllRead()
    terminal.signal(SIGTERM)
    try terminal.expect("terminated \(SIGTERM) \"вначало\"")
    #expect(try terminal.exitStatus() == 128 + SIGTERM)
  }

  @Test("two seconds of rest hand out a draft and leave the line alone")
  func draft() throws {
    let log = try TemporaryFile()
    let terminal = try startProbe(["--log", log.url.path])
    try terminal.type("чернов")
    try terminal.expectRaw("\u{7}")
    try terminal.enter("ик", expecting: "line 8 \"черновик\"")
    #expect(log.text == "draft \"чернов\"\nline 8 \"черновик\"\n")
  }

  @Test("a line that was emptied is a change too")
  func emptyDraft() throws {
    let log = try TemporaryFile()
    let terminal = try startProbe(["--prefill", "было", "--log", log.url.path])
    terminal.key(.controlU)
    try terminal.expectRaw("\u{7}")
    #expect(log.text == "draft \"\"\n")
  }
}

@Suite("Stopping, resizing and lending the terminal")
struct ReadlineTerminalTests {
  @Test("Ctrl-Z gives the terminal to the shell, fg brings the line back")
  func stopAndContinue() throws {
    let shell = try PseudoTerminal(
      URL(fileURLWithPath: "/bin/bash"), ["--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "shell$ "])
    try shell.expect("shell$ ")
    shell.send(BuiltProgram.url("ReadlineProbe").path + "\r")
    try shell.expect("7> ")
    try shell.type("абв")
    shell.key(.controlZ)
    try shell.expect("Stopped")
    try shell.expect("shell$ ")
    #expect(shell.hasOriginalModes)
    shell.send("fg\r")
    try shell.expect("7> абв")
    try shell.enter("г", expecting: "line 4 \"абвг\"")
    shell.key(.controlD)
    try shell.expect("end\nshell$ ")
    #expect(shell.hasOriginalModes)
  }

  @Test("Ctrl-Z does nothing where no shell could continue the process")
  func stopWithoutShell() throws {
    let terminal = try startProbe()
    try terminal.type("абв")
    terminal.key(.controlZ)
    try terminal.expect("7> абв")
    try terminal.enter("г", expecting: "line 4 \"абвг\"")
  }

  @Test("a process stopped from outside draws its line again")
  func stoppedFromOutside() throws {
    let terminal = try startProbe()
    try terminal.type("абв")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.expect("7> абв")
    try terminal.enter("г", expecting: "line 4 \"абвг\"")
  }

  @Test("a changed window keeps the line")
  func resize() throws {
    let terminal = try startProbe()
    try terminal.type("строка, которая в узком окне займёт три ряда")
    terminal.resize(rows: 24, columns: 20)
    try terminal.expect("7> строка")
    try terminal.enter("!", expecting: "line 45 \"строка, которая в узком окне займёт три ряда!\"")
  }

  @Test("another program reads from the terminal, and its Ctrl-C is not ours")
  func lending() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.url("ReadlineProbe"), ["--lend", "echo child; exec sed -u s/^/got:/"])
    try terminal.expect("child\n")
    terminal.send("hello\r")
    try terminal.expect("got:hello\n")
    terminal.key(.controlC)
    try terminal.expect("returned \(128 + SIGINT)")
    try terminal.expect("7> ")
    try terminal.enter("дальше", expecting: "line 6 \"дальше\"")
    terminal.key(.controlC)
    try terminal.expect("interrupted")
  }
}
