/// Rows that were met before, by a 64-bit hash of each: ten bytes a row.
///
/// Many small tables instead of one, so that growing costs a part of the room and not all of it again.
struct SeenRows {
  private var tables = [Table](repeating: Table(), count: 64)

  /// Whether the row is new.
  mutating func insert(_ key: String) -> Bool {
    var hasher = Hasher()
    hasher.combine(key)
    let hash = UInt64(bitPattern: Int64(hasher.finalize()))
    return tables[Int(hash % 64)].insert(hash == 0 ? 1 : hash)
  }

  private struct Table {
    private var slots: [UInt64] = []
    private var count = 0

    /// `hash` is not 0, which marks an empty slot.
    mutating func insert(_ hash: UInt64) -> Bool {
      if 100 * (count + 1) > 85 * slots.count { grow() }
      guard place(hash) else { return false }
      count += 1
      return true
    }

    private mutating func place(_ hash: UInt64) -> Bool {
      var slot = Int((hash >> 6) % UInt64(slots.count))
      while slots[slot] != 0 {
        if slots[slot] == hash { return false }
        slot = slot + 1 == slots.count ? 0 : slot + 1
      }
      slots[slot] = hash
      return true
    }

    private mutating func grow() {
      let old = slots
      slots = []
      slots.reserveCapacity(old.count * 5 / 4 + 16)
      slots += repeatElement(0, count: old.count * 5 / 4 + 16)
      for hash in old where hash != 0 { _ = place(hash) }
    }
  }
}
