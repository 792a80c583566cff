import Foundation
import SwiftCSV

// `pass FILE`: the least that reading a table can cost: every record through the CSV library, nothing done with it.
// `run PROGRAM ARGUMENT...`: seconds, and the peak memory in bytes, of another program.
let arguments = Array(CommandLine.arguments.dropFirst())
let began = ContinuousClock.now

/// In the pieces in which razbor reads, cut at the last line end.
func pass(_ path: String) throws -> Int {
  let file = try FileHandle(forReadingFrom: URL(filePath: path))
  var rest = Data()
  var rows = 0
  while let piece = try file.read(upToCount: 64 * 1024), !piece.isEmpty {
    rest += piece
    guard let end = rest.lastIndex(of: 10) else { continue }
    let text = String(decoding: rest[...end], as: UTF8.self)
    rest = Data(rest[(end + 1)...])
    let table = try EnumeratedCSV(string: text, delimiter: .semicolon, loadColumns: false, rowLimit: 0)
    try table.enumerateAsArray(startAt: 0, rowLimit: nil) { _ in rows += 1 }
  }
  return rows
}

func run(_ command: [String]) throws -> Int {
  let process = Process()
  process.executableURL = URL(filePath: command[0])
  process.arguments = Array(command.dropFirst())
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    fatalError("\(command[0]) ended with \(process.terminationStatus)")
  }
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

guard arguments.count > 1 else { fatalError("pass FILE, or run PROGRAM ARGUMENT...") }
let result = arguments[0] == "pass" ? try pass(arguments[1]) : try run(Array(arguments.dropFirst()))
let seconds = (ContinuousClock.now - began) / .seconds(1)
print(Int(seconds * 1000), result)
