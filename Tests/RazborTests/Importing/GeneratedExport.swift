import Foundation
import RazborCore

/// An export in the shape of a CRM with a truth that is known, because both are made here.
struct GeneratedExport {
  let text: String
  let truth: Truth

  /// What the rows say, counted while they were written.
  struct Truth {
    var enquiries = 0
    var minutes: [Int] = []
    var unanswered = 0
    var target = 0
    var offTarget = 0
    var deals = 0
    var lost = 0
    var revenue = 0
    var repeated = 0
    var months: [String: Int] = [:]
    var sources: [String: Int] = [:]
    var managers: [String: Int] = [:]
  }

  enum Shape: CaseIterable {
    case bitrixRussian, bitrixEnglish, amoRussian, amoEnglish

    var separator: String { self == .amoRussian || self == .amoEnglish ? "," : ";" }

    /// In the order of `Cell`.
    var headers: [String] {
      switch self {
      case .bitrixRussian:
        [
          "ID", "Название лида", "Имя", "Рабочий телефон", "Рабочий e-mail", "Дата создания", "Первый ответ",
          "Статус",
          "Источник", "Ответственный", "Сумма", "Дата завершения",
        ]
      case .bitrixEnglish:
        [
          "ID", "Lead Name", "First name", "Work phone", "Work e-mail", "Created", "First response", "Status",
          "Source",
          "Responsible person", "Opportunity", "End date",
        ]
      case .amoRussian:
        [
          "ID", "Название сделки", "Основной контакт", "Рабочий телефон (контакт)", "Рабочий email (контакт)",
          "Дата создания сделки", "Первый контакт", "Этап сделки", "Источник сделки", "Ответственный",
          "Бюджет",
          "Дата закрытия",
        ]
      case .amoEnglish:
        [
          "ID", "Lead title", "Main contact", "Phone", "Email", "Created at", "First contact", "Lead status",
          "Lead source", "Responsible user", "Budget", "Closed at",
        ]
      }
    }

    fileprivate var isEnglish: Bool { self == .bitrixEnglish || self == .amoEnglish }

    /// Target, off target, won, lost.
    fileprivate var states: [String] {
      switch self {
      case .bitrixRussian: ["Качественный лид", "Некачественный лид", "Сделка успешна", "Сделка провалена"]
      case .bitrixEnglish: ["Good lead", "Junk lead", "Deal won", "Deal lost"]
      case .amoRussian: ["Квалифицирован", "Нецелевой", "Успешно реализовано", "Закрыто и не реализовано"]
      case .amoEnglish: ["Qualified", "Unqualified", "Closed - won", "Closed - lost"]
      }
    }

    fileprivate func moment(_ minute: Int) -> String {
      let (day, time) = (minute / 1440, minute % 1440)
      let (month, date) = (6 + day / 28, 1 + day % 28)
      let clock = "\(two(time / 60)):\(two(time % 60))"
      switch self {
      case .bitrixRussian: return "\(two(date)).\(two(month)).2025 \(clock):00"
      case .bitrixEnglish:
        let hour = time / 60 % 12
        return
          "\(two(month))/\(two(date))/2025 \(hour == 0 ? 12 : hour):\(two(time % 60)) \(time < 720 ? "AM" : "PM")"
      case .amoRussian: return "\(two(date)).\(two(month)).2025 \(clock)"
      case .amoEnglish: return "2025-\(two(month))-\(two(date)) \(clock):00"
      }
    }

    fileprivate func amount(_ whole: Int) -> String {
      let thousands = whole / 1000
      let rest = String(String(whole % 1000 + 1000).dropFirst())
      return switch self {
      case .bitrixRussian: "\(thousands) \(rest),00 ₽"
      case .bitrixEnglish: "$\(thousands),\(rest).00"
      case .amoRussian: "\(thousands)\u{A0}\(rest)"
      case .amoEnglish: "\(whole).00"
      }
    }

    private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  }

  /// - Parameters:
  ///   - headers: other names for the columns.
  ///   - order: the columns, shuffled.
  init(_ shape: Shape, rows: Int, seed: Int, headers: [String]? = nil, order: [Int]? = nil) {
    var chance = SeededGenerator(seed: seed)
    var truth = Truth()
    let order = order ?? Array(shape.headers.indices)
    var lines = [order.map { (headers ?? shape.headers)[$0] }]
    for number in 1...rows {
      let cells = Self.row(shape, number, &chance, &truth)
      lines.append(order.map { cells[$0] })
      if number % 50 == 0 {
        lines.append(order.map { cells[$0] })
        truth.repeated += 1
      }
    }
    text =
      lines.map { $0.map { Self.quoted($0, shape) }.joined(separator: shape.separator) }
      .joined(separator: "\r\n") + "\r\n"
    self.truth = truth
  }

  private static func row(
    _ shape: Shape, _ number: Int, _ chance: inout SeededGenerator, _ truth: inout Truth
  ) -> [String] {
    let created = Int.random(in: 0..<(28 * 3 * 1440), using: &chance)
    let minutes = [2, 7, 15, 45, 59, 61, 300, 1441, 4000].randomElement(using: &chance) ?? 2
    // Enquiries of the last days may still be answered.
    let isAnswered = created > 28 * 3 * 1440 - 3 * 1440 || Int.random(in: 0..<10, using: &chance) > 0
    let state = Int.random(in: 0..<4, using: &chance)
    let source = ["Сайт", "Avito", "Реклама", "Звонок"].randomElement(using: &chance) ?? "Сайт"
    let manager =
      ["Иванова Мария", "Петров Олег", "Smith John"].randomElement(using: &chance) ?? "Smith John"
    let amount = 1000 * Int.random(in: 1...900, using: &chance)
    truth.enquiries += 1
    if isAnswered { truth.minutes.append(minutes) } else { truth.unanswered += 1 }
    truth.target += state == 0 || state == 2 ? 1 : 0
    truth.offTarget += state == 1 ? 1 : 0
    truth.deals += state == 2 ? 1 : 0
    truth.lost += state == 3 ? 1 : 0
    truth.revenue += state == 2 ? amount : 0
    truth.months["2025-0\(6 + created / 1440 / 28)", default: 0] += 1
    truth.sources[source, default: 0] += 1
    truth.managers[manager, default: 0] += 1
    let name = ["Заявка; с сайта, срочно", "ООО \"Ромашка\"", "Звонок\nв две строки", "Лид"][number % 4]
    return [
      String(1000 + number), name, "Пётр Сидоров", "+7 916 123-45-67", "petr@example.com",
      shape.moment(created),
      isAnswered ? shape.moment(created + minutes) : "", shape.states[state], source, manager,
      shape.amount(amount),
      shape.moment(created + 5 * 1440),
    ]
  }

  /// As the programs do it: quotes only where they are needed, except one that nobody quotes.
  private static func quoted(_ cell: String, _ shape: Shape) -> String {
    if cell.hasPrefix("ООО"), shape == .bitrixRussian { return cell }
    guard cell.contains(where: { "\";,\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

/// How the bytes of a test file are written.
enum WrittenEncoding: CaseIterable {
  case utf8, utf8Mark, windows1251, utf16LittleEndian, utf16BigEndian

  func bytes(_ text: String) -> Data {
    switch self {
    case .utf8: Data(text.utf8)
    case .utf8Mark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .windows1251: text.replacing("₽", with: "р.").data(using: .windowsCP1251) ?? Data()
    case .utf16LittleEndian: Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case .utf16BigEndian: Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
    }
  }
}

/// A file in a folder of its own, gone with the test.
final class TemporaryTable {
  let path: String
  private let folder: String

  init(_ bytes: Data, name: String = "table.csv") throws {
    folder = try CaseFolder.temporary()
    path = folder + "/" + name
    try bytes.write(to: URL(filePath: path))
  }

  convenience init(_ text: String) throws {
    try self.init(Data(text.utf8))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
