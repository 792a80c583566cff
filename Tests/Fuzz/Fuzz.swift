import Foundation
import RazborCore

/// A property that holds for any input, tried on many. `.ci/fuzz` builds and runs them.
enum FuzzTarget: String {
  case line, answer, safe, wrap, questionnaire, sheet, event, casefile, table

  func run(_ input: [UInt8]) {
    switch self {
    case .line: fuzzLine(input)
    case .answer: fuzzAnswer(input)
    case .safe: fuzzSafe(input)
    case .wrap: fuzzWrap(input)
    case .questionnaire: fuzzQuestionnaire(input)
    case .sheet: fuzzSheet(input)
    case .event: fuzzEvent(input)
    case .casefile: fuzzCaseFile(input)
    case .table: fuzzTable(input)
    }
  }
}

/// Ends the process where a property does not hold, so that the input is kept.
func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError(property()) }
}

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else { fatalError("FUZZ_TARGET names no target: \(name)") }
  return target
}()

/// The driver of libFuzzer.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// SwiftPM links an executable to the entry point of its module, of which `-sanitize=fuzzer` leaves nothing.
@_cdecl("Fuzz_main") func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { bytes, length in
    target.run(Array(UnsafeBufferPointer(start: bytes, count: length)))
    return 0
  }
}
