import Foundation

/// The three descriptors every program begins with.
enum StandardStreams {
  /// Opens those that the caller closed: else the next file that is opened would take their place, and what is printed
  /// would go into a case.
  static func ensureOpen() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free one is this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }
}
