import CReference
import Foundation

/// The document whose styles ours have.
enum ReferenceDocument {
  static var bytes: Data { Data(bytes: cr_bytes(), count: cr_length()) }
}
