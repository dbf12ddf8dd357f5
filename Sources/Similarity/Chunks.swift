import Dispatch
import Synchronization

/// Ranges of a long list, worked on by several threads; results are in the order of the ranges, so
/// that nothing depends on the number of threads.
public enum Chunks {
  /// - Parameter jobs: threads at a time, at least 1.
  public static func map<Result: Sendable>(
    _ count: Int, size: Int = 4_096, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let starts = Array(stride(from: 0, to: count, by: size))
    let range = { (part: Int) in starts[part]..<min(starts[part] + size, count) }
    guard jobs > 1, starts.count > 1 else { return starts.indices.map { work(range($0)) } }
    let results = Mutex([Result?](repeating: nil, count: starts.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, starts.count)) { _ in
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        guard part < starts.count else { return }
        let result = work(starts[part]..<min(starts[part] + size, count))
        results.withLock { $0[part] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
