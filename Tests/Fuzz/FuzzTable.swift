import Foundation
import RazborCore

/// Any bytes are a table or none, and of a table every row is accounted for.
func fuzzTable(_ input: [UInt8]) {
  fuzzPieces(input)
  let path = NSTemporaryDirectory() + "razbor-fuzz-\(getpid()).csv"
  guard FileManager.default.createFile(atPath: path, contents: Data(input)), let today = Day("2026-11-23")
  else { return }
  defer { unlink(path) }
  let list = ["1=created", "2=answered"]
  let kinds: [(TableKind?, [String])] = [
    (nil, list), (.leads, list), (.forecast, list), (.managers, list), (.spend, ["1=source", "2=spend"]),
    (.plan, ["1=month", "2=leads"]),
  ]
  for (kind, mappings) in kinds {
    guard let load = try? TableLoad(path, as: kind, mappings: mappings, now: today) else { continue }
    let notes = load.notes
    require(notes.read == notes.used + notes.repeated + notes.totals + notes.notUnderstood, "rows are lost")
    require(LoadedTable(SourceNode(load.kept.value)) == load.kept, "a table is not read back")
    _ = Measurement.all(load)
  }
}

/// However the bytes come in, the records are the same.
private func fuzzPieces(_ input: [UInt8]) {
  guard input.count < 4096 else { return }
  let rows = { (size: Int) -> [[String]] in
    var splitter = RecordSplitter(separator: 0x3B)
    let parser = RecordParser(separator: 0x3B)
    var rows: [[String]] = []
    for start in stride(from: 0, to: input.count, by: size) {
      rows += parser.rows(splitter.split(Array(input[start..<min(input.count, start + size)]), isLast: false))
    }
    return rows + parser.rows(splitter.split([], isLast: true))
  }
  require(rows(max(1, input.count)) == rows(7), "pieces change the records")
}
