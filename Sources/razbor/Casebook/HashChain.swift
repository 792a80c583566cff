/// An event as it is stored, before it has a place in the chain.
struct EventRecord: Hashable, Sendable {
  let uid: String
  let at: String
  let kind: String
  let respondent: String?
  let item: String?
  /// JSON.
  let payload: String
}

/// A stored event with its place in the chain.
struct SealedRecord: Hashable, Sendable {
  /// From 1, without gaps.
  let seq: Int
  let record: EventRecord
  let previous: Digest
  let hash: Digest

  init(seq: Int, record: EventRecord, previous: Digest, hash: Digest) {
    self.seq = seq
    self.record = record
    self.previous = previous
    self.hash = hash
  }

  /// The next link.
  init(_ record: EventRecord, after link: ChainLink) {
    self.init(
      seq: link.seq + 1, record: record, previous: link.hash,
      hash: SealedRecord.hash(record, seq: link.seq + 1, previous: link.hash))
  }

  /// Whether the contents are those that were sealed.
  var isIntact: Bool {
    hash == SealedRecord.hash(record, seq: seq, previous: previous)
  }

  private static func hash(_ record: EventRecord, seq: Int, previous: Digest) -> Digest {
    var message = ChainMessage()
    message.add(previous.bytes)
    message.add(String(seq))
    message.add(record.uid)
    message.add(record.at)
    message.add(record.kind)
    message.add(record.respondent)
    message.add(record.item)
    message.add(record.payload)
    return Digest(of: message.bytes)
  }
}

/// The end of a chain: the number of the last event and its hash.
///
/// The chain starts from the questionnaire, so that events cannot be moved to another one.
struct ChainLink: Hashable, Sendable {
  let seq: Int
  let hash: Digest

  init(seq: Int, hash: Digest) {
    self.seq = seq
    self.hash = hash
  }

  init(_ sealed: SealedRecord) {
    self.init(seq: sealed.seq, hash: sealed.hash)
  }

  init(startingFrom questionnaire: StoredQuestionnaire) {
    var message = ChainMessage()
    message.add(questionnaire.id)
    message.add(questionnaire.version)
    message.add(questionnaire.text)
    self.init(seq: 0, hash: Digest(of: message.bytes))
  }
}

/// Fields one after the other, each with its length, so that no two lists of fields give the same bytes.
struct ChainMessage {
  private(set) var bytes: [UInt8] = []

  /// An absent field is not an empty one.
  mutating func add(_ field: String?) {
    if let field { add(Array(field.utf8)) } else { bytes.append(0) }
  }

  /// One byte that says that there is a field, eight with its length, the highest first, and the field.
  mutating func add(_ field: [UInt8]) {
    bytes.append(1)
    withUnsafeBytes(of: UInt64(field.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: field)
  }
}
