/// A concept of a text: how much it says about it, in four ways.
struct ProfileEntry {
  let concept: UInt32
  /// Weight in the whole text; 0 if it stands in the heading only by a part of no meaning.
  var weight: Float
  /// How much of title and summary it is: 2 a word of the title, 1 of the summary.
  var heading: Float
  /// Weight among the kinds of things in title and summary.
  var thing: Float
}

/// Sums over the concepts of a text, to compare shares of them.
struct ProfileTotals {
  var squares: Float = 0
  var things: Float = 0
  var heading: Float = 0
}

/// What is known of each text, ready to be compared.
struct Profiles {
  var entries: [ProfileEntry] = []
  var ends: [Int] = []
  /// Concepts of the place in words, ordered.
  var placeConcepts: [UInt32] = []
  var placeEnds: [Int] = []
  /// Branches named in title and summary, a bit each.
  var branches: [UInt32] = []
  /// What each text's weights add up to.
  var totals: [ProfileTotals] = []
  /// Repeated phrases: hash and text.
  var phrases: [(hash: UInt64, record: UInt32)] = []

  func range(_ record: Int) -> Range<Int> { (record == 0 ? 0 : ends[record - 1])..<ends[record] }
  func places(_ record: Int) -> ArraySlice<UInt32> {
    placeConcepts[(record == 0 ? 0 : placeEnds[record - 1])..<placeEnds[record]]
  }

  mutating func append(_ other: Profiles) {
    let (entryStart, placeStart) = (entries.count, placeConcepts.count)
    entries += other.entries
    placeConcepts += other.placeConcepts
    ends += other.ends.map { $0 + entryStart }
    placeEnds += other.placeEnds.map { $0 + placeStart }
    branches += other.branches
    phrases += other.phrases
  }
}

/// Counts the concepts of texts, one after the other, without clearing what it has not touched.
struct ProfileMaker {
  private let lists: WordLists
  private let meanings: Meanings
  private let phrases: Phrases?
  private var counts: [(heading: Float, all: Float)]
  private var touched: [UInt32] = []
  private var isHouseStyle: [Bool] = []
  private var profiles = Profiles()

  init(_ lists: WordLists, _ meanings: Meanings, _ phrases: Phrases?) {
    self.lists = lists
    self.meanings = meanings
    self.phrases = phrases
    counts = [(Float, Float)](repeating: (0, 0), count: meanings.concepts.count)
  }

  /// Texts with their counts; weights come when it is known how common each concept is.
  mutating func profiles(of records: Range<Int>) -> Profiles {
    profiles.entries.reserveCapacity(records.count * 64)
    for record in records { add(record) }
    return profiles
  }

  private mutating func add(_ record: Int) {
    profiles.branches.append(
      lists.words[lists.heading(record)].reduce(0) { $0 | meanings.branch[Int($1)] })
    count(lists.range(record, .title), heading: 2, all: 3)
    count(lists.range(record, .summary), heading: 1, all: 2)
    count(lists.range(record, .place), heading: 0, all: 1)
    addPlace(record)
    countBody(record)
    touched.sort()
    for concept in touched {
      let found = counts[Int(concept)]
      profiles.entries.append(
        ProfileEntry(concept: concept, weight: found.all, heading: found.heading, thing: 0))
      counts[Int(concept)] = (0, 0)
    }
    touched.removeAll(keepingCapacity: true)
    profiles.ends.append(profiles.entries.count)
  }

  private mutating func count(_ words: Range<Int>, heading: Float, all: Float) {
    for index in words { count(Int(lists.words[index]), heading, all) }
  }

  @inline(__always)
  private mutating func count(_ word: Int, _ heading: Float, _ all: Float) {
    for meaning in meanings.of(word) {
      let concept = Int(meaning.concept)
      if counts[concept].all == 0 { touched.append(meaning.concept) }
      counts[concept].heading += heading * meaning.share
      counts[concept].all += all * meaning.share
    }
  }

  private mutating func addPlace(_ record: Int) {
    let start = profiles.placeConcepts.count
    for index in lists.range(record, .place) {
      for meaning in meanings.of(Int(lists.words[index])) where meaning.share == 1 {
        profiles.placeConcepts.append(meaning.concept)
      }
    }
    profiles.placeConcepts[start...].sort()
    profiles.placeEnds.append(profiles.placeConcepts.count)
  }

  /// The body without phrases of house style; its rare phrases lead to other texts.
  private mutating func countBody(_ record: Int) {
    let body = lists.range(record, .body)
    guard let phrases else { return count(body, heading: 0, all: 1) }
    isHouseStyle.removeAll(keepingCapacity: true)
    isHouseStyle.append(contentsOf: repeatElement(false, count: body.count))
    Phrases.forEach(lists, meanings, record) { hash, start in
      let found = phrases.count(hash)
      if found >= phrases.limit {
        for word in start..<start + Phrases.length { isHouseStyle[word - body.lowerBound] = true }
      }
      if found > 1, found <= Phrases.sharedAtMost {
        profiles.phrases.append((hash, UInt32(record)))
      }
    }
    for index in body where !isHouseStyle[index - body.lowerBound] {
      count(Int(lists.words[index]), 0, 1)
    }
  }
}
