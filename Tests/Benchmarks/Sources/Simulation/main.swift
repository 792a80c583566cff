import Foundation

// How many questions each order of asking needs, and what choosing the next one costs.
//
//   Simulation QUESTIONNAIRE R32 [COMPANIES]
guard CommandLine.arguments.count >= 3 else {
  print("usage: Simulation QUESTIONNAIRE R32 [COMPANIES]")
  exit(64)
}
let companies = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3]) ?? 200 : 200
let consultation = try load(CommandLine.arguments[1])
let bank = try load(CommandLine.arguments[2])
var isMissed = Costs(consultation).report()
isMissed = Comparison(bank, companies: 2 * companies, seed: 32, saves: 40).report() || isMissed
isMissed = Comparison(consultation, companies: companies, seed: 76, saves: nil).report() || isMissed
exit(isMissed ? 1 : 0)
