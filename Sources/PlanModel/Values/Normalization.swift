import Foundation

extension String {
  /// The text in Unicode normalisation form C.
  public var precomposed: String {
    let mayChange = unicodeScalars.contains { scalar in
      scalar.value >= 0x300 && !(0x2010...0x20CF).contains(scalar.value)
    }
    return mayChange ? precomposedStringWithCanonicalMapping : self
  }
}

extension String {
  /// The text in Unicode normalisation form D.
  var canonicallyDecomposed: String { decomposedStringWithCanonicalMapping }
}
