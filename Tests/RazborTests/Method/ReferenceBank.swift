import Foundation

@testable import RazborCore
@testable import razbor

/// The reference bank R32: items answered by their severity.
struct ReferenceBank {
  let questionnaire: Questionnaire

  init() throws {
    questionnaire = try QuestionnaireLoader.load(path: TestFile.path("r32.yaml")).questionnaire
  }

  /// `text` is a list like `e1=0 l4=dk p1=na m1=248/400 s1=47/248@180`.
  func sheet(_ text: String) -> MergedSheet {
    var sheet = MergedSheet()
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=").map(String.init)
      sheet[Item.ID(sides[0])] = entry(sides[0], sides[1])
    }
    return sheet
  }

  func codes(_ text: String) -> Set<String> {
    Set(Attainable.codes(questionnaire, sheet(text)).map(\.rawValue))
  }

  func assessment(_ text: String) -> Assessment {
    Assessment(questionnaire, answers(text))
  }

  func robustness(_ text: String) -> Robustness {
    Robustness(questionnaire, answers(text))
  }

  func answers(_ text: String) -> AnswerSheet {
    let responses = sheet(text).entries.mapValues { entry -> Response in
      switch entry {
      case .answered(let answer): Response(.answered(answer))
      case .dontKnow: Response(.dontKnow)
      case .declined: Response(.declined)
      case .notApplicable: Response(.notApplicable(reason: nil))
      }
    }
    return AnswerSheet(questionnaire: "r32", respondents: [Respondent(role: .owner, responses: responses)])
  }

  private func entry(_ id: String, _ text: String) -> MergedSheet.Entry {
    switch text {
    case "dk": return .dontKnow
    case "na": return .notApplicable
    default: break
    }
    if ["m1", "s1"].contains(id) { return .answered(key(text)) }
    let severity = Int(text) ?? 0
    if ["e1", "e2", "e3"].contains(id) {
      let option: AnswerOption.ID =
        switch severity {
        case 0: "applied"
        case 300: "mostly"
        case 600: "one_side"
        case 800: "verbal"
        default: "none"
        }
      return .answered(Answer(["value": .option(option)]))
    }
    return .answered(Answer(["value": .number(id == "p6" ? 10 - severity / 100 : severity)]))
  }

  /// `248/400`, `130-160/200`, `47/248@180`.
  private func key(_ text: String) -> Answer {
    let sides = text.split(separator: "@")
    let share = sides[0].split(separator: "/")
    let counts = share[0].split(separator: "-").compactMap { Int($0) }
    var values: [Field.ID: Answer.Value] = [
      "low": .number(counts[0]), "high": .number(counts[counts.count - 1]),
      "whole": .number(Int(share[1]) ?? 0),
    ]
    if sides.count > 1 { values["reference"] = .number(Int(sides[1]) ?? 0) }
    return Answer(values)
  }
}

/// Files beside the tests.
enum TestFile {
  static func path(_ name: String, file: String = #filePath) -> String {
    let tests = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
    return tests.appending(path: "Fixtures").appending(path: name).path
  }

  static func project(_ name: String, file: String = #filePath) -> String {
    var folder = URL(filePath: file)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: name).path
  }
}
