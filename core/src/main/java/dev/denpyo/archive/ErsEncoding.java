package dev.denpyo.archive;

import dev.denpyo.evidence.DigestAlgorithm;
import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;

/** Writes evidence records (RFC 4998, appendix A) in DER. */
final class ErsEncoding {
  private static final int OCTETS = 0x04;
  private static final int OID = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int DIGEST_ALGORITHM = 0xA0;
  private static final int REDUCED_HASH_TREE = 0xA2;
  private static final byte[] VERSION_1 = {0x02, 0x01, 0x01};

  private ErsEncoding() {}

  /** One archive timestamp (section 4.1): the lists that lead to what its token is over. */
  static final class Stamp {
    private final DigestAlgorithm algorithm;
    private final List<List<byte[]>> lists;
    private final byte[] token;

    Stamp(DigestAlgorithm algorithm, List<List<byte[]>> lists, byte[] token) {
      this.algorithm = algorithm;
      this.lists = lists;
      this.token = token;
    }
  }

  /** A record. */
  static byte[] record(List<List<Stamp>> chains) {
    var used = EnumSet.noneOf(DigestAlgorithm.class);
    chains.forEach(chain -> chain.forEach(stamp -> used.add(stamp.algorithm)));
    var algorithms = used.stream().map(ErsEncoding::algorithm).toList();
    return value(SEQUENCE, List.of(VERSION_1, value(SEQUENCE, algorithms), sequence(chains)));
  }

  /** The {@code ArchiveTimeStampSequence} alone, which a renewal of hash trees is over. */
  static byte[] sequence(List<List<Stamp>> chains) {
    return value(
        SEQUENCE,
        chains.stream()
            .map(chain -> value(SEQUENCE, chain.stream().map(ErsEncoding::stamp).toList()))
            .toList());
  }

  private static byte[] stamp(Stamp stamp) {
    var name = value(DIGEST_ALGORITHM, List.of(value(OID, List.of(stamp.algorithm.oid()))));
    if (stamp.lists.isEmpty()) { // the token is over the digest itself
      return value(SEQUENCE, List.of(name, stamp.token));
    }
    var lists = stamp.lists.stream().map(ErsEncoding::list).toList();
    return value(SEQUENCE, List.of(name, value(REDUCED_HASH_TREE, lists), stamp.token));
  }

  private static byte[] list(List<byte[]> members) {
    return value(
        SEQUENCE, members.stream().map(digest -> value(OCTETS, List.of(digest))).toList());
  }

  private static byte[] algorithm(DigestAlgorithm algorithm) {
    return value(SEQUENCE, List.of(value(OID, List.of(algorithm.oid()))));
  }

  private static byte[] value(int tag, List<byte[]> parts) {
    var length = parts.stream().mapToInt(part -> part.length).sum();
    var out = new ByteArrayOutputStream(length + 5);
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else {
      var octets = (32 - Integer.numberOfLeadingZeros(length) + 7) / 8;
      out.write(0x80 | octets);
      for (var i = octets - 1; i >= 0; i--) {
        out.write(length >>> (8 * i));
      }
    }
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
