// swift-tools-version: 6.2
import PackageDescription

/// Warnings become errors where the environment asks for it: the CI does, a reader with a newer compiler need not.
let strict: [SwiftSetting] =
  Context.environment["RAZBOR_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// `.ci/fuzz` asks for it; nobody else needs the tools.
let isFuzzing = Context.environment["RAZBOR_FUZZ"] != nil

let package = Package(
  name: "razbor",
  products: [
    // For the tests: loaded before the C library.
    .library(name: "FixedClock", type: .dynamic, targets: ["CFixedClock"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // GNU readline behind a header without globals.
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    // SHA-256 of libcrypto behind one function. From the archive: loading the shared library would double the time that
    // the process needs to start.
    .target(name: "CDigest", linkerSettings: [.linkedLibrary(":libcrypto.a")]),
    // The files of questionnaires/ as bytes in the binary.
    .target(name: "CQuestionnaires"),
    // The styles of Word documents.
    .target(name: "CReference", exclude: ["make-reference", "reference.docx"]),
    // Pure: no file, no clock, no terminal, no third-party import. Keep the dependency list empty.
    .target(name: "RazborCore", swiftSettings: strict),
    // Pure as well: an assessment in, text out.
    .target(name: "RazborReport", dependencies: ["RazborCore"], swiftSettings: strict),
    .executableTarget(
      name: "razbor",
      dependencies: [
        "RazborCore", "RazborReport", "CDigest", "CReadline", "CQuestionnaires", "CReference",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        // For the libyaml in it.
        .product(name: "Yams", package: "Yams"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .testTarget(name: "RazborCoreTests", dependencies: ["RazborCore"], swiftSettings: strict),
    .testTarget(
      name: "RazborReportTests", dependencies: ["RazborReport"], swiftSettings: strict),
    .testTarget(
      name: "RazborTests",
      dependencies: ["razbor", "RazborCore", "RazborReport", "CTerminalHarness", "ReadlineProbe"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    // Reads lines as the interview does and prints what came; the tests drive it through a pseudo-terminal. One
    // executable cannot link the code of another, so Terminal/ is linked into its folder and imports nothing of ours
    // but CReadline and RazborCore.
    .executableTarget(
      name: "ReadlineProbe", dependencies: ["CReadline", "RazborCore"], path: "Tests/ReadlineProbe",
      swiftSettings: strict),
    // Stops the clock of the built program in tests.
    .target(name: "CFixedClock", path: "Tests/CFixedClock"),
    // A pseudo-terminal for the tests of the built program.
    .target(name: "CTerminalHarness", path: "Tests/CTerminalHarness"),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.append(
    // As with ReadlineProbe, the code of the program is linked into the folder.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "RazborCore", "CDigest", "CReadline", "CQuestionnaires",
        .product(name: "Yams", package: "Yams"), .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      path: "Tests/Fuzz",
      // It writes reports, which are no input.
      exclude: ["Corpus", "Casebook/CaseFile+Editions.swift"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
