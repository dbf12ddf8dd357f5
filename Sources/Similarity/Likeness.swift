extension TextCollection {
  /// How alike the headings (title and summary) of two texts are, word by word: each word is held
  /// against the closest one of the other heading, by meaning, stem or letters. It sees what stems,
  /// compounds and the lexicon miss. From 0 to 1, the mean of both directions.
  public func likeness(_ a: Int, _ b: Int) -> Float {
    Heading(a, self).likeness(to: Heading(b, self))
  }
}

extension TextCollection {
  /// What a word of a heading is first of all; nil for stop words and names.
  fileprivate func headingConcept(ofWord word: Int) -> UInt32? {
    if let meaning = meanings.of(word).first { return meaning.concept }
    let concept = meanings.phraseWord[word]
    guard concept >> 31 == 0, meanings.kinds[Int(concept)].contains(.number) else { return nil }
    return concept
  }
}

/// The words of title and summary, each with its letters and what it is worth.
private struct Heading {
  private struct Word {
    let concept: UInt32
    /// Rarity squared: what everybody writes does not count.
    var weight: Float
    /// Runs of two to five letters by hash, ordered, with their share of the word.
    let runs: [(hash: UInt64, share: Float)]
  }

  private var words: [Word] = []
  private var weight: Float = 0

  init(_ record: Int, _ collection: TextCollection) {
    let lists = collection.lists
    for (part, factor) in [(TextRecord.Part.title, Float(2)), (.summary, 1)] {
      for index in lists.range(record, part) {
        let word = Int(lists.words[index])
        guard let concept = collection.headingConcept(ofWord: word) else { continue }
        let rarity = collection.rarity.weights[Int(concept)]
        let weight = factor * rarity * rarity
        self.weight += weight
        if let known = words.firstIndex(where: { $0.concept == concept }) {
          words[known].weight += weight
        } else {
          let runs = lists.table.withBytes(word, Heading.runs)
          words.append(Word(concept: concept, weight: weight, runs: runs))
        }
      }
    }
  }

  private static func runs(
    of word: UnsafeBufferPointer<UInt8>
  ) -> [(hash: UInt64, share: Float)] {
    let letters = [0x20] + Folding.fold(word) + [0x20]
    var runs: [(hash: UInt64, share: Float)] = []
    for length in 2...5 where letters.count >= length {
      for start in 0...(letters.count - length) {
        var hash = WordTable.seed
        for letter in letters[start..<start + length] { hash = WordTable.extend(hash, letter) }
        runs.append((hash, 0))
      }
    }
    runs.sort { $0.hash < $1.hash }
    let share = 1 / Float(max(1, runs.count)).squareRoot()
    for index in runs.indices { runs[index].share = share }
    return runs
  }

  func likeness(to other: Heading) -> Float {
    (covered(by: other) + other.covered(by: self)) / 2
  }

  private func covered(by other: Heading) -> Float {
    var found: Float = 0
    for word in words {
      found += word.weight * (other.words.map { Heading.alike(word, $0) }.max() ?? 0)
    }
    return ratio(found, weight)
  }

  private static func alike(_ a: Word, _ b: Word) -> Float {
    if a.concept == b.concept { return 1 }
    var (i, j, dot) = (0, 0, Float(0))
    while i < a.runs.count, j < b.runs.count {
      if a.runs[i].hash == b.runs[j].hash {
        dot += a.runs[i].share * b.runs[j].share
        i += 1
        j += 1
      } else if a.runs[i].hash < b.runs[j].hash {
        i += 1
      } else {
        j += 1
      }
    }
    return dot
  }
}
