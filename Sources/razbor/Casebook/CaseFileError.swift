import RazborCore

/// Everything that can go wrong with cases and their files. The words are in `CaseFileError+Words.swift`.
enum CaseFileError: Error, Hashable {
  /// `HOME` is not set and nothing else says where cases live.
  case noHome
  /// A variable that must hold an absolute path.
  case notAbsolute(variable: String, value: String)

  /// What was typed cannot name a case.
  case badName(String, CaseName.Fault)
  /// There is a case of this name; a name that is free.
  case nameTaken(CaseName, free: CaseName?)
  /// The same, for a case that was to be taken in.
  case cannotTakeIn(CaseName, free: CaseName?)
  case cannotCreate(path: String, StorageFault)
  case cannotList(path: String, StorageFault)
  case cannotDelete(CaseName, StorageFault)
  case cannotBackUp(CaseName, StorageFault)
  /// The case goes on where it was.
  case cannotMove(path: String, StorageFault)
  case cannotExport(path: String, StorageFault)
  case cannotImport(path: String, TransferFault)
  /// The name nearest to what was typed.
  case unknownCase(String, nearest: CaseName?)

  /// Empty, another format, another program's, or with tables that are not ours.
  case notACase(CaseName)
  case newerFormat(CaseName, found: Int, known: Int)
  /// The text of the questionnaire is not what was stored.
  case questionnaireDamaged(CaseName)
  /// The text is what was stored, but this version of razbor does not understand it.
  case questionnaireUnreadable(CaseName, Problems)
  /// Answers are not written into a file that could not be read in full; looking at it works.
  case damaged(CaseName, [CaseDamage], total: Int)
  case unreadable(CaseName, StorageFault)
  /// Neither the file nor a backup has anything that can be vouched for.
  case nothingToRestore(CaseName)

  case busy(CaseName, CaseLock.Holder)
  case readOnly(CaseName)
  /// The question nearest to what was typed.
  case unknownQuestion(String, nearest: String?)

  /// An event that the questionnaire has no place for.
  case unstorable(EventCoder.Fault)
  /// Surely not on the disk. `save` with the same entries tries again; `safe` entries are stored as before.
  case notSaved([CaseEntry], StorageFault, safe: Int)
  /// The disk failed so badly that it cannot be told whether the entries are there. `save` with the same entries
  /// stores them once, whatever is the case.
  case unclear([CaseEntry], StorageFault, safe: Int)
  /// What is being typed is not on the disk, or no longer what is there.
  case draftNotKept(StorageFault)
}
