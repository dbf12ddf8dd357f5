import Testing

@testable import PlanModel

@Suite struct ValuesRatioTests {
  @Test func thirdsAddUp() throws {
    let third = try #require(Ratio(1, over: 3))
    #expect(third.adding(third)?.adding(third) == Ratio(1))
    #expect(third.multiplied(by: Ratio(3)) == Ratio(1))
    #expect(Ratio(2).divided(by: 6) == third)
    #expect(Ratio(1, over: 0) == nil && Ratio(1, over: -2) == nil)
  }

  @Test(
    arguments: [
      (1, 2, 1), (1, 3, 0), (2, 3, 1), (7, 2, 4), (-1, 2, 0), (-2, 3, -1), (0, 5, 0),
    ] as [(Int128, Int128, Int128)])
  func halvesAreRoundedUp(_ above: Int128, _ below: Int128, _ rounded: Int128) {
    #expect(Ratio(above, over: below)?.rounded == rounded)
  }

  @Test func orderIsExactForLargeNumbers() throws {
    let large = try #require(Ratio(.max - 1, over: .max))
    #expect(large < Ratio(1) && !(Ratio(1) < large))
    let larger = try #require(Ratio(.max, over: .max - 1))
    #expect(Ratio(1) < larger && large < larger)
  }

  @Test func whatGrowsTooLargeIsNothing() {
    #expect(Ratio(.max).adding(Ratio(1)) == nil)
    #expect(Ratio(.max).multiplied(by: Ratio(2)) == nil)
    #expect(Ratio(.max).divided(by: .max) == Ratio(1))
    #expect(Ratio(1, over: .max)?.adding(Ratio(1, over: .max - 1) ?? .zero) == nil)
  }

  @Test func percentagesAreShares() {
    #expect(Ratio(percent: ExactNumber(25)) == Ratio(1, over: 4))
    #expect(Ratio(1, over: 3)?.percent == ExactNumber(billionths: 33_300_000_000))
  }

  @Test(arguments: [(100, 11, false), (110, 10, false), (100, 10, true), (109, 10, true)])
  func exceedingIsStrict(_ percent: Int, _ whole: Int, _ exceeds: Bool) {
    #expect(ExactNumber(11).exceeds(ExactNumber(percent), of: ExactNumber(whole)) == exceeds)
  }

  @Test func hugeNumbersAreComparedExactly() {
    let huge = ExactNumber(billionths: .max)
    #expect(!huge.exceeds(ExactNumber(100), of: huge) && huge.exceeds(ExactNumber(99), of: huge))
  }
}
