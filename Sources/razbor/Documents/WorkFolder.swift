import Foundation

/// A folder nobody else can read; gone with the last use of it.
final class WorkFolder {
  let path: String

  init(_ environment: [String: String]) throws(DocumentFault) {
    let place = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(place)/razbor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil,
      let path = String(validating: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    else { throw .cannotWork(StorageFault(errno: errno)) }
    self.path = path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Nothing of the person's own but where programs lie. The same instant every time, so that the same report gives the
  /// same bytes.
  var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": path, "TMPDIR": path, "XDG_CACHE_HOME": path + "/cache",
      "XDG_CONFIG_HOME": path + "/config", "LANG": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1767225600",
    ]
  }

  func write(_ bytes: Data, to name: String) throws(DocumentFault) {
    do { try bytes.write(to: URL(filePath: "\(path)/\(name)")) } catch {
      throw .cannotWork(StorageFault(errno: EIO))
    }
  }

  func read(_ name: String) throws(DocumentFault) -> Data {
    do { return try Data(contentsOf: URL(filePath: "\(path)/\(name)")) } catch {
      throw .cannotWork(StorageFault(errno: EIO))
    }
  }
}
