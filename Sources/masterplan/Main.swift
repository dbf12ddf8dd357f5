#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@main
enum Main {
  static func main() async {
    Terminal.prepare()
    let status = await Invocation.run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }
}
