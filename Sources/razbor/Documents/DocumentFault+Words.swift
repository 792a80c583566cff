import RazborCore

extension DocumentFault {
  var exitStatus: ExitStatus {
    switch self {
    case .noConverter, .failed: .converterMissing
    case .cannotWork: .cannotCreate
    }
  }

  var words: LocalizedText {
    switch self {
    case .noConverter(let kind):
      LocalizedText(
        ru:
          "\(kind.name) делает \(kind.programs[0]), он не установлен. Разбор цел; страницу и Markdown razbor пишет сам: "
          + "--format html, --format md. Установка: sudo apt install \(kind.programs[0])",
        en:
          "\(kind.name) needs \(kind.programs[0]), which is not installed. The case is safe; razbor writes the page and "
          + "Markdown by itself: --format html, --format md. Install: sudo apt install \(kind.programs[0])")
    case .failed(let program, let failure):
      LocalizedText(
        ru:
          "\(program) не сделал документ: \(failure.words.ru). Разбор цел; страницу razbor пишет сам: --format html",
        en:
          "\(program) did not make the document: \(failure.words.en). The case is safe; razbor writes the page by "
          + "itself: --format html")
    case .cannotWork(let fault):
      LocalizedText(
        ru:
          "Временная папка недоступна: \(fault.words.ru). Разбор цел. Укажите другую: TMPDIR=ПАПКА razbor report …",
        en: "The temporary folder cannot be used: \(fault.words.en). The case is safe. Name another: "
          + "TMPDIR=FOLDER razbor report …")
    }
  }
}

extension DocumentKind {
  fileprivate var name: String { rawValue.uppercased() }
}

extension OutsideProgram.Failure {
  fileprivate var words: LocalizedText {
    switch self {
    case .cannotStart: LocalizedText(ru: "не запустился", en: "it did not start")
    case .tookTooLong: LocalizedText(ru: "не уложился в минуту", en: "it took longer than a minute")
    case .wroteNothing: LocalizedText(ru: "ничего не записал", en: "it wrote nothing")
    case .failed(let status): LocalizedText(ru: "код \(status)", en: "status \(status)")
    }
  }
}
