import Foundation
import RazborCore

/// The questionnaire whose items are answered: that of the program.
let consultation: LoadedQuestionnaire = {
  do { return try QuestionnaireLoader.load("consultation") } catch { fatalError("\(error)") }
}()

private let formats: [AnswerFormat] = consultation.questionnaire.items.flatMap { $0.fields.map(\.format) }

/// The first byte chooses a field, the rest is what is typed there.
func fuzzAnswer(_ input: [UInt8]) {
  guard let first = input.first, case .line(let text) = LineText.input(from: input.dropFirst()) else {
    return
  }
  let format = formats[Int(first) % formats.count]
  if case .table(let table) = format { _ = try? AnswerParser.row(text, table) }
  _ = AnswerParser.count(text)
  do {
    let value = try AnswerParser.value(text, format)
    if case .table = format { return }
    for language in Language.allCases {
      let typed = AnswerText.text(value, format, language)
      let again = try? AnswerParser.value(typed, format)
      require(
        again == value, "\(value) is written back as \(typed), which is read as \(String(describing: again))")
    }
  } catch {
    for language in Language.allCases { require(!error.message(language).isEmpty, "no words for \(error)") }
  }
}

/// Seconds this thread has worked.
private func worked() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func withinASecond<Value>(_ body: () -> Value) -> Value {
  let start = worked()
  let value = body()
  require(worked() - start < 1, "more than a second")
  return value
}

func fuzzQuestionnaire(_ input: [UInt8]) {
  withinASecond {
    do throws(LoadingError) {
      let loaded = try QuestionnaireLoader.decode(input, file: "fuzz.yaml")
      _ = Assessment(
        loaded.questionnaire, AnswerSheet(questionnaire: loaded.questionnaire.id, respondents: []))
    } catch {
      for language in Language.allCases {
        let message = error.message(language)
        require(!message.isEmpty && TerminalText.safe(message) == message, "an unsafe message: \(message)")
      }
    }
  }
}

/// What can be read is assessed, written and read again as the same.
func fuzzSheet(_ input: [UInt8]) {
  withinASecond {
    let questionnaire = consultation.questionnaire
    guard case .success(let node) = YAMLSource.parse(input),
      case .success(let sheet) = AnswerSheetDecoder.decode(node, for: questionnaire)
    else { return }
    _ = Assessment(questionnaire, sheet)
    let encoder = AnswerSheetEncoder(questionnaire, includesPrivateNotes: true)
    guard let text = try? JSONValue(encoder.encode(sheet)).rendered(),
      case .success(let again) = YAMLSource.parse(text),
      case .success(let same) = AnswerSheetDecoder.decode(again, for: questionnaire)
    else { return require(false, "what was written cannot be read") }
    require(sheet == same, "what was written is read as something else")
  }
}

/// Three lines: the kind of the event, its item, its payload.
func fuzzEvent(_ input: [UInt8]) {
  let parts = String(decoding: input, as: UTF8.self).split(
    separator: "\n", maxSplits: 2, omittingEmptySubsequences: false
  ).map(String.init)
  guard parts.count == 3 else { return }
  let coder = EventCoder(consultation.questionnaire)
  let record = EventRecord(
    uid: "u", at: "2026-11-23T14:02:10+03:00", kind: parts[0], respondent: "owner",
    item: parts[1].isEmpty ? nil : parts[1], payload: parts[2])
  guard let entry = try? coder.entry(record) else { return }
  _ = CaseState([entry])
  guard let again = try? coder.record(entry), let same = try? coder.entry(again) else {
    return require(false, "what was read cannot be stored: \(entry)")
  }
  require(same == entry, "what was stored is read as something else: \(entry)")
}

private let folder: String = {
  let folder = FileManager.default.temporaryDirectory.path + "/razbor-fuzz-\(getpid())"
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}()

/// Whatever the file is, it is read or refused, and stays as it was.
func fuzzCaseFile(_ input: [UInt8]) {
  guard let name = try? CaseName("fuzz") else { return }
  let location = CaseLocation(name, in: folder)
  for path in location.companions { unlink(path) }
  let file = open(location.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  require(file >= 0 && write(file, input, input.count) == input.count, "no room for the file")
  close(file)
  _ = CaseSummary(location)
  _ = CaseSummary(glancingAt: location)
  do throws(CaseFileError) {
    let file = try CaseFile(location, for: .reading)
    _ = Assessment(
      file.questionnaire.questionnaire, file.state.sheet(file.questionnaire.questionnaire, date: nil))
  } catch {
    for language in Language.allCases {
      require(!error.message(in: language).isEmpty, "no words for \(error)")
    }
  }
  let after = (try? Data(contentsOf: URL(filePath: location.path))).map(Array.init)
  require(after == input, "reading changed the file")
}
