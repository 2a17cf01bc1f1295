package dev.denpyo.signing.ers;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One {@code ArchiveTimeStamp} (RFC 4998, section 4.1): a token, and the lists that lead from a
 * digest to what was stamped.
 *
 * @param algorithm the JDK's name of the digest
 * @param tree lists of digests, the first with the digest that is covered; empty when that digest
 *     itself was stamped
 * @param original its ASN.1 as it was read, which renewals of the hash tree are over; it may leave
 *     out what follows from the token, and have attributes
 */
record ArchiveTimestamp(
    String algorithm, List<List<byte[]>> tree, TimestampToken token, Optional<Der> original) {
  ArchiveTimestamp {
    tree = tree.stream().map(List::copyOf).toList();
  }

  static ArchiveTimestamp of(
      DigestAlgorithm algorithm, List<List<byte[]>> tree, TimestampToken token) {
    return new ArchiveTimestamp(algorithm.javaName(), tree, token, Optional.empty());
  }

  /**
   * What must have been stamped for all of {@code leaves} to be covered; empty when one of them is
   * not (section 4.3). Without lists, several are joined as a list would join them.
   */
  Optional<byte[]> rootOver(List<byte[]> leaves) {
    if (tree.isEmpty()) {
      return Optional.of(joined(Digests.start(algorithm), leaves));
    }
    if (!leaves.stream().allMatch(this::isInFirstList)) {
      return Optional.empty();
    }
    var digest = Digests.start(algorithm);
    var node = joined(digest, tree.get(0));
    for (var list : tree.subList(1, tree.size())) {
      var members = new ArrayList<>(list);
      members.add(node);
      node = joined(digest, members);
    }
    return Optional.of(node);
  }

  private boolean isInFirstList(byte[] leaf) {
    return tree.get(0).stream().anyMatch(d -> MessageDigest.isEqual(d, leaf));
  }

  /** In ascending order; a single one is not hashed again. */
  private static byte[] joined(MessageDigest digest, List<byte[]> members) {
    if (members.size() == 1) {
      return members.get(0);
    }
    members.stream().sorted(Arrays::compareUnsigned).forEach(digest::update);
    return digest.digest();
  }

  /** The token read; empty when it is none. */
  Optional<Rfc3161Token> readToken() {
    return Rfc3161Token.read(token.encoded());
  }
}
