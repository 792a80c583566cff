import RazborCore

/// The sum of a loss, written out so that it can be done again on paper.
struct LeakFormula {
  let words: MoneyWords
  private var isRussian: Bool { words.language == .ru }

  func text(_ formula: MoneyLeak.Formula) -> String {
    switch formula {
    case .unanswered(let share, let period, let deals, let price):
      return "\(unanswered(share, period)) × \(conversion(deals)) × \(self.price(price))"
    case .empty(let firm, let unsure, let months):
      return empty(firm, unsure) + total(firm, firm + unsure) + over(months)
    case .dear(let channels, let profit, let months):
      let list = words.list(channels.map { ($0.name, paid($0)) })
      let each = words.language.units.number(profit)
      return
        (isRussian
        ? "расход минус сделки × \(each) валовой прибыли, с границами числа сделок: \(list)"
        : "spending less deals × \(each) of gross profit, within the bounds of the number of deals: \(list)")
        + over(months)
    case .plan(let factor, let figures, let months): return part(factor, figures) + over(months)
    case .spread(let loss, let price, let months): return spread(loss, price, months)
    case .forecast(let forecast, let mean, let price): return self.forecast(forecast, mean, price)
    }
  }

  private func unanswered(_ share: Proportion, _ period: MoneyLeak.Period) -> String {
    switch period {
    case .months(let months):
      let count = words.range(Double(share.low), Double(share.high))
      let all = words.language.units.number(share.whole)
      return (isRussian ? "\(count) без ответа (из \(all))" : "\(count) without an answer (of \(all))")
        + over(months)
    case .enquiriesAMonth(let leads):
      let (part, count) = (words.chance(share), words.language.words.count(share))
      let all = words.number(leads)
      return isRussian
        ? "\(part) без ответа (\(count)) × \(all) (заявки за месяц)"
        : "\(part) without an answer (\(count)) × \(all) (enquiries of a month)"
    }
  }

  private func conversion(_ deals: Proportion) -> String {
    let (rate, count) = (words.chance(deals), words.language.words.count(deals))
    return isRussian
      ? "\(rate) (доля сделок среди всех заявок, \(count))"
      : "\(rate) (deals among all enquiries, \(count))"
  }

  private func empty(_ firm: [ChannelLedger.Channel], _ unsure: [ChannelLedger.Channel]) -> String {
    let list = { (channels: [ChannelLedger.Channel]) in words.list(channels.map { ($0.name, paid($0)) }) }
    let sure = list(firm)
    let open = list(unsure)
    let parts =
      isRussian
      ? [
        firm.isEmpty ? nil : "расход на источники, где сделок нет не случайно: \(sure)",
        unsure.isEmpty ? nil : "верхняя граница — вместе с теми, о которых судить рано: \(open)",
      ]
      : [
        firm.isEmpty ? nil : "what was spent on sources that have no deal, and not by chance: \(sure)",
        unsure.isEmpty ? nil : "the upper end has those with them of which it is too early to judge: \(open)",
      ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private func total(_ firm: [ChannelLedger.Channel], _ all: [ChannelLedger.Channel]) -> String {
    let cost = { (channels: [ChannelLedger.Channel]) in
      channels.reduce(0.0) { $0 + Double($1.economics.cost) }
    }
    let sum = words.range(cost(firm), cost(all))
    return isRussian ? "; всего \(sum)" : "; in all \(sum)"
  }

  private func paid(_ channel: ChannelLedger.Channel) -> String {
    let spent = words.language.units.number(channel.economics.cost)
    let count = channel.result.deals ?? 0
    let came =
      count > 0
      ? ChannelPhrase.deals(count) : channel.result.leads.map { ChannelPhrase.leads($0) }
    return [spent, came?.text(words.language)].compactMap(\.self).joined(separator: ", ")
  }

  private func part(_ factor: PlanAndFact.Factor, _ figures: PlanAndFact) -> String {
    let name = PlanPhrase.factor(factor, figures).text(words.language)
    let range = figures.partRange(factor)
    let ends =
      range.map { words.range(-$0.upperBound, -$0.lowerBound) } ?? words.number(-figures.part(factor))
    return isRussian
      ? "часть разницы с планом, «\(name)»: \(ends)" : "the part of the gap to the plan, “\(name)”: \(ends)"
  }

  private func spread(_ loss: SpreadLoss, _ price: MoneyLeak.Price, _ months: Int?) -> String {
    let deals = words.perMonth(loss.deals)
    let sum =
      isRussian
      ? "сделки, которых тем, кто ниже среднего, не хватает до средней доли: \(deals) (людей: \(loss.people), сделок: \(loss.results))"
      : "the deals by which those below the mean are short of it: \(deals) (people: \(loss.people), deals: \(loss.results))"
    let open =
      isRussian
      ? ", за месяц или за три: вопрос допускает оба срока, нижняя граница поделена на три"
      : ", in one month or three: the question takes either, and the lower end is divided by three"
    return sum + " × " + self.price(price) + (months.map(over) ?? open)
  }

  private func forecast(_ forecast: ForecastAccuracy, _ mean: Double, _ price: MoneyLeak.Price?) -> String {
    let error = words.range(100 * forecast.excess, 100 * forecast.error)
    let fact = words.number(mean)
    let sum =
      isRussian
      ? "ошибка \(error)\u{A0}% (снизу — без того, что объясняет случайность; месяцев: \(forecast.months)) × \(fact) (факт среднего месяца)"
      : "an error of \(error)% (the lower end without what chance explains; months: \(forecast.months)) × \(fact) (actual figure of a mean month)"
    return sum + (price.map { " × " + self.price($0) } ?? "")
  }

  private func price(_ price: MoneyLeak.Price) -> String {
    switch price {
    case .grossProfit(let profit):
      let sum = words.language.units.number(profit)
      return isRussian ? "\(sum) (валовая прибыль с клиента)" : "\(sum) (gross profit of a client)"
    case .payment(let payment):
      let (sum, deals) = (
        words.range(payment.range.low, payment.range.high),
        ChannelPhrase.deals(payment.deals).text(words.language)
      )
      let open =
        payment.hasInterval
        ? "" : isRussian ? ", разброс чеков неизвестен" : ", how deals differ is not known"
      return isRussian
        ? "\(sum) (средний чек, \(deals)\(open))" : "\(sum) (average deal, \(deals)\(open))"
    }
  }

  private func over(_ months: Int) -> String {
    guard months > 1 else { return "" }
    return " ÷ \(words.language.units.amount(months, .months))"
  }
}
