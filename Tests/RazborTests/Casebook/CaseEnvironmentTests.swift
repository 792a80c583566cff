import Foundation
import Testing

@testable import razbor

/// The built program in surroundings that are not as they should be.
@Suite("Surroundings of all kinds") struct CaseEnvironmentTests {
  private let home: String

  init() throws {
    home = try CaseFolder.temporary()
  }

  static let usable: [String] = [
    "env -i HOME=@ razbor", "env -i RAZBOR_HOME=@ razbor", "env -i XDG_DATA_HOME=@ razbor",
    "env -i HOME=@ XDG_DATA_HOME=relative razbor", "env -i HOME=@ TERM=dumb razbor",
    "env -i HOME=@ TERM=nonsense razbor",
    "env -i HOME=@ LANG= razbor", "env -i HOME=@ LANG=C razbor", "env -i HOME=@ LC_ALL=POSIX razbor",
    "env -i HOME=@ LANG=ru_RU.KOI8-R razbor", "env -i HOME=@ LC_ALL=xx_YY.nothing razbor",
    "umask 000; env -i HOME=@ razbor", "umask 777; env -i HOME=@ razbor",
    "ulimit -n 16; env -i HOME=@ razbor",
    "setsid -w env -i HOME=@ razbor", "cd /; env -i HOME=@ razbor",
  ]

  @Test("A case is begun and found again, and is for its owner alone", arguments: usable)
  func fine(surroundings: String) throws {
    let program = surroundings.replacingOccurrences(
      of: " razbor", with: " " + BuiltProgram.url("razbor").path
    )
    .replacingOccurrences(of: "@", with: home)
    let begin = try ShellRun("(\(program) new daisy) < /dev/null")
    #expect(begin.status == 0, "\(begin.output)")
    let list = try ShellRun("\(program) list")
    #expect(list.output.contains("daisy"), "\(list.output)")
    #expect(try ShellRun("\(program) note daisy word").status == 0)
    #expect(try ShellRun("\(program) backup").status == 0)
    #expect(try ShellRun("\(program) doctor").status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: home)
    #expect(files.count { $0.hasSuffix("daisy.razbor") } == 1)
    for file in files {
      #expect(fileMode(home + "/" + file).map { $0 & 0o077 } == 0, "\(file)")
    }
  }

  static let useless: [(String, Int32, String)] = [
    ("env -i razbor list", 78, "HOME is empty"), ("env -i HOME= razbor list", 78, "HOME is empty"),
    ("env -i HOME=relative razbor list", 78, "needs a full path"),
    ("env -i RAZBOR_HOME=. razbor list", 78, "needs a full path"),
    ("env -i HOME=/dev/null razbor new daisy < /dev/null", 73, "could not be created"),
    ("env -i HOME=/proc/nothing razbor new daisy < /dev/null", 73, "could not be created"),
  ]

  @Test("Where there is no place for cases it is said, with the right code", arguments: useless)
  func refused(line: String, code: Int32, words: String) throws {
    let run = try ShellRun(
      line.replacingOccurrences(of: " razbor ", with: " \(BuiltProgram.url("razbor").path) "))
    #expect(run.status == code)
    #expect(run.output.contains(words), "\(run.output)")
  }

  @Test("With standard input closed or nothing in it an interview pauses", arguments: ["<&-", "< /dev/null"])
  func noInput(redirection: String) throws {
    let run = try ShellRun("razbor new daisy --lang en \(redirection)", environment: ["RAZBOR_HOME": home])
    #expect(run.status == 0)
    #expect(run.output.contains("Paused."), "\(run.output)")
  }

  @Test("A folder that belongs to somebody else is told by the doctor", .enabled(if: geteuid() == 0))
  func foreignOwner() throws {
    let environment = ["RAZBOR_HOME": home, "RAZBOR_LANG": "en"]
    #expect(try ShellRun("razbor new daisy < /dev/null", environment: environment).status == 0)
    chown(home + "/cases/daisy.razbor", 65534, 65534)
    #expect(
      try ShellRun("razbor doctor", environment: environment).output.contains("belongs to another user"))
  }
}
