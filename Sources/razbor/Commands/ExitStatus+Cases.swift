import RazborCore

extension CaseFileError {
  /// What the program ends with where the error ends it.
  var exitStatus: ExitStatus {
    switch self {
    case .noHome, .notAbsolute: .configuration
    case .badName, .nameTaken, .cannotTakeIn, .cannotCreate, .cannotBackUp, .cannotMove, .cannotExport:
      .cannotCreate
    case .unknownCase: .noSuchCase
    case .cannotImport(_, .unreadable): .storage
    case .notACase, .newerFormat, .questionnaireDamaged, .questionnaireUnreadable, .damaged, .unstorable,
      .nothingToRestore, .cannotImport, .unknownQuestion:
      .badInput
    case .busy, .notSaved(_, .busy, _), .unreadable(_, .busy), .draftNotKept(.busy): .busy
    case .cannotList, .cannotDelete, .unreadable, .readOnly, .notSaved, .unclear, .draftNotKept: .storage
    }
  }
}

extension CaseFinding {
  /// What the program ends with where this stays as it is.
  var exitStatus: ExitStatus {
    switch self {
    case .refused(let error): error.exitStatus
    case .missing: .noSuchCase
    default: level == .damage ? .badInput : .success
    }
  }
}
