import Foundation
import RazborCore
import Testing

@testable import razbor

@Suite("Damaged case files") struct DamagedCaseTests {
  private let folder: CaseFolder
  private let location: CaseLocation
  private let sound: Data
  private let records: [SealedRecord]

  init() throws {
    folder = try CaseFolder()
    location = try folder.written(answers: 60)
    sound = try folder.bytes(location)
    records = try location.contents().records
  }

  @Test("No flipped bit changes an answer unnoticed, wherever it is")
  func flipsAnywhere() throws {
    var random = SplitMix(seed: 20_261_123)
    for _ in 0..<300 * Soak.factor {
      let place = Int.random(in: 0..<sound.count, using: &random)
      try checkFlip(at: place, bit: Int.random(in: 0..<8, using: &random), mustShow: false)
    }
  }

  @Test("Every flipped bit inside what an event says is noticed")
  func flipsInPayloads() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 * Soak.factor {
      let record = try #require(records.randomElement(using: &random)).record
      let range = try #require(sound.range(of: Data(record.payload.utf8)))
      let place = Int.random(in: range, using: &random)
      try checkFlip(at: place, bit: Int.random(in: 0..<8, using: &random), mustShow: true)
    }
  }

  @Test("A file that was cut off at the border of a page, or next to it, is never taken for a whole one")
  func truncations() throws {
    for border in stride(from: 512, to: sound.count, by: 512) {
      for length in [border - 1, border, border + 1] {
        try folder.replace(location, with: sound.prefix(length))
        #expect(try isNoticed(), "cut at \(length) of \(sound.count)")
        #expect(try folder.bytes(location) == sound.prefix(length))
      }
    }
  }

  @Test("A page of nothing, of 0xFF, or in the place of another one is noticed")
  func pages() throws {
    let size = 4096
    for page in 1..<sound.count / size {
      var bytes = sound
      bytes.replaceSubrange(page * size..<(page + 1) * size, with: repeatElement(0xFF, count: size))
      try folder.replace(location, with: bytes)
      #expect(try isNoticed(), "0xFF in page \(page + 1)")
      bytes.replaceSubrange(page * size..<(page + 1) * size, with: repeatElement(0, count: size))
      try folder.replace(location, with: bytes)
      #expect(try isNoticed(), "zeros in page \(page + 1)")
    }
  }

  @Test("Two pages that changed places are noticed")
  func swappedPages() throws {
    let size = 4096
    for page in 1..<sound.count / size - 1 {
      let (first, second) = (page * size..<(page + 1) * size, (page + 1) * size..<(page + 2) * size)
      var bytes = sound
      bytes.replaceSubrange(first, with: sound[second])
      bytes.replaceSubrange(second, with: sound[first])
      try folder.replace(location, with: bytes)
      #expect(try isNoticed(), "pages \(page + 1) and \(page + 2)")
    }
  }

  @Test("The damaged entries are named, the rest is read, and nothing is written into the file")
  func named() throws {
    let place = try #require(sound.range(of: Data("заметка 17 ".utf8))).lowerBound
    var bytes = sound
    bytes[place] ^= 1
    try folder.replace(location, with: bytes)
    let file = try folder.casebook.open("ромашка", for: .reading)
    #expect(file.damage == [.entry(seq: 20, kind: "responded", item: "cycle")])
    #expect(file.entries.count == 61)
    #expect(file.total == 62)
    let error = try failure { try folder.casebook.open("ромашка", for: .answering) }
    #expect(error == .damaged(location.name, file.damage, total: 62))
    #expect(error.exitStatus.rawValue == 65)
    #expect(
      error.message(in: .ru)
        == "Файл «ромашка» повреждён (записей в нём: 62): запись 20 (вопрос cycle). Остальное прочитано, файл не "
        + "изменён. Посмотреть: razbor show ромашка. Восстановить: razbor doctor ромашка --repair.")
    #expect(try folder.bytes(location) == bytes)
    #expect(try folder.files == ["ромашка.razbor"])
  }

  @Test(
    "An entry that was removed, changed or exchanged behind our back is noticed", arguments: CaseTampering.all
  )
  func tampering(tampering: CaseTampering) throws {
    try tampering.apply(to: location.path)
    let contents = try location.contents()
    #expect(contents.damage == tampering.damage)
    #expect(contents.records.count == tampering.readable)
  }

  @Test("Other events after the same questionnaire text are all right, another questionnaire is not")
  func questionnaire() throws {
    try CaseTampering.run("DROP TRIGGER questionnaire_is_never_changed", at: location.path)
    try CaseTampering.run("UPDATE questionnaire SET text = text || ' '", at: location.path)
    try CaseTampering.restoreTrigger(at: location.path)
    let error = try failure { try location.contents() }
    #expect(error == .questionnaireDamaged(location.name))
  }

  /// One bit is other than it was: the file is refused, the damage is told, or everything is as it was.
  private func checkFlip(at place: Int, bit: Int, mustShow: Bool) throws {
    var bytes = sound
    bytes[place] ^= 1 << UInt8(bit)
    try folder.replace(location, with: bytes)
    let isNoticed = try isNoticed()
    if mustShow { #expect(isNoticed, "bit \(bit) of byte \(place)") }
    #expect(try folder.bytes(location) == bytes)
    let names = try folder.files.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") }
    #expect(names == ["ромашка.razbor"], "bit \(bit) of byte \(place)")
  }

  private func isNoticed() throws -> Bool {
    let contents: CaseContents
    do { contents = try location.contents() } catch { return true }
    if contents.damage.isEmpty { #expect(contents.records == records) }
    return !contents.damage.isEmpty
  }
}

/// How much longer the long tests run where there is time for it: `RAZBOR_SOAK=10`.
enum Soak {
  static let factor =
    ProcessInfo.processInfo.environment["RAZBOR_SOAK"].flatMap { Int($0) }.map { max(1, $0) } ?? 1
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
