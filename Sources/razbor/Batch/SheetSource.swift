import Foundation

/// One answer sheet of many, unread.
struct BatchSheet: Sendable {
  /// What it is called in messages: a path, or a path with a line number.
  let place: String
  /// The name of its file; `nil` for a line of a file.
  let file: String?
  /// From 1; `nil` for a file of its own.
  let line: Int?
  let bytes: [UInt8]
  /// Why it was not read, where it was not.
  let fault: LoadingError?
}

/// Where many sheets come from, some at a time and in order.
protocol SheetSource: AnyObject {
  /// At most so many, fewer where they are large; none at the end.
  func next(_ count: Int) -> [BatchSheet]
  /// How much is read, of how much there is; the second is 0 where nobody knows.
  var progress: (done: Int, of: Int) { get }
}

extension SheetSource {
  /// Bytes after which no further sheet is taken up.
  fileprivate var enough: Int { 4 * 1024 * 1024 }
}

/// The files of a folder, by name. Only the names are held.
final class SheetFolder: SheetSource {
  private let folder: String
  private let names: [String]
  private var place = 0

  init(_ folder: String) throws(LoadingError) {
    self.folder = folder
    do {
      let all = try FileManager.default.contentsOfDirectory(atPath: folder)
      names = all.filter { ["yaml", "yml", "json"].contains(($0 as NSString).pathExtension) }.sorted()
    } catch {
      throw .unreadable(folder, StorageFault(errno: errno))
    }
  }

  var progress: (done: Int, of: Int) { (place, names.count) }

  func next(_ count: Int) -> [BatchSheet] {
    var sheets: [BatchSheet] = []
    var bytes = 0
    while sheets.count < count, place < names.count, bytes < enough {
      sheets.append(sheet(names[place]))
      bytes += sheets.last?.bytes.count ?? 0
      place += 1
    }
    return sheets
  }

  private func sheet(_ name: String) -> BatchSheet {
    let path = (folder as NSString).appendingPathComponent(name)
    do throws(LoadingError) {
      let bytes = try QuestionnaireLoader.read(path)
      return BatchSheet(place: path, file: name, line: nil, bytes: bytes, fault: nil)
    } catch {
      return BatchSheet(place: path, file: name, line: nil, bytes: [], fault: error)
    }
  }
}

/// The lines of a file, each a sheet in JSON; empty lines are none. Holds a line at a time, and of one that is too long
/// no more than shows that it is.
final class SheetLines: SheetSource {
  private let path: String
  private let descriptor: Int32
  private let size: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var read = 0
  private var line = 0
  private var isAtEnd = false
  private var fault: LoadingError?

  init(_ path: String) throws(LoadingError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, StorageFault(errno: errno)) }
    var status = stat()
    size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { close(descriptor) }

  var progress: (done: Int, of: Int) { (read, size) }

  func next(_ count: Int) -> [BatchSheet] {
    var sheets: [BatchSheet] = []
    var taken = 0
    while sheets.count < count, taken < enough, let bytes = nextLine() {
      line += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      taken += bytes.count
      sheets.append(BatchSheet(place: path, file: nil, line: line, bytes: bytes, fault: nil))
    }
    if let fault, sheets.count < count {
      sheets.append(BatchSheet(place: path, file: nil, line: line + 1, bytes: [], fault: fault))
      self.fault = nil
    }
    return sheets
  }

  private func nextLine() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if position == buffer.count, !fill() { return line.isEmpty ? nil : line }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      let piece = rest[..<(end ?? rest.endIndex)]
      position = end.map { $0 + 1 } ?? buffer.count
      line += piece.prefix(YAMLSource.byteLimit + 1 - line.count)
      if end != nil { return line }
    }
  }

  /// False at the end, or where the file cannot be read on.
  private func fill() -> Bool {
    if isAtEnd { return false }
    var chunk = [UInt8](repeating: 0, count: 256 * 1024)
    var count = Foundation.read(descriptor, &chunk, chunk.count)
    while count < 0, errno == EINTR { count = Foundation.read(descriptor, &chunk, chunk.count) }
    if count < 0 { fault = .unreadable(path, StorageFault(errno: errno)) }
    isAtEnd = count <= 0
    buffer = Array(chunk.prefix(max(0, count)))
    position = 0
    read += buffer.count
    return !isAtEnd
  }
}
