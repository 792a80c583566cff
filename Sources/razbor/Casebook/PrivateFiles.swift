import Foundation

/// Files and folders for the owner's eyes alone, whatever the umask.
enum PrivateFiles {
  /// The folder with all that lead to it. Folders that are there already stay as they are.
  static func makeFolder(_ path: String) throws(StorageFault) {
    if mkdir(path, 0o700) == 0 { return try check(chmod(path, 0o700)) }
    switch errno {
    case EEXIST where isFolder(path): return
    case ENOENT where parent(path) != path:
      try makeFolder(parent(path))
      try check(mkdir(path, 0o700))
      try check(chmod(path, 0o700))
    case let code: throw StorageFault(errno: code)
    }
  }

  /// An empty file that was not there before.
  static func makeFile(_ path: String) throws(StorageFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    try check(descriptor)
    defer { close(descriptor) }
    try check(fchmod(descriptor, 0o600))
  }

  /// Makes the names in a folder durable: what was created, renamed or deleted there stays so.
  static func syncFolder(_ path: String) throws(StorageFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(descriptor)
    defer { close(descriptor) }
    // Some file systems cannot do it and say so; there is nothing to be had then.
    if fsync(descriptor) != 0, errno != EINVAL { throw StorageFault(errno: errno) }
  }

  /// Makes the contents of a file durable.
  static func syncFile(_ path: String) throws(StorageFault) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    try check(descriptor)
    defer { close(descriptor) }
    try check(fsync(descriptor))
  }

  /// Gives a finished file its name, durably and without replacing anything.
  /// - Throws: `taken` where the name is taken.
  static func publish(_ draft: String, as path: String) throws(StorageFault) {
    try syncFile(draft)
    if link(draft, path) == 0 {
      try remove(draft)
    } else {
      // Some file systems have no links.
      guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno), FileIdentity(path) == nil else {
        throw StorageFault(errno: errno)
      }
      try rename(draft, to: path)
    }
    try syncFolder(parent(path))
  }

  /// A file that is not there is as good as removed.
  static func remove(_ path: String) throws(StorageFault) {
    if unlink(path) != 0, errno != ENOENT { throw StorageFault(errno: errno) }
  }

  /// A folder that is not there, or in which something else lies, is left alone.
  static func removeFolder(_ path: String) throws(StorageFault) {
    if rmdir(path) != 0, errno != ENOENT, errno != ENOTEMPTY, errno != EEXIST {
      throw StorageFault(errno: errno)
    }
  }

  static func rename(_ path: String, to new: String) throws(StorageFault) {
    try check(Foundation.rename(path, new))
  }

  /// The names in a folder, in no order; none where the folder is not there.
  static func names(in folder: String) throws(StorageFault) -> [String] {
    guard let stream = opendir(folder) else {
      guard errno == ENOENT else { throw StorageFault(errno: errno) }
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
        })
    }
    return names
  }

  static func parent(_ path: String) -> String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func check(_ result: CInt) throws(StorageFault) {
    if result < 0 { throw StorageFault(errno: errno) }
  }
}

/// Which file a path leads to right now, found out without opening it: closing a file that SQLite has open would drop
/// SQLite's locks.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let inode: ino_t
  let size: Int
  let modified: Int
  let isRegular: Bool

  /// `nil` where there is nothing. A symbolic link is itself, not what it points to.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: CInt) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  /// Contents may have changed.
  func isSameFile(as other: FileIdentity?) -> Bool {
    device == other?.device && inode == other?.inode
  }
}
