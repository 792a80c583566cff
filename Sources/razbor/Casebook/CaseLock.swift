import Foundation

/// The right to answer in a case. Held by a `flock` on a file beside the case, so that the kernel gives it back
/// however the process ends; what stands in the file is for the message in the other window only.
///
/// The case itself cannot carry the lock: opening and closing it ourselves would drop SQLite's own locks.
final class CaseLock {
  private let path: String
  private let descriptor: CInt

  /// Who has the lock.
  struct Holder: Error, Hashable, Sendable {
    /// `nil` where the file does not say.
    let process: Int?
    /// The time stamp the holder wrote.
    let since: String?
  }

  enum Failure: Error {
    case held(Holder)
    case storage(StorageFault)
  }

  init(_ path: String, at time: String) throws(Failure) {
    self.path = path
    descriptor = try CaseLock.lockedFile(path)
    sign(time)
  }

  /// The file goes first, while it is still locked: a process that waits for the old one notices that it is gone.
  deinit {
    unlink(path)
    close(descriptor)
  }

  /// Who holds a lock; `nil` where nobody does. Takes nothing away from anybody.
  static func holder(of path: String) -> Holder? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // Shared, and given back at once by closing.
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
    return holder(descriptor)
  }

  /// Between opening and locking the holder may have removed the file; a lock on a removed file is worth nothing.
  private static func lockedFile(_ path: String) throws(Failure) -> CInt {
    for _ in 0..<100 {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw .storage(StorageFault(errno: errno)) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(descriptor) }
        throw code == EWOULDBLOCK ? .held(holder(descriptor)) : .storage(StorageFault(errno: code))
      }
      if let file = FileIdentity(descriptor: descriptor), file.isSameFile(as: FileIdentity(path)) {
        return descriptor
      }
      close(descriptor)
    }
    throw .held(Holder(process: nil, since: nil))
  }

  /// The lock holds whether or not the name fits on the disk.
  private func sign(_ time: String) {
    fchmod(descriptor, 0o600)
    ftruncate(descriptor, 0)
    let text = Array("\(getpid())\n\(time)\n".utf8)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  private static func holder(_ descriptor: CInt) -> Holder {
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    return Holder(process: lines.first.flatMap { Int($0) }, since: lines.dropFirst().first.map(String.init))
  }
}
