package dev.denpyo.archive;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.TimestampAuthority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proof of time for what an archive keeps: one timestamp token (RFC 3161) over many documents and
 * the head of the log, an evidence record (RFC 4998) for each document on demand, and renewal before
 * certificates or digests end.
 *
 * <pre>{@code
 * var evidence = ArchiveEvidence.of(archive);
 * evidence.stampWhenDue(StampSchedule.HOURLY, authority, why); // call it from a job of your own
 * byte[] record = evidence.record(receipt.recordId());
 * }</pre>
 *
 * <p>Nothing here runs by itself, and no call delays a {@link RetentionArchive#put}: authorities are
 * asked outside of any transaction. While they cannot be reached, what came in waits; the next call
 * that succeeds covers all of it. {@link #status} tells how much waits and since when.
 *
 * <p>Thread-safe; several processes may stamp one archive: of two tokens for the same entries the
 * second is dropped.
 */
public final class ArchiveEvidence {
  /** So many documents and companions go under one token at most, with those of the last group. */
  private static final int MOST_LEAVES = 1 << 17;

  private final RetentionArchive archive;
  private final int mostLeaves;

  private ArchiveEvidence(RetentionArchive archive, int mostLeaves) {
    this.archive = archive;
    this.mostLeaves = mostLeaves;
  }

  /** The evidence of an archive. */
  public static ArchiveEvidence of(RetentionArchive archive) {
    return new ArchiveEvidence(requireNonNull(archive, "archive"), MOST_LEAVES);
  }

  /** With smaller batches, for tests. */
  static ArchiveEvidence of(RetentionArchive archive, int mostLeaves) {
    return new ArchiveEvidence(archive, mostLeaves);
  }

  /** What is covered, and what waits. */
  public EvidenceStatus status() {
    return archive.ledger().read(EvidenceStatus::read);
  }

  /**
   * Covers everything that came in until now and is not covered yet. Writes nothing if nothing came
   * in.
   *
   * @param authority whom to ask; the signing module has one that goes on to a second authority
   * @return an event for each token, oldest first
   * @throws dev.denpyo.failure.DenpyoException of the authority, if no token can be had; tokens that
   *     came before stay, and the rest waits
   * @throws ArchiveException {@code ARCHIVE-TOKEN} if a token is not over what was asked, {@code
   *     ARCHIVE-DAMAGED} if entries were changed behind the archive's back
   */
  public List<ArchiveEvent> stamp(TimestampAuthority authority, Reason why) {
    return repeat(
        authority,
        why,
        size -> archive.ledger().read(reader -> StampPlan.next(reader, size, mostLeaves)));
  }

  /** As {@link #stamp}, if the schedule says that it is time; otherwise writes nothing. */
  public List<ArchiveEvent> stampWhenDue(
      StampSchedule schedule, TimestampAuthority authority, Reason why) {
    return schedule.isDue(status(), archive.ledger().now()) ? stamp(authority, why) : List.of();
  }

  /**
   * Renews what ends soon: stamps tokens again whose certificates end, and hashes documents anew
   * whose digest ends. Of what has ended already the evidence stays undecided, whatever is done.
   *
   * @param verifier says until when tokens and digests can be relied on
   * @param ahead how long before the end to renew
   * @return an event for each token, oldest first
   * @throws dev.denpyo.failure.DenpyoException as {@link #stamp}
   */
  public List<ArchiveEvent> renew(
      TimestampAuthority authority, EvidenceVerifier verifier, Duration ahead, Reason why) {
    requireNonNull(verifier, "verifier");
    var until = archive.ledger().now().plus(ahead);
    return repeat(
        authority,
        why,
        size -> archive
            .ledger()
            .read(reader -> new RenewalPlanner(reader, size, mostLeaves).due(verifier, until)));
  }

  /**
   * Hashes every document anew that does not rest on that algorithm yet, and begins a new chain over
   * it (RFC 4998, section 5.2). Documents are read again; what was damaged since is left out.
   */
  public List<ArchiveEvent> renewHashTrees(
      DigestAlgorithm algorithm, TimestampAuthority authority, Reason why) {
    requireNonNull(algorithm, "algorithm");
    return repeat(
        authority,
        why,
        size -> archive
            .ledger()
            .read(reader -> new RenewalPlanner(reader, size, mostLeaves).rehash(algorithm)));
  }

  /** When the first token or digest that evidence rests on now ends; empty when none is known to. */
  public Optional<Instant> renewBefore(EvidenceVerifier verifier) {
    requireNonNull(verifier, "verifier");
    return archive.ledger().read(reader -> new EvidenceEnds(reader, verifier).first());
  }

  /**
   * The evidence record of the document of a record in its latest version.
   *
   * @throws ArchiveException {@code ARCHIVE-NOT-STAMPED} if no token covers it yet, and as {@link
   *     RetentionArchive#content(String, String)}
   */
  public byte[] record(String recordId) {
    return record(archive.show(recordId), StoredObject.ORIGINAL);
  }

  /** The evidence record of what one version of a record keeps under a role; throws as above. */
  public byte[] record(String recordId, int version, String role) {
    requireNonNull(role, "role");
    return record(
        archive.ledger().read(reader -> new StoredLog(reader).version(recordId, version)), role);
  }

  private byte[] record(RetentionRecord record, String role) {
    var object = record.objects().stream()
        .filter(kept -> kept.role().equals(role))
        .findFirst()
        .orElseThrow(() -> ArchiveException.notFound(record.id() + "/" + role));
    return archive.ledger().read(reader -> {
      var batch = EvidenceChains.read(reader).covering(record.logIndex());
      if (batch == null) {
        throw ArchiveException.notStamped(record.id());
      }
      var assembler = new EvidenceAssembler(reader);
      var leaf = assembler.leaves(batch).indexOf(record.logIndex(), object.sha256());
      return assembler.record(batch, leaf);
    });
  }

  /**
   * Judges every token in the archive, with all that renewed it.
   *
   * @param verifier whom to trust; without trust anchors nothing passes
   */
  public EvidenceReview review(EvidenceVerifier verifier) {
    requireNonNull(verifier, "verifier");
    var now = archive.ledger().now();
    return archive.ledger().read(reader -> EvidenceReview.of(reader, verifier, now));
  }

  /** Asks for a token and writes it until nothing is left that was there at the beginning. */
  private List<ArchiveEvent> repeat(
      TimestampAuthority authority, Reason why, Function<Long, @Nullable StampPlan> next) {
    requireNonNull(authority, "authority");
    requireNonNull(why, "why");
    var size = archive.ledger().read(reader -> new StoredLog(reader).head().size());
    var written = new ArrayList<ArchiveEvent>();
    for (var plan = next.apply(size); plan != null; plan = next.apply(size)) {
      var stamp = plan.stamp(authority, why, archive.ledger().now());
      var event = archive.ledger().append(stamp).event();
      if (event.what().equals(stamp.what())) { // otherwise somebody else was faster
        written.add(event);
      }
    }
    return List.copyOf(written);
  }
}
