import Foundation

/// One run of the built program without a terminal, and all that came of it.
struct ProgramRun {
  let output: String
  let errors: String
  let status: Int32

  /// The lines on standard error.
  var complaints: [String] { errors.split(separator: "\n").map(String.init) }

  /// Nothing of the environment of the test but `PATH` gets through.
  init(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws {
    try self.init(arguments, environment: environment, input: Array(input.utf8))
  }

  init(_ arguments: [String], environment: [String: String] = [:], input: [UInt8]) throws {
    let process = Process()
    process.executableURL = BuiltProgram.url("razbor")
    process.arguments = arguments
    let folder = BuiltProgram.url("razbor").deletingLastPathComponent().path
    process.environment = ["PATH": "\(folder):/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) {
      $1
    }
    let (answers, stdout, stderr) = (try TemporaryFile(input), Pipe(), Pipe())
    process.standardInput = try FileHandle(forReadingFrom: answers.url)
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Complaints are short: they never fill their pipe while the output is read.
    output = String(decoding: try stdout.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    errors = String(decoding: try stderr.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

/// A line for `/bin/sh`, with the built program first in `PATH`.
struct ShellRun {
  let output: String
  let status: Int32

  init(_ line: String, shell: String = "/bin/sh", environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(filePath: shell)
    process.arguments = ["-c", line]
    let folder = BuiltProgram.url("razbor").deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(folder):/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
    ].merging(environment) { $1 }
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// Whether a program is installed; tests of what needs it are skipped otherwise.
  static func has(_ program: String) -> Bool {
    ["/usr/bin", "/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}
