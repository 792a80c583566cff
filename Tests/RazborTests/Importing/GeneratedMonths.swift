/// A list of enquiries in which every count and every time is known, because nothing in it is left to chance.
struct GeneratedMonths {
  struct Month {
    let leads: Int
    let target: Int
    let deals: Int
  }

  /// From January 2026 on.
  let months: [Month]
  /// Hours from the enquiry to the handover, from there to the first answer, to the offer, and to the outcome.
  var hours = (handed: 1, answered: 48, offered: 3, closed: 5)

  /// As Bitrix24 writes it: each enquiry on its day, as many a day as it takes.
  var text: String {
    let header =
      "ID;Дата создания;Дата передачи в продажи;Первый ответ;Дата КП;Статус;Целевой;Причина отказа;Источник;"
      + "Ответственный;Сумма;Дата завершения"
    var number = 0
    let rows = months.enumerated().flatMap { place, month in
      (0..<month.leads).map { index -> String in
        number += 1
        return row(number, index, month, Self.begins[place % 12])
      }
    }
    return ([header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  /// Deals first, then the other target ones, then those off target.
  private func row(_ number: Int, _ index: Int, _ month: Month, _ begin: Int) -> String {
    let created = begin + index * 28 / month.leads * 1440 + 600
    let answered = created + 60 * (hours.handed + hours.answered)
    let isDeal = index < month.deals
    let isTarget = index < month.target
    let status = isDeal ? "Сделка успешна" : isTarget ? "Сделка провалена" : "Некачественный лид"
    let offered = answered + 60 * hours.offered
    let reason = isDeal ? "" : isTarget ? "Дорого" : index % 2 == 0 ? "Не наш регион" : ""
    let cells = [
      String(number), moment(created), moment(created + 60 * hours.handed), moment(answered),
      isTarget ? moment(offered) : "", status, isTarget ? "Да" : "Нет", reason,
      index % 2 == 0 ? "Сайт" : "Avito",
      index % 3 == 0 ? "Иванова Мария" : "Петров Олег", "50 000",
      isTarget ? moment(offered + 60 * hours.closed) : "",
    ]
    return cells.joined(separator: ";")
  }

  /// Minutes of the year at which each month begins.
  private static let begins = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334].map { $0 * 1440 }

  private func moment(_ minute: Int) -> String {
    let place = Self.begins.lastIndex { $0 <= minute } ?? 0
    let (day, time) = ((minute - Self.begins[place]) / 1440 + 1, minute % 1440)
    return "\(two(day)).\(two(place + 1)).2026 \(two(time / 60)):\(two(time % 60)):00"
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
