/// Loops in a relation between documents.
struct Loops {
  /// A strongly connected component with a loop in it.
  struct Component {
    /// All of it, ordered.
    let members: [DocumentID]
    /// A shortest loop, from its smallest id; the first is not repeated at the end.
    let loop: [DocumentID]
  }

  let components: [Component]
  private var componentOf: [DocumentID: Int] = [:]

  init(_ edges: [DocumentID: [DocumentID]]) {
    let nodes = edges.keys.sorted()
    components = Loops.stronglyConnected(nodes, edges).compactMap { members in
      let inside = Set(members)
      let isLoop = members.count > 1 || (edges[members[0]] ?? []).contains(members[0])
      return isLoop
        ? Component(members: members.sorted(), loop: Loops.shortest(inside, edges)) : nil
    }
    .sorted { $0.members[0] < $1.members[0] }
    for (index, component) in components.enumerated() {
      for member in component.members { componentOf[member] = index }
    }
  }

  /// Whether the edge lies inside a component: other rules ignore it.
  func contain(_ from: DocumentID?, _ to: DocumentID) -> Bool {
    guard let from, let component = componentOf[from] else { return false }
    return componentOf[to] == component
  }

  /// Tarjan's algorithm without recursion.
  private static func stronglyConnected(
    _ nodes: [DocumentID], _ edges: [DocumentID: [DocumentID]]
  ) -> [[DocumentID]] {
    var order: [DocumentID: Int] = [:]
    var low: [DocumentID: Int] = [:]
    var onStack: Set<DocumentID> = []
    var stack: [DocumentID] = []
    var result: [[DocumentID]] = []
    for root in nodes where order[root] == nil {
      var work: [(node: DocumentID, next: Int)] = [(root, 0)]
      while let (node, next) = work.last {
        if next == 0 {
          order[node] = order.count
          low[node] = order[node]
          stack.append(node)
          onStack.insert(node)
        }
        let targets = edges[node] ?? []
        if next < targets.count {
          work[work.count - 1].next += 1
          let target = targets[next]
          if order[target] == nil {
            if edges[target] != nil { work.append((target, 0)) }
          } else if onStack.contains(target), let known = order[target] {
            low[node] = min(low[node] ?? known, known)
          }
          if next == 0 && work.last?.node == node { work[work.count - 1].next = 1 }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node {
          low[parent] = min(low[parent] ?? 0, low[node] ?? 0)
        }
        guard low[node] == order[node] else { continue }
        var component: [DocumentID] = []
        while let member = stack.popLast() {
          onStack.remove(member)
          component.append(member)
          if member == node { break }
        }
        result.append(component)
      }
    }
    return result
  }

  /// A shortest loop; of a component with more edges than can be walked from every node, the
  /// shortest of those that were found in time.
  private static func shortest(
    _ inside: Set<DocumentID>, _ edges: [DocumentID: [DocumentID]]
  ) -> [DocumentID] {
    let nodes = inside.sorted()
    let numbers = Dictionary(
      nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let targets = nodes.map { node in (edges[node] ?? []).compactMap { numbers[$0] }.sorted() }
    var best: [Int] = []
    var budget = 50_000_000
    for start in nodes.indices where best.isEmpty || budget > 0 {
      let limit = best.isEmpty ? Int.max : best.count - 1
      let loop = loop(from: start, targets, atMost: limit, budget: &budget)
      if !loop.isEmpty { best = loop }
      if best.count == 1 { break }
    }
    guard let smallest = best.min(), let index = best.firstIndex(of: smallest) else { return [] }
    return (best[index...] + best[..<index]).map { nodes[$0] }
  }

  /// A shortest loop through `start` with at most so many nodes; empty if there is none.
  private static func loop(
    from start: Int, _ targets: [[Int]], atMost limit: Int, budget: inout Int
  ) -> [Int] {
    var cameFrom = [Int](repeating: -1, count: targets.count)
    var level = [start]
    var length = 1
    while !level.isEmpty, length <= limit {
      var next: [Int] = []
      for node in level {
        budget -= 1 + targets[node].count
        for target in targets[node] {
          if target == start { return path(to: node, from: start, cameFrom) }
          if cameFrom[target] < 0 {
            cameFrom[target] = node
            next.append(target)
          }
        }
      }
      level = next
      length += 1
    }
    budget -= targets.count / 16
    return []
  }

  private static func path(to end: Int, from start: Int, _ cameFrom: [Int]) -> [Int] {
    var path = [end]
    while let last = path.last, last != start { path.append(cameFrom[last]) }
    return path.reversed()
  }
}
