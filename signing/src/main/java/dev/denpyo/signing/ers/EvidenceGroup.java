package dev.denpyo.signing.ers;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampAuthority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes one record over several documents that belong together (RFC 4998, section 4.2). */
public final class EvidenceGroup {
  private EvidenceGroup() {}

  /**
   * One record over all, with a timestamp of its own.
   *
   * @param digests of the documents; equal ones count once
   * @throws IllegalArgumentException if there is no document, or a digest is of another length
   * @throws dev.denpyo.failure.DenpyoException if no token can be had
   */
  public static EvidenceRecord stamp(
      DigestAlgorithm algorithm, List<byte[]> digests, TimestampAuthority authority) {
    var members = new ArrayList<byte[]>();
    for (var digest : digests) {
      if (digest.length != algorithm.length()) {
        throw new IllegalArgumentException("digests must be of " + algorithm);
      }
      if (members.stream().noneMatch(m -> Arrays.equals(m, digest))) {
        members.add(digest.clone());
      }
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("digests must not be empty");
    }
    members.sort(Arrays::compareUnsigned);
    var root =
        members.size() == 1 ? members.get(0) : algorithm.digest(members.toArray(new byte[0][]));
    var stamp = ArchiveTimestamp.of(algorithm, List.of(members), authority.stamp(algorithm, root));
    return EvidenceRecord.of(List.of(List.of(stamp)));
  }
}
