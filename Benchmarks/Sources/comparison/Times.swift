import Foundation
import PlanFigures
import PlanModel

/// CPU seconds of reading a plan and of comparing its measures, and the peak of memory.
func printTimes(_ folder: String, jobs: Int) async {
  let plan = await readPlan(folder)
  let read = usage()
  var options = ComparisonOptions()
  options.jobs = jobs
  let pairs = PairFigures(plan, options)
  let compared = usage()
  print(
    "measures \(plan.measures.count), doubles \(pairs.doubles.count),",
    "comparables \(pairs.comparables.count), possible \(pairs.possible.count)")
  print(
    String(
      format: "reading %.3f s, %d MiB; comparison %.3f s, %d MiB more", read.seconds,
      read.mebibytes, compared.seconds - read.seconds, compared.mebibytes - read.mebibytes))
}

/// CPU seconds so far, and the peak of resident memory.
private func usage() -> (seconds: Double, mebibytes: Int) {
  var usage = rusage()
  getrusage(__rusage_who_t(0), &usage)  // RUSAGE_SELF
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return (seconds(usage.ru_utime) + seconds(usage.ru_stime), Int(usage.ru_maxrss) / 1024)
}
