import Foundation

/// A program found at run time that turns our files into others. It sees a private folder, a bare environment and
/// nothing of the person's own; it is ended when it takes too long.
struct OutsideProgram: Sendable {
  let name: String
  private let path: String
  private let limit: Duration

  /// `nil` where none of the names is on the search path.
  init?(_ names: [String], searching environment: [String: String], _ limit: Duration) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let found = names.lazy.compactMap { name in
      folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }.map {
        (name, "\($0)/\(name)")
      }
    }.first
    guard let found else { return nil }
    (name, path) = found
    self.limit = limit
  }

  enum Failure: Equatable, Sendable {
    case cannotStart
    case tookTooLong
    /// Its exit status.
    case failed(Int32)
    /// It ended well, and what was asked for is not there.
    case wroteNothing
  }

  /// The file that it was to write.
  func make(_ file: String, _ arguments: [String], in folder: WorkFolder) throws(DocumentFault) -> Data {
    try run(arguments, in: folder)
    guard let made = try? folder.read(file), !made.isEmpty else {
      throw .failed(program: name, .wroteNothing)
    }
    return made
  }

  /// What it printed; nothing is given to it but its arguments and the folder.
  ///
  /// - Parameter folder: where it works; also its home.
  @discardableResult
  func run(
    _ arguments: [String], in folder: WorkFolder
  ) throws(DocumentFault) -> Data {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = folder.environment
    let output = folder.path + "/.output"
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try Data().write(to: URL(filePath: output))
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = FileHandle.nullDevice
      try process.run()
    } catch {
      throw .failed(program: name, .cannotStart)
    }
    guard ended.wait(timeout: .now() + limit.seconds) == .success else {
      process.terminate()
      if ended.wait(timeout: .now() + 2) != .success { kill(process.processIdentifier, SIGKILL) }
      throw .failed(program: name, .tookTooLong)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw .failed(program: name, .failed(process.terminationStatus))
    }
    return (try? Data(contentsOf: URL(filePath: output))) ?? Data()
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
