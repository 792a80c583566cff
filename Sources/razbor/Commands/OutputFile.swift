import Foundation

/// A file that is there as a whole or not at all.
enum OutputFile {
  /// Writes beside the place, then moves there: whoever reads the file sees the old text or the new one. What is no
  /// file, such as a pipe or `/dev/stdout`, is written to directly.
  static func write(_ bytes: [UInt8], to path: String) throws(StorageFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(path, bytes, mode: nil) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try replace(path, bytes, mode: status.st_mode & 0o777)
    case S_IFDIR: throw StorageFault(errno: EISDIR)
    default: try fill(opened(path, O_WRONLY), bytes, syncing: false)
    }
  }

  private static func replace(_ path: String, _ bytes: [UInt8], mode: mode_t?) throws(StorageFault) {
    let draft = "\(path).\(getpid()).new"
    // Follows no link and overwrites nothing that is not ours.
    let descriptor = try opened(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(StorageFault) {
      if let mode { _ = fchmod(descriptor, mode) }
      try fill(descriptor, bytes, syncing: true)
      guard rename(draft, path) == 0 else { throw StorageFault(errno: errno) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func opened(_ path: String, _ flags: Int32) throws(StorageFault) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StorageFault(errno: errno) }
    return descriptor
  }

  /// Closes the descriptor, whatever happens.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], syncing: Bool) throws(StorageFault) {
    let console = Console(descriptor: descriptor)
    console.writeData(bytes)
    var failure = console.failure
    if failure == nil, syncing, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if let failure { throw StorageFault(errno: failure) }
  }
}
