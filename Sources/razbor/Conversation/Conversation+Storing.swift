import RazborCore

/// What the case file takes, and what is done where it does not take it.
extension Conversation {
  /// On the disk, or not at all; a failure blocks until it is mended or the sitting is left.
  func store(_ events: [CaseEvent], clearingDraft: Bool = false) throws(Leave) {
    try store(file.entries(events), clearingDraft: clearingDraft)
  }

  func store(_ entries: [CaseEntry], clearingDraft: Bool = false) throws(Leave) {
    try checkWritable()
    let last = state.lastAt
    defer { heedClock(since: last) }
    while true {
      do throws(CaseFileError) {
        return try file.save(entries, clearingDraft: clearingDraft)
      } catch {
        say(SittingPhrase.notSaved(error.message(in: language)), .error)
      }
      try waitForMending(entries)
    }
  }

  /// Enter tries again, `/elsewhere` writes to another folder, Ctrl-D twice gives the answer up.
  private func waitForMending(_ pending: [CaseEntry]) throws(Leave) {
    var warned = false
    while true {
      switch reader.read(prompt: words(of: .unsaved), prefill: "") {
      case .line(let text):
        guard case .command(.elsewhere, let folder, _) = Line(text, language: language) else { return }
        if folder.isEmpty { say(SittingPhrase.elsewhereNeeded) } else if move(to: folder, pending) { return }
      case .terminated(let signal, _): throw .terminated(signal: signal)
      case .endOfInput, .failed:
        if warned || !reader.isInteractive { throw .paused }
        warned = true
        say(SittingPhrase.leavingUnsaved, .error)
      case .interrupted, .key, .draft, .refused: continue
      }
    }
  }

  /// False, with the reason said, where that place does not take the case either.
  private func move(to folder: String, _ pending: [CaseEntry]) -> Bool {
    do throws(CaseFileError) {
      let place = try file.saveElsewhere(folder, with: pending)
      say(SittingPhrase.movedTo(place.path, home: home.folder))
      return true
    } catch {
      console.print(error.message(in: language), style: .error)
      return false
    }
  }

  /// `/elsewhere` for a case that can only be looked at: from there on it is answered.
  func takeElsewhere(_ folder: String) throws(Leave) {
    guard file.access == .reading else { return say(SittingPhrase.elsewhereOnlyAfterFailure) }
    if folder.isEmpty { return say(SittingPhrase.elsewhereNeeded) }
    if move(to: folder, []) { try join(Role(rawValue: respondent.rawValue) ?? .owner) }
  }

  /// The respondent belongs to the case from the first sitting on.
  func join(_ role: Role) throws(Leave) {
    guard file.access == .answering, state.respondent(respondent) == nil else { return }
    try store([.joined(respondent, role)])
  }

  /// Before the first question, of a case that can only be looked at.
  func sayWhatCannotBeDone() {
    guard file.access == .reading else { return }
    if !file.damage.isEmpty {
      let error = CaseFileError.damaged(file.name, file.damage, total: file.total)
      console.print(error.message(in: language), style: .error)
    }
    say(SittingPhrase.readOnly, .error)
  }

  func checkWritable() throws(Leave) {
    if file.access == .reading { throw .readOnly }
  }

  /// Says once that the last entry is of an earlier time than the one before, or would be.
  func heedClock(since last: String?, now: String? = nil) {
    guard !saidThatClockWentBack, let last, let next = now ?? state.lastAt,
      let minutes = CaseClock.minutesBack(from: last, to: next)
    else { return }
    saidThatClockWentBack = true
    say(SittingPhrase.clockWentBack(minutes: minutes), .hint)
  }

  /// A copy of the case, at every end of a sitting. It may fail: the case itself is on the disk.
  ///
  /// Backups stand beside the cases, also while the case itself is wherever there was room.
  func backUp() {
    let isAtHome = file.location.folder == home.folder
    guard file.access == .answering, isAtHome || file.name == home.name else { return }
    do throws(CaseFileError) {
      try Casebook(folder: home.folder).backUp(file)
    } catch {
      // Why there is no writing at home was said when the case left it.
      if isAtHome { console.print(error.message(in: language), style: .error) }
    }
  }
}
