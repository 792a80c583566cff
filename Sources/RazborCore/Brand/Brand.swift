/// The consultant's own face on a report.
package struct Brand: Sendable, Hashable {
  package let name: String
  /// `nil` for ours.
  package let colour: Colour?
  package let logo: Logo?
  /// A line each: a telephone number, an address.
  package let contacts: [String]
  /// What a report ends with.
  package let closing: LocalizedText?

  package init(
    name: String, colour: Colour? = nil, logo: Logo? = nil, contacts: [String] = [],
    closing: LocalizedText? = nil
  ) {
    self.name = name
    self.colour = colour
    self.logo = logo
    self.contacts = contacts
    self.closing = closing
  }

  /// A picture that lies in a file of its own.
  package struct Logo: Sendable, Hashable {
    package let kind: Kind
    package let bytes: [UInt8]

    package init(kind: Kind, bytes: [UInt8]) {
      self.kind = kind
      self.bytes = bytes
    }

    package enum Kind: String, Sendable {
      case png, jpeg

      /// By how the file begins, whatever it is called; `nil` for anything else.
      package init?(_ bytes: some Sequence<UInt8>) {
        let start = Array(bytes.prefix(8))
        if start == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] {
          self = .png
        } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
          self = .jpeg
        } else {
          return nil
        }
      }
    }
  }
}
