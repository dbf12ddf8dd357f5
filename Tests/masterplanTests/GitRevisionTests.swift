import Foundation
import Testing

@testable import masterplan

/// The revision of the plan's repository, read from its files.
@Suite struct GitRevisionTests {
  let folder: TemporaryFolder
  private static let commit = "0123456789abcdef0123456789abcdef01234567"

  init() throws {
    folder = try TemporaryFolder()
    try folder.writePlan(to: "repo/plans")
  }

  private var revision: String? { GitRevision.of(folder / "repo/plans") }

  @Test func aBranch() throws {
    try folder.write("ref: refs/heads/main\n", to: "repo/.git/HEAD")
    try folder.write(Self.commit + "\n", to: "repo/.git/refs/heads/main")
    #expect(revision == "0123456789ab")
  }

  @Test func aPackedBranch() throws {
    try folder.write("ref: refs/heads/main\n", to: "repo/.git/HEAD")
    try folder.write(
      "# pack-refs\n\(Self.commit) refs/heads/main\nffffffffffffffff refs/heads/domain\n",
      to: "repo/.git/packed-refs")
    #expect(revision == "0123456789ab")
  }

  @Test func noBranch() throws {
    try folder.write(Self.commit + "\n", to: "repo/.git/HEAD")
    #expect(revision == "0123456789ab")
  }

  @Test func aWorktree() throws {
    try folder.write("gitdir: ../haupt/.git/worktrees/repo\n", to: "repo/.git")
    try folder.write("ref: refs/heads/neu\n", to: "haupt/.git/worktrees/repo/HEAD")
    try folder.write("../..\n", to: "haupt/.git/worktrees/repo/commondir")
    try folder.write(Self.commit + "\n", to: "haupt/.git/refs/heads/neu")
    #expect(revision == "0123456789ab")
  }

  @Test(arguments: ["", "ref: refs/heads/main\n", "ref: ../../etc/passwd\n", "unfug\n"])
  func anUnusableRepositoryGivesNone(_ head: String) throws {
    try folder.write(head, to: "repo/.git/HEAD")
    #expect(revision == nil)
  }
}
