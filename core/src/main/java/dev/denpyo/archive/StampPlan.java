package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Renewed;
import dev.denpyo.archive.Happening.Timestamped;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.Sha256;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.evidence.TimestampStatement;
import dev.denpyo.evidence.TimestampToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One token that is to be had, and what will be written about it. */
final class StampPlan {
  private static final String MEDIA_TYPE = "application/vnd.etsi.timestamp-token";

  private final Kind kind;
  private final DigestAlgorithm algorithm;
  private final long from;
  private final long to;
  private final byte[] root;
  private final long lastSeq;
  private final @Nullable NewDigests digests;

  private enum Kind {
    FIRST,
    AGAIN,
    REHASHED
  }

  private StampPlan(
      Kind kind, Range range, byte[] root, EvidenceChains chains, @Nullable NewDigests digests) {
    this.kind = kind;
    this.algorithm = range.algorithm();
    this.from = range.from();
    this.to = range.to();
    this.root = root;
    this.lastSeq = chains.lastSeq();
    this.digests = digests;
  }

  /** Positions of the log that one hash tree is about. */
  record Range(DigestAlgorithm algorithm, long from, long to) {}

  /** The next batch of what is not covered, null if nothing came in. */
  static @Nullable StampPlan next(ArchiveStore.Reader reader, long size, int mostLeaves) {
    var chains = EvidenceChains.read(reader);
    var from = chains.covered();
    if (from >= size) {
      return null;
    }
    var leaves = BatchLeaves.read(reader, new StoredLog(reader), from, size, mostLeaves);
    var range = new Range(BatchLeaves.ALGORITHM, from, leaves.head().size());
    return leaves.news()
        ? new StampPlan(Kind.FIRST, range, leaves.tree().root(), chains, null)
        : null;
  }

  /** A renewal. */
  static StampPlan renewing(
      Range range, StampTree tree, EvidenceChains chains, @Nullable NewDigests digests) {
    var kind = digests == null ? Kind.AGAIN : Kind.REHASHED;
    return new StampPlan(kind, range, tree.root(), chains, digests);
  }

  /** Asks the authority; nothing is written yet. */
  PreparedStamp stamp(TimestampAuthority authority, Reason why, Instant now) {
    var token = authority.stamp(algorithm, root.clone());
    var stated = requireOverRoot(token).time();
    var contents = new LinkedHashMap<Sha256, byte[]>();
    var objects = new ArrayList<StoredObject>();
    objects.add(keep(StampJson.TOKEN, MEDIA_TYPE, token.encoded(), contents));
    if (digests != null) {
      objects.add(keep(StampJson.DIGESTS, NewDigests.MEDIA_TYPE, digests.toBytes(), contents));
    }
    var hex = HexFormat.of().formatHex(root);
    var what = kind == Kind.FIRST
        ? new Timestamped(algorithm, from, to, hex, objects)
        : new Renewed(kind == Kind.REHASHED, algorithm, from, to, hex, objects);
    return new PreparedStamp(what, contents, stated, lastSeq, why, now);
  }

  private static StoredObject keep(
      String role, String mediaType, byte[] content, Map<Sha256, byte[]> contents) {
    var object = StoredObject.of(role, mediaType, new Content.Bytes(content));
    contents.put(object.sha256(), content);
    return object;
  }

  /** An authority must have looked already; a wrong token would be kept for years as evidence. */
  private TimestampStatement requireOverRoot(TimestampToken token) {
    return TimestampStatement.of(token)
        .filter(said -> said.isOver(algorithm, root))
        .orElseThrow(ArchiveException::wrongToken);
  }
}
