// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "masterplan-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "masterplan", path: "..")],
  targets: [
    .executableTarget(
      name: "comparison", dependencies: [.product(name: "MasterplanRooms", package: "masterplan")])
  ],
  swiftLanguageModes: [.v6]
)
