import Foundation

@testable import razbor

/// A file system of a few kilobytes, where the system lets us mount one.
final class TinyDisk {
  let path: String

  init(_ path: String, kilobytes: Int) throws {
    self.path = path
    try PrivateFiles.makeFolder(path)
    guard mount("none", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw StorageFault(errno: errno) }
  }

  deinit {
    while umount2(path, CInt(MNT_DETACH)) == 0 {}
  }

  private var ballast: String { path + "/ballast" }

  /// Takes all the space there is.
  func fill() throws {
    try PrivateFiles.makeFile(ballast)
    let descriptor = open(ballast, O_WRONLY)
    defer { close(descriptor) }
    let block = [UInt8](repeating: 0, count: 1024)
    while write(descriptor, block, block.count) > 0 {}
  }

  func free() throws {
    try PrivateFiles.remove(ballast)
  }

  /// As a disk does that found an error on itself.
  func makeReadOnly() throws {
    // Files that are open for writing forbid it to all but a bind mount.
    guard mount(path, path, nil, UInt(MS_BIND), nil) == 0,
      mount("none", path, nil, UInt(MS_BIND | MS_REMOUNT | MS_RDONLY), nil) == 0
    else { throw StorageFault(errno: errno) }
  }

  static let isPossible: Bool = {
    guard let path = try? CaseFolder.temporary() else { return false }
    defer { rmdir(path) }
    return (try? TinyDisk(path, kilobytes: 64)) != nil
  }()
}
