import CQuestionnaires
import Foundation
import RazborCore

/// A questionnaire with the text it was made of: a case keeps both.
struct LoadedQuestionnaire {
  let questionnaire: Questionnaire
  let text: String
}

/// Why there is no questionnaire.
enum LoadingError: Error {
  /// Neither the name of an embedded questionnaire nor a file; the names there are, and the nearest of them.
  case notFound(String, embedded: [String], nearest: String?)
  /// A file that cannot be opened or read.
  case unreadable(String, StorageFault)
  case broken(Diagnostic)
}

/// Finds questionnaires by name or by path.
enum QuestionnaireLoader {
  /// The names of the questionnaires inside the binary, in their order.
  static var embedded: [String] {
    (0..<cq_count()).compactMap { cq_name($0).map { String(cString: $0) } }
  }

  /// `nil` for a name that is not embedded.
  static func embeddedBytes(_ name: String) -> [UInt8]? {
    guard let place = embedded.firstIndex(of: name), let bytes = cq_bytes(CInt(place)) else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: cq_length(CInt(place))))
  }

  /// Whether the embedded questionnaire of this name has another text; false where there is none.
  static func embedsOther(_ name: String, than text: String) -> Bool {
    guard let place = embedded.firstIndex(of: name), let bytes = cq_bytes(CInt(place)) else { return false }
    let length = cq_length(CInt(place))
    return text.utf8.count != length || text.withCString { memcmp($0, bytes, length) } != 0
  }

  /// An embedded questionnaire by its name, or else a file by its path.
  static func load(_ name: String) throws(LoadingError) -> LoadedQuestionnaire {
    if let bytes = embeddedBytes(name) { return try decode(bytes, file: "\(name).yaml") }
    guard FileManager.default.fileExists(atPath: name) else {
      throw .notFound(name, embedded: embedded, nearest: NearestName.of(name, among: embedded))
    }
    return try load(path: name)
  }

  static func load(path: String) throws(LoadingError) -> LoadedQuestionnaire {
    try decode(read(path), file: path)
  }

  /// The bytes of a questionnaire or of an answer sheet, one more than allowed at most.
  static func read(_ path: String) throws(LoadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, StorageFault(errno: errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= YAMLSource.byteLimit {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path, StorageFault(errno: errno)) }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return Array(bytes.prefix(YAMLSource.byteLimit + 1))
  }

  /// `file` is what the problems are reported under.
  static func decode(_ bytes: [UInt8], file: String) throws(LoadingError) -> LoadedQuestionnaire {
    let text = String(decoding: bytes, as: UTF8.self)
    switch YAMLSource.parse(bytes).flatMap(QuestionnaireDecoder.decode) {
    case .success(let questionnaire): return LoadedQuestionnaire(questionnaire: questionnaire, text: text)
    case .failure(let problems): throw .broken(Diagnostic(file: file, text: text, problems: problems))
    }
  }
}
