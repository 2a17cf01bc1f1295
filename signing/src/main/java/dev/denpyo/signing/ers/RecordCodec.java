package dev.denpyo.signing.ers;

import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.cms.Asn1Bounds;
import dev.denpyo.signing.trust.Der;
import dev.denpyo.signing.tsp.Rfc3161Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The ASN.1 of records (RFC 4998, appendix A), both ways, within limits. */
final class RecordCodec {
  private static final int VERSION = 1;
  static final int MAX_TIMESTAMPS = 500;
  static final int MAX_LEVELS = 64;
  static final int MAX_GROUP = 100_000;
  private static final int DIGEST_ALGORITHM = 0;
  private static final int REDUCED_HASH_TREE = 2;

  private RecordCodec() {}

  static byte[] encode(List<List<ArchiveTimestamp>> chains) {
    var algorithms = new LinkedHashSet<String>();
    chains.forEach(chain -> chain.forEach(stamp -> algorithms.add(stamp.algorithm())));
    var digests = new ASN1EncodableVector();
    algorithms.forEach(name -> digests.add(algorithm(name)));
    var parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(VERSION));
    parts.add(new DLSequence(digests));
    parts.add(sequence(chains));
    return encoded(new DLSequence(parts));
  }

  /** The {@code ArchiveTimeStampSequence} alone, which a renewal of the hash tree hashes. */
  static byte[] encodeSequence(List<List<ArchiveTimestamp>> chains) {
    return encoded(sequence(chains));
  }

  private static ASN1Sequence sequence(List<List<ArchiveTimestamp>> chains) {
    var sequence = new ASN1EncodableVector();
    for (var chain : chains) {
      var stamps = new ASN1EncodableVector();
      chain.forEach(stamp -> stamps.add(structure(stamp)));
      sequence.add(new DLSequence(stamps));
    }
    return new DLSequence(sequence);
  }

  private static ASN1Encodable structure(ArchiveTimestamp stamp) {
    return stamp.original().map(o -> parsed(o.bytes())).orElseGet(() -> made(stamp));
  }

  private static ASN1Sequence made(ArchiveTimestamp stamp) {
    var parts = new ASN1EncodableVector();
    parts.add(new DLTaggedObject(false, DIGEST_ALGORITHM, algorithm(stamp.algorithm())));
    if (!stamp.tree().isEmpty()) {
      var lists = new ASN1EncodableVector();
      for (var list : stamp.tree()) {
        var members = new ASN1EncodableVector();
        list.forEach(digest -> members.add(new DEROctetString(digest)));
        lists.add(new DLSequence(members));
      }
      parts.add(new DLTaggedObject(false, REDUCED_HASH_TREE, new DLSequence(lists)));
    }
    parts.add(parsed(stamp.token().encoded()));
    return new DLSequence(parts);
  }

  private static AlgorithmIdentifier algorithm(String name) {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(Digests.oidOf(name)));
  }

  /** Empty when {@code encoded} is not a record, or exceeds a limit. */
  static Optional<List<List<ArchiveTimestamp>>> decode(byte[] encoded) {
    var length = Asn1Bounds.firstValue(encoded);
    if (length.isEmpty() || length.getAsInt() != encoded.length) {
      return Optional.empty();
    }
    try {
      var parts = ASN1Sequence.getInstance(encoded);
      require(ASN1Integer.getInstance(parts.getObjectAt(0)).hasValue(VERSION));
      // Crypto infos [0] and encryption info [1] may stand before the last part; neither is used.
      return Optional.of(chains(ASN1Sequence.getInstance(parts.getObjectAt(parts.size() - 1))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // BouncyCastle answers malformed structures in many ways
    }
  }

  private static List<List<ArchiveTimestamp>> chains(ASN1Sequence sequence) throws IOException {
    require(sequence.size() > 0);
    var count = 0;
    var chains = new ArrayList<List<ArchiveTimestamp>>();
    for (var entry : sequence) {
      var chain = new ArrayList<ArchiveTimestamp>();
      for (var stamp : ASN1Sequence.getInstance(entry)) {
        require(++count <= MAX_TIMESTAMPS);
        chain.add(stamp(ASN1Sequence.getInstance(stamp)));
      }
      require(!chain.isEmpty());
      chains.add(List.copyOf(chain));
    }
    return List.copyOf(chains);
  }

  private static ArchiveTimestamp stamp(ASN1Sequence parts) throws IOException {
    var token = TimestampToken.of(
        parts.getObjectAt(parts.size() - 1).toASN1Primitive().getEncoded(ASN1Encoding.DL));
    Optional<String> algorithm = Optional.empty();
    List<List<byte[]>> tree = List.of();
    for (int i = 0; i < parts.size() - 1; i++) {
      var part = ASN1TaggedObject.getInstance(parts.getObjectAt(i));
      if (part.getTagNo() == DIGEST_ALGORITHM) {
        var oid = AlgorithmIdentifier.getInstance(part, false).getAlgorithm().getId();
        algorithm = Optional.of(Digests.nameOf(oid).orElseThrow());
      } else if (part.getTagNo() == REDUCED_HASH_TREE) {
        tree = tree(ASN1Sequence.getInstance(part, false));
      }
    }
    return new ArchiveTimestamp(
        algorithm.orElseGet(() -> imprintAlgorithm(token)),
        tree,
        token,
        Optional.of(Der.of(encoded(parts))));
  }

  /** When a record does not name the digest, it is that of the token (section 4.1). */
  private static String imprintAlgorithm(TimestampToken token) {
    var name = Rfc3161Token.read(token.encoded()).orElseThrow().imprintAlgorithm();
    return Digests.nameOf(Digests.oidOf(name)).orElseThrow();
  }

  private static List<List<byte[]>> tree(ASN1Sequence lists) {
    require(lists.size() <= MAX_LEVELS);
    var tree = new ArrayList<List<byte[]>>();
    for (var list : lists) {
      var members = ASN1Sequence.getInstance(list);
      require(members.size() > 0 && members.size() <= MAX_GROUP);
      var digests = new ArrayList<byte[]>();
      for (var member : members) {
        digests.add(ASN1OctetString.getInstance(member).getOctets());
      }
      tree.add(digests);
    }
    return tree;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("the structure is not that of an evidence record");
    }
  }

  private static ASN1Encodable parsed(byte[] value) {
    try {
      return ASN1Primitive.fromByteArray(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("value is not ASN.1", e);
    }
  }

  private static byte[] encoded(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded(ASN1Encoding.DL);
    } catch (IOException e) {
      throw new IllegalStateException("a structure made here cannot be encoded", e);
    }
  }
}
