import Diagnostics
import Foundation
import Synchronization

/// What a run is doing: shown on a terminal after a second, and measured for `--verbose`.
final class Progress: Sendable {
  enum Stage: Sendable {
    case reading, parsing, lowering, baseline, checking, rendering, writing

    var name: Text {
      switch self {
      case .reading: Text(de: "liest den Planordner", en: "reading the plan folder")
      case .parsing: Text(de: "liest die Dokumente", en: "reading the documents")
      case .lowering: Text(de: "löst Verweise auf", en: "resolving references")
      case .checking:
        Text(de: "rechnet und prüft die Regeln", en: "computing figures and checking the rules")
      case .baseline: Text(de: "liest den Vergleichsstand", en: "reading the baseline")
      case .rendering: Text(de: "erzeugt die Seiten", en: "rendering pages")
      case .writing: Text(de: "schreibt die Website", en: "writing the site")
      }
    }
  }

  private struct State {
    var stage: Stage?
    var since = ContinuousClock.now
    var times: [(stage: Stage, seconds: Double)] = []
    var isDrawn = false
    var isFinished = false
  }

  private let state = Mutex(State())
  private let language: Language
  private let started = ContinuousClock.now

  /// - Parameter isShown: whether stderr is a terminal that somebody looks at.
  init(language: Language, isShown: Bool) {
    self.language = language
    guard isShown else { return }
    // A thread of its own: the stages keep the others busy.
    Thread.detachNewThread { [weak self] in
      Thread.sleep(forTimeInterval: 1)
      while self?.draw() == true { Thread.sleep(forTimeInterval: 0.2) }
    }
  }

  func enter(_ stage: Stage) {
    state.withLock { state in
      Progress.close(&state)
      state.stage = stage
    }
  }

  /// Ends the last stage and takes the line off the terminal.
  func finish() {
    state.withLock { state in
      Progress.close(&state)
      state.isFinished = true
      if state.isDrawn { try? Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
      state.isDrawn = false
    }
  }

  /// The time of each stage, a line each.
  var times: [String] {
    state.withLock { state in
      state.times.map { time in
        "\(String(format: "%8.3f", time.seconds)) s  \(time.stage.name[language])"
      }
    }
  }

  private static func close(_ state: inout State) {
    let now = ContinuousClock.now
    if let stage = state.stage { state.times.append((stage, seconds(now - state.since))) }
    state.stage = nil
    state.since = now
  }

  private func draw() -> Bool {
    state.withLock { state in
      guard !state.isFinished else { return false }
      guard let stage = state.stage else { return true }
      let seconds = Int(Progress.seconds(ContinuousClock.now - started))
      let line = "\rmasterplan: \(stage.name[language]) … \(seconds) s\u{1B}[K"
      try? Terminal.write(Array(line.utf8), to: 2)
      state.isDrawn = true
      return true
    }
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
