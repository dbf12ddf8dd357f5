/// Texts as numbers of words, before it is known what the words mean.
struct WordChunk {
  /// Distinct words in the order of their appearance.
  var table = WordTable()
  var words: [UInt32] = []
  /// Where each part of each text ends in `words`.
  var ends: [UInt32] = []
  var quantities: [Quantity] = []
  /// Where each text ends in `quantities`.
  var quantityEnds: [UInt32] = []

  init(_ records: ArraySlice<TextRecord>) {
    let scanner = WordScanner()
    defer { scanner.deallocate() }
    var reader = WordChunkReader(chunk: self)
    reader.chunk.words.reserveCapacity(records.count * 96)
    for record in records {
      for part in TextRecord.Part.allCases {
        record.withBytes(of: part) { scanner.scan($0, into: &reader) }
        reader.chunk.keep(atMost: part.mostWords)
        reader.chunk.ends.append(UInt32(reader.chunk.words.count))
      }
      reader.chunk.quantityEnds.append(UInt32(reader.chunk.quantities.count))
    }
    self = reader.chunk
  }
}

extension WordChunk {
  /// Leaves out what stands behind so many words of the part that was read last.
  fileprivate mutating func keep(atMost limit: Int) {
    let start = Int(ends.last ?? 0)
    if words.count > start + limit { words.removeLast(words.count - start - limit) }
  }
}

extension TextRecord.Part {
  /// Words of a part that are looked at: a heading is held against another word by word.
  fileprivate var mostWords: Int {
    switch self {
    case .title: 40
    case .summary: 120
    case .place, .quantities: 40
    case .body: 100_000
    }
  }
}

private struct WordChunkReader: WordScanner.Reader {
  var chunk: WordChunk

  @inline(__always)
  mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64, at offset: Int) {
    chunk.words.append(UInt32(truncatingIfNeeded: chunk.table.insert(bytes, hash: hash)))
  }

  mutating func quantity(_ quantity: Quantity, at offset: Int) {
    chunk.quantities.append(quantity)
  }
}

/// All texts as numbers of words of one table.
struct WordLists {
  var table = WordTable(capacity: 1 << 14)
  var words: [UInt32] = []
  private var ends: [Int] = []
  var quantities: [Quantity] = []
  private var quantityEnds: [Int] = []
  let count: Int

  init(_ records: [TextRecord], jobs: Int) {
    count = records.count
    let size = max(256, min(4_096, records.count / max(jobs, 1) + 1))
    let chunks = Chunks.map(records.count, size: size, jobs: jobs) { WordChunk(records[$0]) }
    words.reserveCapacity(chunks.reduce(0) { $0 + $1.words.count })
    ends.reserveCapacity(records.count * TextRecord.Part.allCases.count)
    for chunk in chunks { append(chunk) }
  }

  private mutating func append(_ chunk: WordChunk) {
    let numbers = (0..<chunk.table.count).map { word in
      UInt32(chunk.table.withBytes(word) { table.insert($0, hash: chunk.table.hash(word)) })
    }
    let (start, quantityStart) = (words.count, quantities.count)
    for word in chunk.words { words.append(numbers[Int(word)]) }
    for end in chunk.ends { ends.append(start + Int(end)) }
    quantities += chunk.quantities
    for end in chunk.quantityEnds { quantityEnds.append(quantityStart + Int(end)) }
  }

  /// The words of a part of a text, as a range of `words`.
  func range(_ record: Int, _ part: TextRecord.Part) -> Range<Int> {
    let index = record * TextRecord.Part.allCases.count + part.rawValue
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The words of title and summary.
  func heading(_ record: Int) -> Range<Int> {
    range(record, .title).lowerBound..<range(record, .summary).upperBound
  }

  func quantities(of record: Int) -> ArraySlice<Quantity> {
    quantities[(record == 0 ? 0 : quantityEnds[record - 1])..<quantityEnds[record]]
  }
}
