import Foundation

// Reads lines as the interview does and prints what came, until there is nothing more to read.
//
//   ReadlineProbe [--prefill TEXT] [--words A,B --whole-line] [--log FILE] [--reads N] [--lend COMMAND] [--discard] [--hidden]
//
// A draft rings the bell, which disturbs no line. The log gets every outcome, for windows that are gone.

var options = Options(CommandLine.arguments.dropFirst())
ProcessSignals.prepare()
let environment = ProcessInfo.processInfo.environment
let console = Console.conversation(accessible: false, environment: environment)
let reader: any LineReader = ReadlineReader() ?? PlainReader()
reader.complete(options.words, wholeLine: options.wholeLine)
if let program = options.lend {
  let status = reader.lendingTerminal { ForegroundProgram.run(["sh", "-c", program]) }
  console.print("returned \(status)")
}
console.print("ready", style: .question)

var prefill = options.prefill
for _ in 0..<options.reads {
  if options.discards { reader.discardTypedAhead() }
  let input = options.hides ? reader.readHidden(prompt: "7> ") : readLine(prefill)
  prefill = ""
  switch input {
  case .line(let text): report("line \(text.count) \(String(text.prefix(200)).debugDescription)")
  case .interrupted(let draft): report("interrupted \(draft.debugDescription)")
  case .draft(let draft): report("draft \(draft.debugDescription)")
  case .refused(let problem, let draft): report("refused \(problem) \(draft.utf8.count)")
  case .key(let key, let draft):
    report("key \(key) \(draft.debugDescription)")
    prefill = draft
  case .endOfInput:
    report("end")
    exit(0)
  case .failed(let code):
    report("failed \(code)")
    exit(74)
  case .terminated(let signal, let draft):
    report("terminated \(signal) \(draft.debugDescription)")
    ProcessSignals.end(by: signal)
  }
}

@MainActor func readLine(_ prefill: String) -> LineInput {
  reader.read(prompt: "7> ", prefill: prefill) { text in
    log("draft \(text.debugDescription)")
    console.writeData([7])
  }
}

@MainActor func report(_ outcome: String) {
  log(outcome)
  console.printLines(outcome)
}

@MainActor func log(_ outcome: String) {
  guard let path = options.log, let file = FileHandle(forWritingAtPath: path) else { return }
  file.seekToEndOfFile()
  file.write(Data((outcome + "\n").utf8))
  try? file.close()
}

struct Options {
  var prefill = ""
  var words: [String] = []
  var wholeLine = false
  var log: String?
  var reads = Int.max
  var lend: String?
  var discards = false
  var hides = false

  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      switch name {
      case "--prefill": prefill = rest.popFirst() ?? ""
      case "--words": words = (rest.popFirst() ?? "").split(separator: ",").map(String.init)
      case "--whole-line": wholeLine = true
      case "--log": log = rest.popFirst()
      case "--reads": reads = rest.popFirst().flatMap { Int($0) } ?? reads
      case "--lend": lend = rest.popFirst()
      case "--discard": discards = true
      case "--hidden": hides = true
      default: exit(64)
      }
    }
  }
}
