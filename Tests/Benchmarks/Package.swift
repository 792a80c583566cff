// swift-tools-version: 6.2
import PackageDescription

// What the release build costs, held against the least that the same libraries can do. A package of its own, so that
// neither the build nor the tests of razbor know of it; `.ci/benchmark` builds both and runs it.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "CTerminalHarness"),
    // Reads a YAML file and does nothing with it.
    .executableTarget(name: "ParseFloor", dependencies: [.product(name: "Yams", package: "Yams")]),
    // Passes a table through the CSV library and does nothing with it; measures other programs.
    .executableTarget(name: "LoadFloor", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")]),
    // In C: a process that forks gives its children its own size as their least peak memory.
    .executableTarget(name: "Benchmark", dependencies: ["CTerminalHarness"]),
    // The method by itself: how many questions an order of asking needs, and what choosing one costs. Both are linked
    // into the folder, because another package sees nothing of what is not public.
    .target(name: "RazborCore", exclude: ["Documentation.docc"]),
    .executableTarget(
      name: "Simulation", dependencies: ["RazborCore", .product(name: "Yams", package: "Yams")]),
  ],
  swiftLanguageModes: [.v6]
)
