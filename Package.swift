// swift-tools-version: 6.1
import PackageDescription

/// The commit that is built, for `masterplan --version`; the Makefile sets it. SwiftPM's own
/// `gitInformation` is cached with the manifest and stays behind.
let revision = Context.environment["MASTERPLAN_REVISION"] ?? ""

let package = Package(
  name: "masterplan",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "masterplan", targets: ["masterplan"]),
    // For the package `Benchmarks`.
    .library(
      name: "MasterplanRooms", targets: ["PlanFigures", "PlanModel", "Similarity", "Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "LibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "LibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    .systemLibrary(
      name: "Stemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),

    .target(
      name: "BuildRevision",
      cSettings: [.define("MASTERPLAN_REVISION", to: "\"\(revision)\"")]),

    .target(name: "Diagnostics"),
    .target(name: "Markup", dependencies: ["CMarkGFM"]),
    .target(name: "Similarity", dependencies: ["Stemmer"]),
    .target(name: "PlanModel", dependencies: ["Diagnostics", "Markup", "LibYAML"]),
    .target(name: "PlanFigures", dependencies: ["PlanModel", "Similarity", "Diagnostics"]),
    .target(name: "PlanChecks", dependencies: ["PlanModel", "PlanFigures", "Diagnostics"]),
    .target(
      name: "PlanSite",
      dependencies: [
        "PlanModel", "PlanFigures", "PlanChecks", "Markup", "Diagnostics",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("templates")]),
    .target(name: "PlanExchange", dependencies: ["PlanModel", "PlanFigures", "Diagnostics"]),
    .executableTarget(
      name: "masterplan",
      dependencies: [
        "PlanModel", "PlanFigures", "PlanChecks", "PlanSite", "PlanExchange", "Diagnostics",
        "BuildRevision", "CMarkGFM", "LibYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "SimilarityTests", dependencies: ["Similarity"]),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel", "Diagnostics"]),
    .testTarget(
      name: "PlanChecksTests",
      dependencies: ["PlanChecks", "PlanModel", "PlanFigures", "Diagnostics"]),
    .testTarget(
      name: "PlanSiteTests",
      dependencies: [
        "PlanSite", "PlanModel", "PlanFigures", "PlanChecks", "Diagnostics", "LibXML2",
      ]),
    .testTarget(
      name: "PlanExchangeTests",
      dependencies: ["PlanExchange", "PlanModel", "PlanFigures", "PlanChecks", "Diagnostics"]),
    .testTarget(
      name: "masterplanTests",
      dependencies: ["masterplan", "PlanModel", "PlanFigures", "PlanExchange", "Diagnostics"],
      exclude: ["Golden", "GoldenComparison"]),
  ],
  swiftLanguageModes: [.v6]
)
