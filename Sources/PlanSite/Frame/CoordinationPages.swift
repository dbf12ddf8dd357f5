import Diagnostics
import PlanFigures

/// The pages of the coordination page: what stands on which is told from the plan alone, so that
/// other pages can link to a pair without rendering it.
struct CoordinationPages: Sendable {
  enum Part: CaseIterable { case pairs, contradictions, acknowledged, possible }

  enum Item: Sendable {
    case story(Coordination.Story)
    /// - Parameter story: the story to which it belongs, if any.
    case comparison(Coordination.Comparison, story: Coordination.Story?)
    case finding(Finding)
    case possible(Range<Int>)
  }

  typealias Entry = (part: Part, item: Item)

  let pages: [[Entry]]
  private let pageByAnchor: [String: Int]

  /// Bytes that a page takes, by estimates that are above what is rendered: the elements of a page
  /// are the narrower limit (site.md, Budgets).
  static let budget = 200_000
  static let mostOverviewRows = 60
  static let mostMembers = 40
  /// Possible pairs beyond these are counted only.
  static let mostPossible = 300

  init(_ coordination: Coordination) {
    var pages: [[Entry]] = [[]]
    var pageByAnchor: [String: Int] = [:]
    let overview = min(coordination.open.count, CoordinationPages.mostOverviewRows)
    var size = 6_000 + overview * CoordinationPages.overviewRow
    for entry in CoordinationPages.entries(coordination) {
      let weight = CoordinationPages.weight(entry.item)
      if size + weight > CoordinationPages.budget, !(pages.last ?? []).isEmpty {
        pages.append([])
        size = 6_000
      }
      size += weight
      pages[pages.count - 1].append(entry)
      switch entry.item {
      case .story(let story): pageByAnchor[story.anchor] = pages.count
      case .comparison(let comparison, _): pageByAnchor[comparison.anchor] = pages.count
      case .finding, .possible: break
      }
    }
    self.pages = pages
    self.pageByAnchor = pageByAnchor
  }

  /// The path of the page on which a pair or a story stands.
  func path(of anchor: String) -> String {
    Pagination.path(IndexPage.coordination.path, pageByAnchor[anchor] ?? 1)
  }

  private static let overviewRow = 900

  private static func weight(_ item: Item) -> Int {
    switch item {
    case .story(let story): 4_000 + 900 * min(story.members.count, mostMembers)
    case .comparison: 13_000
    case .finding: 12_000
    case .possible(let range): 900 * range.count
    }
  }

  private static func entries(_ coordination: Coordination) -> [Entry] {
    var entries: [Entry] = []
    for story in coordination.stories {
      entries.append((.pairs, .story(story)))
      entries += story.comparisons.map { (.pairs, .comparison($0, story: story)) }
    }
    entries += coordination.single.map { (.pairs, .comparison($0, story: nil)) }
    entries += coordination.contradictions.map { (.contradictions, .finding($0)) }
    entries += coordination.acknowledged.map { (.acknowledged, .comparison($0, story: nil)) }
    entries += coordination.answered.map { (.acknowledged, .finding($0)) }
    let shown = min(coordination.possible.count, mostPossible)
    entries += stride(from: 0, to: shown, by: 50).map { start in
      (.possible, .possible(start..<min(start + 50, shown)))
    }
    return entries
  }
}
