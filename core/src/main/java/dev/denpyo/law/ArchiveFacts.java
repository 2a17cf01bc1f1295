package dev.denpyo.law;

import dev.denpyo.archive.ArchivePolicy;
import dev.denpyo.archive.ArchiveVerification;
import dev.denpyo.archive.Query;
import dev.denpyo.archive.RetentionArchive;
import dev.denpyo.archive.RetentionRecord;
import dev.denpyo.evidence.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an audit goes by: gathered once, then asked by every check.
 *
 * @param archive the archive itself, for checks that search it
 * @param verification the outcome of verifying all of it
 * @param anchored whether heads kept elsewhere were part of that
 * @param policy the archive's own rules
 * @param events how often each kind of event stands in the log
 * @param records how many versions are kept
 */
public record ArchiveFacts(
    RetentionArchive archive,
    ArchiveVerification verification,
    boolean anchored,
    ArchivePolicy policy,
    EventCounts events,
    long records) {
  /** So many ids are told of those that do not meet a requirement. */
  private static final int TOLD = 20;

  private static final int PAGE = 20_000;

  static ArchiveFacts gather(RetentionArchive archive, Checkpoint... known) {
    var verification = archive.verify(known);
    var events = new EventCounts();
    var policy = ArchivePolicy.DEFAULT;
    if (verification.isIntact()) { // otherwise neither can be believed
      archive.eachEvent(events::add);
      policy = archive.policy();
    }
    return new ArchiveFacts(
        archive, verification, known.length > 0, policy, events, archive.count(all()));
  }

  private static Query all() {
    return Query.builder().allVersions().build();
  }

  /**
   * Versions that are so.
   *
   * @param count how many
   * @param ids the records of the first ones
   */
  public record Matches(long count, List<String> ids) {}

  /** Looks at every version. */
  public Matches matching(Predicate<? super RetentionRecord> so) {
    var count = 0L;
    var ids = new ArrayList<String>();
    for (var from = 0L; from < records; from += PAGE) {
      var page = Query.builder().allVersions().limit(PAGE).offset(from).build();
      for (var record : archive.find(page)) {
        if (so.test(record)) {
          count++;
          if (ids.size() < TOLD) {
            ids.add(record.id());
          }
        }
      }
    }
    return new Matches(count, List.copyOf(ids));
  }

  /** Some versions, spread over the whole archive. */
  public List<RetentionRecord> sample(int most) {
    var found = new ArrayList<RetentionRecord>();
    var step = Math.max(1, records / most);
    for (var at = 0L; at < records && found.size() < most; at += step) {
      found.addAll(
          archive.find(Query.builder().allVersions().limit(1).offset(at).build()));
    }
    return found;
  }
}
